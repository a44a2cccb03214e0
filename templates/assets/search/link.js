// The line to the worker: a task and what is given goes over, a promise of its result comes back.

export class Link {
  constructor(address) {
    this.address = address;
    this.onprogress = () => {};
    this.waiting = new Map();
    this.last = 0;
    this.begin();
  }

  begin() {
    this.worker = new Worker(this.address, { type: "module" });
    this.worker.onmessage = ({ data }) => {
      if (data.progress !== undefined) return this.onprogress(data);
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.error) reject(Object.assign(new Error(data.error.message), { name: data.error.name, status: data.error.status }));
      else resolve(data.result);
    };
    this.worker.onerror = (event) => {
      for (const { reject } of this.waiting.values()) reject(Object.assign(new Error(event.message ?? ""), { name: "WorkerFailed" }));
      this.waiting.clear();
    };
  }

  /** A new worker: one whose script did not come will never answer. */
  renew() {
    this.worker.terminate();
    this.begin();
  }

  /** A file of the index that was asked for here; null where it did not come. */
  hand(name, bytes) {
    this.worker.postMessage({ hand: name, bytes }, bytes ? [bytes.buffer] : []);
  }

  do(task, given = {}, transfer = []) {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, task, ...given }, transfer);
    });
  }
}

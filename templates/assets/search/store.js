// Files of the index: fetched once, unpacked, kept while there is room.

import { unpacked } from "./bytes.js";

const ROOM = 24_000_000; // unpacked bytes that are kept; read and folded they take some ten times that
const TRIES = 2;

/** A file of the index did not come. `status` 404 means most likely that the archive was built anew under an open page. */
export class Missing extends Error {
  constructor(address, status) {
    super(`${address}: ${status}`);
    this.name = "Missing";
    this.status = status;
  }
}

export class Store {
  constructor(base) {
    this.base = base;
    this.kept = new Map(); // name → {bytes: Promise, size, signal}, oldest first
    this.room = ROOM;
    this.requests = 0;
    this.bytes = 0;
    this.last = 0; // when a file came last
  }

  /** The unpacked bytes of a file. */
  file(name, signal) {
    const kept = this.kept.get(name);
    if (kept && !kept.signal?.aborted) {
      this.kept.delete(name);
      this.kept.set(name, kept);
      return kept.bytes;
    }
    const entry = { size: 0, signal, bytes: this.load(name, signal) };
    this.kept.delete(name);
    this.kept.set(name, entry);
    entry.bytes.then(
      (bytes) => this.makeRoom(entry, bytes.length),
      () => this.kept.get(name) === entry && this.kept.delete(name),
    );
    return entry.bytes;
  }

  makeRoom(entry, size) {
    entry.signal = null; // it has come, whoever asked
    entry.size = size;
    this.room -= size;
    for (const [name, old] of this.kept) {
      if (this.room >= 0) break;
      if (old === entry) continue;
      this.kept.delete(name);
      this.room += old.size;
    }
  }

  async load(name, signal) {
    this.requests++;
    const bytes = await fetched(new URL(name, this.base), signal);
    this.bytes += bytes.length;
    this.last = performance.now();
    return unpacked(bytes);
  }
}

/** The bytes at an address; a second try where the network failed. */
export async function fetched(address, signal) {
  for (let left = TRIES; ; left--) {
    try {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Missing(address.pathname, answer.status);
      return new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      if (signal?.aborted || error instanceof Missing) throw error;
      if (left <= 1) throw new Missing(address.pathname, 0);
    }
  }
}

// Bytes from the network.

const TRIES = 2;

/** A file of the index did not come, or not whole. `status` 404 means most likely that the archive was built anew under an open page. */
export class Missing extends Error {
  constructor(address, status) {
    super(`${address}: ${status}`);
    this.name = "Missing";
    this.status = status;
  }
}

/** The bytes at an address; a second try where the network failed. `anew`: past what the browser keeps. A page is no file of the index,
 *  whatever a host or a hotel's network says of it. */
export async function fetched(address, signal, anew = false) {
  for (let left = TRIES; ; left--) {
    try {
      const answer = await fetch(address, { signal, cache: anew ? "reload" : "default" });
      if (!answer.ok) throw new Missing(address.pathname, answer.status);
      if (answer.headers.get("content-type")?.startsWith("text/html")) throw new Missing(address.pathname, "a page");
      return new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      if (signal?.aborted || error instanceof Missing) throw error;
      if (left <= 1) throw new Missing(address.pathname, 0);
    }
  }
}

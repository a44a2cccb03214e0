// Bytes from the network.

const TRIES = 2;

/** A file of the index did not come. `status` 404 means most likely that the archive was built anew under an open page. */
export class Missing extends Error {
  constructor(address, status) {
    super(`${address}: ${status}`);
    this.name = "Missing";
    this.status = status;
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

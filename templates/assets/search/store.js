// Files of the index: fetched once, unpacked, kept while there is room.

import { unpacked } from "./bytes.js";
import { Missing, fetched } from "./fetched.js";

const ROOM = 24_000_000; // unpacked bytes that are kept; read and folded they take some ten times that

export class Store {
  constructor(base) {
    this.base = base;
    this.coming = new Map(); // name → {bytes: Promise, hand} of files that the page has asked for
    this.kept = new Map(); // name → {bytes: Promise, size, signal}, oldest first
    this.spoilt = new Set(); // names of files that came broken
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

  /** A file came broken: it is asked for anew when it is wanted again. */
  spoil(name) {
    this.room += this.kept.get(name)?.size ?? 0;
    this.kept.delete(name);
    this.spoilt.add(name);
    throw new Missing(name, "broken");
  }

  /** The page has asked for these files and will hand them over. */
  expect(names) {
    for (const name of names) {
      const entry = {};
      entry.bytes = new Promise((resolve) => (entry.hand = resolve));
      this.coming.set(name, entry);
    }
  }

  /** What the page got; null where it got nothing. */
  hand(name, bytes) {
    this.coming.get(name)?.hand(bytes);
  }

  async load(name, signal) {
    this.requests++;
    const bytes = (await this.coming.get(name)?.bytes) ?? (await fetched(new URL(name, this.base), signal, this.spoilt.has(name)));
    this.coming.delete(name);
    this.bytes += bytes.length;
    this.last = performance.now();
    try {
      return await unpacked(bytes);
    } catch (error) {
      if (error instanceof ReferenceError) throw error; // the browser cannot unpack
      return this.spoil(name);
    }
  }
}

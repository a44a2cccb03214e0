// Bytes as the index writes them: varints, gzip.

import { rise } from "./rows.js";

/** Reads varints one after the other: seven bits a byte, lowest first, the high bit set on all but the last. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError("the bytes end inside a number");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /** So many numbers, each below 2**32. */
  row(count) {
    const row = new Uint32Array(count);
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++];
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++];
        value |= (byte & 127) << shift;
      }
      row[i] = value;
    }
    if (at > bytes.length) throw new RangeError("the bytes end inside a row");
    this.at = at;
    return row;
  }

  rising(count) {
    return rise(this.row(count));
  }
}

/** Unpacks gzip; bytes that a host has unpacked already are taken as they are. */
export async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [found] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(found);
}

// Bytes as the index writes them: varints, gzip.

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

  row(count) {
    const row = new Array(count);
    for (let i = 0; i < count; i++) row[i] = this.number();
    return row;
  }

  /** A row of steps as the rising numbers they lead to. */
  rising(count) {
    const row = this.row(count);
    for (let i = 1; i < count; i++) row[i] += row[i - 1];
    return row;
  }
}

/** Rising keys of three code points each, from three rows of steps (`grams.columns` wrote them). */
export function keyColumns(reader, count) {
  const rows = [0, 1, 2].map(() => Uint32Array.from(reader.row(count)));
  for (let i = 1; i < count; i++) {
    let same = true;
    for (const row of rows) {
      if (!same) break;
      same = row[i] === 0;
      row[i] += row[i - 1];
    }
  }
  return rows;
}

/** Unpacks gzip; bytes that a host has unpacked already are taken as they are. */
export async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// One shard: grams in key order and the places of each.

import { Reader, keyColumns } from "./bytes.js";

export class Shard {
  constructor(bytes) {
    const reader = new Reader(bytes);
    this.grams = reader.number();
    this.keys = keyColumns(reader, this.grams);
    this.counts = reader.row(this.grams);
    const total = this.counts.reduce((sum, count) => sum + count, 0);
    this.classes = bytes.subarray(reader.at, reader.at + total);
    this.bits = bytes.subarray(reader.at + total);
    this.firsts = null; // per gram: its first posting's number and bit
  }

  /** The places of all grams with low ≤ key < high, one rising row a gram. Keys are [code, code, code]. */
  places(low, high) {
    const rows = [];
    for (let i = this.find(low); i < this.grams && compare(this.key(i), high) < 0; i++) rows.push(this.row(i));
    return rows;
  }

  key(i) {
    return [this.keys[0][i], this.keys[1][i], this.keys[2][i]];
  }

  find(key) {
    let low = 0;
    let high = this.grams;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.key(middle), key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  row(i) {
    const [first, bit] = this.begin(i);
    const row = new Uint32Array(this.counts[i]);
    const { bits, classes } = this;
    let at = bit;
    let place = -1;
    for (let j = 0; j < row.length; j++) {
      const size = classes[first + j];
      if (size <= 24) {
        // Four bytes hold any number of up to 24 bits, wherever it begins.
        const byte = at >>> 3;
        const window = (bits[byte] | (bits[byte + 1] << 8) | (bits[byte + 2] << 16) | (bits[byte + 3] << 24)) >>> (at & 7);
        place += (1 << size) + (window & ((1 << size) - 1));
      } else place += 2 ** size + this.read(at, size);
      at += size;
      row[j] = place;
    }
    return row;
  }

  read(at, size) {
    let value = 0;
    for (let got = 0; got < size; ) {
      const from = (at + got) & 7;
      const take = Math.min(8 - from, size - got);
      value += ((this.bits[(at + got) >>> 3] >> from) & ((1 << take) - 1)) * 2 ** got;
      got += take;
    }
    return value;
  }

  begin(i) {
    if (!this.firsts) {
      this.firsts = [];
      let posting = 0;
      let bit = 0;
      for (const count of this.counts) {
        this.firsts.push([posting, bit]);
        for (let j = 0; j < count; j++) bit += this.classes[posting + j];
        posting += count;
      }
    }
    return this.firsts[i];
  }
}

export function compare(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

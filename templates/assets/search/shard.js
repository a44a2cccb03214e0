// One shard: grams in key order and the places of each.

import { Reader } from "./bytes.js";
import { below, compare, keyColumns } from "./keys.js";
import { firsts } from "./rows.js";

const MIDDLE = 32; // what is written for a step of the class to be expected

export class Shard {
  /** `end`: how many places the index has. */
  constructor(bytes, end) {
    const reader = new Reader(bytes);
    this.grams = reader.number();
    this.keys = keyColumns(reader, this.grams);
    this.counts = reader.row(this.grams);
    this.firsts = firsts(this.counts); // number of the first posting of each gram
    this.firstBits = null; // and its first bit, once asked for
    const after = reader.at + this.firsts[this.grams];
    this.classes = bytes.subarray(reader.at, after);
    this.bits = bytes.subarray(after);
    this.end = end;
  }

  /** The places of all grams with low ≤ key < high, one rising row a gram. Keys are [code, code, code]. */
  places(low, high) {
    const rows = [];
    for (let i = below(this.keys, low); i < this.grams && compare(this.keys, i, high) < 0; i++) rows.push(this.row(i));
    return rows;
  }

  row(i) {
    const first = this.firsts[i];
    const row = new Uint32Array(this.counts[i]);
    const { bits, classes } = this;
    const more = this.expected(i) - MIDDLE;
    let at = this.firstBit(i);
    let place = -1;
    for (let j = 0; j < row.length; j++) {
      const size = classes[first + j] + more;
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

  /** The class of gram i's mean step. */
  expected(i) {
    return 31 - Math.clz32(Math.floor(this.end / this.counts[i]));
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

  firstBit(i) {
    if (!this.firstBits) {
      this.firstBits = new Uint32Array(this.grams);
      for (let gram = 0, posting = 0, bit = 0; gram < this.grams; gram++) {
        this.firstBits[gram] = bit;
        bit += this.counts[gram] * (this.expected(gram) - MIDDLE);
        while (posting < this.firsts[gram + 1]) bit += this.classes[posting++];
      }
    }
    return this.firstBits[i];
  }
}

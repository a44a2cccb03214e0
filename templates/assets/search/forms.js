// How the texts print what folding makes one: see `beilin/concordance/forms.py`.

import { Reader } from "./bytes.js";
import { zigzag } from "./fold.js";
import { above, firsts, seek } from "./rows.js";

export class Forms {
  constructor(bytes) {
    const reader = new Reader(bytes);
    const count = reader.number();
    this.codes = reader.rising(count);
    this.rules = reader.row(count).map((step, i) => this.codes[i] + zigzag(step));
    this.counts = reader.row(count);
    const held = [];
    while (reader.at < bytes.length) held.push(reader.number());
    this.fileFirst = firsts(held);
  }

  /** The form of a folded code point in Traditional texts. */
  rule(code) {
    const i = seek(this.codes, code);
    return this.codes[i] === code ? this.rules[i] : code;
  }

  /** Where the list of the texts stands that print it otherwise, {file, row}; null where none does. */
  otherwise(code) {
    const i = seek(this.codes, code);
    if (this.codes[i] !== code || !this.counts[i]) return null;
    const file = above(this.fileFirst, i) - 1;
    return { file, row: i - this.fileFirst[file] };
  }

  /** The lists of one file: rows of texts, rising. */
  lists(bytes, file) {
    const reader = new Reader(bytes);
    return Array.from(this.counts.subarray(this.fileFirst[file], this.fileFirst[file + 1]), (count) => reader.rising(count));
  }
}

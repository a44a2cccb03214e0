// How the texts print what folding makes one: see `beilin/concordance/forms.py`.

import { Reader } from "./bytes.js";
import { zigzag } from "./fold.js";
import { above, firsts, seek } from "./rows.js";

// Of a run's places in a text that are as typed.
export const NONE = 0;
export const SOME = 1; // or none, or all: the text has to be read
export const ALL = 2;

export class Forms {
  constructor(bytes) {
    const reader = new Reader(bytes);
    const ruled = reader.number();
    this.ruled = reader.rising(ruled);
    this.rules = reader.row(ruled).map((step, i) => this.ruled[i] + zigzag(step));
    const lists = reader.number();
    this.codes = reader.rising(lists);
    this.forms = reader.row(lists).map((form, i) => form && this.codes[i] + zigzag(form - 1)); // 0: several
    this.lengths = reader.row(lists);
    const held = [];
    while (reader.at < bytes.length) held.push(reader.number());
    this.fileFirst = firsts(held);
  }

  /** The form of a folded code point in Traditional texts. */
  rule(code) {
    const i = seek(this.ruled, code);
    return this.ruled[i] === code ? this.rules[i] : code;
  }

  /** The lists of the texts that do not print a character by the rule alone: which file holds each, and what it says of places typed `form`. */
  otherwise(code, form) {
    const found = [];
    for (let i = seek(this.codes, code); this.codes[i] === code; i++) {
      const file = above(this.fileFirst, i) - 1;
      found.push({ file, row: i - this.fileFirst[file], says: this.forms[i] === 0 ? SOME : this.forms[i] === form ? ALL : NONE });
    }
    return found;
  }

  /** The lists of one file: rows of texts, rising. */
  lists(bytes, file) {
    const reader = new Reader(bytes);
    return Array.from(this.lengths.subarray(this.fileFirst[file], this.fileFirst[file + 1]), (length) => reader.rising(length));
  }
}

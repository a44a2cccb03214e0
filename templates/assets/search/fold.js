// Folding: one script, one width, lower case, no space, no mark. The table comes with the index, so both fold alike.

import { Reader } from "./bytes.js";
import { above, firsts, seek } from "./rows.js";

const NOTHING = [];

/** `beilin/concordance/folding.py` explains the bytes. */
export class Fold {
  constructor(bytes) {
    const reader = new Reader(bytes);
    const runs = reader.number();
    this.starts = new Uint32Array(runs);
    this.ends = new Uint32Array(runs);
    let at = 0;
    for (let i = 0; i < runs; i++) {
      this.starts[i] = at += reader.number();
      this.ends[i] = at += reader.number();
    }
    const changed = reader.number();
    this.sources = reader.rising(changed);
    this.targetFirst = firsts(reader.row(changed));
    this.targets = reader.row(this.targetFirst[changed]);
    let target = 0;
    for (let i = 0; i < this.targets.length; i++) this.targets[i] = target += (this.targets[i] >>> 1) ^ -(this.targets[i] & 1); // zigzag steps
    this.known = new Map(); // code point → what it becomes, of those that were asked for
  }

  /** Code points that one code point becomes. */
  one(code) {
    if (!this.known.has(code)) this.known.set(code, this.look(code));
    return this.known.get(code);
  }

  look(code) {
    const i = seek(this.sources, code);
    if (this.sources[i] === code) return Array.from(this.targets.subarray(this.targetFirst[i], this.targetFirst[i + 1]));
    return this.isKept(code) ? [code] : NOTHING;
  }

  isKept(code) {
    const i = above(this.ends, code);
    return i < this.starts.length && this.starts[i] <= code;
  }

  /** The folded code points of `text`. */
  codes(text) {
    const out = [];
    for (const char of text) out.push(...this.one(char.codePointAt(0)));
    return out;
  }

  /** The same in the script it was typed in: width, case, spaces and marks folded away alone. One code point for each that `codes` gives. */
  asTyped(text) {
    const out = [];
    for (const char of text) out.push(...this.oneAsTyped(char));
    return out;
  }

  oneAsTyped(char) {
    const folded = this.one(char.codePointAt(0));
    if (!folded.length) return folded;
    const codes = Array.from(char.normalize("NFKC").toLowerCase(), (c) => c.codePointAt(0)).filter((code) => this.one(code).length);
    return codes.length === folded.length ? codes : folded;
  }

  /** Folded code points that several characters fold to which a reader would not call the same. */
  get variants() {
    if (!this.several) {
      this.several = new Set();
      for (const code of this.sources) {
        const folded = this.one(code);
        if (this.oneAsTyped(String.fromCodePoint(code)).some((one, i) => one !== folded[i])) folded.forEach((one) => this.several.add(one));
      }
    }
    return this.several;
  }

  /** Folded code points, and for each the offset in `text` (UTF-16) where the character it came from begins and ends. */
  places(text) {
    const codes = [];
    const begins = [];
    const ends = [];
    let at = 0;
    for (const char of text) {
      for (const code of this.one(char.codePointAt(0))) {
        codes.push(code);
        begins.push(at);
        ends.push(at + char.length);
      }
      at += char.length;
    }
    return { codes, begins, ends };
  }
}

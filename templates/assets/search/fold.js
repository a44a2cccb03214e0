// Folding: one script, one width, lower case, no space, no mark. The table comes with the index, so both fold alike.

import { Reader } from "./bytes.js";

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
    this.changed = changes(reader);
  }

  /** Code points that one code point becomes. */
  one(code) {
    const changed = this.changed.get(code);
    if (changed) return changed;
    const kept = this.isKept(code) ? [code] : NOTHING;
    this.changed.set(code, kept);
    return kept;
  }

  isKept(code) {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle] <= code) low = middle + 1;
      else high = middle;
    }
    return low < this.starts.length && this.starts[low] <= code;
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
    this.several ??= new Set([...this.changed].flatMap(([code, folded]) => (this.oneAsTyped(String.fromCodePoint(code)).some((one, i) => one !== folded[i]) ? folded : [])));
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

function changes(reader) {
  const count = reader.number();
  const sources = reader.rising(count);
  const lengths = reader.row(count);
  const found = new Map();
  let target = 0;
  for (let i = 0; i < count; i++) {
    const codes = [];
    for (let j = 0; j < lengths[i]; j++) {
      const zigzag = reader.number();
      target += zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
      codes.push(target);
    }
    found.set(sources[i], codes);
  }
  return found;
}

// Folding: one script, one width, lower case, no space, no mark. The table comes with the index, so both fold alike.

import { Reader } from "./bytes.js";
import { above, firsts, seek } from "./rows.js";

const NOTHING = [];

/** `beilin/concordance/folding.py` explains the bytes: the first part stands in the start, the rest is asked for when a query needs it. */
export class Fold {
  constructor(reader) {
    this.stays = runs(reader); // code points of which something is left
    this.rare = runs(reader); // within which the rest of the table changes some
    this.tables = [changes(reader)];
    this.known = new Map(); // code point → what it becomes, of those that were asked for
  }

  /** Takes the rest of the table. */
  learn(bytes) {
    this.tables.push(changes(new Reader(bytes)));
    this.rare = { starts: [], ends: [] };
  }

  /** Whether `text` holds a character for which the rest of the table is needed. */
  lacks(text) {
    return Array.from(text, (char) => char.codePointAt(0)).some((code) => holds(this.rare, code) && holds(this.stays, code));
  }

  /** Code points that one code point becomes. */
  one(code) {
    if (!this.known.has(code)) this.known.set(code, this.look(code));
    return this.known.get(code);
  }

  look(code) {
    if (!holds(this.stays, code)) return NOTHING;
    for (const { sources, become } of this.tables) {
      const i = seek(sources, code);
      if (sources[i] === code) return become(i);
    }
    if (holds(this.rare, code)) throw new RangeError(`folding of U+${code.toString(16)} is not known yet`);
    return [code];
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
    const codes = Array.from(char.normalize("NFKC").toLowerCase(), (c) => c.codePointAt(0)).filter((code) => holds(this.stays, code));
    return codes.length === folded.length ? codes : folded;
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

function runs(reader) {
  const count = reader.number();
  const edges = reader.rising(2 * count);
  const [starts, ends] = [new Uint32Array(count), new Uint32Array(count)];
  for (let i = 0; i < count; i++) [starts[i], ends[i]] = [edges[2 * i], edges[2 * i + 1]];
  return { starts, ends };
}

function holds({ starts, ends }, code) {
  const i = above(ends, code);
  return i < starts.length && starts[i] <= code;
}

/** The code points that change, and what each becomes: read once one of them is asked for. */
function changes(reader) {
  const count = reader.number();
  const sources = reader.rising(count);
  let read;
  const become = (i) => {
    read ??= targets(reader, count);
    return Array.from(read.codes.subarray(read.from[i], read.from[i + 1]));
  };
  return { sources, become };
}

function targets(reader, count) {
  const from = firsts(reader.row(count));
  const codes = reader.row(from[count]);
  let code = 0;
  for (let i = 0; i < codes.length; i++) codes[i] = code += zigzag(codes[i]);
  return { codes, from };
}

/** 0, 1, 2, 3 … → 0, -1, 1, -2 … */
export const zigzag = (number) => (number >>> 1) ^ -(number & 1);

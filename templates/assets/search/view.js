// The hits in the order and selection that is shown: copies folded, sorted.

import { above, firsts } from "./rows.js";

export const MOST = 3_000; // hits that may be sorted by their words: that needs every line

/** The texts of an answer in the order they are shown, and the rows: one for each of their hits. */
export class Rows {
  /** `shown`: numbers n into `hits.texts`; `copies[n]` how many more texts of the work hold hits, on the text that stands for it;
   *  `copy[n]` whether another text stands for it. */
  constructor(hits, shown, copies, copy) {
    Object.assign(this, { hits, shown, copies, copy });
    this.from = firsts(shown.map((n) => hits.count(n)));
    this.order = null; // of the rows, where it is not that of the texts
  }

  get length() {
    return this.from[this.shown.length];
  }

  /** Row r: {n, k, copies, copy}, hit k of text n of the answer. */
  at(r) {
    const i = this.order ? this.order[r] : r;
    const s = above(this.from, i) - 1;
    const n = this.shown[s];
    const k = i - this.from[s];
    return { n, k, copies: k === 0 ? this.copies[n] : 0, copy: Boolean(this.copy[n]) };
  }
}

/** `open`: the texts (by number) whose copies are shown though copies are folded. */
export function rows(start, hits, { order, folded, open }) {
  const copies = new Uint32Array(hits.texts.length);
  const copy = new Uint8Array(hits.texts.length);
  if (folded) foldCopies(start, hits.texts, copies, copy);
  const opened = folded && open.size ? openedBy(start, hits.texts, copy, open) : null;
  const shown = hits.texts.map((_, n) => n).filter((n) => !copy[n] || opened?.has(start.speakers[hits.texts[n]]));
  return new Rows(hits, sorted(start, hits.texts, shown, order), copies, copy);
}

/** Of each work one text stands for all: the one that speaks if it holds hits, else the first. */
function foldCopies({ speakers }, texts, copies, copy) {
  const stands = new Map(); // the text that speaks → n of the text that stands
  texts.forEach((text, n) => {
    if (!stands.has(speakers[text]) || speakers[text] === text) stands.set(speakers[text], n);
  });
  texts.forEach((text, n) => {
    const one = stands.get(speakers[text]);
    if (one === n) return;
    copy[n] = 1;
    copies[one]++;
  });
}

const openedBy = ({ speakers }, texts, copy, open) => new Set(texts.filter((text, n) => !copy[n] && open.has(text)).map((text) => speakers[text]));

/** Texts without a date come last either way, where it is dates that are sorted by; so do those without a source. */
function sorted({ dates, sources }, texts, shown, order) {
  const key = {
    new: (n) => -dates[texts[n]],
    date: (n) => dates[texts[n]] || Infinity,
    source: (n) => (sources.names[sources.of[texts[n]]] ? sources.of[texts[n]] : Infinity),
  }[order];
  return key ? shown.map((n) => n).sort((a, b) => (key(a) === key(b) ? a - b : key(a) - key(b))) : shown;
}

/** Rows sorted by the words beside the hit, read away from it. `sides[r]` are the folded code points of row r's side, nearest first. */
export function bySide(rows, sides) {
  const compare = (a, b) => {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i];
    return a.length - b.length;
  };
  rows.order = Uint32Array.from(sides.keys()).sort((a, b) => compare(sides[a], sides[b]) || a - b);
}

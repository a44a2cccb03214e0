// The start file: folding, directory, and the table of texts.

import { Reader, keyColumns } from "./bytes.js";
import { Fold } from "./fold.js";

const FORM = 1;
const COLUMNS = ["languages", "sites", "sources", "kinds"];

export class Start {
  constructor(bytes) {
    const reader = new Reader(bytes);
    const length = reader.number();
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length)));
    if (head.form !== FORM) throw new Error(`index form ${head.form}, expected ${FORM}`);
    const sections = cut(bytes, reader.at + length, head.sections);
    this.folder = head.folder;
    this.texts = head.texts;
    this.breaks = head.breaks;
    this.fold = new Fold(sections.fold);
    this.shardKeys = keyColumns(new Reader(sections.keys), head.shards);
    this.shardBytes = new Reader(sections.bytes).row(head.shards);
    this.packFirst = new Reader(sections.packs).rising(head.packs);
    this.readTable(head, sections);
  }

  readTable(head, sections) {
    const column = (name) => Uint32Array.from(new Reader(sections[name]).row(this.texts));
    for (const name of COLUMNS) this[name] = { names: head[name], of: column(name) };
    this.dates = Uint32Array.from(new Reader(sections.dates).rising(this.texts));
    this.bases = new Uint32Array(this.texts + 1);
    column("sizes").forEach((size, i) => (this.bases[i + 1] = this.bases[i] + size));
    // The text that speaks for each text's work: its own number if none other does.
    this.speakers = column("speakers").map((speaker, i) => (speaker ? speaker - 1 : i));
  }

  /** The number of the text that holds a place. */
  textAt(place) {
    return above(this.bases, place) - 1;
  }

  packOf(text) {
    return above(this.packFirst, text) - 1;
  }
}

/** How many numbers of a rising row are at most `value`. */
export function above(row, value) {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cut(bytes, at, sizes) {
  const found = {};
  for (const [name, size] of Object.entries(sizes)) {
    found[name] = bytes.subarray(at, at + size);
    at += size;
  }
  return found;
}

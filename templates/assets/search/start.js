// The start file: folding, directory, and the table of texts.

import { Reader } from "./bytes.js";
import { Fold } from "./fold.js";
import { below, compare, keyColumns } from "./keys.js";
import { above, firsts } from "./rows.js";

const FORM = 2;
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
    this.runKeys = keyColumns(new Reader(sections.runs), head.runs);
    this.tallyFirst = firsts(new Reader(sections.rows).row(head.tallies));
    this.packFirst = new Reader(sections.packs).rising(head.packs);
    this.readTable(head, sections);
  }

  readTable(head, sections) {
    const column = (name) => new Reader(sections[name]).row(this.texts);
    for (const name of COLUMNS) this[name] = { names: head[name], of: column(name) };
    this.dates = new Reader(sections.dates).rising(this.texts);
    this.bases = firsts(column("sizes"));
    // The text that speaks for each text's work: its own number if none other does.
    this.speakers = column("speakers").map((speaker, i) => (speaker ? speaker - 1 : i));
  }

  /** Where the tally of a run stands, {file, row}; null for runs that have none. */
  tallyOf([a, b = 0, c = 0, more]) {
    const i = below(this.runKeys, [a, b, c]);
    if (more !== undefined || i === this.runKeys[0].length || compare(this.runKeys, i, [a, b, c])) return null;
    const file = above(this.tallyFirst, i) - 1;
    return { file, row: i - this.tallyFirst[file] };
  }

  /** The number of the text that holds a place. */
  textAt(place) {
    return above(this.bases, place) - 1;
  }

  packOf(text) {
    return above(this.packFirst, text) - 1;
  }
}

function cut(bytes, at, sizes) {
  const found = {};
  for (const [name, size] of Object.entries(sizes)) {
    found[name] = bytes.subarray(at, at + size);
    at += size;
  }
  return found;
}

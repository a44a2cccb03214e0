// The start: folding and directory; and the table of texts. Each is a head in JSON and the sections it measures.

import { Reader } from "./bytes.js";
import { Fold } from "./fold.js";
import { below, compare, keyColumns } from "./keys.js";
import { above, firsts } from "./rows.js";

const FORM = 6;
const WEIGHT = 4_000; // bytes in which the size of a shard is told
const COLUMNS = ["languages", "sites", "sources", "kinds"];
const TRADITIONAL = "zh-Hant";

export class Start {
  constructor(bytes) {
    const { head, sections } = cut(bytes);
    if (head.form !== FORM) throw new Error(`index form ${head.form}, expected ${FORM}`);
    this.folder = head.folder;
    this.texts = head.texts;
    this.fold = new Fold(sections.fold);
    this.shardKeys = keyColumns(new Reader(sections.keys), head.shards);
    this.shardBytes = new Reader(sections.weights).row(head.shards).map((weight) => (weight + 0.5) * WEIGHT);
    this.runKeys = keyColumns(new Reader(sections.runs), head.runs);
    this.tallyFirst = firsts(new Reader(sections.rows).row(head.tallies));
  }

  /** Takes the table of texts. */
  learn(bytes) {
    const { head, sections } = cut(bytes);
    const column = (name) => new Reader(sections[name]).row(this.texts);
    for (const name of COLUMNS) this[name] = { names: head[name], of: column(name) };
    this.breaks = head.breaks;
    this.packFirst = new Reader(sections.packs).rising(head.packs);
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

  /** The site that a text was found on, "" for none, and its language. */
  about(text) {
    const [site, language] = [this.sites, this.languages].map(({ names, of }) => names[of[text]]);
    return { site, language };
  }

  isTraditional(text) {
    return this.languages.names[this.languages.of[text]] === TRADITIONAL;
  }
}

function cut(bytes) {
  const reader = new Reader(bytes);
  const length = reader.number();
  let at = reader.at + length;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(reader.at, at)));
  const sections = {};
  for (const [name, size] of Object.entries(head.sections)) sections[name] = bytes.subarray(at, (at += size));
  return { head, sections };
}

// The start: folding and directory, JSON with rows of digits; and the table of texts, a head in JSON and the sections it measures.

import { Reader } from "./bytes.js";
import { Digits } from "./digits.js";
import { Fold } from "./fold.js";
import { below, compare, keyColumns } from "./keys.js";
import { above, firsts } from "./rows.js";

const FORM = 8;
const SMALL = 64;
const WEIGHT = 4_000; // bytes in which the size of a shard is told
const COLUMNS = ["languages", "sites", "sources", "kinds"];
const TRADITIONAL = "zh-Hant";

export class Start {
  constructor(words) {
    const { form, folder, texts, shards, runs, tallies, digits } = JSON.parse(words);
    if (form !== FORM) throw new Error(`index form ${form}, expected ${FORM}`);
    this.folder = folder;
    this.texts = texts;
    this.fold = new Fold(new Digits(digits.fold));
    this.shardKeys = keyColumns(new Digits(digits.keys), shards);
    this.shardBytes = new Digits(digits.weights).row(shards).map((weight) => (weight + 0.5) * WEIGHT);
    this.runKeys = keyColumns(new Digits(digits.runs), runs);
    this.tallyFirst = firsts(new Digits(digits.rows).row(tallies));
  }

  /** Takes the table of texts. */
  learn(bytes) {
    const { head, sections } = cut(bytes);
    const column = (name) => new Reader(sections[name]).row(this.texts);
    for (const name of COLUMNS) this[name] = { names: head[name], of: column(name) };
    this.breaks = head.breaks;
    this.packFirst = new Reader(sections.packs).rising(head.packs);
    this.dates = new Reader(sections.dates).rising(this.texts);
    const sizes = new Reader(sections.sizes);
    const whole = sizes.row(this.texts);
    this.bases = firsts(sizes.row(this.texts).map((left, i) => whole[i] * SMALL + left));
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

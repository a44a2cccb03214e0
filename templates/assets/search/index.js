// The index as a whole: asks for what a run needs, and no more. A run is {codes, form}: folded code points, and the same as typed
// where no other form will do.

import { Forms } from "./forms.js";
import { back, merged, together } from "./match.js";
import { AT_ONCE, MANY, cover, shardCount } from "./plan.js";
import { Shard } from "./shard.js";
import { tallies } from "./tally.js";
import { Texts } from "./texts.js";

const [ALL, SOME] = [1, 2]; // of a run's places in a text that are as typed; SOME: the text has to be read

export class Index {
  /** `tell({progress, of})` hears how many of some texts have been read. */
  constructor(start, store, tell) {
    this.start = start;
    this.store = store;
    this.texts = new Texts(this, tell);
    this.parsed = new WeakMap(); // unpacked bytes → what they hold
  }

  async read(name, signal, parse) {
    const bytes = await this.store.file(`${this.start.folder}/${name}`, signal);
    if (!this.parsed.has(bytes)) this.parsed.set(bytes, parse(bytes));
    return this.parsed.get(bytes);
  }

  /** The folding table, with all that folding `text` takes. */
  async fold(text, signal) {
    const { fold } = this.start;
    if (fold.lacks(text)) await this.read("fold.bin", signal, (bytes) => fold.learn(bytes) ?? fold);
    return fold;
  }

  /** Every place at which the gram begins. */
  async gram(gram, signal) {
    const numbers = Array.from({ length: gram.last - gram.first + 1 }, (_, i) => gram.first + i);
    const shards = await Promise.all(numbers.map((n) => this.read(`g${n}.bin`, signal, (bytes) => new Shard(bytes))));
    const rows = shards.flatMap((shard) => shard.places(gram.low, gram.high));
    return rows.length ? merged(rows) : new Uint32Array(0);
  }

  /** Every place at which a run begins. */
  async run(run, signal) {
    if (!this.start.shardBytes.length) return new Uint32Array(0);
    const grams = cover(this.start, run.codes);
    let found = null;
    for (let i = 0; i < grams.length && found?.length !== 0; i += AT_ONCE) {
      const some = grams.slice(i, i + AT_ONCE);
      const rows = await Promise.all(some.map((gram) => this.gram(gram, signal)));
      rows.forEach((row, k) => (found = found ? together(found, row, some[k].at) : back(row, some[k].at)));
    }
    const printed = await this.printed(run, signal);
    if (!printed) return found;
    const sure = found.filter((place) => printed[this.start.textAt(place)] === ALL);
    const read = await this.texts.places(this.textsOf(found).filter((text) => printed[text] === SOME), run, signal);
    return read.length ? merged([sure, read]) : sure;
  }

  /** Places of runs that are wanted only where all stand in one text: all of them, or those in texts which hold the others. */
  async runs(runs, signal) {
    if (runs.length === 1) return [await this.run(runs[0], signal)];
    const shards = runs.map(({ codes }) => shardCount(cover(this.start, codes)));
    const light = runs.filter((_, i) => shards[i] < MANY);
    const found = new Map(await Promise.all(light.map(async (run) => [run, await this.run(run, signal)])));
    const fewest = light.map((run) => this.textsOf(found.get(run))).sort((a, b) => a.length - b.length)[0];
    const packs = fewest ? new Set(fewest.map((text) => this.start.packOf(text))).size : Infinity;
    return Promise.all(runs.map((run, i) => found.get(run) ?? (packs < shards[i] ? this.texts.places(fewest, run, signal) : this.run(run, signal))));
  }

  /** The texts that hold places, which rise. */
  textsOf(places) {
    return Uint32Array.from(new Set(places.map((place) => this.start.textAt(place))));
  }

  /** How often each text holds a run, if that is tallied and needs no place to be known; else null. */
  async tally(run, signal) {
    const place = this.start.tallyOf(run.codes);
    if (!place) return null;
    const rows = await this.read(`t${place.file}.bin`, signal, (bytes) => tallies(bytes, this.start.texts));
    const printed = await this.printed(run, signal);
    if (!printed) return rows[place.row];
    const counts = rows[place.row].map((count, text) => (printed[text] === ALL ? count : 0));
    const unsure = Uint32Array.from(counts.keys()).filter((text) => printed[text] === SOME && rows[place.row][text]);
    for (const found of await this.texts.places(unsure, run, signal)) counts[this.start.textAt(found)]++;
    return counts;
  }

  /** How many hits a run has. */
  async count(run, signal) {
    const tally = await this.tally(run, signal);
    return tally ? tally.reduce((sum, count) => sum + count, 0) : (await this.run(run, signal)).length;
  }

  /** For each text how many of a run's places in it are as typed: 0, ALL or SOME. Null where all are in every text, or any form will do. */
  async printed({ codes, form }, signal) {
    if (!form) return null;
    const { start } = this;
    const forms = await this.read("forms.bin", signal, (bytes) => new Forms(bytes));
    const plain = codes.every((code, i) => code === form[i]);
    const ruled = codes.every((code, i) => forms.rule(code) === form[i]);
    const lists = await Promise.all([...new Set(codes)].map((code) => this.otherwise(forms, code, signal)));
    if (plain && ruled && !lists.some(({ length }) => length)) return null;
    const printed = Uint8Array.from({ length: start.texts }, (_, text) => ((start.isTraditional(text) ? ruled : plain) ? ALL : 0));
    for (const texts of lists) for (const text of texts) printed[text] = SOME;
    return printed;
  }

  /** The texts that do not print a character by the rule of their script. */
  async otherwise(forms, code, signal) {
    const place = forms.otherwise(code);
    return place ? (await this.read(`f${place.file}.bin`, signal, (bytes) => forms.lists(bytes, place.file)))[place.row] : [];
  }
}

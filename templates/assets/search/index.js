// The index as a whole: asks for what a run needs, and no more. A run is {codes, form}: folded code points, and the same as typed
// where no other form will do.

import { ALL, Forms, NONE, SOME } from "./forms.js";
import { back, merged, together } from "./match.js";
import { AT_ONCE, MANY, cover, shardCount } from "./plan.js";
import { Shard } from "./shard.js";
import { tallies } from "./tally.js";
import { Texts } from "./texts.js";

export class Index {
  /** `tell({progress, of})` hears how many of some texts have been read. */
  constructor(start, store, tell) {
    this.start = start;
    this.store = store;
    this.texts = new Texts(this, tell);
    this.parsed = new WeakMap(); // unpacked bytes → what they hold
  }

  async read(name, signal, parse) {
    const address = `${this.start.folder}/${name}`;
    const bytes = await this.store.file(address, signal);
    try {
      if (!this.parsed.has(bytes)) this.parsed.set(bytes, parse(bytes));
    } catch {
      this.store.spoil(address);
    }
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
    const places = async (n) => (await this.read(`g${n}.bin`, signal, (bytes) => new Shard(bytes, this.start.bases.at(-1)))).places(gram.low, gram.high);
    const rows = (await Promise.all(numbers.map(places))).flat(); // each shard is read as it comes
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
    const printed = found.length ? await this.printed(run, signal) : null;
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

  /** For each text whether NONE, SOME or ALL of a run's places in it are as typed. Null where all are in every text, or any form will do. */
  async printed({ codes, form }, signal) {
    if (!form) return null;
    const forms = await this.read("forms.bin", signal, (bytes) => new Forms(bytes));
    const pairs = new Map(codes.map((code, i) => [`${code} ${form[i]}`, [code, form[i]]]));
    const rows = await Promise.all(Array.from(pairs.values(), ([code, typed]) => this.printedOne(forms, code, typed, signal)));
    const printed = rows.reduce((some, others) => some.map((says, text) => Math.min(says, others[text])));
    return printed.every((says) => says === ALL) ? null : printed;
  }

  /** The same for one character. */
  async printedOne(forms, code, typed, signal) {
    const { start } = this;
    const says = [code, forms.rule(code)].map((form) => (form === typed ? ALL : NONE));
    const printed = Uint8Array.from({ length: start.texts }, (_, text) => says[Number(start.isTraditional(text))]);
    const lists = forms.otherwise(code, typed);
    const files = await Promise.all(lists.map(({ file }) => this.read(`f${file}.bin`, signal, (bytes) => forms.lists(bytes, file))));
    lists.forEach((list, i) => files[i][list.row].forEach((text) => (printed[text] = list.says)));
    return printed;
  }
}

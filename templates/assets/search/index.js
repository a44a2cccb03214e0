// The index as a whole: asks for what a run needs, and no more. A run is {codes, form}: folded code points, and the same as typed
// where no other form will do.

import { back, merged, together } from "./match.js";
import { cover } from "./plan.js";
import { Shard } from "./shard.js";
import { tallies } from "./tally.js";
import { Texts } from "./texts.js";

const AT_ONCE = 4; // grams asked for together, the cheapest first
const MANY = 6; // shards of a run from which it is asked first whether reading texts is less

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

  /** Every place at which the gram begins. */
  async gram(gram, signal) {
    const numbers = Array.from({ length: gram.last - gram.first + 1 }, (_, i) => gram.first + i);
    const shards = await Promise.all(numbers.map((n) => this.read(`g${n}.bin`, signal, (bytes) => new Shard(bytes))));
    const rows = shards.flatMap((shard) => shard.places(gram.low, gram.high));
    return rows.length ? merged(rows) : new Uint32Array(0);
  }

  /** Every place at which a run begins. */
  async run({ codes, form }, signal) {
    if (!this.start.shardBytes.length) return new Uint32Array(0);
    const grams = cover(this.start, codes);
    let found = null;
    for (let i = 0; i < grams.length && found?.length !== 0; i += AT_ONCE) {
      const some = grams.slice(i, i + AT_ONCE);
      const rows = await Promise.all(some.map((gram) => this.gram(gram, signal)));
      rows.forEach((row, k) => (found = found ? together(found, row, some[k].at) : back(row, some[k].at)));
    }
    // The index is folded: whether a place is as typed stands in the text alone.
    return form && this.varies({ codes, form }) ? this.texts.places(this.textsOf(found), { codes, form }, signal) : found;
  }

  /** Places of runs that are wanted only where all stand in one text: all of them, or those in texts which hold the others. */
  async runs(runs, signal) {
    if (runs.length === 1) return [await this.run(runs[0], signal)];
    const shards = runs.map(({ codes }) => cover(this.start, codes).reduce((sum, gram) => sum + gram.last - gram.first + 1, 0));
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
    const place = run.form && this.varies(run) ? null : this.start.tallyOf(run.codes);
    if (!place) return null;
    const rows = await this.read(`t${place.file}.bin`, signal, (bytes) => tallies(bytes, this.start.texts));
    return rows[place.row];
  }

  /** How many hits a run has. */
  async count(run, signal) {
    const tally = await this.tally(run, signal);
    return tally ? tally.reduce((sum, count) => sum + count, 0) : (await this.run(run, signal)).length;
  }

  /** Whether a run may stand in the texts in another form than the one typed. */
  varies({ codes, form }) {
    const { variants } = this.start.fold;
    return codes.some((code, i) => code !== form[i] || variants.has(code));
  }
}

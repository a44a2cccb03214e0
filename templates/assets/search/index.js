// The index as a whole: asks for what a term needs, and no more.

import { Reader } from "./bytes.js";
import { back, chained, merged, near, picked, together, union } from "./match.js";
import { cover } from "./plan.js";
import { Shard } from "./shard.js";
import { above } from "./start.js";

const AT_ONCE = 4; // grams asked for together, the cheapest first

export class Index {
  constructor(start, store) {
    this.start = start;
    this.store = store;
    this.parsed = new WeakMap(); // unpacked bytes → what they hold
  }

  file(name, signal) {
    return this.store.file(`${this.start.folder}/${name}`, signal);
  }

  async read(name, signal, parse) {
    const bytes = await this.file(name, signal);
    if (!this.parsed.has(bytes)) this.parsed.set(bytes, parse(bytes));
    return this.parsed.get(bytes);
  }

  /** Every place at which the gram begins. */
  async places(gram, signal) {
    const numbers = Array.from({ length: gram.last - gram.first + 1 }, (_, i) => gram.first + i);
    const shards = await Promise.all(numbers.map((n) => this.read(`g${n}.bin`, signal, (bytes) => new Shard(bytes))));
    const rows = shards.flatMap((shard) => shard.places(gram.low, gram.high));
    return rows.length ? merged(rows) : new Uint32Array(0);
  }

  /** Every place at which a run of code points begins. */
  async run(codes, signal) {
    if (!this.start.shardBytes.length) return new Uint32Array(0);
    const grams = cover(this.start, codes);
    let found = null;
    for (let i = 0; i < grams.length && found?.length !== 0; i += AT_ONCE) {
      const some = grams.slice(i, i + AT_ONCE);
      const rows = await Promise.all(some.map((gram) => this.places(gram, signal)));
      rows.forEach((row, k) => (found = found ? together(found, row, some[k].at) : back(row, some[k].at)));
    }
    return found;
  }

  /** Every match of a term. */
  async term({ runs, gaps }, signal) {
    const rows = await Promise.all(runs.map((codes) => this.run(codes, signal)));
    const match = chained(rows, runs.map((codes) => codes.length), gaps);
    return gaps.length ? this.inParagraphs(match, signal) : match;
  }

  /** The matches that take part in a nearness, of both terms. */
  async near([one, other], within, signal) {
    const [a, b] = await Promise.all([this.term(one, signal), this.term(other, signal)]);
    const pairs = near(a, b, within);
    const whole = (pair) => [Math.min(a.starts[pair[0]], b.starts[pair[1]]), Math.max(a.ends[pair[0]], b.ends[pair[1]])];
    const ends = await this.paragraphEnds(pairs.map((pair) => whole(pair)[0]), signal);
    const good = pairs.filter((pair, i) => whole(pair)[1] <= ends[i]);
    return union([picked(a, good.map(([i]) => i)), picked(b, good.map(([, j]) => j))]);
  }

  async inParagraphs(match, signal) {
    const ends = await this.paragraphEnds(match.starts, signal);
    return picked(match, Array.from(ends.keys()).filter((i) => match.ends[i] <= ends[i]));
  }

  /** For each place, where its paragraph ends. */
  async paragraphEnds(places, signal) {
    const texts = Array.from(places, (place) => this.start.textAt(place));
    const numbers = [...new Set(texts.map((text) => Math.floor(text / this.start.breaks)))];
    const files = await Promise.all(numbers.map((n) => this.read(`b${n}.bin`, signal, (bytes) => this.ends(bytes, n))));
    const of = new Map(numbers.map((n, i) => [n, files[i]]));
    return Array.from(places, (place, i) => {
      const ends = of.get(Math.floor(texts[i] / this.start.breaks));
      return ends[above(ends, place)];
    });
  }

  /** All paragraph ends of one file of paragraph lengths. */
  ends(bytes, number) {
    const first = number * this.start.breaks;
    const texts = Math.min(this.start.breaks, this.start.texts - first);
    const reader = new Reader(bytes);
    const paragraphs = reader.row(texts).reduce((sum, n) => sum + n, 0);
    let at = this.start.bases[first] - 1;
    return Float64Array.from(reader.row(paragraphs), (length) => (at += length + 1));
  }
}

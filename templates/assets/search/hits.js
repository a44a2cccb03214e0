// The hits of an answer, text by text: how many each text holds. Where they stand in a text is worked out when a line is asked for.

import { above, firsts, placesIn, seek } from "./rows.js";

export class Hits {
  /** `texts` rising, `counts` beside it. `match`: the hits whose places are known; `runs`: what the others are hits of. */
  constructor(texts, counts, match, runs) {
    this.texts = texts;
    this.from = firsts(counts); // the number of each text's first hit
    this.match = match;
    this.runs = runs;
  }

  get total() {
    return this.from[this.texts.length];
  }

  /** How many hits text `n` of the row holds. */
  count(n) {
    return this.from[n + 1] - this.from[n];
  }

  /** Hit number i → the text of the row it stands in, and which of that text's hits it is. */
  at(i) {
    const n = above(this.from, i) - 1;
    return [n, i - this.from[n]];
  }

  /** The hits in the texts for which `test(text)`. */
  only(test) {
    const some = Array.from(this.texts.keys()).filter((n) => test(this.texts[n]));
    return new Hits(Uint32Array.from(some, (n) => this.texts[n]), some.map((n) => this.count(n)), this.match, this.runs);
  }

  /** All hits in text `n` of the row, as rising [start, end] in characters of the text; `rows` its paragraphs in code
   *  points, folded or, given a run's form, as typed. */
  inText(n, base, rows) {
    const { starts, ends } = this.match;
    const found = [];
    const end = base + rows(null).reduce((sum, codes) => sum + codes.length + 1, 0);
    for (let i = seek(starts, base); i < starts.length && starts[i] < end; i++) found.push([starts[i] - base, ends[i] - base]);
    for (const { codes, form } of this.runs) {
      for (const place of placesIn(rows(form), form ?? codes)) found.push([place, place + codes.length]);
    }
    return this.runs.length ? found.sort((a, b) => a[0] - b[0] || a[1] - b[1]) : found;
  }
}

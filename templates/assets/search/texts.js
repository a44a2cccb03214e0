// The texts of the archive as shown and folded, from packs of neighbouring texts.

import { placesIn } from "./rows.js";

const CHUNK = 64; // texts or hits that are read together

export class Texts {
  constructor(index, tell = () => {}) {
    this.index = index;
    this.start = index.start;
    this.tell = tell;
    this.folded = new WeakMap(); // a text's row → its paragraphs folded
  }

  /** One text: {id, address, title, date, source, anchors, told, paragraphs}; paragraph 0 is the title as found on the page. */
  async text(number, signal) {
    const pack = this.start.packOf(number);
    // Rows as `beilin/concordance/lines.py` writes them.
    const rows = await this.index.read(`l${pack}.bin`, signal, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    const row = rows[number - this.start.packFirst[pack]];
    const [id, address, title, date, source, anchors, told, ...paragraphs] = row;
    return { id, address, title, date, source, anchors, told, paragraphs, row };
  }

  /** The paragraphs of a text folded, each {codes, begins, ends}: see `Fold.places`. */
  paragraphs(text) {
    if (!this.folded.has(text.row)) this.folded.set(text.row, text.paragraphs.map((words) => this.start.fold.places(words)));
    return this.folded.get(text.row);
  }

  /** Its paragraphs in code points: folded, or as typed where a form is given. */
  rows(text, form) {
    return form ? text.paragraphs.map((words) => this.start.fold.asTyped(words)) : this.paragraphs(text).map(({ codes }) => codes);
  }

  /** Every place in the texts, which rise, at which a run begins: found by reading them. */
  async places(numbers, { codes, form }, signal) {
    const found = [];
    await this.each(numbers.length, signal, async (i) => {
      const text = await this.text(numbers[i], signal);
      const base = this.start.bases[numbers[i]];
      found[i] = placesIn(this.rows(text, form), form ?? codes).map((place) => base + place);
    });
    return Uint32Array.from(found.flat());
  }

  /** Does `work(i)` for 0 ≤ i < count, a chunk at a time, and tells how far it is. */
  async each(count, signal, work) {
    for (let from = 0; from < count; from += CHUNK) {
      signal.throwIfAborted();
      await Promise.all(Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => work(from + i)));
      this.tell({ progress: Math.min(count, from + CHUNK), of: count });
    }
  }
}

// Lines in context: the words around a hit, from packs of neighbouring texts.

const AROUND = 40; // characters shown on each side

export class Lines {
  constructor(index) {
    this.index = index;
    this.start = index.start;
    this.folded = new WeakMap(); // a text's row → its paragraphs folded
  }

  /** The texts of a pack: rows as `beilin/concordance/lines.py` writes them. */
  async pack(number, signal) {
    return this.index.read(`l${number}.bin`, signal, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  }

  /** One text: {id, address, title, date, source, anchors, paragraphs}; paragraph 0 is the title as found on the page. */
  async text(number, signal) {
    const pack = this.start.packOf(number);
    const row = (await this.pack(pack, signal))[number - this.start.packFirst[pack]];
    const [id, address, title, date, source, anchors, ...paragraphs] = row;
    return { id, address, title, date, source, anchors, paragraphs, row };
  }

  /** Where a hit stands: {text, paragraph, from, to}, offsets in the paragraph's shown words. */
  async place(hits, i, signal) {
    const text = await this.text(hits.texts[i], signal);
    let at = this.start.bases[hits.texts[i]];
    const folds = this.paragraphs(text);
    for (let paragraph = 0; paragraph < folds.length; paragraph++) {
      const fold = folds[paragraph];
      const first = hits.starts[i] - at;
      if (first < fold.codes.length) {
        const last = Math.min(hits.ends[i] - at, fold.codes.length) - 1;
        return { text, paragraph, from: fold.begins[first], to: fold.ends[last] };
      }
      at += fold.codes.length + 1;
    }
    throw new RangeError(`hit ${i} lies beyond text ${text.id}`);
  }

  paragraphs(text) {
    if (!this.folded.has(text.row)) this.folded.set(text.row, text.paragraphs.map((words) => this.start.fold.places(words)));
    return this.folded.get(text.row);
  }

  /** A hit as one line: left, hit and right as shown, and where it leads. */
  async line(hits, i, signal) {
    const { text, paragraph, from, to } = await this.place(hits, i, signal);
    const words = text.paragraphs[paragraph];
    return {
      id: text.id,
      language: this.start.languages.names[this.start.languages.of[hits.texts[i]]],
      title: text.title,
      date: text.date,
      source: text.source,
      address: text.address,
      paragraph,
      anchor: text.anchors[paragraph],
      from,
      to,
      left: tail(words.slice(0, from), AROUND),
      hit: words.slice(from, to),
      right: head(words.slice(to), AROUND),
    };
  }
}

/** The last characters of `words`, none cut in two, with … where some are left off. */
function tail(words, count) {
  const chars = [...words.slice(-2 * count)];
  return chars.length > count || words.length > 2 * count ? "…" + chars.slice(-count).join("") : words;
}

function head(words, count) {
  const chars = [...words.slice(0, 2 * count)];
  return chars.length > count || words.length > 2 * count ? chars.slice(0, count).join("") + "…" : words;
}

// Lines in context: the words around a hit.

const AROUND = 40; // characters shown on each side

export class Lines {
  constructor(texts) {
    this.texts = texts;
    this.start = texts.start;
    this.found = new WeakMap(); // a text's row → {hits, places} of the answer that last asked
  }

  /** Where hit k of text n of an answer stands: {text, paragraph, from, to}, offsets in the paragraph's shown words. */
  async place(hits, n, k, signal) {
    const text = await this.texts.text(hits.texts[n], signal);
    const folds = this.texts.paragraphs(text);
    const [start, end] = this.within(hits, n, text)[k];
    let at = 0;
    for (let paragraph = 0; paragraph < folds.length; paragraph++) {
      const { codes, begins, ends } = folds[paragraph];
      if (start < at + codes.length) return { text, paragraph, from: begins[start - at], to: ends[Math.min(end - at, codes.length) - 1] };
      at += codes.length + 1;
    }
    throw new RangeError(`hit ${k} lies beyond text ${text.id}`);
  }

  /** The hits of one text, found once for all its lines. */
  within(hits, n, text) {
    if (this.found.get(text.row)?.hits !== hits) {
      const places = hits.inText(n, this.start.bases[hits.texts[n]], (form) => this.texts.rows(text, form));
      this.found.set(text.row, { hits, places });
    }
    return this.found.get(text.row).places;
  }

  /** Asks for the words of a line that will be wanted next. */
  ahead(hits, { n }, signal) {
    this.texts.text(hits.texts[n], signal).catch(() => {}); // who wants them will hear of it
  }

  /** A hit as one line: left, hit and right as shown, and where it leads. */
  async line(hits, n, k, signal) {
    const { text, paragraph, from, to } = await this.place(hits, n, k, signal);
    const words = text.paragraphs[paragraph];
    return {
      text: hits.texts[n],
      id: text.id,
      language: this.start.languages.names[this.start.languages.of[hits.texts[n]]],
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

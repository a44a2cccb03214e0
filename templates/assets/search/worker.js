// The worker: holds the index, answers one question at a time, gives a question up when the next one comes.

import { answer, byMonth, counted, facets, filtered, passing } from "./answer.js";
import { unpacked } from "./bytes.js";
import { echoed, parse, terms } from "./grammar.js";
import { wordings } from "./grams.js";
import { Index } from "./index.js";
import { Lines } from "./lines.js";
import { shorter } from "./near.js";
import { neighbours } from "./neighbours.js";
import { Start } from "./start.js";
import { Store } from "./store.js";
import { MOST, bySide, rows } from "./view.js";

const SIDE = 12; // characters beside a hit that sorting looks at
const CHUNK = 64; // hits whose lines are read together

let opened; // Promise of {index, lines}
let asked = new AbortController();
let question = null; // {hits, shown, rows} of the last answer

async function open(base, bytes) {
  const index = new Index(new Start(await unpacked(bytes)), new Store(base));
  return { index, lines: new Lines(index) };
}

const tasks = {
  open({ base, bytes }) {
    opened = open(base, bytes);
    return opened.then(({ index }) => ({ texts: index.start.texts }));
  },

  async ask({ query, filters, order, folded }) {
    const { index, lines } = await opened;
    const { signal } = asked;
    const clauses = parse(query, index.start.fold);
    const before = [index.store.requests, index.store.bytes];
    const hits = await answer(index, clauses, signal);
    const shown = filtered(index.start, hits, filters);
    question = { hits, shown, order, folded, open: new Set(), rows: null, clauses };
    question.rows = await ordered(index, lines, signal);
    return {
      echo: echoed(clauses),
      counts: counted(index.start, hits),
      shown: counted(index.start, shown),
      rows: question.rows.length,
      months: byMonth(index.start, shown),
      facets: facets(index.start, hits),
      cost: { requests: index.store.requests - before[0], bytes: index.store.bytes - before[1] },
    };
  },

  /** Lines of rows [from, to). */
  async lines({ from, to }) {
    const { lines } = await opened;
    const { shown, rows: all } = question;
    return Promise.all(
      all.slice(from, to).map(async ({ hit, copies, copy }) => ({ ...(await lines.line(shown, hit, asked.signal)), copies, copy, text: shown.texts[hit] })),
    );
  },

  /** Shows or hides the copies of the work that text number `text` stands for. */
  async unfold({ text }) {
    const { index, lines } = await opened;
    if (!question.open.delete(text)) question.open.add(text);
    question.rows = await ordered(index, lines, asked.signal);
    return { rows: question.rows.length };
  },

  /** Months of another query, for comparing. */
  async compare({ query, filters }) {
    const { index } = await opened;
    const clauses = parse(query, index.start.fold);
    const hits = filtered(index.start, await answer(index, clauses, asked.signal), filters);
    return { echo: echoed(clauses), counts: counted(index.start, hits), months: byMonth(index.start, hits) };
  },

  /** Every line of what is shown, copies included. */
  async everything() {
    const { index, lines } = await opened;
    const { shown } = question;
    const found = [];
    await inChunks(shown.texts.length, async (i) => {
      const work = index.start.speakers[shown.texts[i]];
      found[i] = { ...(await lines.line(shown, i, asked.signal)), work, speaks: work === shown.texts[i] };
    });
    return found;
  },

  /** What stands beside the hits most often. */
  async neighbours() {
    const { lines } = await opened;
    return neighbours(lines, question.shown, asked.signal, inChunks);
  },

  /** The query in words of Pagefind's index, strict to rough, and which texts pass the filters. */
  async rough({ query, filters }) {
    const { start } = (await opened).index;
    const words = query.split(/\s+/u).map((word) => start.fold.codes(word));
    return { wordings: wordings(words), passes: Object.values(filters).some(Boolean) ? passing(start, filters) : null };
  },

  /** Forms near to a query without hits that have some. */
  async nearForms({ query }) {
    const { index } = await opened;
    return shorter(index, terms(parse(query, index.start.fold)), asked.signal);
  },
};

async function ordered(index, lines, signal) {
  const found = rows(index.start, question.shown, question);
  if (question.order !== "left" && question.order !== "right") return found;
  if (found.length > MOST) return found;
  const sides = new Map();
  await inChunks(found.length, async (i) => {
    const { hit } = found[i];
    const line = await lines.line(question.shown, hit, signal);
    const codes = index.start.fold.codes(question.order === "left" ? line.left : line.right);
    sides.set(hit, question.order === "left" ? codes.reverse().slice(0, SIDE) : codes.slice(0, SIDE));
  });
  return bySide(found, sides);
}

/** Does `work(i)` for 0 ≤ i < count, a chunk at a time, and tells the page how far it is. */
async function inChunks(count, work) {
  const { signal } = asked;
  for (let from = 0; from < count; from += CHUNK) {
    signal.throwIfAborted();
    await Promise.all(Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => work(from + i)));
    postMessage({ progress: Math.min(count, from + CHUNK), of: count });
  }
}

/** Messages: {id, task, …}; answers: {id, result} or {id, error}. A question ends all that was going on for the one before. */
onmessage = async ({ data }) => {
  const { id, task, ...given } = data;
  if (task === "ask") {
    asked.abort();
    asked = new AbortController();
  }
  try {
    postMessage({ id, result: await tasks[task](given) });
  } catch (error) {
    postMessage({ id, error: { name: error.name, message: error.message, status: error.status } });
  }
};

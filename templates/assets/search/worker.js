// The worker: holds the index, answers one question at a time, gives a question up when the next one comes.

import { answer, filtered, passing } from "./answer.js";
import { byMonth, counted, facets } from "./figures.js";
import { echoed, parse, terms } from "./grammar.js";
import { wordings } from "./grams.js";
import { Index } from "./index.js";
import { Lines } from "./lines.js";
import { Start } from "./start.js";
import { Store } from "./store.js";
import { MOST, bySide, rows } from "./view.js";

const SIDE = 12; // characters beside a hit that sorting looks at

let store; // Store, once opened
let opened; // Promise of {index, lines}
let asked = new AbortController();
let question = null; // {clauses, hits, shown, rows, order, folded, open} of the last answer

async function open(words) {
  const index = new Index(new Start(words), store, (told) => postMessage(told));
  await index.read("texts.bin", null, (table) => index.start.learn(table) ?? index.start);
  return { index, start: index.start, lines: new Lines(index.texts) };
}

const tasks = {
  /** `words`: the start; `names`: files that the page has asked for and hands over as they come. */
  async open({ base, words, names }) {
    store = new Store(base);
    store.expect(names);
    opened = open(words);
    await opened;
  },

  async ask({ query, filters, order, folded, typed }) {
    const { index, start, lines } = await opened;
    const { signal } = asked;
    const clauses = parse(query, await index.fold(query, signal), typed);
    const before = [store.requests, store.bytes];
    store.last = performance.now();
    const hits = await answer(index, clauses, signal);
    const counts = counted(start, hits);
    const cost = { requests: store.requests - before[0], bytes: store.bytes - before[1], time: performance.now() - store.last };
    const shown = filtered(start, hits, filters);
    question = { clauses, hits, shown, order, folded, open: new Set() };
    question.rows = await ordered(question, start, lines, signal);
    if (question.rows.length) lines.ahead(shown, question.rows.at(0), signal);
    return {
      echo: echoed(clauses),
      counts,
      shown: counted(start, shown),
      rows: question.rows.length,
      unsorted: bySides(order) && question.rows.length > MOST ? MOST : 0,
      months: byMonth(start, shown, passing(start, filters)),
      facets: facets(start, hits),
      cost,
    };
  },

  /** Lines of rows [from, to). */
  async lines({ from, to }) {
    const { lines } = await opened;
    const { shown, rows } = question;
    const some = Array.from({ length: to - from }, (_, i) => rows.at(from + i));
    return Promise.all(some.map(async ({ n, k, copies, copy }) => ({ ...(await lines.line(shown, n, k, asked.signal)), copies, copy, open: question.open.has(shown.texts[n]) })));
  },

  /** Shows or hides the copies of the work that text number `text` stands for. */
  async unfold({ text }) {
    const { start, lines } = await opened;
    if (!question.open.delete(text)) question.open.add(text);
    question.rows = await ordered(question, start, lines, asked.signal);
    return { rows: question.rows.length };
  },

  /** Months of another query, for comparing. */
  async compare({ query, filters, typed }) {
    const { index, start } = await opened;
    const clauses = parse(query, await index.fold(query, asked.signal), typed);
    const hits = filtered(start, await answer(index, clauses, asked.signal), filters);
    return { echo: echoed(clauses), counts: counted(start, hits), months: byMonth(start, hits, passing(start, filters)) };
  },

  /** Every line of what is shown, in the order shown, copies included, as a file of some kind. */
  async take(given) {
    const { start, lines } = await opened;
    const { signal } = asked;
    const { taken } = await import("./take.js");
    const every = await ordered({ ...question, folded: false }, start, lines, signal);
    return taken(given, start, lines, question.shown, every, signal);
  },

  /** What stands beside the hits most often. */
  async neighbours() {
    const { lines } = await opened;
    const { neighbours } = await import("./neighbours.js");
    return neighbours(lines, question.shown, asked.signal);
  },

  /** The query in words of Pagefind's index, strict to rough, and which texts pass the filters. */
  async rough({ query, filters }) {
    const { index, start } = await opened;
    const fold = await index.fold(query, asked.signal);
    const words = query.split(/\s+/u).map((word) => fold.codes(word));
    return { wordings: wordings(words), passes: Object.values(filters).some(Boolean) ? passing(start, filters) : null };
  },

  /** Forms near to a query without hits that have some. */
  async nearForms({ query }) {
    const { index } = await opened;
    const { nearForms } = await import("./near.js");
    return nearForms(index, terms(parse(query, await index.fold(query, asked.signal))), asked.signal);
  },
};

const bySides = (order) => order === "left" || order === "right";

async function ordered(question, start, lines, signal) {
  const { shown, order } = question;
  const found = rows(start, shown, question);
  if (!bySides(order) || found.length > MOST) return found;
  const sides = [];
  await lines.texts.each(found.length, signal, async (r) => {
    const { n, k } = found.at(r);
    const line = await lines.line(shown, n, k, signal);
    const codes = start.fold.codes(order === "left" ? line.left : line.right);
    sides[r] = order === "left" ? codes.reverse().slice(0, SIDE) : codes.slice(0, SIDE);
  });
  bySide(found, sides);
  return found;
}

/** Messages: {id, task, …}, or {hand, bytes} of a file; answers: {id, result} or {id, error}. A question ends all that was going on for
 *  the one before. */
onmessage = async ({ data }) => {
  if (data.hand) return store.hand(data.hand, data.bytes);
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

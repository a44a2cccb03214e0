// A query's answer: which hits count, in how many texts and works, and where in time.

import { union } from "./match.js";

/** The answer for the whole archive: {starts, ends, texts}, `texts[i]` being the text of hit i. */
export async function answer(index, clauses, signal) {
  const found = await Promise.all(clauses.map((clause) => clauseMatch(index, clause, signal)));
  const { start } = index;
  const holds = new Uint8Array(start.texts).fill(clauses.some(({ not }) => !not) ? 1 : 0);
  found.forEach((match, i) => {
    const here = new Uint8Array(start.texts);
    for (const text of textsOf(start, match.starts)) here[text] = 1;
    for (let t = 0; t < holds.length; t++) if (here[t] === Number(clauses[i].not)) holds[t] = 0;
  });
  const positive = found.filter((_, i) => !clauses[i].not);
  const { starts, ends } = positive.length ? union(positive) : { starts: new Uint32Array(0), ends: new Uint32Array(0) };
  const texts = textsOf(start, starts);
  return only({ starts, ends, texts }, (i) => holds[texts[i]]);
}

async function clauseMatch(index, { units }, signal) {
  return union(await Promise.all(units.map(({ term, near, within }) => (near ? index.near(near, within, signal) : index.term(term, signal)))));
}

/** The text of each place; places rise. */
function textsOf(start, places) {
  const texts = new Uint32Array(places.length);
  let text = 0;
  for (let i = 0; i < places.length; i++) {
    if (places[i] >= start.bases[text + 1]) text = start.textAt(places[i]);
    texts[i] = text;
  }
  return texts;
}

/** The hits i for which `test(i)`. */
function only(hits, test) {
  const some = Uint32Array.from(hits.texts.keys()).filter(test);
  if (some.length === hits.texts.length) return hits;
  const pick = (row) => some.map((i) => row[i]);
  return { starts: pick(hits.starts), ends: pick(hits.ends), texts: pick(hits.texts) };
}

/** The hits whose text passes the filters. */
export function filtered(start, hits, filters) {
  if (!Object.values(filters).some(Boolean)) return hits;
  const passes = passing(start, filters);
  return only(hits, (i) => passes[hits.texts[i]]);
}

/** For each text whether it passes the filters {from, to, site, source, kind, language}; empty ones let all pass. */
export function passing(start, filters) {
  return Uint8Array.from({ length: start.texts }, (_, text) => Number(passesAll(start, text, filters)));
}

function passesAll(start, text, { from, to, site, source, kind, language }) {
  const year = Math.floor(start.dates[text] / 10000);
  const named = (column, wanted) => wanted === undefined || wanted === "" || column.names[column.of[text]] === wanted;
  return (
    (!from || year >= from) &&
    (!to || (year > 0 && year <= to)) &&
    named(start.sites, site) &&
    named(start.sources, source) &&
    named(start.kinds, kind) &&
    named(start.languages, language)
  );
}

/** Counts of hits, texts and works. */
export function counted(start, { texts }) {
  const some = new Set(texts);
  return { hits: texts.length, texts: some.size, works: new Set(Array.from(some, (text) => start.speakers[text])).size };
}

/** For every month that any text bears: hits, texts that hold one, texts in all. Month 0 is that of texts without one. */
export function byMonth(start, { texts }) {
  const months = new Map();
  const at = (text) => {
    const month = Math.floor(start.dates[text] / 100);
    if (!months.has(month)) months.set(month, { month, hits: 0, texts: 0, all: 0 });
    return months.get(month);
  };
  for (let text = 0; text < start.texts; text++) at(text).all++;
  let last = -1;
  for (const text of texts) {
    const month = at(text);
    month.hits++;
    if (text !== last) month.texts++;
    last = text;
  }
  return [...months.values()].sort((a, b) => a.month - b.month);
}

/** How many texts with a hit bear each name of each column: what the filters offer. */
export function facets(start, { texts }) {
  const some = new Set(texts);
  const found = {};
  for (const name of ["languages", "sites", "sources", "kinds"]) {
    const counts = new Map();
    for (const text of some) counts.set(start[name].of[text], (counts.get(start[name].of[text]) ?? 0) + 1);
    found[name] = [...counts].map(([i, count]) => [start[name].names[i], count]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
  return found;
}

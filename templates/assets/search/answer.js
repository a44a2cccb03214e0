// A query's answer: which hits count, in how many texts and works, and where in time.

import { unitEcho } from "./grammar.js";
import { Hits } from "./hits.js";
import { union } from "./match.js";
import { apart } from "./plan.js";
import { nearMatch, termMatch } from "./terms.js";

const NONE = { starts: new Uint32Array(0), ends: new Uint32Array(0) };

/** The answer for the whole archive. */
export async function answer(index, clauses, signal) {
  const units = new Map(clauses.flatMap(({ units }) => units).map((unit) => [unitEcho(unit), unit]));
  const counted = apart([...units.values()]);
  const parts = await Promise.all([...units.values()].map((unit) => part(index, unit, counted, signal)));
  const of = new Map([...units.keys()].map((name, i) => [name, parts[i]]));
  const found = clauses.map(({ not, units }) => ({ not, parts: units.map((unit) => of.get(unitEcho(unit))) }));
  const positive = [...new Set(found.filter(({ not }) => !not).flatMap(({ parts }) => parts))];
  return gathered(index.start, holding(index.start, found), positive, counted);
}

/** What is known of a unit: how many hits each text holds; and its match, or the run that it is where that was only tallied. */
async function part(index, { term, near, within }, counted, signal) {
  const tally = counted ? await index.tally(term.runs[0], signal) : null;
  if (tally) return { counts: tally, run: term.runs[0], match: NONE };
  const match = near ? await nearMatch(index, near, within, signal) : await termMatch(index, term, signal);
  return { counts: perText(index.start, match.starts), match };
}

/** How many of the places, which rise, lie in each text. */
function perText({ texts, bases }, places) {
  const counts = new Uint32Array(texts);
  let text = 0;
  for (const place of places) {
    while (place >= bases[text + 1]) text++;
    counts[text]++;
  }
  return counts;
}

/** For each text whether it holds what every clause asks for. */
function holding({ texts }, clauses) {
  const holds = new Uint8Array(texts).fill(clauses.some(({ not }) => !not) ? 1 : 0);
  for (const { not, parts } of clauses) {
    const here = summed(texts, parts.map(({ counts }) => counts));
    for (let text = 0; text < texts; text++) if (here[text] > 0 === not) holds[text] = 0;
  }
  return holds;
}

function summed(texts, rows) {
  const sum = new Uint32Array(texts);
  for (const row of rows) for (let text = 0; text < texts; text++) sum[text] += row[text];
  return sum;
}

function gathered(start, holds, parts, counted) {
  const match = parts.length ? union(parts.map(({ match }) => match)) : NONE;
  const counts = summed(start.texts, counted ? parts.map(({ counts }) => counts) : [perText(start, match.starts)]);
  const texts = Uint32Array.from(counts.keys()).filter((text) => holds[text] && counts[text]);
  return new Hits(texts, texts.map((text) => counts[text]), match, parts.flatMap(({ run }) => (run ? [run] : [])));
}

/** The hits whose text passes the filters. */
export function filtered(start, hits, filters) {
  if (!Object.values(filters).some(Boolean)) return hits;
  const passes = passing(start, filters);
  return hits.only((text) => passes[text]);
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

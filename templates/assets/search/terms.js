// Where terms stand: runs with gaps between them, terms near each other, all within one paragraph.

import { chained, marked, near, union } from "./match.js";
import { paragraphEnds } from "./paragraphs.js";

/** Every match of a term. */
export async function termMatch(index, term, signal) {
  const rows = await index.runs(term.runs, signal);
  return matched(index, term, rows, signal);
}

/** The matches that take part in a nearness, of both terms. */
export async function nearMatch(index, [one, other], within, signal) {
  const rows = await index.runs([...one.runs, ...other.runs], signal);
  const a = await matched(index, one, rows.slice(0, one.runs.length), signal);
  const b = await matched(index, other, rows.slice(one.runs.length), signal);
  const close = near(a, b, within); // perhaps over the end of a paragraph
  const limits = await Promise.all(close.map(({ starts }) => paragraphEnds(index, starts, signal)));
  return union(near(...close, within, limits));
}

async function matched(index, { runs, gaps }, rows, signal) {
  const match = chained(rows, runs.map(({ codes }) => codes.length), gaps);
  if (!gaps.length) return match;
  const limits = await paragraphEnds(index, match.starts, signal);
  return marked(match, match.ends.map((end, i) => Number(end <= limits[i])));
}

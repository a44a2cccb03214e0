// Where terms stand: runs with gaps between them, terms near each other, all within one paragraph.

import { chained, near, picked, union } from "./match.js";
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
  const pairs = near(a, b, within);
  const firsts = pairs.map(([i, j]) => Math.min(a.starts[i], b.starts[j]));
  const ends = await paragraphEnds(index, firsts, signal);
  const good = pairs.filter(([i, j], n) => Math.max(a.ends[i], b.ends[j]) <= ends[n]);
  return union([picked(a, good.map(([i]) => i)), picked(b, good.map(([, j]) => j))]);
}

async function matched(index, { runs, gaps }, rows, signal) {
  const match = chained(rows, runs.map(({ codes }) => codes.length), gaps);
  if (!gaps.length) return match;
  const ends = await paragraphEnds(index, match.starts, signal);
  return picked(match, Array.from(ends.keys()).filter((i) => match.ends[i] <= ends[i]));
}

// Which grams to fetch for a run of characters: the cover that costs the fewest bytes.

import { below } from "./keys.js";

export const WIDE = 0x2e80; // as in beilin/concordance/grams.py
export const AT_ONCE = 4; // grams of a run asked for together, the cheapest first
export const MANY = 6; // shards of a run that stands beside others from which it is asked first whether reading texts is less
const REQUEST = 3_000; // bytes that one more request is worth

/** What the index holds at place `at` of a text that has `codes` there: keys low ≤ key < high, and how many characters that proves. */
export function gramAt(codes, at) {
  const [a, b, c] = codes.slice(at, at + 3);
  const narrow = a < WIDE && b < WIDE;
  if (b === undefined) return { at, proves: 1, low: [a, 0, 0], high: [a + 1, 0, 0] };
  if (!narrow) return { at, proves: 2, low: [a, b, 0], high: [a, b, 1] };
  if (c === undefined) return { at, proves: 2, low: [a, b, 0], high: [a, b + 1, 0] };
  if (c < WIDE) return { at, proves: 3, low: [a, b, c], high: [a, b, c + 1] };
  return { at, proves: 2, low: [a, b, 0], high: [a, b, 1] };
}

/** The shards that may hold keys low ≤ key < high, as numbers [first, last]; an empty index has none. */
export function shardsOf(start, { low, high }) {
  const count = start.shardBytes.length;
  const [a, b, c] = low;
  const first = Math.max(0, below(start.shardKeys, [a, b, c + 1]) - 1);
  return [first, Math.min(count, Math.max(first + 1, below(start.shardKeys, high))) - 1];
}

/** The cheapest row of grams that proves every character of `codes`, cheapest gram first. */
export function cover(start, codes) {
  const cost = new Array(codes.length + 1).fill(Infinity); // of proving the first n characters
  const by = new Array(codes.length + 1);
  cost[0] = 0;
  for (let at = 0; at < codes.length; at++) {
    const gram = { ...gramAt(codes, at) };
    [gram.first, gram.last] = shardsOf(start, gram);
    gram.bytes = REQUEST * (gram.last - gram.first + 1);
    for (let i = gram.first; i <= gram.last; i++) gram.bytes += start.shardBytes[i];
    let best = at; // this gram may begin anywhere in what is proved already
    for (let n = at; n < at + gram.proves; n++) if (cost[n] < cost[best]) best = n;
    const end = at + gram.proves;
    if (cost[best] + gram.bytes < cost[end]) {
      cost[end] = cost[best] + gram.bytes;
      by[end] = { gram, before: best };
    }
  }
  return walk(cost, by, codes.length).sort((a, b) => a.bytes - b.bytes || a.at - b.at);
}

/** How many shards a cover takes. */
export const shardCount = (grams) => grams.reduce((sum, { first, last }) => sum + last - first + 1, 0);

/** Whether runs that differ have no hit in common, so that each may be counted by itself: hits with a gap in them may be those of a run too. */
export const apart = (units) => units.every(({ term }) => term && !term.gaps.length);

/** The files that a query asks for before it has seen any. */
export function firstFiles(start, clauses) {
  const units = clauses.flatMap((clause) => clause.units);
  const names = new Set();
  for (const { term, near } of units) {
    const runs = (near ?? [term]).flatMap((one) => one.runs);
    const tally = apart(units) && start.tallyOf(runs[0].codes);
    const covers = tally ? [] : runs.map(({ codes }) => cover(start, codes)).filter((grams) => runs.length === 1 || shardCount(grams) < MANY);
    if (tally) names.add(`t${tally.file}.bin`);
    for (const { first, last } of covers.flatMap((grams) => grams.slice(0, AT_ONCE))) for (let n = first; n <= last; n++) names.add(`g${n}.bin`);
    if (runs.some(({ form }) => form)) names.add("forms.bin");
  }
  return [...names];
}

function walk(cost, by, end) {
  const row = [];
  while (end > 0) {
    row.push(by[end].gram);
    end = by[end].before;
  }
  return row;
}

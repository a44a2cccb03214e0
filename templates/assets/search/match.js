// Where terms stand: rows of places intersected. A match is two rows, `starts` rising and `ends` beside it.

import { seek } from "./rows.js";

const LONG = 2 ** 16; // no match is longer

/** Places that stand in both `some` and, `by` characters further on, in `others`. */
export function together(some, others, by) {
  const out = new Uint32Array(Math.min(some.length, others.length));
  let count = 0;
  if (others.length > 32 * some.length) {
    let from = 0;
    for (const place of some) {
      from = seek(others, place + by, from);
      if (others[from] === place + by) out[count++] = place;
    }
  } else {
    for (let i = 0, j = 0; i < some.length && j < others.length; ) {
      const difference = some[i] + by - others[j];
      if (difference === 0) {
        out[count++] = some[i++];
        j++;
      } else if (difference < 0) i++;
      else j++;
    }
  }
  return out.slice(0, count);
}

/** Rising rows as one rising row. */
export function merged(rows) {
  if (rows.length === 1) return rows[0];
  const all = new Uint32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all.sort();
}

/** Places moved back by `by`, those that would fall before the index left out. */
export function back(row, by) {
  return by ? row.filter((place) => place >= by).map((place) => place - by) : row;
}

/** Runs with gaps between them, as one match; the shortest end for each start. `rows[k]` are the starts of run k. */
export function chained(rows, lengths, gaps) {
  const last = rows.length - 1;
  let starts = rows[last];
  let ends = starts.map((place) => place + lengths[last]);
  for (let k = last - 1; k >= 0; k--) {
    const [least, most] = gaps[k];
    const found = [];
    let from = 0;
    for (const place of rows[k]) {
      const end = place + lengths[k];
      from = seek(starts, end + least, from);
      let best = Infinity;
      for (let j = from; j < starts.length && starts[j] <= end + most; j++) best = Math.min(best, ends[j]);
      if (best < Infinity) found.push([place, best]);
    }
    starts = Uint32Array.from(found, (pair) => pair[0]);
    ends = Uint32Array.from(found, (pair) => pair[1]);
  }
  return { starts, ends };
}

/** Pairs [i, j] of matches of a and b, in either order, not overlapping, with at most `within` places between them. */
export function near(a, b, within) {
  return [...ahead(a, b, within), ...ahead(b, a, within).map(([j, i]) => [i, j])];
}

function ahead(first, second, within) {
  const pairs = [];
  for (let i = 0; i < first.starts.length; i++) {
    const end = first.ends[i];
    for (let j = seek(second.starts, end); j < second.starts.length && second.starts[j] <= end + within; j++) pairs.push([i, j]);
  }
  return pairs;
}

/** The matches at `indexes`, each once, in order. */
export function picked(match, indexes) {
  const some = [...new Set(indexes)].sort((a, b) => a - b);
  return { starts: Uint32Array.from(some, (i) => match.starts[i]), ends: Uint32Array.from(some, (i) => match.ends[i]) };
}

/** Several matches as one: in order of start, then end; the same start and end counts once. */
export function union(matches) {
  if (matches.length === 1) return matches[0];
  const all = new Float64Array(matches.reduce((sum, { starts }) => sum + starts.length, 0));
  let count = 0;
  for (const { starts, ends } of matches) {
    for (let i = 0; i < starts.length; i++) all[count++] = starts[i] * LONG + Math.min(ends[i] - starts[i], LONG - 1);
  }
  all.sort();
  count = 0;
  for (const both of all) if (!count || both !== all[count - 1]) all[count++] = both;
  const starts = Uint32Array.from({ length: count }, (_, i) => Math.floor(all[i] / LONG));
  return { starts, ends: starts.map((start, i) => start + (all[i] % LONG)) };
}

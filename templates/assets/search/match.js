// Where terms stand: rows of places intersected. A match is two rows, `starts` rising and `ends` beside it.

import { seek } from "./rows.js";

const FEW = 4_096; // numbers up to which the browser's own sorting is as quick

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
  return sorted(all);
}

/** Sorted by eleven bits of each number after the other, lowest first: a frequent character has a hundred thousand places. */
function sorted(all) {
  if (all.length < FEW) return all.sort();
  let [from, to] = [all, new Uint32Array(all.length)];
  for (const shift of [0, 11, 22]) {
    const at = new Uint32Array(2 ** 11 + 1);
    for (let i = 0; i < from.length; i++) at[((from[i] >>> shift) & 2047) + 1]++;
    for (let bucket = 1; bucket < at.length; bucket++) at[bucket] += at[bucket - 1];
    for (let i = 0; i < from.length; i++) to[at[(from[i] >>> shift) & 2047]++] = from[i];
    [from, to] = [to, from];
  }
  return from;
}

/** Places moved back by `by`, those that would fall before the index left out. */
export function back(row, by) {
  return by ? row.subarray(seek(row, by)).map((place) => place - by) : row;
}

/** Runs with gaps between them, as one match; the shortest end for each start. `rows[k]` are the starts of run k. */
export function chained(rows, lengths, gaps) {
  const last = rows.length - 1;
  let match = { starts: rows[last], ends: rows[last].map((place) => place + lengths[last]) };
  for (let k = last - 1; k >= 0; k--) match = followed(rows[k], lengths[k], gaps[k], match);
  return match;
}

/** The places after which a match begins, `least` to `most` places beyond the run of `length` that stands there; with the shortest end. */
function followed(row, length, [least, most], { starts, ends }) {
  const found = { starts: new Uint32Array(row.length), ends: new Uint32Array(row.length) };
  let count = 0;
  for (let i = 0, from = 0; i < row.length; i++) {
    const end = row[i] + length;
    while (from < starts.length && starts[from] < end + least) from++;
    let best = Infinity;
    for (let j = from; j < starts.length && starts[j] <= end + most; j++) best = Math.min(best, ends[j]);
    if (best === Infinity) continue;
    found.starts[count] = row[i];
    found.ends[count++] = best;
  }
  return { starts: found.starts.slice(0, count), ends: found.ends.slice(0, count) };
}

/** The matches of both that stand near one of the other, in either order, not overlapping, with at most `within` places between; the one
 *  that stands behind ends where the limit of the one before says at the latest, if there are limits. */
export function near(a, b, within, [limitsA, limitsB] = []) {
  const [inA, inB] = [new Uint8Array(a.starts.length), new Uint8Array(b.starts.length)];
  ahead(a, b, within, limitsA, inA, inB);
  ahead(b, a, within, limitsB, inB, inA);
  return [marked(a, inA), marked(b, inB)];
}

function ahead({ starts, ends }, second, within, limits, inFirst, inSecond) {
  for (let i = 0, from = 0; i < starts.length; i++) {
    const limit = limits ? limits[i] : Infinity;
    while (from < second.starts.length && second.starts[from] < starts[i]) from++;
    for (let j = from; j < second.starts.length && second.starts[j] <= ends[i] + within; j++) {
      if (second.starts[j] >= ends[i] && second.ends[j] <= limit) inFirst[i] = inSecond[j] = 1;
    }
  }
}

/** The matches that are marked, in order. */
export function marked({ starts, ends }, marks) {
  const chosen = (_, i) => marks[i];
  return { starts: starts.filter(chosen), ends: ends.filter(chosen) };
}

/** Several matches as one: in order of start, then end; the same start and end counts once. */
export const union = (matches) => matches.reduce(joined);

function joined(a, b) {
  const most = a.starts.length + b.starts.length;
  const [starts, ends] = [new Uint32Array(most), new Uint32Array(most)];
  let count = 0;
  for (let i = 0, j = 0; i < a.starts.length || j < b.starts.length; count++) {
    const order = i === a.starts.length ? 1 : j === b.starts.length ? -1 : a.starts[i] - b.starts[j] || a.ends[i] - b.ends[j];
    [starts[count], ends[count]] = order <= 0 ? [a.starts[i], a.ends[i]] : [b.starts[j], b.ends[j]];
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

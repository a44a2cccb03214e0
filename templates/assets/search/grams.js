// Words for Pagefind, as `beilin/concordance/feed.py` makes them.

import { WIDE } from "./plan.js";

const LONGEST = 60; // characters of a narrow run

/** Ways to ask for the words of a query, strict to rough: all their bigrams; every second bigram, so that words set side by side
 *  need not be so in the text; single characters. */
export function wordings(words) {
  return [2, 1, 0].map((step) => words.flatMap((codes) => cutUp(codes, step)).join(" "));
}

/** Runs of narrow characters whole; wide ones by `step`: 2 overlapping bigrams, 1 bigrams side by side, 0 characters. */
function cutUp(codes, step) {
  const found = [];
  for (let at = 0; at < codes.length; ) {
    let end = at;
    const wide = codes[at] >= WIDE;
    while (end < codes.length && codes[end] >= WIDE === wide) end++;
    const run = codes.slice(at, end);
    if (wide) found.push(...pairs(run, step));
    else found.push(String.fromCodePoint(...run.slice(0, LONGEST)));
    at = end;
  }
  return found;
}

function pairs(run, step) {
  if (run.length === 1 || step === 0) return run.map((code) => String.fromCodePoint(code));
  const found = [];
  for (let i = 0; i + 1 < run.length; i += step === 2 ? 1 : 2) found.push(String.fromCodePoint(run[i], run[i + 1]));
  if (step === 1 && run.length % 2) found.push(String.fromCodePoint(...run.slice(-2)));
  return found;
}

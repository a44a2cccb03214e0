// The hits in the order and selection that is shown: filtered, copies folded, sorted.

export const MOST = 3_000; // hits that may be sorted by their words: that needs every line

/** One row per hit to show: {hit, copies}, `copies` the texts of the same work that hold hits too, on its text's first row only. */
export function rows(start, hits, { order, folded, open }) {
  const texts = byWork(start, hits);
  const out = [];
  let last = -1;
  for (let i = 0; i < hits.texts.length; i++) {
    const text = hits.texts[i];
    const work = texts.get(start.speakers[text]);
    const first = text !== last;
    last = text;
    if (!folded || work[0] === text) out.push({ hit: i, copies: folded && first ? work.length - 1 : 0, copy: false });
    else if (open.has(work[0])) out.push({ hit: i, copies: 0, copy: true });
  }
  return sorted(start, hits, out, order);
}

/** Work (by the number of the text that speaks) → its texts with hits, the one that speaks first, else in time. */
function byWork(start, hits) {
  const works = new Map();
  for (const text of new Set(hits.texts)) {
    const speaker = start.speakers[text];
    if (!works.has(speaker)) works.set(speaker, []);
    if (text === speaker) works.get(speaker).unshift(text);
    else works.get(speaker).push(text);
  }
  return works;
}

function sorted(start, hits, out, order) {
  const text = (row) => hits.texts[row.hit];
  if (order === "new") {
    // Texts without a date come last either way.
    const key = (row) => start.dates[text(row)] || -1;
    out.sort((a, b) => key(b) - key(a) || a.hit - b.hit);
  } else if (order === "date") {
    const key = (row) => start.dates[text(row)] || Infinity;
    out.sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)) || a.hit - b.hit);
  } else if (order === "source") {
    const rank = start.sources.of;
    out.sort((a, b) => rank[text(a)] - rank[text(b)] || a.hit - b.hit);
  }
  return out;
}

/** Rows by the words beside the hit, read away from it. `sides[i]` are the folded code points of hit i's side, nearest first. */
export function bySide(out, sides) {
  const compare = (a, b) => {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i];
    return a.length - b.length;
  };
  return out.sort((a, b) => compare(sides.get(a.hit), sides.get(b.hit)) || a.hit - b.hit);
}

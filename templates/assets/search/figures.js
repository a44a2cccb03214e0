// What is told of hits as numbers: how many in all, by month, by what the filters offer.

/** Counts of hits, texts and works. */
export function counted({ speakers }, hits) {
  return { hits: hits.total, texts: hits.texts.length, works: new Set(hits.texts.map((text) => speakers[text])).size };
}

/** For every month that any text that passes the filters bears: hits, texts that hold one, texts in all. Month 0 is that of texts without one. */
export function byMonth(start, hits, passes) {
  const months = new Map();
  const at = (text) => {
    const month = Math.floor(start.dates[text] / 100);
    if (!months.has(month)) months.set(month, { month, hits: 0, texts: 0, all: 0 });
    return months.get(month);
  };
  for (let text = 0; text < start.texts; text++) if (passes[text]) at(text).all++;
  hits.texts.forEach((text, n) => {
    const month = at(text);
    month.hits += hits.count(n);
    month.texts++;
  });
  return [...months.values()].sort((a, b) => a.month - b.month);
}

/** How many texts with a hit bear each name of each column. */
export function facets(start, { texts }) {
  const found = {};
  for (const name of ["languages", "sites", "sources", "kinds"]) {
    const { names, of } = start[name];
    const counts = new Uint32Array(names.length);
    for (const text of texts) counts[of[text]]++;
    found[name] = names.map((one, i) => [one, counts[i]]).filter(([, count]) => count);
    found[name].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
  return found;
}

// When nothing is found: parts of the term that do stand in the archive.

const MOST = 6;

/** [{form, hits}]: for each term its longest parts with hits, longest first. */
export async function shorter(index, terms, signal) {
  const found = [];
  for (const { runs } of terms.slice(0, 3)) {
    for (const codes of runs.slice(0, 2)) found.push(...(await partsOf(index, codes.slice(0, 16), signal)));
  }
  return found.slice(0, MOST);
}

async function partsOf(index, codes, signal) {
  for (let length = codes.length - 1; length >= 1; length--) {
    const parts = Array.from({ length: codes.length - length + 1 }, (_, at) => codes.slice(at, at + length));
    const rows = await Promise.all(parts.map((part) => index.run(part, signal)));
    const some = parts.map((part, i) => ({ form: String.fromCodePoint(...part), hits: rows[i].length })).filter(({ hits }) => hits);
    if (some.length) return some.sort((a, b) => b.hits - a.hits).slice(0, MOST);
  }
  return [];
}

// When nothing is found: what of the query does stand in the archive.

const MOST = 6;
const CHARS = 16; // of a term that are looked at

/** [{form, hits}]: of several terms those that have hits by themselves; of the others the longest parts that have some. */
export async function nearForms(index, terms, signal) {
  const found = [];
  const several = terms.length > 1 || terms[0]?.runs.length > 1;
  for (const { codes } of terms.slice(0, 3).flatMap(({ runs }) => runs.slice(0, 2))) {
    const some = codes.slice(0, CHARS);
    found.push(...(await partsOf(index, some, several ? some.length : some.length - 1, signal)));
  }
  const once = new Map(found.map((one) => [one.form, one]));
  return [...once.values()].slice(0, MOST);
}

async function partsOf(index, codes, longest, signal) {
  for (let length = longest; length >= 1; length--) {
    const parts = Array.from({ length: codes.length - length + 1 }, (_, at) => codes.slice(at, at + length));
    const counts = await Promise.all(parts.map((part) => index.count({ codes: part }, signal)));
    const some = parts.map((part, i) => ({ form: String.fromCodePoint(...part), hits: counts[i] })).filter(({ hits }) => hits);
    if (some.length) return some.sort((a, b) => b.hits - a.hits).slice(0, MOST);
  }
  return [];
}

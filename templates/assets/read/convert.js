// Conversion between scripts by longest match from the left. A table has one entry a line: "from TAB to", or "from" alone for a
// phrase that is left to its characters but keeps a longer match from beginning inside it.
export function converter(table) {
  const entries = new Map();
  const longest = new Map(); // first code unit → length of the longest entry that begins with it
  for (const line of table.split("\n")) {
    if (!line) continue;
    const tab = line.indexOf("\t");
    const from = tab < 0 ? line : line.slice(0, tab);
    entries.set(from, tab < 0 ? null : line.slice(tab + 1));
    longest.set(from[0], Math.max(longest.get(from[0]) || 0, from.length));
  }
  return (parts) => convert(parts, entries, longest);
}

// `parts`: runs of one paragraph. Returns as many runs: each converted character stands in the run of the one it replaces.
function convert(parts, entries, longest) {
  const text = parts.join("");
  const now = parts.map(() => "");
  const walk = { part: 0, end: parts[0]?.length ?? 0 };
  for (let at = 0; at < text.length; ) {
    const from = match(text, at, entries, longest);
    const to = entries.get(from) ?? letters(from, entries);
    deal(from, to, at, parts, now, walk);
    at += from.length;
  }
  return now;
}

function match(text, at, entries, longest) {
  for (let n = Math.min(longest.get(text[at]) || 0, text.length - at); n > 0; n--) {
    const from = text.substr(at, n);
    if (entries.has(from)) return from;
  }
  return String.fromCodePoint(text.codePointAt(at));
}

const letters = (phrase, entries) => Array.from(phrase, (c) => entries.get(c) ?? c).join("");

// Character by character; what a longer answer has over goes with the last one.
function deal(from, to, at, parts, now, walk) {
  const olds = Array.from(from);
  const news = Array.from(to);
  let place = at;
  olds.forEach((old, i) => {
    while (place >= walk.end && walk.part < parts.length - 1) walk.end += parts[++walk.part].length;
    now[walk.part] += i === olds.length - 1 ? news.slice(i).join("") : news[i] ?? "";
    place += old.length;
  });
}

// What a researcher takes home: all hits as CSV, the works as BibTeX or RIS.

const HEADS = ["text", "date", "title", "source", "left", "hit", "right", "address"];

/** CSV by RFC 4180, with a mark that tells spreadsheets it is UTF-8. */
export function csv(lines, say) {
  const rows = lines.map((line) => [line.id, line.date, line.title, line.source, line.left, line.hit, line.right, line.url]);
  return "\ufeff" + [HEADS.map((head) => say(head)), ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show. */
export function cell(words) {
  const safe = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line a work, that of the text which speaks for it where it has hits. */
export function works(lines) {
  const found = new Map();
  for (const line of lines) if (!found.has(line.work) || (line.speaks && !found.get(line.work).speaks)) found.set(line.work, line);
  return [...found.values()];
}

export function bibtex(some) {
  return some.map((work) => `@misc{${key(work.id)},\n${fields(work).map(([name, words]) => `  ${name} = {${braced(words)}},\n`).join("")}}\n`).join("\n");
}

function fields({ title, source, date, url }) {
  return [["title", title], ["publisher", source], ["date", date], ["year", date.slice(0, 4)], ["url", url]].filter(([, words]) => words);
}

const key = (id) => id.replace(/[^\w:.-]/g, "-");
const flat = (words) => words.replace(/[\s\0]+/gu, " ").trim();

/** Words that cannot leave their braces or begin a command. */
function braced(words) {
  return flat(words).replace(/[\\{}]/g, (sign) => ({ "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}" })[sign]).replace(/[#$%&_]/g, "\\$&");
}

export function ris(some) {
  const line = (tag, words) => (words ? `${tag}  - ${flat(words)}\r\n` : "");
  return some
    .map(({ id, title, source, date, url }) => "TY  - GEN\r\n" + line("ID", id) + line("TI", title) + line("PB", source) + line("PY", date.slice(0, 4)) + line("DA", date.replaceAll("-", "/")) + line("UR", url) + "ER  - \r\n")
    .join("\r\n");
}

/** Offers a file to be saved. */
export function save(name, kind, words) {
  const address = URL.createObjectURL(new Blob([words], { type: `${kind};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

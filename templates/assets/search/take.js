// What a researcher takes home: all hits as CSV, the works as BibTeX or RIS.

const KINDS = { csv: "text/csv", bib: "application/x-bibtex", ris: "application/x-research-info-systems" };

/** Every line of an answer as CSV, or its works as BibTeX or RIS: a Blob. `heads`: those of the columns of a CSV. `root`: the site's address, with a final slash. */
export async function taken({ kind, heads, root }, start, lines, hits, signal) {
  const line = async (n, k) => {
    const found = await lines.line(hits, n, k, signal);
    return { ...found, url: root + found.address + (found.anchor ? `#${found.anchor}` : "") };
  };
  const found = [];
  if (kind === "csv") {
    await lines.texts.each(hits.total, signal, async (i) => (found[i] = row(await line(...hits.at(i)))));
    found.unshift("\ufeff" + cells(heads));
  } else {
    const works = new Map(); // the text that speaks → it, or the first that has hits
    hits.texts.forEach((text, n) => (!works.has(start.speakers[text]) || start.speakers[text] === text) && works.set(start.speakers[text], n));
    const some = [...works.values()];
    await lines.texts.each(some.length, signal, async (i) => (found[i] = (kind === "bib" ? bibtex : ris)(await line(some[i], 0))));
  }
  return new Blob(found, { type: `${KINDS[kind]};charset=utf-8` });
}

/** CSV by RFC 4180, with a mark that tells spreadsheets it is UTF-8. */
const cells = (row) => row.map(cell).join(",") + "\r\n";
const row = (line) => cells([line.id, line.date, line.title, line.source, line.left, line.hit, line.right, line.url]);

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show. */
function cell(words) {
  const safe = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function bibtex(work) {
  const lines = fields(work).map(([name, words]) => "  " + name + " = {" + braced(words) + "},\n");
  return "@misc{" + key(work.id) + ",\n" + lines.join("") + "}\n\n";
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

function ris({ id, title, source, date, url }) {
  const line = (tag, words) => (words ? `${tag}  - ${flat(words)}\r\n` : "");
  return "TY  - GEN\r\n" + line("ID", id) + line("TI", title) + line("PB", source) + line("PY", date.slice(0, 4)) + line("DA", date.replaceAll("-", "/")) + line("UR", url) + "ER  - \r\n\r\n";
}

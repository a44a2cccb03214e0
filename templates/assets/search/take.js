// What a researcher takes home: all hits as CSV, the works as BibTeX or RIS.

import { bibtex, reference, ris } from "./cite.js";

const KINDS = { csv: "text/csv", bib: "application/x-bibtex", ris: "application/x-research-info-systems" };

/** The lines of an answer, `every` row of them, as CSV, or its works as BibTeX or RIS: a Blob. `heads`: those of the columns of a CSV. `archive`: {root, its
 *  address with a final slash; title; release; names of its sites}. */
export async function taken({ kind, heads, archive }, start, lines, hits, every, signal) {
  const line = async ({ n, k }) => {
    const found = await lines.line(hits, n, k, signal);
    return { ...found, url: archive.root + found.address + (found.anchor ? `#${found.anchor}` : "") };
  };
  const found = [];
  if (kind === "csv") {
    await lines.texts.each(every.length, signal, async (i) => (found[i] = row(await line(every.at(i)))));
    found.unshift("\ufeff" + cells(heads));
  } else {
    const works = new Map(); // the text that speaks → it, or the first that has hits
    hits.texts.forEach((text, n) => (!works.has(start.speakers[text]) || start.speakers[text] === text) && works.set(start.speakers[text], n));
    const some = [...works.values()];
    const write = kind === "bib" ? bibtex : ris;
    await lines.texts.each(some.length, signal, async (i) => (found[i] = write(reference(await lines.texts.text(hits.texts[some[i]], signal), start.about(hits.texts[some[i]]), archive))));
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

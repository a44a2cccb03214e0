// How a work is cited, in the very words in which its page has them: `beilin/stages/render/cite.py`.

const TEX = { "\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}" };
const LANGIDS = { "zh-Hans": "chinese", "zh-Hant": "chinese", ja: "japanese", ko: "korean", en: "english" };

const flat = (words) => words.replace(/[\s\0-\x1f\x7f-\x9f]+/gu, " ").trim();
const tex = (words) => words.replace(/[{}%#&$_\\^~]/g, (sign) => TEX[sign] ?? `\\${sign}`);
const texUrl = (url) => url.replace(/[{}\\\s]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0"));
const slashed = (date) => date.replaceAll("-", "/");

/** What a citation of a text states; what is not known is "". */
export function reference({ id, address, title, date, told, paragraphs }, { site, language }, { root, title: archive, release, names }) {
  const [authors, source, url, captured] = told;
  const here = root + address;
  return {
    id,
    title: paragraphs[0] ? flat(title) : `[${flat(title)}]`,
    authors: authors.map(flat),
    source: flat(source) || flat(names[site] ?? site),
    date,
    captured,
    url: url || here,
    archive: flat(archive),
    note: `${flat([archive, release].join(" "))}: ${here}`,
    language,
  };
}

/** An `@online` entry for BibLaTeX. */
export function bibtex({ id, title, authors, source, date, captured, url, note, language }) {
  const fields = {
    title: `{${tex(title)}}`,
    author: authors.map((name) => `{${tex(name)}}`).join(" and "),
    organization: source && `{${tex(source)}}`,
    date,
    url: texUrl(url),
    urldate: captured,
    note: tex(note),
    langid: LANGIDS[language],
  };
  const lines = Object.entries(fields).map(([name, words]) => (words ? `  ${name} = {${words}},\n` : ""));
  return `@online{beilin-${id},\n${lines.join("")}}\n\n`;
}

/** A record of RIS, of type ELEC. */
export function ris({ id, title, authors, source, date, captured, url, archive, note, language }) {
  const lines = [
    ["TY", "ELEC"],
    ["ID", id],
    ["TI", title],
    ...authors.map((name) => ["AU", name]),
    ["T2", source],
    ["PB", source],
    ["PY", date.slice(0, 4)],
    ["DA", slashed(date)],
    ["Y2", slashed(captured)],
    ["UR", url],
    ["DB", archive],
    ["LA", language],
    ["N1", note],
  ];
  return lines.map(([tag, words]) => (words ? `${tag}  - ${words}\r\n` : "")).join("") + "ER  - \r\n\r\n";
}

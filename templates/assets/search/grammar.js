// What was typed, as clauses. Words are separated by spaces; all of them must stand in the text.
//   甲 乙      both          甲 OR 乙, 甲 | 乙   either          -甲   not
//   甲 ~8 乙   at most eight characters between them, in one paragraph, in either order
//   甲?乙      one character between      甲*乙   up to twelve
//   "甲 乙"    one run, as if the space were not there
// A sign that stands where it can mean nothing is a mark like any other and folds away.

export const STAR = 12; // characters that `*` may stand for
const NEAR = /^~(\d{1,3})$/;
const LIMIT = 20_000; // characters of a query that are read

/** Clauses: {not, units}; a unit: {term} or {near: [term, term], within}. Terms that fold to nothing are left out.
 *  `typed`: terms are found in the script they are typed in alone. */
export function parse(query, fold, typed = false) {
  const clauses = [];
  let either = false; // an OR stands between the last clause and what comes
  const words = split(query.slice(0, LIMIT));
  for (let i = 0; i < words.length; i++) {
    const { text, quoted } = words[i];
    if (!quoted && (text === "OR" || text === "|") && clauses.length && i + 1 < words.length) {
      either = true;
      continue;
    }
    const not = !quoted && text.startsWith("-");
    const unit = { term: read(text, quoted, fold, typed) };
    if (!unit.term) continue;
    const distance = NEAR.exec(words[i + 1]?.quoted ? "" : (words[i + 1]?.text ?? ""));
    const other = distance && words[i + 2] && read(words[i + 2].text, words[i + 2].quoted, fold, typed);
    if (other) {
      Object.assign(unit, { near: [unit.term, other], within: Number(distance[1]) });
      delete unit.term;
      i += 2;
    }
    if (either && !not) clauses.at(-1).units.push(unit);
    else clauses.push({ not, units: [unit] });
    either = false;
  }
  if (clauses.length && clauses.every(({ not }) => not)) clauses[0].not = false; // there is nothing that it could be taken from
  return unique(clauses);
}

function split(query) {
  const words = [];
  for (const match of query.matchAll(/-?"([^"]*)"(?=\s|$)|\S+/gu)) {
    const quoted = match[1] !== undefined && !match[0].startsWith("-");
    words.push({ text: match[1] === undefined ? match[0] : quoted ? match[1] : `-${match[1]}`, quoted });
  }
  return words;
}

/** A term: runs {codes, form} (see `index.js`) and, between them, how many characters may stand there. Null if nothing is left. */
function read(text, quoted, fold, typed) {
  const runs = [];
  const gaps = [];
  let gap = [0, 0];
  for (const piece of quoted ? [text] : text.split(/([?*]+)/u)) {
    if (!quoted && /^[?*]+$/u.test(piece)) {
      gap = span(piece);
      continue;
    }
    const codes = fold.codes(piece);
    if (!codes.length) continue;
    if (runs.length) gaps.push(gap);
    runs.push({ codes, form: typed ? fold.asTyped(piece) : null });
  }
  return runs.length ? { runs, gaps, echo: echo(runs, gaps) } : null;
}

function span(signs) {
  const each = signs.split("?").length - 1;
  return [each, signs.includes("*") ? each + STAR : each];
}

function echo(runs, gaps) {
  const words = runs.map(({ codes, form }) => (form ?? codes).map((code) => String.fromCodePoint(code)).join(""));
  return words.map((word, i) => (i ? "?".repeat(gaps[i - 1][0]) + (gaps[i - 1][1] > gaps[i - 1][0] ? "*" : "") : "") + word).join("");
}

/** A unit in words; units of the same words find the same. */
export const unitEcho = ({ term, near, within }) => (term ? term.echo : `${near[0].echo} ~${within} ${near[1].echo}`);

/** The query as it was understood. */
export function echoed(clauses) {
  return clauses.map(({ not, units }) => (not ? "-" : "") + units.map(unitEcho).join(" OR ")).join(" ");
}

function unique(clauses) {
  const seen = new Set();
  return clauses.filter((clause) => {
    const words = echoed([clause]);
    return !seen.has(words) && seen.add(words);
  });
}

/** Every term that a hit may be a hit of. */
export function terms(clauses) {
  return clauses.filter(({ not }) => !not).flatMap(({ units }) => units.flatMap(({ term, near }) => near ?? [term]));
}

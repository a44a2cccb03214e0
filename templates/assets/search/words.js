// The words of the interface, from the page.

const HALF = 30; // characters that are said of either end of a long query

let found; // read when first asked for: the page may not stand yet when this runs

/** The word for a key, {places} filled; numbers are grouped. */
export function say(key, values = {}) {
  found ??= JSON.parse(document.querySelector("[data-search-words]").textContent);
  return found[key].replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? count(values[name]) : values[name]));
}

/** Digits in groups of three, as both languages of the interface write them: the browser's own `Intl` takes fifteen milliseconds to wake. */
export function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A query as long as a page, without its middle. */
export function short(words) {
  const chars = [...words];
  return chars.length > 2 * HALF ? `${chars.slice(0, HALF).join("")}……${chars.slice(-HALF).join("")}` : words;
}

// The words of the interface, from the page.

let found; // read when first asked for: the page may not stand yet when this runs
let numbers;

/** The word for a key, {places} filled; numbers are grouped. */
export function say(key, values = {}) {
  found ??= JSON.parse(document.querySelector("[data-search-words]").textContent);
  return found[key].replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? count(values[name]) : values[name]));
}

export function count(number) {
  numbers ??= new Intl.NumberFormat(document.documentElement.lang);
  return numbers.format(number);
}

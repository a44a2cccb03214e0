// The words of the interface, from the page.

const block = document.querySelector("[data-search-words]");
const found = block ? JSON.parse(block.textContent) : {};
const lang = document.documentElement.lang;
const numbers = new Intl.NumberFormat(lang);

/** The word for a key, {places} filled; numbers are grouped. */
export function say(key, values = {}) {
  return found[key].replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? numbers.format(values[name]) : values[name]));
}

export const count = (number) => numbers.format(number);

// Find a text by rough words: Pagefind, fed with bigrams of folded text, asked with bigrams of the folded query.

import { fetched } from "./fetched.js";

const SCREEN = 30;
let loading; // Promise of Pagefind's module
let numbers; // Promise of a Map: Pagefind's name for a text → its number

/** Pagefind chooses its index by the page's language; ours is one for all scripts, under a language of its own. */
async function pagefind(base) {
  loading ??= (async () => {
    const module = await import(new URL("pagefind.js", new URL(base, location.href)));
    const { lang } = document.documentElement;
    document.documentElement.lang = "und";
    try {
      await module.init();
    } finally {
      document.documentElement.lang = lang;
    }
    return module;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Pagefind's name for each text → the text's number in the concordance. */
async function fragments(base) {
  numbers ??= fetched(new URL("fragments.json", new URL(base, location.href))).then((bytes) => new Map(JSON.parse(new TextDecoder().decode(bytes)).map((name, i) => [name, i])));
  numbers.catch(() => (numbers = undefined));
  return numbers;
}

/** {total, left, next()}: how many texts, how many are not brought yet, and what brings the next few: {address, title, date, source, lead}.
 *  The first wording that finds any text is taken. `passes[n]` is 0 for texts that the filters keep out; null if there are no filters. */
export async function find(base, wordings, passes) {
  const results = [];
  try {
    const module = await pagefind(base);
    const number = passes && (await fragments(base));
    for (const words of wordings) {
      const all = words && !results.length ? (await module.search(words)).results : [];
      results.push(...all.filter(({ id }) => !passes || passes[number.get(id)]));
    }
  } catch (error) {
    throw Object.assign(new Error(error.message), { name: "NoPagefind" });
  }
  let at = 0;
  return {
    total: results.length,
    async next() {
      const some = results.slice(at, (at += SCREEN));
      return (await Promise.all(some.map((result) => result.data()))).map(({ meta }) => meta);
    },
    get left() {
      return Math.max(0, results.length - at);
    },
  };
}

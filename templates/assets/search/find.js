// Find a text by rough words: Pagefind, fed with bigrams of folded text, asked with bigrams of the folded query.

import { fetched } from "./fetched.js";

const SCREEN = 30;
const complaints = []; // what Pagefind told the console
let loading; // Promise of Pagefind's module
let numbers; // Promise of a Map: Pagefind's name for a text → its number

/** Pagefind chooses its index by the page's language; ours is one for all scripts, under a language of its own. */
async function pagefind(base) {
  loading ??= (async () => {
    const module = await import(new URL("pagefind.js", new URL(base, location.href)));
    await module.options({ noWorker: true }); // what fails in its worker is told to nobody
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

/** Pagefind goes on without the parts of its index that do not come, and tells the console alone. */
function listen() {
  const { error } = console;
  console.error = (...words) => {
    complaints.push(words.join(" "));
    error.apply(console, words);
  };
}

/** What `work` comes to; an error where Pagefind complained meanwhile. */
async function whole(work) {
  const before = complaints.length;
  try {
    const found = await work();
    if (complaints.length > before) throw new Error(complaints[before]);
    return found;
  } catch (error) {
    const gone = await loading?.catch(() => undefined);
    loading = undefined;
    await gone?.destroy(); // it would not ask again for what did not come
    throw Object.assign(new Error(error.message), { name: "NoPagefind" });
  }
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
  await whole(async () => {
    const module = await pagefind(base);
    const number = passes && (await fragments(base));
    for (const words of wordings) {
      const all = words && !results.length ? (await module.search(words)).results : [];
      results.push(...all.filter(({ id }) => !passes || passes[number.get(id)]));
    }
  });
  let at = 0;
  return {
    total: results.length,
    async next() {
      const some = results.slice(at, (at += SCREEN));
      return (await whole(() => Promise.all(some.map((result) => result.data())))).map(({ meta }) => meta);
    },
    get left() {
      return Math.max(0, results.length - at);
    },
  };
}

listen();

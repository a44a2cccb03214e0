// Ahead of all else: asks for the files of the first answer, before the page is styled and while the worker still comes.

import { fetched } from "./fetched.js";
import { parse } from "./grammar.js";
import { Link } from "./link.js";
import { firstFiles } from "./plan.js";
import { Start } from "./start.js";
import { fromAddress, typed } from "./state.js";

/** `words`: the start as it stands in the page. {start, link to the worker, open()}. */
export function begin(words) {
  const base = new URL("./", location.href);
  const start = new Start(words);
  const names = [...wanted(start), "texts.bin"].map((name) => `${start.folder}/${name}`);
  const files = names.map((name) => fetched(new URL(name, base)));
  const link = new Link(new URL("worker.js", import.meta.url));
  let opening = link.do("open", { base: base.href, words, names });
  opening.catch(() => {}); // who asks will hear of it
  names.forEach((name, i) => files[i].catch(() => null).then((file) => link.hand(name, file)));

  /** Fulfilled once the worker can be asked; tried anew where that failed. */
  async function open() {
    try {
      await opening;
    } catch {
      link.renew();
      opening = link.do("open", { base: base.href, words, names: [] });
      await opening;
    }
  }
  return { start, link, open };
}

/** The files that the question in the address needs first. */
function wanted(start) {
  const state = fromAddress();
  if (!state.q || state.way === "find") return [];
  if (start.fold.lacks(state.q)) return ["fold.bin"];
  return firstFiles(start, parse(state.q, start.fold, typed(state)));
}

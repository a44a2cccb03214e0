// What is said of an answer, and what programs read of it (`data-*`, see the project's contract in docs/search.md).

import { make } from "./dom.js";
import { typed } from "./state.js";
import { say, short } from "./words.js";

const STANDS = ["done", "empty", "found"];

export class Summary {
  constructor(root, retry) {
    this.line = root.querySelector("[data-search-summary]");
    this.alert = root.querySelector("[data-search-failed]");
    this.retry = retry;
  }

  words(state, ...words) {
    this.line.dataset.state = state;
    for (const name of ["query", "hits", "texts", "works"]) delete this.line.dataset[name];
    this.line.replaceChildren(...words);
    this.alert.hidden = true;
  }

  idle() {
    this.words("idle", say("idle"));
  }

  working() {
    this.words("working", say("working"));
  }

  progress(n, of) {
    if (this.line.dataset.state === "working") this.line.textContent = say("progress", { n, of });
  }

  /** The counts are those of the whole archive, copies included, whatever is shown. The lines are still to come: see `stands`. */
  answer(state, { echo, counts, shown, unsorted }, all) {
    const none = !echo ? "marks" : typed(state) ? "empty_typed" : "empty";
    const words = counts.hits ? say("done", { query: short(echo), ...counts }) : say(none, { query: short(echo || state.q), all });
    const more = [];
    if (shown.hits !== counts.hits) more.push(say("narrowed", shown));
    if (unsorted) more.push(say("too_many", { n: unsorted }));
    this.words("counted", words, ...more.flatMap((one) => [" ", make("span", {}, one)]));
    Object.assign(this.line.dataset, { query: echo, hits: counts.hits, texts: counts.texts, works: counts.works });
  }

  /** The answer stands as `answer` told it, its first lines too: what programs wait for. */
  stands({ counts }) {
    this.line.dataset.state = counts.hits ? "done" : "empty";
  }

  /** Where an answer stands already, it was more of it that failed: its counts stay. */
  failed(error) {
    const stands = STANDS.includes(this.line.dataset.state);
    if (!stands) this.words("error", say("error"));
    const stale = error.name === "Missing" && error.status === 404;
    const kind = isModule(error) ? "Missing" : error.name;
    const words = { Missing: say(stale ? "stale" : stands ? "partly" : "failed"), WorkerFailed: say("old"), ReferenceError: say("old"), NoPagefind: say("find_failed") }[kind] ?? say("broken", { message: error.message });
    this.alert.replaceChildren(words, " ", make("button", { type: "button", onclick: this.retry }, say("retry")));
    this.alert.hidden = false;
  }
}

/** A module that is asked for late and does not come is a TypeError, which each browser words in its own way. */
const isModule = (error) => error instanceof TypeError && /\bmodule\b/.test(error.message);

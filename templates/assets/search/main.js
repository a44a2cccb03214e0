// The search page: the form, the address, the worker, and what they show.

import { List } from "./list.js";
import { Link } from "./link.js";
import { Summary } from "./summary.js";
import { fetched } from "./store.js";
import { FIELDS, address, filters, fromAddress, typed } from "./state.js";
import { say } from "./words.js";

const PAUSE = 250; // ms after the last key before what stands in the box is looked up
let summary; // Summary, once the page stands
let opening;

// The worker starts, and the index is opened, before the page stands and is styled: the answer waits for them, not they for it.
const base = new URL("./", location.href);
const link = new Link(new URL("worker.js", import.meta.url), ({ progress, of }) => summary?.progress(progress, of));

/** The start file is fetched here, where the page has asked for it already, while the worker's script is still coming. */
function open() {
  opening ??= fetched(new URL("start.bin", base)).then((bytes) => link.do("open", { base: base.href, bytes }, [bytes.buffer]));
  opening.catch(() => (opening = undefined)); // who asks will hear of it
  return opening;
}

open();
if (document.readyState === "loading") await new Promise((stands) => document.addEventListener("DOMContentLoaded", stands));

const root = document.querySelector("[data-search]");
const form = root.querySelector("[data-search-form]");
const tools = root.querySelector("[data-search-tools]");
const figures = root.querySelectorAll(".figure"); // what stands in them comes later, their place is kept from the start
const order = root.querySelector("[data-search-order]");
const fold = root.querySelector("[data-search-fold]");
const list = new List(root, link, root.dataset.root);
const failed = (error) => error.name !== "AbortError" && summary.failed(error);
let turn = 0;
let timer;
let draft = false; // whether the last step of the history is what stood in the box while one typed
let around; // Around, once there is something to stand around
summary = new Summary(root, () => run());

function toForm(state) {
  for (const name of FIELDS) {
    const field = form.elements[name];
    if (!field) continue;
    if (field.tagName === "SELECT" && state[name] && ![...field.options].some((option) => option.value === state[name])) field.append(new Option(state[name], state[name]));
    if (field.type === "checkbox") field.checked = state[name] === field.value;
    else field.value = state[name];
  }
  order.value = state.order;
  fold.checked = state.copies !== "all";
}

function fromForm() {
  const given = new FormData(form);
  const state = Object.fromEntries(FIELDS.map((name) => [name, given.get(name)?.trim() ?? ""]));
  return { ...state, order: order.value, copies: fold.checked ? "" : "all" };
}

/** Answers what the form says. */
async function run() {
  const state = fromForm();
  const mine = ++turn;
  clear();
  if (!state.q) return summary.idle();
  summary.working();
  try {
    const { texts } = await open();
    if (mine !== turn) return;
    await (state.way === "find" ? found(state, mine) : answered(state, texts, mine));
  } catch (error) {
    if (mine === turn) failed(error);
  }
}

function clear() {
  list.clear();
  around?.clear();
  for (const part of [tools, ...figures]) part.hidden = true;
}

async function answered(state, texts, mine) {
  const answer = await link.do("ask", { query: state.q, filters: filters(state), order: state.order, folded: state.copies !== "all", typed: typed(state) });
  if (mine !== turn) return;
  summary.answer(state, answer, texts);
  for (const part of [tools, ...figures]) part.hidden = !answer.counts.hits;
  await list.show(answer.rows);
  if (mine !== turn) return;
  summary.stands(answer);
  const { Around } = await import("./around.js");
  if (mine !== turn) return;
  around ??= new Around(root, form, link, failed);
  await around.show(state, answer, () => mine === turn);
}

async function found(state, mine) {
  const { find } = await import("./find.js");
  const { wordings, passes } = await link.do("rough", { query: state.q, filters: filters(state) });
  const texts = await find(root.dataset.pagefind, wordings, passes);
  if (mine !== turn) return;
  summary.words("found", texts.total ? say("find_done", { query: state.q, n: texts.total }) : say("find_none", { query: state.q }));
  list.texts(texts);
}

/** What changed in the form goes into the address. All that is looked up while one types is one step of the history. */
function changed(typing = false) {
  clearTimeout(timer);
  const next = address(fromForm());
  if (next !== address(fromAddress())) history[typing && draft ? "replaceState" : "pushState"](null, "", next);
  draft = typing;
  run();
}

/** After the last key, and not while a word is still being composed of keys. */
function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => changed(true), PAUSE);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed();
});
form.addEventListener("change", (event) => event.target.name !== "q" && changed());
for (const control of [order, fold]) control.addEventListener("change", () => changed());
form.elements.q.addEventListener("input", (event) => (event.isComposing ? clearTimeout(timer) : soon()));
form.elements.q.addEventListener("compositionend", soon);
for (const button of root.querySelectorAll("[data-search-take]")) {
  button.addEventListener("click", async () => {
    try {
      const { take } = await import("./extras.js");
      await take(button.dataset.searchTake, link, root.dataset.root, form.elements.q.value);
    } catch (error) {
      failed(error);
    }
  });
}
addEventListener("popstate", () => {
  draft = false;
  toForm(fromAddress());
  run();
});

root.querySelector("[data-search-unstarted]").remove();
root.querySelector("[data-search-help]").open = !fromAddress().q; // how to write a query, for who has none yet
delete document.documentElement.dataset.asked; // until here the style kept it shut, so that nothing moves
toForm(fromAddress());
run();

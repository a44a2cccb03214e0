// The search page: the form, the address, the worker, and what they show.

import { begin } from "./ahead.js";
import { List } from "./list.js";
import { Summary } from "./summary.js";
import { FIELDS, address, filters, fromAddress, typed } from "./state.js";
import { say } from "./words.js";

const PAUSE = 250; // ms after the last key before what stands in the box is looked up
const stands = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
const block = () => document.querySelector("[data-search-start]");
if (!block()) await stands;
const { start, link, open } = begin(block().textContent);
if (document.readyState === "loading") await stands;

const root = document.querySelector("[data-search]");
const form = root.querySelector("[data-search-form]");
const tools = root.querySelector("[data-search-tools]");
const figures = root.querySelectorAll(".figure"); // what stands in them comes later, their place is kept from the start
const chart = root.querySelector("[data-search-chart]");
const order = root.querySelector("[data-search-order]");
const fold = root.querySelector("[data-search-fold]");
const summary = new Summary(root, () => run());
const failed = (error) => error.name !== "AbortError" && summary.failed(error);
const list = new List(root, link, root.dataset.root, failed);
link.onprogress = ({ progress, of }) => summary.progress(progress, of);
let turn = 0;
let timer;
let draft = false; // whether the last step of the history is what stood in the box while one typed
let around; // Around, once there is something to stand around

function toForm(state) {
  for (const name of FIELDS) {
    const field = form.elements[name];
    if (!field) continue;
    if (field.tagName === "SELECT" && state[name] && ![...field.options].some((option) => option.value === state[name])) field.append(new Option(state[name], state[name]));
    if (field instanceof RadioNodeList) [...field].forEach((one) => (one.checked = !one.value || one.value === state[name])); // by `field.value` none is set that is empty
    else if (field.type === "checkbox") field.checked = state[name] === field.value;
    else field.value = state[name];
  }
  order.value = state.order;
  if (order.selectedIndex < 0) order.value = ""; // no order of ours
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
    await open();
    if (mine !== turn) return;
    await (state.way === "find" ? found(state, mine) : answered(state, mine));
  } catch (error) {
    if (mine === turn) failed(error);
  }
}

function clear() {
  list.clear();
  around?.clear();
  for (const part of [tools, ...figures]) part.hidden = true;
}

async function answered(state, mine) {
  const answer = await link.do("ask", { query: state.q, filters: filters(state), order: state.order, folded: state.copies !== "all", typed: typed(state) });
  if (mine !== turn) return;
  summary.answer(state, answer, start.texts);
  for (const part of [tools, ...figures]) part.hidden = !answer.shown.hits;
  if (state.with) chart.open = true; // before the lines stand, which would move down
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
  await list.texts(texts);
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
      const { taking } = await import("./extras.js");
      await taking(button, link, root, form.elements.q.value);
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
toForm(fromAddress());
run();

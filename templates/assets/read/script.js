// Reading view in the other script: converted here, from a table fetched only when asked for; labelled, never cited.
import { converter } from "./convert.js";
import { keepingMark } from "./hit.js";
import { chosen, remember } from "./memory.js";

let kept = null; // text node → what is served

export function switchScript(box) {
  if (!box) return;
  box.addEventListener("change", () => {
    document.documentElement.dataset.script = box.checked ? box.dataset.to : "";
    remember("script", document.documentElement.dataset.script);
    apply(box);
  });
  box.checked = chosen("script") === box.dataset.to;
  if (box.checked) apply(box);
}

async function apply(box) {
  const state = box.form.querySelector(".state");
  try {
    const convert = box.checked && (await table(box.dataset.table));
    keepingMark(() => (convert && box.checked ? show(convert, box.dataset.to) : restore()));
    state.textContent = box.checked ? box.dataset.note : "";
  } catch {
    box.checked = false;
    state.textContent = box.dataset.failed;
  }
}

const tables = new Map();

async function table(address) {
  if (!tables.has(address)) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    tables.set(address, converter(await answer.text()));
  }
  return tables.get(address);
}

function show(convert, to) {
  const article = document.querySelector("article.text");
  if (kept) return;
  kept = new Map();
  for (const block of article.querySelectorAll("h1, .outline a, .body [id^=p]")) convertBlock(block, convert);
  article.dataset.served = article.lang;
  article.lang = to;
}

// A phrase may run over a repaired character, so a block is converted whole and dealt out again; conversion keeps lengths.
function convertBlock(block, convert) {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walk.nextNode()) nodes.push(walk.currentNode);
  const now = convert(nodes.map((n) => n.data));
  nodes.forEach((node, i) => {
    kept.set(node, node.data);
    node.data = now[i];
  });
}

function restore() {
  if (!kept) return;
  for (const [node, words] of kept) node.data = words;
  kept = null;
  const article = document.querySelector("article.text");
  article.lang = article.dataset.served;
}

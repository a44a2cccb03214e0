// What stands around the lines: filters to choose from, neighbours, files to take.

import { make } from "./dom.js";
import { address } from "./state.js";
import { count, say } from "./words.js";

const FACETS = { site: "sites", source: "sources", kind: "kinds", lang: "languages" };

/** Offers in each select what the answer's texts bear, with how many; what is chosen stays. */
export function offer(form, facets, names) {
  for (const [field, column] of Object.entries(FACETS)) {
    const select = form.elements[field];
    const chosen = select.value;
    const some = facets[column].filter(([name]) => name);
    if (chosen && !some.some(([name]) => name === chosen)) some.unshift([chosen, 0]);
    select.replaceChildren(select.options[0], ...some.map(([name, texts]) => new Option(`${names[name] ?? name} (${count(texts)})`, name, false, name === chosen)));
    select.closest("label").hidden = some.length < 2 && !chosen;
  }
}

/** What goes with it: worked out when the box is opened, once an answer. */
export class Neighbours {
  constructor(root, link, failed) {
    this.box = root.querySelector("[data-search-neighbours]");
    this.place = this.box.querySelector("div");
    this.box.addEventListener("toggle", () => this.box.open && this.fill(link).catch(failed));
  }

  reset(shown, link, state, failed) {
    this.box.hidden = !shown;
    this.state = state;
    this.filled = false;
    this.place.replaceChildren();
    if (shown && this.box.open) this.fill(link).catch(failed);
  }

  async fill(link) {
    if (this.filled) return;
    this.filled = true;
    const { state } = this;
    const near = /\s/u.test(state.q) ? state.q : `${state.q} ~12`; // of several words the last alone would be near
    const { looked, of, runs } = await link.do("neighbours");
    if (state !== this.state) return;
    const rows = runs.map(({ run, hits }) => make("li", {}, make("a", { href: address({ ...state, q: `${near} ${run}` }) }, run), " ", make("small", {}, count(hits))));
    this.place.replaceChildren(make("p", { class: "soft" }, say("looked", { looked, of })), rows.length ? make("ol", { class: "runs" }, ...rows) : make("p", {}, say("none")));
  }
}

const HEADS = ["text", "date", "title", "source", "left", "hit", "right", "address"];

/** Takes the file that a button offers; meanwhile the button tells how far it is, and is deaf. */
export async function taking(button, link, root, query) {
  if (button.ariaBusy) return;
  const [name, hear] = [button.textContent, link.onprogress];
  button.ariaBusy = "true";
  link.onprogress = ({ progress, of }) => (button.textContent = `${name} ${count(progress)}/${count(of)}`);
  try {
    await take(button.dataset.searchTake, link, root, query);
  } finally {
    link.onprogress = hear;
    button.textContent = name;
    button.ariaBusy = null;
  }
}

/** Offers every line of the answer as a file to be saved. */
async function take(kind, link, root, query) {
  const names = JSON.parse(root.querySelector("[data-search-names]").textContent);
  const archive = { root: new URL(root.dataset.root, location.href).href, title: root.dataset.archive, release: root.dataset.release, names };
  const file = await link.do("take", { kind, heads: HEADS.map((head) => say(head)), archive });
  const name = `beilin-${query.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40)}.${kind}`;
  const anchor = make("a", { href: URL.createObjectURL(file), download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

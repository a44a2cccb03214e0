// Lines in context: the term in the middle, fifty at a time.

import { make } from "./dom.js";
import { say } from "./words.js";

const SCREEN = 50;
const BATCHES = [1, 8, SCREEN]; // of a screen: each line may need a file of its own, and the first need not wait for the last

export class List {
  /** `site`: the address of its root. `failed(error)` hears of lines that did not come after the first screen. */
  constructor(root, link, site, failed) {
    this.list = root.querySelector("[data-search-lines]");
    this.more = root.querySelector("[data-search-more]");
    this.link = link;
    this.site = site;
    this.failed = failed;
    this.turn = 0;
    this.more.addEventListener("click", () => this.further(true));
    new IntersectionObserver(([entry]) => entry.isIntersecting && !this.more.hidden && !this.walked() && this.further(false), { rootMargin: "600px" }).observe(this.more);
  }

  /** Whether someone walks along the lines by keys, who would never come to what stands below them if more came by themselves. */
  walked() {
    const at = document.activeElement;
    return at?.matches(":focus-visible") && (at === this.more || this.list.contains(at));
  }

  clear() {
    this.turn++;
    this.rows = this.shown = 0;
    this.busy = false;
    this.found = null;
    this.list.replaceChildren();
    this.more.hidden = true;
  }

  /** Shows the first screen of an answer with so many rows; `least` more when copies were unfolded further down. */
  async show(rows, least = SCREEN) {
    this.clear();
    this.rows = rows;
    await this.next(false, least);
  }

  /** Shows texts found by rough words, a screen at a time. */
  async texts(found) {
    this.clear();
    this.found = found;
    await this.nextTexts(false);
  }

  /** The next screen. */
  async further(focus) {
    const { turn } = this;
    await this.next(focus).catch((error) => turn === this.turn && this.failed(error));
  }

  async nextTexts(focus) {
    const { turn, found } = this;
    const made = (await found.next()).map((text) => this.textLine(text));
    if (turn !== this.turn) return;
    this.list.append(...made);
    this.more.hidden = !found.left;
    if (focus) made[0]?.querySelector("a").focus();
  }

  textLine({ address, title, date, source, lead }) {
    const where = [date || say("undated"), source].filter(Boolean).join(" · ");
    return make("li", { class: "rough" }, make("a", { href: this.site + address }, title || say("untitled")), make("p", { class: "where" }, where), make("p", { class: "lead" }, lead));
  }

  async next(focus, count = SCREEN) {
    if (this.found) return this.nextTexts(focus);
    if (this.busy) this.led ||= focus; // to the first of the lines that are coming
    if (this.busy || this.shown >= this.rows) return;
    const turn = this.turn;
    const to = Math.min(this.rows, this.shown + count);
    const first = this.list.children.length;
    this.busy = true;
    this.led = focus;
    try {
      for (let i = 0; turn === this.turn && this.shown < to; i++) await this.batch(Math.min(to, this.shown + (BATCHES[i] ?? count)), turn);
      if (turn === this.turn && this.led) this.list.children[first]?.querySelector("a").focus();
    } finally {
      if (turn === this.turn) {
        this.busy = false;
        this.more.hidden = !this.shown || this.shown >= this.rows;
      }
    }
  }

  async batch(to, turn) {
    const lines = await this.link.do("lines", { from: this.shown, to });
    if (turn !== this.turn) return;
    const before = (i) => (i ? lines[i - 1].id : this.list.lastElementChild?.dataset.text);
    this.list.append(...lines.map((line, i) => this.line(line, line.id === before(i))));
    this.shown = to;
  }

  /** `again`: the line before is of the same text, which need not be named to the eye once more. */
  line(line, again) {
    const anchor = line.anchor ? `#${line.anchor}` : "";
    const address = `${this.site}${line.address}?hit=${line.from}-${line.to}${anchor}`;
    const where = [line.date || say("undated"), line.source, line.anchor ? "" : say("title"), line.copy ? say("copy") : ""].filter(Boolean);
    const words = [side("left", line.left), make("mark", { class: line.hit.length < 9 && "short" }, line.hit), side("right", line.right)];
    return make(
      "li",
      { "data-hit": true, "data-text": line.id, class: [line.copy && "copy", again && "again"].filter(Boolean).join(" ") },
      make("p", { class: "where" }, make("cite", { lang: line.language }, line.title || say("untitled")), " ", make("span", {}, where.join(" · ")), this.copies(line)),
      make("a", { href: address, class: "kwic", lang: line.language }, ...words),
    );
  }

  copies({ copies, text, open }) {
    if (!copies) return null;
    const unfold = async () => {
      const { rows } = await this.link.do("unfold", { text });
      const at = [...this.list.querySelectorAll("[data-unfolds]")].findIndex((button) => Number(button.dataset.unfolds) === text);
      await this.show(rows, this.shown + copies);
      this.list.querySelectorAll("[data-unfolds]")[at]?.focus();
    };
    const press = () => unfold().catch(this.failed);
    return make("button", { type: "button", "data-unfolds": text, "aria-expanded": String(open), onclick: press }, open ? say("copies_hide") : say("copies", { n: copies }));
  }
}

const side = (name, words) => make("span", { class: name }, make("bdi", {}, words));

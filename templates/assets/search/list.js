// Lines in context: the term in the middle, fifty at a time.

import { make } from "./dom.js";
import { say } from "./words.js";

const SCREEN = 50;

export class List {
  constructor(root, link, site) {
    this.list = root.querySelector("[data-search-lines]");
    this.more = root.querySelector("[data-search-more]");
    this.link = link;
    this.site = site; // address of the site's root
    this.turn = 0;
    this.more.addEventListener("click", () => this.next(true));
    new IntersectionObserver(([entry]) => entry.isIntersecting && !this.more.hidden && this.next(false), { rootMargin: "600px" }).observe(this.more);
  }

  clear() {
    this.turn++;
    this.rows = this.shown = 0;
    this.busy = false;
    this.list.replaceChildren();
    this.more.hidden = true;
  }

  /** Shows the first screen of an answer with so many rows; `least` more when copies were unfolded further down. */
  async show(rows, least = SCREEN) {
    this.clear();
    this.rows = rows;
    await this.next(false, least);
  }

  async next(focus, count = SCREEN) {
    if (this.busy || this.shown >= this.rows) return;
    const turn = this.turn;
    this.busy = true;
    try {
      const to = Math.min(this.rows, this.shown + count);
      const lines = await this.link.do("lines", { from: this.shown, to });
      if (turn !== this.turn) return;
      const made = lines.map((line) => this.line(line));
      this.list.append(...made);
      this.shown = to;
      this.more.hidden = to >= this.rows;
      if (focus) made[0]?.querySelector("a").focus();
    } finally {
      if (turn === this.turn) this.busy = false;
    }
  }

  line(line) {
    const anchor = line.anchor ? `#${line.anchor}` : "";
    const address = `${this.site}${line.address}?hit=${line.from}-${line.to}${anchor}`;
    const where = [line.date || say("undated"), line.source, line.anchor ? "" : say("title"), line.copy ? say("copy") : ""].filter(Boolean);
    return make(
      "li",
      { "data-hit": true, "data-text": line.id, class: line.copy && "copy" },
      make("a", { href: address, class: "kwic" }, make("span", { class: "left" }, make("bdi", {}, line.left)), make("mark", {}, line.hit), make("span", { class: "right" }, make("bdi", {}, line.right))),
      make("p", { class: "where" }, make("cite", {}, line.title || say("untitled")), " ", make("span", {}, where.join(" · ")), this.copies(line)),
    );
  }

  copies({ copies, text }) {
    if (!copies) return null;
    const open = this.open?.has(text);
    const press = async () => {
      this.open ??= new Set();
      if (!this.open.delete(text)) this.open.add(text);
      const { rows } = await this.link.do("unfold", { text });
      const at = [...this.list.querySelectorAll("[data-unfolds]")].findIndex((button) => Number(button.dataset.unfolds) === text);
      await this.show(rows, this.shown + copies);
      this.list.querySelectorAll("[data-unfolds]")[at]?.focus();
    };
    return make("button", { type: "button", "data-unfolds": text, "aria-expanded": String(Boolean(open)), onclick: press }, open ? say("copies_hide") : say("copies", { n: copies }));
  }
}

// What stands around the lines: chart, neighbours, near forms, what the filters offer. Loaded once the first lines stand.

import { Chart } from "./chart.js";
import { Neighbours, offer } from "./extras.js";
import { eitherScript, offerInstead, parts, wider, withoutSigns } from "./instead.js";
import { filters, typed } from "./state.js";

const MOST = 5; // terms to compare with

export class Around {
  constructor(root, form, link, failed) {
    this.root = root;
    this.form = form;
    this.link = link;
    this.failed = failed;
    this.chart = new Chart(root);
    this.neighbours = new Neighbours(root, link, failed);
    this.near = root.querySelector("[data-search-near]");
    this.names = JSON.parse(root.querySelector("[data-search-names]").textContent);
  }

  clear() {
    this.chart.hide();
    this.neighbours.reset(false);
    this.near.hidden = true;
  }

  /** `current()` tells whether the answer is still the last one asked for. */
  async show(state, answer, current) {
    offer(this.form, answer.facets, this.names);
    this.neighbours.reset(answer.shown.hits > 0, this.link, state, this.failed);
    if (!answer.shown.hits) {
      const instead = answer.counts.hits ? [wider(state, answer)] : await this.instead(state);
      if (current()) offerInstead(this.near, instead);
      return;
    }
    const series = [answer];
    for (const query of others(state)) series.push(await this.link.do("compare", { query, filters: filters(state), typed: typed(state) }));
    if (!current()) return;
    this.chart.show(series, filters(state));
  }

  /** The same query in either script, then parts of it. */
  async instead(state) {
    const either = typed(state) ? (await this.link.do("compare", { query: state.q, filters: {} })).counts.hits : 0;
    const forms = await this.link.do("nearForms", { query: state.q });
    return [eitherScript(state, either), withoutSigns(state), parts(state, forms)];
  }
}

const others = (state) => state.with.split(/[,，、;；]/).map((words) => words.trim()).filter(Boolean).slice(0, MOST);

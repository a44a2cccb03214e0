// Over time: bars for one term, lines for several, and the same figures as a table.

import { make, makeSvg } from "./dom.js";
import { count, say, short } from "./words.js";

const WIDEST = 1040;
const HEIGHT = 180;
const TICK = 64; // room for a period below the bars
const BROAD = 96; // room for one period at most
const MANY = 36; // months from first to last from which years are shown first
export const MEASURES = ["hits", "texts", "share"];

/** Months → years, or months that bear a month; periods without a date are left out. Each: {period, hits, texts, all}. */
export function periods(months, unit) {
  const found = new Map();
  for (const { month, hits, texts, all } of months) {
    if (!placed(month, unit)) continue;
    const period = unit === "years" ? Math.floor(month / 100) : month;
    const sum = found.get(period) ?? { period, hits: 0, texts: 0, all: 0 };
    found.set(period, { period, hits: sum.hits + hits, texts: sum.texts + texts, all: sum.all + all });
  }
  return filled([...found.values()].sort((a, b) => a.period - b.period), unit);
}

/** The same with the periods between that no text bears. */
function filled(some, unit) {
  if (!some.length) return [];
  const of = new Map(some.map((one) => [one.period, one]));
  const out = [];
  for (let period = some[0].period; period <= some.at(-1).period; period = next(period, unit)) {
    out.push(of.get(period) ?? { period, hits: 0, texts: 0, all: 0 });
  }
  return out;
}

/** Hits that bear no period. */
const undated = (months, unit) => months.reduce((sum, { month, hits }) => sum + (placed(month, unit) ? 0 : hits), 0);
const placed = (month, unit) => month && (unit === "years" || month % 100);
const next = (period, unit) => (unit === "months" && period % 100 === 12 ? period + 89 : period + 1);
const label = (period) => (period > 9999 ? `${Math.floor(period / 100)}-${String(period % 100).padStart(2, "0")}` : String(period));
const value = (one, measure) => (measure === "share" ? (one.all ? one.texts / one.all : 0) : one[measure]);
const written = (number, measure) => (measure === "share" ? `${(100 * number).toFixed(1)}%` : count(number));

export class Chart {
  constructor(root) {
    this.box = root.querySelector("[data-search-chart]");
    this.place = this.box.querySelector("div");
    this.measure = "hits";
    this.box.addEventListener("toggle", () => this.box.open && this.series && this.draw()); // only now it is known how wide it is
  }

  hide() {
    this.box.hidden = true;
    this.series = null; // what stands there is another answer's
    this.place.replaceChildren();
  }

  /** `series`: [{echo, months}], the query's own first. Years before `from` and after `to`, where given, are left off. */
  show(series, { from, to }) {
    const within = ({ month }) => !month || ((!from || month >= from * 100) && (!to || month < (to + 1) * 100));
    this.series = series.map(({ echo, months }) => ({ echo: short(echo), months: months.filter(within) }));
    const months = periods(this.series[0].months, "months");
    this.box.hidden = periods(this.series[0].months, "years").length === 0;
    this.unit = months.length > MANY || !months.length ? "years" : "months";
    if (!this.box.hidden) this.draw();
  }

  draw() {
    const rows = this.series.map(({ echo, months }) => ({ echo, row: periods(months, this.unit), undated: undated(months, this.unit) }));
    this.place.replaceChildren(this.controls(), ...(rows.length > 1 ? [legend(rows)] : []), picture(rows, this.measure, this.unit, Math.min(this.place.clientWidth || WIDEST, WIDEST)), table(rows, this.measure, this.unit));
  }

  controls() {
    const choice = (name, options) =>
      make("select", { "aria-label": say("what"), onchange: ({ target }) => ((this[name] = target.value), this.draw()) },
        ...options.map((option) => make("option", { value: option, selected: option === this[name] }, say(option))));
    return make("p", { class: "choices" }, choice("measure", MEASURES), choice("unit", ["months", "years"]));
  }
}

function legend(rows) {
  return make("ul", { class: "legend" }, ...rows.map(({ echo }, i) => make("li", {}, makeSvg("svg", { viewBox: "0 0 32 8", "aria-hidden": "true" }, makeSvg("polyline", { class: `s${i}`, points: "0,4 32,4" })), echo)));
}

function picture(rows, measure, unit, width) {
  const top = Math.max(...rows.flatMap(({ row }) => row.map((one) => value(one, measure)))) || 1;
  const step = Math.min(BROAD, width / Math.max(1, rows[0].row.length));
  const high = (one) => (HEIGHT * value(one, measure)) / top;
  const drawn = rows.length === 1 ? bars(rows[0].row, step, high, measure) : rows.map(({ row }, i) => curve(row, step, high, i));
  const row = rows[0].row;
  const words = say("chart_of", {
    query: rows.map(({ echo }) => echo).join(" / "),
    first: label(row[0]?.period ?? 0),
    last: label(row.at(-1)?.period ?? 0),
    what: say(measure),
    unit: say(unit),
  });
  return make("figure", {},
    makeSvg("svg", { viewBox: `0 -14 ${width} ${HEIGHT + 34}`, role: "img", "aria-label": words },
      makeSvg("line", { x1: 0, x2: width, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5 }), ...drawn,
      makeSvg("text", { x: 0, y: -4 }, written(top, measure)), ...ticks(row, step, width)),
    make("figcaption", {}, words, ...without(rows)));
}

function without(rows) {
  const some = rows.filter((one) => one.undated).map((one) => (rows.length > 1 ? `${one.echo} ${count(one.undated)}` : count(one.undated)));
  return some.length ? [say("chart_without", { n: some.join(" / ") })] : [];
}

function bars(row, step, high, measure) {
  return row.map((one, i) =>
    makeSvg("rect", { class: "s0", x: i * step + step * 0.1, width: step * 0.8, y: HEIGHT - high(one), height: high(one) },
      makeSvg("title", {}, `${label(one.period)}: ${written(value(one, measure), measure)}`)));
}

/** A line from period to period; where there is but one, a line as broad as it. */
function curve(row, step, high, i) {
  const places = row.length > 1 ? row.map((one, n) => [n + 0.5, one]) : row.flatMap((one) => [[0.2, one], [0.8, one]]);
  return makeSvg("polyline", { class: `s${i}`, points: places.map(([x, one]) => `${(x * step).toFixed(1)},${(HEIGHT - high(one)).toFixed(1)}`).join(" ") });
}

/** The first period and a few more, as many as there is room for. */
function ticks(row, step, width) {
  const every = Math.max(1, Math.ceil(row.length / (width / TICK)));
  const anchor = (x) => (x < TICK / 2 ? "start" : x > width - TICK / 2 ? "end" : "middle");
  return row.flatMap((one, i) => (i % every ? [] : [makeSvg("text", { x: (i + 0.5) * step, y: HEIGHT + 16, "text-anchor": anchor((i + 0.5) * step) }, label(one.period))]));
}

function table(rows, measure, unit) {
  const one = rows.length === 1;
  const heads = one ? MEASURES.map((name) => say(name)) : rows.map(({ echo }) => `${echo} (${say(measure)})`);
  const cells = (i) => (one ? MEASURES.map((name) => written(value(rows[0].row[i], name), name)) : rows.map(({ row }) => written(value(row[i], measure), measure)));
  return make("details", { class: "table" },
    make("summary", {}, say("table")),
    make("div", { class: "scroll", tabindex: 0 },
      make("table", {},
        make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say(unit === "years" ? "year" : "month")), ...heads.map((head) => make("th", { scope: "col" }, head)))),
        make("tbody", {}, ...rows[0].row.map((period, i) =>
          make("tr", {}, make("th", { scope: "row" }, label(period.period)), ...cells(i).map((cell) => make("td", {}, cell))))))));
}

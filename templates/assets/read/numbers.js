// Beside each paragraph its number (the cells of a table count and show none), a link to its place. Made here: in the page as served they would be a sixth of a long one's weight.
// A long text has hundreds: they are made some at a time, while nothing else is to be done; Tab reaches one of them, and the arrow keys
// the others from it.
const AT_ONCE = 40;
const STEPS = { ArrowUp: -1, ArrowDown: 1 };
const idle = globalThis.requestIdleCallback ?? setTimeout;

export function numberParagraphs() {
  const body = document.querySelector(".body");
  const paragraphs = [...body.querySelectorAll("[id^=p]")].map((element, i) => [element, i + 1]).filter(([element]) => element.parentElement === body);
  const links = [];
  const more = () => {
    for (const [paragraph, number] of paragraphs.slice(links.length, links.length + AT_ONCE)) {
      const link = numbered(paragraph, body.dataset.number.replace("{n}", number));
      link.tabIndex = links.length ? -1 : 0;
      links.push(link);
    }
    if (links.length < paragraphs.length) idle(more);
  };
  more();
  let reached = links[0];
  body.addEventListener("focusin", ({ target }) => {
    if (!target.matches(".pn")) return;
    reached.tabIndex = -1;
    reached = target;
    reached.tabIndex = 0;
  });
  body.addEventListener("keydown", (event) => {
    const next = event.target.matches(".pn") && links[links.indexOf(event.target) + STEPS[event.key]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function numbered(paragraph, label) {
  const link = document.createElement("a");
  link.className = "pn";
  link.href = `#${paragraph.id}`;
  link.setAttribute("aria-label", label);
  (paragraph.querySelector(":scope > p") ?? paragraph).prepend(link);
  return link;
}

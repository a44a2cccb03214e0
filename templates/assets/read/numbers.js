// Beside each paragraph its number, a link to its place. Made here: in the page as served they would be a sixth of a long one's weight.
// A long text has hundreds, so Tab reaches one of them, and the arrow keys the others from it.
const STEPS = { ArrowUp: -1, ArrowDown: 1 };

export function numberParagraphs() {
  const body = document.querySelector(".body");
  const links = [...body.querySelectorAll(":scope > [id^=p]")].map((paragraph, i) => {
    const link = document.createElement("a");
    link.className = "pn";
    link.href = `#${paragraph.id}`;
    link.tabIndex = i ? -1 : 0;
    link.setAttribute("aria-label", body.dataset.number.replace("{n}", i + 1));
    (paragraph.querySelector(":scope > p") ?? paragraph).prepend(link);
    return link;
  });
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

// A line of a search leads here: ?hit=12-18#p345 marks characters 12 to 18 (UTF-16, of the text as shown) of that paragraph.
const ASIDE = ".pn, .travels, del"; // stands in the paragraph and is not its text

export function markHit() {
  const found = /^(\d+)-(\d+)$/.exec(new URLSearchParams(location.search).get("hit") ?? "");
  const place = location.hash ? document.getElementById(location.hash.slice(1)) : document.querySelector("h1");
  const range = found && place && rangeIn(place, Number(found[1]), Number(found[2]));
  if (!range) return;
  if (globalThis.Highlight) CSS.highlights.set("hit", new Highlight(range));
  else place.classList.add("landed");
  const { top, height } = range.getBoundingClientRect();
  scrollTo({ top: scrollY + top + height / 2 - innerHeight / 2 });
}

/** Does `change`, which may give text nodes other words of as many characters, and leaves the mark on those in the same place. */
export function keepingMark(change) {
  const marked = [...(globalThis.Highlight ? CSS.highlights.get("hit") ?? [] : [])].map((range) => [
    range,
    countTo(range.startContainer, range.startOffset),
    countTo(range.endContainer, range.endOffset),
  ]);
  change();
  for (const [range, start, end] of marked) {
    range.setEnd(...end());
    range.setStart(...start());
  }
}

/** A place in a text node → what finds the place after as many characters, which need not be as many code units. */
function countTo(node, offset) {
  const count = Array.from(node.data.slice(0, offset)).length;
  return () => [node, Array.from(node.data).slice(0, count).join("").length];
}

/** The characters [from, to) of a paragraph's own text as a range, or null if it has no so many. */
function rangeIn(place, from, to) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest(ASIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + node.length;
    if (!begun && from < end) {
      range.setStart(node, from - at);
      begun = true;
    }
    if (begun && to <= end) {
      range.setEnd(node, to - at);
      return range;
    }
    at = end;
  }
  return null;
}

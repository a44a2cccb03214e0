"""What the reader of markup knows of elements: which start a line, which close others, and what is worth keeping of their attributes."""

import re
from functools import lru_cache

from beilin import tags
from beilin.records import Mark

BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer
        form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main marquee menu nav ol optgroup option p pre section
        summary table tbody td tfoot th thead tr ul""",
    )
)
VOID = frozenset(("hr",))
EMPHASIS = frozenset(("b", "strong", "em"))
# An opening tag closes these open elements, looking outward no further than the fence.
CLOSES = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "dir"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "option": (frozenset(("option",)), frozenset(("optgroup",))),
    "td": (frozenset(("td", "th")), frozenset(("table",))),
    "th": (frozenset(("td", "th")), frozenset(("table",))),
    "tr": (frozenset(("td", "th", "tr")), frozenset(("table",))),
    "tbody": (frozenset(("td", "th", "tr", "tbody", "thead")), frozenset(("table",))),
}
CELL_WALL = frozenset(("td", "th", "table"))
TABLE_PARTS = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th"))
_WORD = re.compile(r"[^\w-]+")


@lru_cache(maxsize=1024)  # a site's pages say the same tags again and again
def label(name: str, tag: str) -> str:
    """`div#id.class.class`, with `.-hidden` for an element that is not displayed."""
    if len(tag) <= len(name) + 2:
        return name
    found = tags.attributes(tag)
    words = [_WORD.sub("", word)[:24] for word in found.get("class", "")[:200].split()[:3]]
    if re.search(r"display\s*:\s*none", found.get("style", "")[:200], re.I):
        words.append("-hidden")
    mark = _WORD.sub("", found.get("id", ""))[:24]
    return name + (f"#{mark}" if mark else "") + "".join(f".{word}" for word in words if word)


def marks(token: tags.Token, found: dict[str, str]) -> list[Mark]:
    """The facts that a <meta>, <img> or <link rel=canonical> states."""
    if token.name == "img":
        return [Mark(token.start, token.end, "img", f"{found.get('alt', '')}\t{found.get('src', '')}"[:1000])]
    if token.name == "link":
        if found.get("rel", "").lower() != "canonical":
            return []
        return [Mark(token.start, token.end, "link:canonical", found.get("href", "")[:1000])]
    name = (found.get("name") or found.get("property") or found.get("itemprop") or "").strip().lower()
    return [Mark(token.start, token.end, f"meta:{name}", found["content"].strip()[:4000])] if name and found.get("content") else []

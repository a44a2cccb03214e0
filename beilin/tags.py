"""Cuts markup into tokens that know their place, in one pass and in a straight line, whatever the page throws at it.

Not a validating parser: what a browser would show as text stays text, and a tag that never ends is text too.
"""

import re
from collections.abc import Iterator
from html import unescape

from beilin.text import Grain

# Elements whose inside is never shown as text of the page. The first two run to the end of the page when unclosed, as in a browser.
UNCLOSED_TO_THE_END = ("script", "style")
OPAQUE = frozenset((*UNCLOSED_TO_THE_END, "title", "textarea", "noscript", "template", "svg", "iframe", "object", "select", "noframes"))

_START = r"<(?:(?P<tag>/?[a-zA-Z][a-zA-Z0-9:-]{0,40}+)|(?P<comment>!--)|(?P<section>!\[CDATA\[)|(?P<odd>[!?]))"
_OPENING = re.compile(_START)
_SECTION, _SECTION_END = "<![CDATA[", "]]>"  # what stands between is a feed's text, mostly marked up itself
_OPENING_OR_END = re.compile(rf"{_START}|{re.escape(_SECTION_END)}")  # asked only where there is such a section
_STOP = re.compile(r"[>\"']")
# The rest of a tag as nearly all are: quotes only around an attribute's value. Bounded, so that an open quote costs no scan of the page.
_TIDY = re.compile(r"(?:[^>\"']++|(?<=[= \t\r\n])(?:\"[^\"]{0,500}+\"|'[^']{0,500}+')(?=[>/ \t\r\n]))*+>")
_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])[^<>]{{0,200}}>?", re.IGNORECASE) for name in sorted(OPAQUE)}
_NAME = re.compile(r"<[^\s/>]*+")
_ATTRIBUTE = re.compile(r"([^\s=>\"'/]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"?|'([^']*+)'?|([^\s>]++)))?")
LONGEST = 4096  # characters of a tag that are searched for attributes; an inlined picture is longer


class Token(Grain):
    """Source characters [start, end). `kind`: text, open, close, opaque (a whole element, tags included), comment, odd (<!…>, <?…>)."""

    kind: str
    start: int
    end: int
    name: str = ""  # the element's, lower case


def tokens(source: str) -> Iterator[Token]:
    """Tokens that abut and cover `source`."""
    search = _Search(source)
    starts = _OPENING_OR_END if _SECTION in source else _OPENING
    text = at = 0
    while (opening := starts.search(source, at)) is not None:
        token = _token(source, opening, search)
        if token is None:
            at = opening.end()
            continue
        if text < token.start:
            yield Token("text", text, token.start)
        yield token
        text = at = token.end
    if text < len(source):
        yield Token("text", text, len(source))


class _Search:
    """`str.find` that remembers what is not there any more, so that a thousand unclosed starts cost one scan."""

    def __init__(self, source: str):
        self.source = source
        self._missing: set[str] = set()
        self.quotes_broken = False  # a tag's quotes ran to the end of the page: from there on they mean nothing
        self.in_section = False  # between `_SECTION` and `_SECTION_END`

    def find(self, what: str, start: int) -> int:
        """Offset of `what` at or after `start`, or -1. Calls must come with rising `start`."""
        if what in self._missing:
            return -1
        at = self.source.find(what, start)
        if at < 0:
            self._missing.add(what)
        return at

    def closing(self, name: str, start: int) -> re.Match[str] | None:
        """The end tag of `name` at or after `start`."""
        if name in self._missing:
            return None
        match = _CLOSING[name].search(self.source, start)
        if match is None:
            self._missing.add(name)
        return match


def _token(source: str, opening: re.Match[str], search: _Search) -> Token | None:
    start = opening.start()
    if opening["comment"]:
        close = search.find("-->", opening.end() - 2)
        # An unclosed comment hides only its own tag here: hiding the rest would lose the page.
        end = close + 3 if close >= 0 else search.find(">", start) + 1
        return Token("comment", start, end) if end else None
    if opening["section"] or opening.group() == _SECTION_END:
        inside, search.in_section = search.in_section, bool(opening["section"])
        return Token("odd", start, opening.end()) if inside or search.in_section else None
    if opening["odd"]:
        end = search.find(">", start) + 1
        return Token("odd", start, end) if end else None
    end = _tag_end(source, opening.end(), search)
    if not end:
        return None
    name = opening["tag"].lower()
    if name.startswith("/"):
        return Token("close", start, end, name[1:])
    if name in OPAQUE and source[end - 2] != "/":
        closing = search.closing(name, end)
        if closing is not None:
            return Token("opaque", start, closing.end(), name)
        if name in UNCLOSED_TO_THE_END:
            return Token("opaque", start, len(source), name)
    return Token("open", start, end, name)


def _tag_end(source: str, at: int, search: _Search) -> int:
    """Offset after the `>` that ends the tag, 0 if none does. Quotes count only as an attribute's value, and only if
    what follows the closing one looks like the rest of a tag: a forgotten quote must not swallow the text up to the next."""
    plain = search.find(">", at) + 1
    if not plain or search.quotes_broken:
        return plain
    if (tidy := _TIDY.match(source, at)) is not None:
        return tidy.end()
    while (stop := _STOP.search(source, at)) is not None:
        at = stop.end()
        if stop.group() == ">":
            return at
        if source[stop.start() - 1] in "= \t\r\n":
            close = search.find(stop.group(), at)
            if close < 0 or source[close + 1 : close + 2] not in ("", ">", "/", " ", "\t", "\r", "\n"):
                return search.find(">", at) + 1
            at = close + 1
    search.quotes_broken = True
    return plain


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag, names in lower case, the first of a name winning."""
    found: dict[str, str] = {}
    name = _NAME.match(tag)
    for attribute in _ATTRIBUTE.finditer(tag, name.end() if name else 0, LONGEST):
        found.setdefault(attribute[1].lower(), unescape(attribute[2] or attribute[3] or attribute[4] or ""))
    return found

"""Reads a page's markup: what a reader would see becomes lines, everything else becomes removed pieces and facts.

Nothing of the source is dropped: tags, scripts and comments are removed pieces, entities are repaired pieces, a block's start
stands as U+2029 and a `<br>` as U+2028 (`rule.BREAKS`). One pass, linear, also on markup that is broken on purpose.
"""

import re
from html import unescape
from typing import NamedTuple

from beilin import elements, tags
from beilin.chinese import HAN
from beilin.nest import Nest
from beilin.records import Block, Mark
from beilin.text import Piece, joined

# Why the reader sets characters aside; the names stand in the ledger.
WHYS = {
    "markup": "Tags, and the space between them, say how text is set, they are not text; where a tag starts a new line, a line break "
    "stands for it.",
    "script": "Scripts and styles are for browsers, not for readers.",
    "comment": "Comments are hidden from readers.",
    "page-title": "The <title> names the page in a browser's tab; it is kept as a fact about the page.",
    "hidden-element": "Menus to choose from and stand-ins for browsers without scripts are not part of the text.",
    "entity": "A character written as an entity is that character.",
    "html-space": "Markup prints a run of spaces and line breaks as one space, and none at a line's end or where a line breaks between Han "
    "characters.",
}
_OPAQUE_RULES = {"script": "script", "style": "script", "title": "page-title"}

_SPACE_OR_ENTITY = re.compile(r"[ \t\r\n\f]++|&(?:#[0-9a-fA-FxX]{1,10}|[a-zA-Z][a-zA-Z0-9]{1,31});?+")
_NAMES = "p|div|table|tr|td|span|a|font|li|ul|h[1-6]|b|strong|center|body|html|head|section|article"
_MARKUP = re.compile(rf"</(?:{_NAMES})\s*+>|<(?:br|hr|p|li|tr|td)(?=[\s/>])", re.I)  # ends, and what needs no end
_TAG = re.compile(rf"</?(?:br|hr|img|meta|link|title|script|style|form|{_NAMES})(?=[\s/>])", re.I)
_MARKUP_START = re.compile(r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,2000}?-->\s*+)?<(?:!doctype\s|html\b|head\b|body\b)", re.I | re.S)
_WIDE = re.compile(rf"[{HAN}\u3000-\u303f\uff00-\uffef]")


class Reading(NamedTuple):
    """What markup makes of a page: `form` is plain or html."""

    form: str
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()


def read(source: str) -> Reading:
    """Lines, facts and removed markup of a decoded page; a plain page comes back as one piece."""
    if not is_markup(source):
        return Reading("plain", (Piece(0, len(source), source),) if source else ())
    return _Reader(source).read()


def is_markup(source: str) -> bool:
    """Whether the page is marked up, not just a text that mentions a tag or two."""
    if _MARKUP_START.match(source):
        return True
    sample = source[:200_000]
    first = _TAG.match(sample, len(sample) - len(sample.lstrip()))
    if first and _TAG.search(sample, first.end()):
        return True  # a text that only mentions tags hardly begins with one
    found = sum(1 for _ in _MARKUP.finditer(sample))
    return found >= 4 and found * 1500 >= len(sample)


class _Reader:
    """The state of one reading. `pieces` are held as lists [start, end, text, rule] until they are final."""

    def __init__(self, source: str):
        self.source = source
        self.pieces: list[list] = []
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.nest = Nest()
        self.pending: list | None = None  # the piece that becomes a break when text follows
        self.space: list | None = None  # the space that ends the line so far
        self.linked = self.bold = 0
        self.line: list[int] | None = None  # start, end, link characters, emphasised characters of the line so far

    def read(self) -> Reading:
        for token in tags.tokens(self.source):
            getattr(self, "_" + token.kind)(token)
        self._end_line()
        pieces = [Piece(a, b, text, (rule,) if rule else ()) for a, b, text, rule in self.pieces]
        return Reading("html", tuple(joined(pieces)), tuple(self.blocks), tuple(self.marks))

    # Pieces

    def _put(self, start: int, end: int, text: str, rule: str) -> list:
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last[3] == rule and not text and not last[2]:
            last[1] = end
            return last
        piece = [start, end, text, rule]
        self.pieces.append(piece)
        return piece

    def _show(self, start: int, end: int, text: str, rule: str) -> None:
        """A run of visible characters."""
        if self.line is None:
            if self.pending is not None and self.blocks:
                self.pending[2] = "\u2029"
            self.pending = None
            self.line = [start, end, 0, 0]
        self.space = None
        self.line[1] = end
        self.line[2] += len(text) if self.linked else 0
        self.line[3] += len(text) if self.bold else 0
        if rule:
            self.pieces.append([start, end, text, rule])
        elif self.pieces and not self.pieces[-1][3]:
            self.pieces[-1][1:3] = end, self.source[self.pieces[-1][0] : end]
        else:
            self.pieces.append([start, end, text, ""])

    def _end_line(self) -> None:
        if self.space is not None:
            self.space[2:] = "", "html-space"
            self.space = None
        if self.line is not None:
            start, end, linked, bold = self.line
            self.blocks.append(Block(start, end, self.nest.element, self.nest.path(), linked, bold))
            self.line = None

    # Tokens

    def _text(self, token: tags.Token) -> None:
        at = token.start
        as_typed = self.nest.inside("pre", 3)
        for match in _SPACE_OR_ENTITY.finditer(self.source, token.start, token.end):
            start, end = match.span()
            words = match.group()
            if words[0] != "&":
                if as_typed:
                    continue
                if at < start:
                    self._show(at, start, self.source[at:start], "")
                self._spaces(start, end, words)
            else:
                if at < start:
                    self._show(at, start, self.source[at:start], "")
                self._entity(start, end, words)
            at = end
        if at < token.end:
            self._show(at, token.end, self.source[at : token.end], "")

    def _spaces(self, start: int, end: int, words: str) -> None:
        wrapped = "\n" in words and _WIDE.match(self.source, end) and start and _WIDE.match(self.source, start - 1)
        if self.line is None:
            self._put(start, end, "", "markup")
            return
        if self.space is not None or wrapped:
            self._put(start, end, "", "html-space")
            return
        self.space = [start, end, " ", "" if words == " " else "html-space"]
        self.pieces.append(self.space)

    def _entity(self, start: int, end: int, words: str) -> None:
        said = unescape(words)
        if said == words:
            self._show(start, end, words, "")
        elif said.isspace() and said in " \t\r\n\f":
            self._spaces(start, end, said + "\t")
        else:
            self._show(start, end, said, "entity")

    def _comment(self, token: tags.Token) -> None:
        self._put(token.start, token.end, "", "comment")

    def _odd(self, token: tags.Token) -> None:
        self._put(token.start, token.end, "", "markup")

    def _opaque(self, token: tags.Token) -> None:
        self._put(token.start, token.end, "", _OPAQUE_RULES.get(token.name, "hidden-element"))
        if token.name == "title":
            inside = re.sub(r"^<[^>]*>|</[^<]*$", "", self.source[token.start : token.end])
            self.marks.append(Mark(token.start, token.end, "title", " ".join(unescape(inside).split())))

    def _open(self, token: tags.Token) -> None:
        name = token.name
        if name == "br":
            self._break(token, "\u2028")
        elif name in elements.BLOCKS:
            self._break(token, "")
            if self.nest.enter(name, self.source[token.start : min(token.end, token.start + tags.LONGEST)]):
                self.linked = self.bold = 0  # a link or emphasis left open ends with its cell
        else:
            self._put(token.start, token.end, "", "markup")
            self._inline(token)

    def _close(self, token: tags.Token) -> None:
        name = token.name
        if name in elements.BLOCKS or name == "br":
            self._break(token, "")
            if self.nest.leave(name):
                self.linked = self.bold = 0
            return
        self._put(token.start, token.end, "", "markup")
        if name == "a":
            self.linked = 0
        elif name in elements.EMPHASIS:
            self.bold = max(0, self.bold - 1)

    def _inline(self, token: tags.Token) -> None:
        tag = self.source[token.start : token.end]
        if token.name == "a":
            self.linked = int("href" in tags.attributes(tag))
        elif token.name in elements.EMPHASIS:
            self.bold += 1
        elif token.name in ("meta", "img", "link"):
            self.marks.extend(elements.marks(token, tags.attributes(tag)))

    def _break(self, token: tags.Token, text: str) -> None:
        self._end_line()
        if text:
            if self.pending is not None and self.blocks:
                self.pending[2] = "\u2029"
            self.pending = None
            self.pieces.append([token.start, token.end, text, "markup"])
        else:
            self.pending = self._put(token.start, token.end, "", "markup")

"""What is known of a page and its texts: frozen records that JSON can carry, with every field explained. `archive` has those of the whole.

Source offsets count characters of the decoded page. Dates are ISO 8601, as precise as known (`2021`, `2021-02`, `2021-02-28`).
"""

from functools import cached_property

import msgspec

from beilin.text import Grain, Piece, Text


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all records: immutable, slotted, compared by value."""


class Issue(Record):
    """Something a keeper should look at."""

    place: str  # "pages/a.txt", "pages/a.txt:120" (source offset), "archive.toml"
    message: str  # in English, as `hint` is
    hint: str = ""
    kind: str = ""  # by which `issues.told` finds the words of another language; `fields` fill them
    fields: tuple[tuple[str, str], ...] = ()


class Capture(Record):
    """What is known of one raw file besides its bytes."""

    id: str  # stable address, from the URL if known, else the path
    path: str  # relative to content/pages, with "/"
    sha256: str
    bytes: int
    url: str | None = None
    site: str | None = None
    fetched: str | None = None  # ISO 8601
    issues: tuple[Issue, ...] = ()  # with what captures.tsv says of it


class Block(Grain):
    """Markup facts about one line of an HTML page, by source span. Plain pages have none."""

    start: int
    end: int
    tag: str  # nearest block element: p, h1, li, td, blockquote, pre, div …
    path: str  # block ancestors, outermost first: "body/div#main.content/table/tr/td"
    links: int = 0  # visible characters inside <a>
    emphasis: int = 0  # visible characters inside <b>, <strong>, <em>


class Mark(Grain):
    """A fact the markup states outside the text: <title>, <meta>, <img>."""

    start: int
    end: int
    name: str  # "title", "meta:author", "img" …
    value: str


class Grounds(Record):
    """On what grounds a rule that weighs evidence removed source [start, end), or what may have stood there where bytes were lost."""

    start: int
    end: int
    rule: str
    score: float  # how sure, 0–1
    reasons: tuple[str, ...]  # loudest first; for a lacuna the guesses, likeliest first


class Page(Record, dict=True):
    """A decoded capture. `source` is what source offsets count; `pieces` is the row of a `Text` over it."""

    capture: Capture
    source: str
    charset: str | None  # None: the bytes are no text
    form: str  # "plain" or "html"
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    issues: tuple[Issue, ...] = ()
    grounds: tuple[Grounds, ...] = ()

    @cached_property
    def text(self) -> Text:
        return Text(self.pieces)

    def with_text(self, text: Text, *issues: Issue, grounds: tuple[Grounds, ...] = ()) -> "Page":
        page = msgspec.structs.replace(self, pieces=text.pieces, issues=self.issues + issues, grounds=self.grounds + grounds)
        page.__dict__["text"] = text  # known already: many rules ask
        return page


class Claim(Record):
    """One date that a page claims for a text. Dates lie, so all are kept."""

    iso: str
    kind: str  # "stamp" (by the page), "dateline" (by the text), "body", "url", "markup", "ruling"
    confidence: float  # 0–1
    evidence: str  # the characters it was read from


class Said(Record):
    """What a page says of a text besides title and date: a value of one field, and the ground it stands on."""

    field: str  # source, author, editor, column, place, keywords
    value: str
    kind: str  # label, stamp, byline, credit, origin, dateline, path, markup
    confidence: float  # 0–1
    evidence: str  # the line it was read from


class Paragraph(Record):
    """One shown paragraph: `text` is what stands for source [start, end)."""

    start: int
    end: int
    kind: str  # p, head, salutation, item, quote, note, caption, cell, signature, code
    text: str


class Part(Record):
    """One text of a page as split, before it is described. Spans are source offsets."""

    ordinal: int  # 1-based, in page order
    title: tuple[int, int] | None  # the span that is the title
    lines: tuple[tuple[int, int], ...]  # one span per paragraph to be
    heading: str | None = None  # "第二篇" and the like, as printed
    printed: int = 1


class Witness(Record):
    """A text: one article as printed on one page."""

    ordinal: int
    title: str | None
    title_span: tuple[int, int] | None  # None when the title comes from markup or a ruling
    paragraphs: tuple[Paragraph, ...]
    language: str  # BCP 47
    printed: int = 1
    heading: str | None = None
    date: str | None = None
    dates: tuple[Claim, ...] = ()
    source: str | None = None
    author: str | None = None
    editor: str | None = None
    column: str | None = None
    place: str | None = None
    kind: str | None = None  # speech, notice, plan, report, law, essay, thread, news
    keywords: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()  # rulings applied, in words, shown on the page
    said: tuple[Said, ...] = ()  # the grounds of source, author, editor, column, place and keywords, the surest first


class Cleaned(Record, dict=True):
    """All that per-page work finds out: the page's final pieces and its texts."""

    capture: Capture
    charset: str | None  # None: the bytes are no text
    form: str
    source: str
    pieces: tuple[Piece, ...]
    texts: tuple[Witness, ...]
    compilation: str | None = None  # the title of the whole when the page is a compilation
    issues: tuple[Issue, ...] = ()
    grounds: tuple[Grounds, ...] = ()  # of removals that were weighed
    paged: bool = False  # the page says that its article goes on over other pages

    @cached_property
    def text(self) -> Text:
        return Text(self.pieces)


class Survey(Record):
    """What learning needs of one page."""

    page: str  # capture id
    site: str | None
    article: str  # the same for all pages of one article, the capture's id for a page that does not go on elsewhere
    keys: tuple[str, ...]  # one key per line that could be furniture, in page order


class Template(Record):
    """What recurs over the pages of one site."""

    site: str | None = None
    keys: tuple[str, ...] = ()


DAMAGED, SOUND = b"damaged", b"sound"  # what a look at a page's bytes says of it


class Model(Record):
    """Character bigrams that the archive's own pages, but for their damaged stretches, add to the shipped table."""

    counts: bytes = b""


class Ruling(Record):
    """A keeper's decision, from content/rulings/*.toml."""

    place: str  # "rulings/a.toml#2"
    page: str  # the path it is about
    action: str  # title, date, split, same, different, keep, remove
    reason: str
    value: str = ""
    ordinal: int | None = None  # which text of the page; None: the page or its only text
    other: str = ""  # the other text's path, for same and different

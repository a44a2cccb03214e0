"""One page, several texts; one text printed twice. Finds the parts and takes out what belongs to the page and to no part."""

import re

from msgspec.structs import replace

from beilin import rulings as keeper
from beilin.records import Page, Part, Ruling
from beilin.restore import restored
from beilin.rule import Look, look_at
from beilin.rules import chrome, spam
from beilin.rules.describe.headline import headline
from beilin.rules.describe.overhead import overhead
from beilin.rules.describe.whole import Whole
from beilin.rules.split.outline import Section, outline
from beilin.rules.split.page_join import MAY_BE_NUMBER, PAGE_JOIN
from beilin.rules.split.printed_twice import PRINTED_TWICE
from beilin.rules.split.title_join import MAY_BE_CUT, TITLE_JOIN
from beilin.rules.weighed import RULING
from beilin.settle import disjoint, snapped
from beilin.text import Text

_CODE = re.compile(r"[ \t]+[!-~]")  # an indent that repair has left is code's
_OUT = frozenset((RULING, *(rule.name for rule in (*spam.ORDER, *chrome.BUTTONS))))
MOST_PRINTINGS = 4  # desktop, mobile, print … ; more rounds would only cost time


def split(
    page: Page, rulings: tuple[Ruling, ...] | list[Ruling] = (), whole: Whole | None = None
) -> tuple[tuple[Part, ...], Page, str | None]:
    """The parts of the page in order, the page without second printings, part headings and repeated titles, and
    the title of the whole where it is a compilation. A page without text has no parts.

    `whole`: the page before anything was removed; its headline comes back if a rule took it for chrome.
    """
    whole = whole or Whole(page)
    title, text = _headline(page.text, whole)
    look, printed = _once(text, page)
    text = look.text
    found = outline(look, whole.stated, _view_span(text, title), keeper.starts(look.lines, page.capture.path, rulings))
    text = text.apply(found.edits)
    parts = tuple(_part(n, section, look, printed) for n, section in enumerate(found.sections, 1))
    parts = disjoint(snapped(parts, text))
    filled = [part for part in parts if part.lines or part.title]
    parts = tuple(replace(part, ordinal=n) for n, part in enumerate(filled, 1))
    return parts, page.with_text(text), found.compilation


def join(page: Page) -> Page:
    """The page with the pages of its article and the rows of its title joined. Before strip, which would take a page number or
    a row for chrome and leave the cut."""
    for rule, may in ((PAGE_JOIN, MAY_BE_NUMBER), (TITLE_JOIN, MAY_BE_CUT)):
        edits = rule.edits(look_at(page)) if may.search(page.text.view) else []
        page = page.with_text(page.text.apply(edits)) if edits else page
    return page


def _headline(text: Text, whole: Whole) -> tuple[tuple[int, int] | None, Text]:
    """The source span of the headline, and the text with it; nothing is put back into a page of which nothing was left."""
    at = headline(whole, lambda n: _stays_out(text, whole.span(n))) if text.view.strip() else None
    at = overhead(whole, text) if at is None else at
    span = whole.span(at) if at is not None else None
    if span is None or _stays_out(text, span):
        return None, text
    return span, restored(text, whole.look.text, *span)


def _stays_out(text: Text, span: tuple[int, int]) -> bool:
    """Whether a keeper or a rule took it out that is against spam or takes buttons; that stays out whatever it looks like."""
    return any(not _OUT.isdisjoint(p.rules) for p in text.pieces[text.touching(*span)] if not p.text)


def _view_span(text: Text, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Where the source span stands in the view; None where nothing of it is left."""
    if span is None:
        return None
    start, end = text.view_at(span[0]), text.view_at(span[1])
    while start < end and text.view[start].isspace():
        start += 1
    return (start, end) if text.view[start:end].strip() else None


def _once(text: Text, page: Page) -> tuple[Look, int]:
    """The text without later printings, and how often it was printed."""
    look, printed = Look(text, page.blocks, page.capture.site), 1
    while printed < MOST_PRINTINGS and (edits := PRINTED_TWICE.edits(look)):
        look, printed = Look(look.text.apply(edits), page.blocks, page.capture.site), printed + 1
    return look, printed


def _part(ordinal: int, section: Section, look: Look, printed: int) -> Part:
    title = look.text.source_span(*section.title) if section.title else None
    spans = []
    for n in section.body:
        line = look.lines[n]
        left = 0 if _CODE.match(line.text) else len(line.text) - len(line.text.lstrip())
        spans.append(look.text.source_span(line.start + left, line.start + len(line.text.rstrip())))
    return Part(ordinal, title, tuple(spans), section.heading, printed)

"""Takes out what is not the author's: named chrome and spam, and lines that recur over a site.

Every rule sees the page as it stands before any of them has cut, so their order decides names, not results.
"""

from collections.abc import Iterable, Iterator

from beilin.records import Page, Ruling, Survey, Template
from beilin.rule import Look
from beilin.rules import chrome, spam
from beilin.stages.strip import recurring
from beilin.stages.strip.overrule import overruled
from beilin.text import Edit

TEMPLATE_RULE = "site-template"
WHYS = {TEMPLATE_RULE: "The line stands on other pages of the same site too, numbers aside, and is no part of an article they share."}


def survey(page: Page) -> Survey:
    """The keys of a page's lines; what learning needs of it."""
    return Survey(page=page.capture.id, site=page.capture.site, keys=tuple(key for key in recurring.keys(page) if key))


def learn(surveys: list[Survey]) -> Template:
    """What recurs over the pages of one site."""
    return recurring.learn(surveys)


def strip(page: Page, template: Template, rulings: list[Ruling]) -> Page:
    """The page without chrome and spam. `template` is the site's, empty for a page of no site."""
    look = Look(page.text, page.blocks, page.capture.site, _familiar(page, template))
    edits = _settled(_proposed(look), len(look.view))
    edits = overruled(look.view, edits, [ruling for ruling in rulings if ruling.page == page.capture.path])
    return page.with_text(look.text.apply(edits))


def _familiar(page: Page, template: Template) -> frozenset[int]:
    if not template.keys:
        return frozenset()
    known = frozenset(template.keys)
    return frozenset(n for n, key in enumerate(recurring.keys(page)) if key in known)


def _proposed(look: Look) -> Iterator[Edit]:
    for rule in (*spam.ORDER, *chrome.ORDER):
        yield from rule.edits(look)
    for n in sorted(look.familiar):
        yield Edit(look.lines[n].start, look.lines[n].end, "", TEMPLATE_RULE)


def _settled(edits: Iterable[Edit], size: int) -> list[Edit]:
    """Where edits overlap, the first proposed stands. Linear in the characters they touch."""
    taken = bytearray(size)
    kept: list[Edit] = []
    for edit in edits:
        if edit.start < edit.end and not any(taken[edit.start : edit.end]):
            taken[edit.start : edit.end] = b"\x01" * (edit.end - edit.start)
            kept.append(edit)
    return kept

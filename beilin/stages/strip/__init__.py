"""Takes out what is not the author's: named chrome and spam, lines that recur over a site, and what the line model is sure of.

Every rule sees the page as it stands before any of them has cut, so their order decides names, not results.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np
from msgspec.structs import replace

from beilin import linemodel
from beilin.issues import issue
from beilin.linemodel import Verdict
from beilin.linemodel.features import Evidence
from beilin.records import Grounds, Issue, Page, Ruling, Survey, Template
from beilin.rule import Look, look_at
from beilin.rules import chrome, spam
from beilin.rules.chrome import inserted
from beilin.rules.chrome.lists import READING_LIST
from beilin.rules.describe.pager import paged
from beilin.rules.describe.whole import Whole
from beilin.rules.weighed import MODEL, TEMPLATE
from beilin.stages.strip import recurring
from beilin.stages.strip.overrule import overruled
from beilin.text import Edit
from beilin.urls import numbered

_NEARLY = 0.9  # share of a line that is as good as all of it
_SPAM = frozenset(rule.name for rule in spam.ORDER)
_INSERTED = frozenset(rule.name for rule in inserted.ORDER)


def survey(page: Page) -> Survey:
    """The keys of a page's lines; what learning needs of it."""
    capture = page.capture
    article = numbered(capture.url or capture.path)[0] if paged(Whole(page)) else capture.id
    return Survey(page=capture.id, site=capture.site, article=article, keys=tuple(key for key in recurring.keys(page) if key))


def learn(surveys: list[Survey]) -> Template:
    """What recurs over the pages of one site."""
    return recurring.learn(surveys)


def strip(page: Page, template: Template, rulings: list[Ruling]) -> Page:
    """The page without chrome and spam. `template` is the site's, empty for a page of no site."""
    look = look_at(page).knowing(_familiar(page, template))
    edits = named(look)
    verdicts = _judged(page, look, edits)
    weighed = [Edit(v.line.start, v.line.end, "", MODEL) for v in verdicts if v.removed]
    edits = _settled([*edits, *_recurring(look), *weighed], len(look.view))
    ruled = [ruling for ruling in rulings if ruling.page == page.capture.path]
    edits = overruled(look.view, edits, ruled)
    text = look.text.apply(edits)
    if not ruled and not text.view.strip():  # what looks like a list of other pages is all that the page has
        edits = [edit for edit in edits if edit.rule != READING_LIST.name]
        text = look.text.apply(edits)
    return page.with_text(text, *_doubts(page, look, verdicts), grounds=_grounds(look, verdicts, edits))


def _judged(page: Page, look: Look, edits: list[Edit]) -> list[Verdict]:
    """The line model's verdicts on the lines of the look. It sees them without the spam and the lists that were put into them."""
    known = evidence(page, look, edits)
    spliced = [e for e in edits if e.rule in _INSERTED or (e.rule in _SPAM and not known.named[look.line_at(e.start)])]
    if not spliced:
        return linemodel.judge(look, known)
    cleaned = Look(look.text.apply(spliced), page.blocks, page.capture.site)
    printed = {seen.start: line for seen, line in zip(cleaned.lines, look.lines, strict=True)}
    return [replace(verdict, line=printed[verdict.line.start]) for verdict in linemodel.judge(cleaned, known)]


def named(look: Look) -> list[Edit]:
    """What the named rules remove."""
    return _settled((edit for rule in (*spam.ORDER, *chrome.ORDER) for edit in rule.edits(look)), len(look.view))


def evidence(page: Page, look: Look, edits: list[Edit]) -> Evidence:
    """What the line model may know besides the lines. `edits`: what the named rules remove."""
    title = next((mark.value for mark in page.marks if mark.name == "title"), "")
    return Evidence(page.source, title, _taken(look, edits), _flags(look, look.familiar))


def _taken(look: Look, edits: list[Edit]) -> np.ndarray:
    """bool by line: whether the edits take (nearly) all of it."""
    gone = Counter[int]()
    for edit in edits:
        for n in range(look.line_at(edit.start), len(look.lines)):
            line = look.lines[n]
            if line.start >= edit.end:
                break
            gone[n] += min(line.end, edit.end) - max(line.start, edit.start)
    return _flags(look, [n for n, size in gone.items() if size >= _NEARLY * len(look.lines[n].text) > 0])


def _familiar(page: Page, template: Template) -> frozenset[int]:
    if not template.keys:
        return frozenset()
    known = frozenset(template.keys)
    return frozenset(n for n, key in enumerate(recurring.keys(page)) if key in known)


def _flags(look: Look, numbers: Iterable[int]) -> np.ndarray:
    flags = np.zeros(len(look.lines), bool)
    flags[list(numbers)] = True
    return flags


def _recurring(look: Look) -> Iterator[Edit]:
    for n in sorted(look.familiar):
        yield Edit(look.lines[n].start, look.lines[n].end, "", TEMPLATE)


def _settled(edits: Iterable[Edit], size: int) -> list[Edit]:
    """Where edits overlap, the first proposed stands, and of the others what it left. Linear in the characters they touch."""
    touched = bytearray(size)
    kept: list[Edit] = []
    for edit in edits:
        start, end = edit.start, edit.end
        if touched.find(1, start, end) < 0:
            kept.append(edit)
        else:
            kept += [Edit(a, b, "", edit.rule) for a, b in _left(touched, start, end)]
        touched[start:end] = b"\x01" * (end - start)
    return kept


def _left(touched: bytearray, at: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs in [at, end) that nothing has touched."""
    while (start := touched.find(0, at, end)) >= 0:
        at = touched.find(1, start, end)
        at = end if at < 0 else at
        yield start, at


def _grounds(look: Look, verdicts: list[Verdict], edits: list[Edit]) -> tuple[Grounds, ...]:
    cut = sorted(edit.start for edit in edits if edit.rule == MODEL)
    told = [v for v in verdicts if bisect_left(cut, v.line.start) < bisect_left(cut, v.line.end)]
    spans = look.text.source_spans((v.line.start, v.line.end) for v in told)
    return tuple(Grounds(*span, MODEL, v.score, v.reasons) for span, v in zip(spans, told, strict=True))


def _doubts(page: Page, look: Look, verdicts: list[Verdict]) -> tuple[Issue, ...]:
    """One issue for all lines that were kept in doubt: the first of them is quoted."""
    doubtful = [v for v in verdicts if not v.removed]
    if not doubtful:
        return ()
    first = doubtful[0]
    place = f"pages/{page.capture.path}:{look.text.source_span(first.line.start, first.line.end)[0]}"
    words, reasons = first.line.text.strip()[:30], ", ".join(first.reasons)
    said = {"words": words, "share": f"{first.score:.0%}", "reasons": reasons}
    return (issue(place, "doubtful-line", **said) if len(doubtful) == 1 else issue(place, "doubtful-lines", count=len(doubtful), **said),)

"""Lines that recur over the pages of one site, and the guard that keeps a reprinted article from being taken for furniture."""

import re
from collections import defaultdict

from beilin.chinese import plain
from beilin.records import Page, Survey, Template
from beilin.rule import Line, Look

_HEAD, _TAIL = 48, 8  # characters of a long line that its key keeps
_NUMBER = re.compile(r"\d+")
_BULLETS = "•·●○■□▪◆◇★☆※►▶»>|-—_*"
_SENTENCE_ENDS = tuple("。!?;…」』”\"")
_PROSE = 24  # characters of a key that, with a sentence's end, make it prose
_BESIDE = 3  # lines above and below shared prose that share its fate: a title, a signature


def keys(page: Page) -> list[str]:
    """One key per line of the page as decoded or repaired, empty for a line that says nothing."""
    look = Look(page.text, page.blocks)
    return [_key(page, look, line) for line in look.lines]


def _key(page: Page, look: Look, line: Line) -> str:
    """A line as it recurs: digits, spaces, bullets, width and script aside. A plain page's line is read from its source,
    because repair comes between the survey and the use of what it taught."""
    if not line.text.strip():
        return ""
    words = line.text if line.block else page.source[slice(*look.text.source_span(line.start, line.end))]
    key = _NUMBER.sub("0", plain(words).strip(_BULLETS))
    return key if len(key) <= _HEAD + _TAIL else f"{key[:_HEAD]}…{len(key)}…{key[-_TAIL:]}"


def learn(surveys: list[Survey]) -> Template:
    """The keys that stand on two or more pages of a site, those of reprinted articles left out."""
    pages: defaultdict[str, set[int]] = defaultdict(set)
    for n, survey in enumerate(surveys):
        for key in survey.keys:
            pages[key].add(n)
    reprinted = set[str]()
    for survey in surveys:
        reprinted |= _reprinted(survey.keys, pages)
    found = sorted(key for key, places in pages.items() if len(places) > 1 and key not in reprinted)
    return Template(site=surveys[0].site if surveys else None, keys=tuple(found))


def _reprinted(row: tuple[str, ...], pages: dict[str, set[int]]) -> set[str]:
    """Keys that this page shares because an article on it was reprinted: shared prose, and what stands between and beside it."""
    prose = [n for n, key in enumerate(row) if len(pages[key]) > 1 and _is_prose(key)]
    protected = set[str]()
    last: int | None = None
    for n in prose:
        low = n - _BESIDE
        if last is not None and all(len(pages[key]) > 1 for key in row[last:n]):
            low = last  # nothing of the page's own between: one article goes on
        last = n
        protected.update(row[max(0, low) : n + 1 + _BESIDE])
    return protected


def _is_prose(key: str) -> bool:
    return len(key) >= _PROSE and key.endswith(_SENTENCE_ENDS)

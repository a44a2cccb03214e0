"""Lines that recur over the pages of one site, and the guard that keeps a reprinted article from being taken for furniture."""

import re
from collections import defaultdict

from beilin.chinese import plain_lines
from beilin.records import Page, Survey, Template
from beilin.rows import plainly
from beilin.rule import Look, look_at
from beilin.stages.strip.written import written

_HEAD, _TAIL = 48, 8  # characters of a long line that its key keeps
_NUMBER = re.compile(r"\d+")
_BULLETS = "•·●○■□▪◆◇★☆※►▶»>|-—_*"
_SENTENCE_ENDS = tuple("。!?;…」』”\"")
_PROSE = 24  # characters of a key that, with a sentence's end, make it prose
_BESIDE = 3  # lines above and below shared prose that share its fate: a title, a signature


def keys(page: Page) -> list[str]:
    """One key per line of the page as decoded or repaired, empty for a line that says nothing: a line as it recurs, digits, spaces,
    bullets, width and script aside."""
    said = "\n".join(_said(page))
    return [_key(words.strip(_BULLETS)) for words in _NUMBER.sub("0", said).split("\n")]


def _said(page: Page) -> list[str]:
    """What each line says. What was repaired in a plain page is read from its source, because repair comes between the survey and the
    use of what it taught."""
    look = look_at(page)
    said = look.once(plainly)
    if page.blocks or page.text.view == page.source:
        return said
    said = said.copy()
    mended = [n for n in _mended(look) if look.lines[n].text]
    spans = look.text.source_spans((look.lines[n].start, look.lines[n].end) for n in mended)
    for n, words in zip(mended, plain_lines([page.source[slice(*span)].replace("\n", "") for span in spans]), strict=True):
        said[n] = words
    return said


def _mended(look: Look) -> list[int]:
    """The numbers of the lines that a rule has touched, in order."""
    spans = ((look.line_at(start), look.line_at(end)) for start, end in look.text.touched())
    return sorted({n for first, last in spans for n in range(first, last + 1)})


def _key(words: str) -> str:
    return words if len(words) <= _HEAD + _TAIL else f"{words[:_HEAD]}…{len(words)}…{words[-_TAIL:]}"


def learn(surveys: list[Survey]) -> Template:
    """The keys that stand in two or more articles of a site, those of reprinted articles and of what authors write alike left out. The
    pages of one article all have its title."""
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for survey in surveys:
        for key in survey.keys:
            pages[key].add(survey.article)
    reprinted = set[str]()
    for survey in surveys:
        reprinted |= _reprinted(survey.keys, pages)
        reprinted.update(written(survey.keys, [len(pages[key]) == 1 for key in survey.keys]))
    found = sorted(key for key, places in pages.items() if len(places) > 1 and key not in reprinted)
    return Template(site=surveys[0].site if surveys else None, keys=tuple(found))


def _reprinted(row: tuple[str, ...], pages: dict[str, set[str]]) -> set[str]:
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

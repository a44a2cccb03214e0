"""Finders for rules that judge whole lines.

Patterns see a line in one script, one width, lower case and without spaces (`chinese.plain`), so each is written once.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from re import Pattern

from beilin.chinese import fold_table, plain
from beilin.rule import Line, Look
from beilin.text import Edit

Finder = Callable[[Look], Iterable[Edit]]

_BULLETS = " \t\u3000\xa0•·●○■□▪◆◇★☆※►▶»>|｜丨-—_*"
PROSE = 40  # characters of a line that, with a sentence's end, make it prose
SENTENCE = 20  # characters of a line that ends a sentence
_CLAIMS = re.compile("本站|本网|本網|转载|轉載|版权|版權|侵权|侵權|免责|免責|未经|未經|授权|授權|声明|聲明|网友|網友|平台|上传|上傳")
_CLAIMED = 3  # different such words that make a line a site's, wherever it stands


def spelled(pattern: str) -> str:
    """A pattern in the spelling that `plain` gives lines (one script)."""
    return pattern.translate(fold_table())


def said(line: Line) -> str:
    """What a line says, bullets and the like set aside."""
    return _said(line.text)


@lru_cache(maxsize=4096)  # every rule asks this of every short line
def _said(words: str) -> str:
    return plain(words.strip(_BULLETS))


def is_prose(line: Line) -> bool:
    """Whether a line is running text: long, with a sentence's end, and no site's word about its own pages."""
    return (
        len(line.text) >= PROSE
        and any(mark in line.text for mark in "。！？!?；;")
        and "  " not in line.text.strip()
        and len(set(_CLAIMS.findall(line.text))) < _CLAIMED
    )


def is_sentence(line: Line) -> bool:
    """Whether a line could be the author's: it ends as a sentence does, and says a little."""
    return len(line.text) >= SENTENCE and line.text.rstrip()[-1:] in tuple("。！？!?”」…")


def removed(line: Line) -> Edit:
    """The whole line goes; its break stays."""
    return Edit(line.start, line.end, "", "")


def whole(pattern: Pattern[str], longest: int = 120) -> Finder:
    """Removes lines that the pattern matches from end to end and that are no longer than `longest` characters."""

    def find(look: Look) -> Iterator[Edit]:
        for line in look.lines:
            if line.text and len(line.text) <= longest and pattern.fullmatch(said(line)):
                yield removed(line)

    return find


def last_prose(look: Look) -> int:
    """The number of the last line of running text, -1 if there is none."""
    return max((n for n, line in enumerate(look.lines) if is_prose(line)), default=-1)


def first_prose(look: Look) -> int:
    """The number of the first line of running text; the number of lines if there is none."""
    return next((n for n, line in enumerate(look.lines) if is_prose(line)), len(look.lines))


def after_the_text(pattern: Pattern[str], longest: int = 120) -> Finder:
    """As `whole`, but only below the last line of running text: above it the same words may be the author's."""

    def find(look: Look) -> Iterator[Edit]:
        for line in look.lines[last_prose(look) + 1 :]:
            if line.text and len(line.text) <= longest and pattern.fullmatch(said(line)):
                yield removed(line)

    return find


def before_the_text(pattern: Pattern[str], longest: int = 120) -> Finder:
    """As `whole`, but only above the first line of running text."""

    def find(look: Look) -> Iterator[Edit]:
        for line in look.lines[: first_prose(look)]:
            if line.text and len(line.text) <= longest and pattern.fullmatch(said(line)):
                yield removed(line)

    return find


def below_text(pattern: Pattern[str], longest: int = 120) -> Finder:
    """As `whole`, but only below a line of running text: at the head of a page the same words may be the author's note on his sources."""

    def find(look: Look) -> Iterator[Edit]:
        first = next((n for n, line in enumerate(look.lines) if is_prose(line) or is_sentence(line)), len(look.lines))
        for line in look.lines[first + 1 :]:
            if line.text and len(line.text) <= longest and pattern.fullmatch(said(line)):
                yield removed(line)

    return find


def in_company(pattern: Pattern[str], longest: int = 20) -> Finder:
    """As `whole`, but only where the line printed before or after is of the same sort: alone, such a word may be the author's."""

    def find(look: Look) -> Iterator[Edit]:
        printed = [line for line in look.lines if line.text.strip()]
        fits = [len(line.text) <= longest and pattern.fullmatch(said(line)) is not None for line in printed]
        for line, fit, near in zip(printed, fits, _beside(fits), strict=True):
            if fit and near:
                yield removed(line)

    return find


def _beside(fits: list[bool]) -> list[bool]:
    near = [False] * len(fits)
    for i, (a, b) in enumerate(pairwise(fits)):
        near[i], near[i + 1] = near[i] or b, near[i + 1] or a
    return near

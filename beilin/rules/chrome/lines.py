"""Finders for rules that judge whole lines.

Patterns see a line in one script, one width, lower case and without spaces (`chinese.plain`), so each is written once.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from re import Pattern

from beilin.chinese import fold_table
from beilin.rows import Rows, plainly
from beilin.rule import Line, Look
from beilin.text import Edit

Finder = Callable[[Look], Iterable[Edit]]

_BULLETS = "•·●○■□▪◆◇★☆※►▶»>|丨-—_*"
PROSE = 40  # characters of a line that, with a sentence's end, make it prose
_STOP = re.compile("[。！？!?；;]")
SENTENCE = 20  # characters of a line that ends a sentence
_CLAIMS = re.compile("本站|本网|本網|转载|轉載|版权|版權|侵权|侵權|免责|免責|未经|未經|授权|授權|声明|聲明|网友|網友|平台|上传|上傳")
FEWEST = 2  # different lines of a software that tell that it made the page
_CLAIMED = 3  # different such words that make a line a site's, wherever it stands

_SIGNED = 24  # lines below the last running text, empty ones too, among which a signature's day is looked for
_DAY = re.compile(
    r"[(（]?(?:[12１２][\d０-９]{3}|[一二][〇零○Ｏ一二三四五六七八九]{3})年"
    r"[\d０-９元一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十廿]{1,3}日[)）]?"
)


def spelled(pattern: str) -> str:
    """A pattern in the spelling that `plain` gives lines (one script)."""
    return pattern.translate(fold_table())


def _said(look: Look) -> Rows:
    """What each line says, bullets and the like set aside."""
    return Rows([words.strip(_BULLETS) for words in look.once(plainly)])


def likely(look: Look, pattern: Pattern[str]) -> list[tuple[int, str]]:
    """The lines in which a pattern may match: their numbers and what they say, in order; in no other does it."""
    rows = look.once(_said)
    return [(n, rows.words[n]) for n in rows.likely(pattern)]


def matching(look: Look, pattern: Pattern[str], longest: int = 120) -> list[int]:
    """The numbers of the lines that a pattern matches from end to end and that are no longer than `longest` characters, in order."""
    lines, rows = look.lines, look.once(_said)
    return [n for n in rows.likely(pattern) if 0 < len(lines[n].text) <= longest and pattern.fullmatch(rows.words[n])]


def is_prose(line: Line) -> bool:
    """Whether a line is running text: long, with a sentence's end, and no site's word about its own pages."""
    return (
        len(line.text) >= PROSE
        and _STOP.search(line.text) is not None
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
    return _removing(pattern, longest, lambda look: range(len(look.lines)))


def after_the_text(pattern: Pattern[str], longest: int = 120) -> Finder:
    """As `whole`, but only below the last line of running text: above it the same words may be the author's."""
    return _removing(pattern, longest, lambda look: range(last_prose(look) + 1, len(look.lines)))


def before_the_text(pattern: Pattern[str], longest: int = 120) -> Finder:
    """As `whole`, but only above the first line of running text."""
    return _removing(pattern, longest, lambda look: range(first_prose(look)))


def below_text(pattern: Pattern[str], longest: int = 120) -> Finder:
    """As `whole`, but only below a line of running text: at the head of a page the same words may be the author's note on his sources."""
    return _removing(pattern, longest, lambda look: range(look.once(first_text) + 1, len(look.lines)))


def _removing(pattern: Pattern[str], longest: int, where: Callable[[Look], range]) -> Finder:
    def find(look: Look) -> Iterator[Edit]:
        found = matching(look, pattern, longest)
        wanted = where(look) if found else ()
        return (removed(look.lines[n]) for n in found if n in wanted)

    return find


def in_company(pattern: Pattern[str], longest: int = 20, alone: Pattern[str] | None = None) -> Finder:
    """As `whole`, but only where the line printed before or after is of the same sort: alone, such a word may be the author's. A line
    that `alone` matches needs no company."""

    def find(look: Look) -> Iterator[Edit]:
        found = set(matching(look, pattern, longest))
        enough = set(matching(look, alone, longest)) if alone and found else set[int]()
        printed = [n for n, line in enumerate(look.lines) if line.text.strip()] if len(found) > 1 or enough else []
        fits = [n in found for n in printed]
        for n, fit, near in zip(printed, fits, _beside(fits), strict=True):
            if (fit and near) or n in enough:
                yield removed(look.lines[n])

    return find


def several(pattern: str, fewest: int = FEWEST, longest: int = 90) -> Finder:
    """Removes lines that the pattern matches from end to end, on a page that has as many different ones."""
    compiled = re.compile(spelled(pattern))

    def find(look: Look) -> Iterator[Edit]:
        found = matching(look, compiled, longest)
        if len({look.lines[n].text.strip() for n in found}) >= fewest:
            yield from (removed(look.lines[n]) for n in found)

    return find


def _beside(fits: list[bool]) -> list[bool]:
    near = [False] * len(fits)
    for i, (a, b) in enumerate(pairwise(fits)):
        near[i], near[i + 1] = near[i] or b, near[i + 1] or a
    return near


def last_prose(look: Look) -> int:
    """The number of the last line of running text, or of the day in words under the signature below it; -1 if there is none."""
    return look.once(_last)


def _last(look: Look) -> int:
    last = look.once(_prose)[-1] if look.once(_prose) else -1
    below = range(last + 1, min(last + 1 + _SIGNED, len(look.lines)) if last >= 0 else len(look.lines))
    return next((n for n in below if _DAY.fullmatch(look.lines[n].text.strip())), last)


def first_prose(look: Look) -> int:
    """The number of the first line of running text; the number of lines if there is none."""
    return look.once(_prose)[0] if look.once(_prose) else len(look.lines)


def _prose(look: Look) -> list[int]:
    """The numbers of the lines of running text."""
    return [n for n, line in enumerate(look.lines) if len(line.text) >= PROSE and is_prose(line)]


def first_text(look: Look) -> int:
    """The number of the first line that is running text or a sentence; the number of lines if there is none."""
    return next((n for n, line in enumerate(look.lines) if is_prose(line) or is_sentence(line)), len(look.lines))

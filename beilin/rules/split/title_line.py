"""Which of a text's first lines is its headline."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from beilin.chinese import HAN, fold
from beilin.rule import Line
from beilin.rules.describe.bylines import PUPIL, names_author
from beilin.rules.describe.names import names_below
from beilin.rules.describe.people import is_name
from beilin.rules.describe.press import paper
from beilin.rules.numerals import NUMBER
from beilin.rules.titles import DATE_ONLY, ENGLISH_BYLINE, LABEL, NUMBERED, OFFICE, PAPER_NUMBER, REPORTER, SPEAKER, TOOL, cut, title_like

WITHIN = 12  # filled lines from the top
SENTENCE = 45  # characters; a line longer than this that ends a sentence is body, and the title stands above it
_NAME = 0.1
_LINE = 30  # characters of a line that only names people
_NUMBER = 1.5  # what a number before a line takes from it: most such are heads inside a text …
_LONE = _NUMBER + 0.5  # … and what is given back, and more, to the only chapter of a page
_CHAPTER = re.compile(rf"第{NUMBER}[章回集部卷话話]\s*\S.{{0,40}}$")
_SCHOOL = re.compile(rf"^[{HAN}]{{2,20}}(?:[学學]校?|校[区區]|幼[儿兒][园園]|[分附]校|[初高]中)$")
_PUPILS = 2  # filled lines below a school's name in which its pupil may stand
_GENERAL = re.compile(r"总\s*则$|總\s*則$")  # how a law begins, and no novel's chapter
_TAGS = {"h1": 3.0, "h2": 2.0, "h3": 1.0, "h4": 0.5, "title": 1.0}


def title_line(lines: Sequence[Line], stated: Sequence[str]) -> int | None:
    """The line number of the headline, None where no line looks like one. `stated`: titles the page states elsewhere."""
    said = [fold(s) for s in stated]
    best, score = None, 0.0
    filled = 0
    alone = sum(_CHAPTER.match(line.text.lstrip()) is not None for line in lines) == 1
    for n, line in enumerate(lines):
        words = line.text.strip()
        short = len(words) <= _LINE
        if _passes(words) or (short and (names_below(words, next(_below(lines, n), "")) or (_SCHOOL.match(words) and _by_pupil(lines, n)))):
            continue
        if _who(line, words, said) or (cut(words) and title_like(words)):  # the title stands below, unless nothing else can be one
            best, score = (n, _NAME) if filled == 0 and best is None else (best, score)
            continue
        filled += 1
        if filled > WITHIN:
            break
        value = _score(line, words, said, filled) + _LONE * (alone and _CHAPTER.match(words) is not None and not _GENERAL.search(words))
        if value > score:
            best, score = n, value
        if len(words) > SENTENCE and words[-1] in "。！？!?”」；;":
            break
    return best


def _score(line: Line, words: str, said: Sequence[str], place: int) -> float:
    if not title_like(words):
        return 0.0
    key = fold(words)
    score = 1.0 if place == 1 else 0.0
    if line.block:
        score += _TAGS.get(line.block.tag, 0.0)
    if len(key) >= 4 and any(key in s for s in said):
        score += 2.0 + 2.0 * max(len(key) / len(s) for s in said if key in s)
    if NUMBERED.match(words):
        score -= _NUMBER
    return score - 0.05 * place


def _below(lines: Sequence[Line], n: int) -> Iterator[str]:
    """The words of the filled lines below line `n`."""
    return (line.text.strip() for line in islice(lines, n + 1, None) if line.text and not line.text.isspace())


def _passes(words: str) -> bool:
    """Whether a line is none that a title has to stand before: marks, a button, a field, a number, the day, who wrote it."""
    never = (TOOL, LABEL, PAPER_NUMBER, DATE_ONLY, ENGLISH_BYLINE)
    return not any(map(str.isalnum, words)) or any(one.match(words) for one in never) or names_author(words) or _names(words) > 1


def _who(line: Line, words: str, said: Sequence[str]) -> bool:
    """Whether a line names who wrote, spoke or printed: a person, an office or a site that neither the markup nor a longer title states."""
    if paper(words):
        return True
    who = _names(words) or OFFICE.match(words) or SPEAKER.match(words) or REPORTER.fullmatch(words)
    if not who or (line.block and line.block.tag in _TAGS):
        return False
    key = fold(words)
    return not any(key in s and key != s for s in said)


def _by_pupil(lines: Sequence[Line], n: int) -> bool:
    """Whether one of the next filled lines names a pupil and his class: above it a school is his, and no title."""
    return any(PUPIL.match(words) for words in islice(_below(lines, n), _PUPILS))


def _names(words: str) -> int:
    """How many people a line names, if it says nothing else; two characters alone may as well be a word."""
    parts = words.split() if len(words) <= _LINE else ()
    return len(parts) if len(words) > 2 and all(is_name(part, common=True) for part in parts) else 0

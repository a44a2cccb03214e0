"""An article over several pages, saved as one: the page numbers between go, and the sentence that they cut is whole again."""

import re
from collections.abc import Iterable, Sequence

from beilin.chinese import HAN
from beilin.rule import Example, Line, Look, Rule
from beilin.rules.numerals import NUMBER, number
from beilin.rules.titles import NUMBERED, repeats, title_like
from beilin.text import Edit

NAME = "page-join"
TITLE_WITHIN = 6  # filled lines from the top among which a title is looked for
_EDGE, _EDGES = r"[\s\-—–=·.【\[(（]*", r"[\s\-—–=·.】\])）:：]*"
_SAID = re.compile(rf"^{_EDGE}第\s*({NUMBER})\s*[页頁](?:\s*[,，/]?\s*共\s*{NUMBER}\s*[页頁])?{_EDGES}$")
_BARE = re.compile(r"^\s*[-—–]\s*(\d{1,3})\s*[-—–]\s*$")
MAY_BE_NUMBER = re.compile(rf"第\s?{NUMBER}\s?[页頁]|^[ \t]*[-—–]\s?\d{{1,3}}\s?[-—–][ \t]*$", re.MULTILINE)
_SUFFIX = re.compile(rf"\s*[(（\[【]?\s*第?\s*{NUMBER}\s*[页頁]?\s*[)）\]】]?\s*$")
_CUT = re.compile(rf"[{HAN}A-Za-z0-9,，、“‘《(（]$")  # a line that ends like this goes on after the break
_GOES_ON = re.compile(rf"^[{HAN}A-Za-z0-9,，、”’》)）]")


def page_lines(lines: Sequence[Line]) -> list[int]:
    """The line numbers of page numbers that count up; `- 2 -` alone is not enough to be one, `第2页` is."""
    for pattern, least in ((_SAID, 1), (_BARE, 2)):
        found: list[tuple[int, int]] = []
        for n, line in enumerate(lines):
            match = pattern.match(line.text) if len(line.text) <= 40 else None
            value = number(match[1]) if match else None
            if value is not None and (value == found[-1][1] + 1 if found else value in (1, 2)):
                found.append((n, value))
        if len(found) >= least and found[-1][1] > 1:
            return [n for n, _ in found]
    return []


def _find(look: Look) -> Iterable[Edit]:
    lines = look.lines
    numbers = page_lines(lines)
    if not numbers:
        return
    filled = [n for n, line in enumerate(lines) if line.text.strip()]
    place = {n: at for at, n in enumerate(filled)}
    titles = [lines[n].text for n in filled[:TITLE_WITHIN] if n not in numbers and title_like(lines[n].text)]
    end = -1
    for n in numbers:
        at = place[n]
        before = filled[at - 1] if at and filled[at - 1] != end else None  # gone already: a title between two numbers
        after = filled[at + 1] if at + 1 < len(filled) else None
        end = n
        if after is not None and at > 1 and _says_title(lines[after].text, titles):
            end, after = after, filled[at + 2] if at + 2 < len(filled) else None
        after = None if after in numbers else after
        yield from _edits(lines, before, n, end, after)


def _says_title(words: str, titles: Sequence[str]) -> bool:
    return any(repeats(words, title) or repeats(_SUFFIX.sub("", words), title) for title in titles)


def _edits(lines: Sequence[Line], before: int | None, first: int, last: int, after: int | None) -> Iterable[Edit]:
    """Take out lines first … last; where they cut a sentence, the breaks and the indent around them too."""
    start, end = lines[first].start, lines[last].end
    if before is not None and after is not None and after != last and _cuts(lines[before].text.rstrip(), lines[after].text.lstrip()):
        start = lines[before].start + len(lines[before].text.rstrip())
        end = lines[after].end - len(lines[after].text.lstrip())
    yield Edit(start, end, "", NAME)


def _cuts(before: str, after: str) -> bool:
    return len(before) > 20 and bool(_CUT.search(before) and _GOES_ON.match(after)) and not NUMBERED.match(after)


_A = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不"
_B = "能断人。柴草要先备好,锹要放在手边。"

PAGE_JOIN = Rule(
    NAME,
    "A page number between two pages of one article is not the article's, nor is the title said again on each page; "
    "a sentence that the page's end cut goes on.",
    _find,
    hits=(
        Example(f"守堤记\n{_A}\n第2页\n  {_B}", f"守堤记\n{_A}{_B}"),
        Example(f"守堤记\n{_B}\n第2页/共3页\n守堤记(2)\n{_B}\n第3页\n{_B}", f"守堤记\n{_B}\n\n{_B}\n\n{_B}"),
        Example(
            f"守堤记守堤记守堤记守堤记守堤记守堤记守堤记.doc\n{_B}\n{_A}\n第1页\n守堤记守堤记守堤记守堤记守堤记守堤记守堤记.doc\n第2页\n{_B}",
            f"守堤记守堤记守堤记守堤记守堤记守堤记守堤记.doc\n{_B}\n{_A}\n\n\n{_B}",
        ),
        Example(f"{_A}\n- 1 -\n{_B}\n- 2 -\n{_B}", f"{_A}{_B}\n\n{_B}"),
    ),
    misses=(
        f"守堤记\n{_B}\n- 2 -\n{_B}",
        f"守堤记\n{_B}\n第7页\n{_B}",
        f"守堤记\n第2页写着守堤的人。\n{_B}",
        f"守堤记\n{_B}\n第1页\n{_B}",
    ),
)

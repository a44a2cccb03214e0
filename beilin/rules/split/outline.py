"""The parts of a page: where each begins, which line is its title, and which lines only say a title again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from beilin.chinese import fold
from beilin.rule import Line, Look
from beilin.rules.split.head import Head
from beilin.rules.split.series import series
from beilin.rules.split.title_line import title_line
from beilin.rules.split.unnumbered import unnumbered
from beilin.rules.titles import own_words, repeats
from beilin.text import Edit

_CONTENTS = re.compile(r"[【\[]?(?:目\s*录|目\s*錄|内容导航|本文目录)[】\]]?\s*[:：]?$")
_PRESENTS = re.compile(
    r"小编|小編|(?:下面|以下)(?:是|为|就是|给大家|为大家).{0,40}(?:整理|收集|分享|搜集|带来|提供|推荐)|仅供参考|僅供參考|欢迎(?:大家)?(?:阅读|参考|借鉴)"
)
LABEL = re.compile(
    r"(?:主\s*题|主\s*題|标\s*题|標\s*題|题\s*目|文章标题|帖子主题|贴子主题|正在阅读)\s*[:：]\s*|(?:19|20)\d\d-\d\d-\d\d\s*(?=[^\W\d].{3})"
)
_SITE, _COLUMN = 40, 16  # characters of names that a page's <title> adds
REPEAT_WITHIN = 4  # filled lines after a title in which it may be said again


@dataclass(frozen=True, slots=True)
class Section:
    """One part, in view offsets and line numbers; `body` are the lines that hold its paragraphs."""

    heading: str | None
    title: tuple[int, int] | None
    body: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """All parts of a page, the title of the whole where there are several, and the edits that take both out of the paragraphs."""

    sections: tuple[Section, ...]
    compilation: str | None = None
    edits: tuple[Edit, ...] = ()


def outline(
    look: Look, stated: Sequence[str] = (), headline: tuple[int, int] | None = None, starts: Sequence[int] | None = None
) -> Outline:
    """`stated`: titles that the page states elsewhere. `headline`: its view span, if known from the whole page.
    `starts`: lines that a ruling says begin a text (empty: there is one text)."""
    lines = look.lines
    if starts is not None:
        heads, loose = [], sorted(starts)
    else:
        heads, loose = series(lines), unnumbered(lines)
    begins = sorted({h.line for h in heads} | set(loose))
    if not begins or (not heads and starts is None and not _body(lines, 0, begins[0])):
        return _single(lines, stated, headline)
    by_line = {h.line: h for h in heads}
    edits: list[Edit] = []
    sections: list[Section] = []
    front = _single(lines[: begins[0]], stated, headline)
    compilation, lead = None, front.sections[0].body
    if heads or starts is not None:
        title = front.sections[0].title
        if title:
            compilation = look.view[slice(*title)]
            edits.append(Edit(*title, "", "compilation-title"))
        about = [n for n in lead if _about_the_whole(lines[n].text, {fold(lines[h.line].text) for h in heads})]
        edits += [Edit(lines[n].start, lines[n].end, "", "compilation-lead") for n in about]
        lead = tuple(n for n in lead if n not in about)
        edits += [Edit(e.start, e.end, e.new, "compilation-title") for e in front.edits if e.rule == "title-repeat"]
    else:
        sections, edits, lead = [*front.sections], [*front.edits], ()
    for start, stop in zip(begins, [*begins[1:], len(lines)], strict=True):
        section, more = _section(lines, start, stop, by_line.get(start))
        sections.append(Section(section.heading, section.title, (*lead, *section.body)))
        edits += more
        lead = ()
    return Outline(tuple(sections), compilation, tuple(sorted(edits)))


def _about_the_whole(words: str, headings: set[str]) -> bool:
    """A line above the first part that lists the parts, or presents the collection."""
    return fold(words) in headings or bool(_CONTENTS.match(words.strip()) or _PRESENTS.search(words))


def _single(lines: Sequence[Line], stated: Sequence[str], headline: tuple[int, int] | None) -> Outline:
    """All lines as one text."""
    at = next((n for n, line in enumerate(lines) if headline and line.start <= headline[0] < line.end), None)
    if at is None:
        at = title_line(lines, stated)
    if at is None:
        return Outline((Section(None, None, _body(lines, 0, len(lines))),))
    title = _bare(lines[at])
    label = LABEL.match(lines[at].text.strip())
    if label and label.end() < title[1] - title[0]:
        title = title[0] + label.end(), title[1]
    title = title[0], title[0] + own_words(line_words(lines, title))
    early = [n for n in _body(lines, 0, at) if repeats(lines[n].text, lines[at].text) or _holds(lines[n].text, lines[at].text)]
    late = _said_again(lines, at, len(lines), lines[at].text)
    gone = {at, *early, *late}
    body = tuple(n for n in _body(lines, 0, len(lines)) if n not in gone)
    edits = [Edit(lines[n].start, lines[n].end, "", "title-repeat") for n in sorted(gone - {at})]
    line = _bare(lines[at])
    edits += [Edit(a, b, "", "title-label") for a, b in ((line[0], title[0]), (title[1], line[1])) if a < b]
    return Outline((Section(None, title, body),), None, tuple(sorted(edits)))


def _section(lines: Sequence[Line], start: int, stop: int, head: Head | None) -> tuple[Section, list[Edit]]:
    line, edits = lines[start], []
    if head is None:
        title, rest = _bare(line), start + 1
    else:
        title, rest = (line.start + head.start, line.start + head.end), start + 1
        edits += [Edit(a, b, "", "part-heading") for a, b in ((line.start, title[0]), (title[1], line.end)) if a < b]
        if title[0] == title[1]:
            at = title_line(lines[start + 1 : stop], ())
            title = None
            if at is not None and not _body(lines, start + 1, start + 1 + at):
                title, rest = _bare(lines[start + 1 + at]), start + 2 + at
    words = "" if title is None else line_words(lines, title)
    again = _said_again(lines, rest - 1, stop, words) if words else []
    edits += [Edit(lines[n].start, lines[n].end, "", "title-repeat") for n in again]
    body = tuple(n for n in _body(lines, rest, stop) if n not in again)
    return Section(head.words or None if head else None, title, body), edits


def line_words(lines: Sequence[Line], span: tuple[int, int]) -> str:
    """The words of a span that lies in one line."""
    line = next(x for x in lines if x.start <= span[0] and span[1] <= x.end)
    return line.text[span[0] - line.start : span[1] - line.start]


def _said_again(lines: Sequence[Line], at: int, stop: int, title: str) -> list[int]:
    """Lines soon after line `at` that repeat its title."""
    filled = (n for n in range(at + 1, stop) if lines[n].text.strip())
    return [n for n in islice(filled, REPEAT_WITHIN) if repeats(lines[n].text, title)]


def _holds(line: str, title: str) -> bool:
    """A line above the title that holds it and adds a column's name before it or a site's behind, as a flattened <title> does."""
    line, title = line.strip(), title.strip()
    more = len(line) - len(title)
    return len(title) >= 6 and ((line.startswith(title) and more < _SITE) or (line.endswith(title) and more < _COLUMN))


def _body(lines: Sequence[Line], start: int, stop: int) -> tuple[int, ...]:
    return tuple(n for n in range(start, stop) if lines[n].text.strip())


def _bare(line: Line) -> tuple[int, int]:
    """The line's span without the spaces at its edges."""
    left = len(line.text) - len(line.text.lstrip())
    return line.start + left, line.start + len(line.text.rstrip())

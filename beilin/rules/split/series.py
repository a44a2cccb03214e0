"""Headings in a row that each begin a text of their own: 第二篇:题, 篇二, 范文二, 题 篇2, （二）题, 题2, 二:, one title again, a day."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from beilin.chinese import fold
from beilin.rule import Line
from beilin.rules.numerals import NUMBER, number
from beilin.rules.split.days import days, posts
from beilin.rules.split.head import Head
from beilin.rules.titles import NAMES_A_KIND, SALUTATION, title_like

MANY = re.compile(rf"(?:{NUMBER}|多|几|数)\s*篇|汇编|彙編|合集|集锦|范文")  # a page's title that promises several texts
LONGEST = 120  # characters of a line that may be a heading
ABOVE = 3  # title-like lines above the first heading that may promise several texts
_NUMBER_ALONE = 8  # characters of a line that is a number
SHORTEST = 30  # characters between two headings; less is a table of contents

_OPEN, _CLOSE, _COLON = r"[【\[(（「]?\s*", r"\s*[】\])）」]?", r"\s*[:：、.．—-]?\s*"
_BEFORE = re.compile(
    rf"^\s*{_OPEN}(?P<words>第\s*(?P<a>{NUMBER})\s*篇|篇\s*(?P<b>{NUMBER})|(?:范文|例文|範文|范例|範例|示例)\s*(?P<c>{NUMBER})(?!字|章)){_CLOSE}{_COLON}(?P<title>.*?)\s*$"
)
_AFTER = re.compile(
    rf"^\s*(?P<title>\S.{{3,60}}?)\s*{_OPEN}(?P<words>第?(?P<a>{NUMBER})篇|篇\s*(?P<b>{NUMBER})|(?:范文|例文)(?P<c>{NUMBER})){_CLOSE}\s*$"
)
_PLAIN = re.compile(rf"^\s*(?P<words>[(（](?P<a>{NUMBER})[)）]|(?P<b>{NUMBER})[、.．])\s*(?P<title>\S.{{5,60}}?)\s*$")
_SAME = re.compile(rf"^\s*(?P<title>\S.{{3,60}}?)\s*(?P<words>[(（【\[]?(?P<a>{NUMBER})(?P<b>)[)）】\]]?)\s*$")
_BARE = re.compile(rf"^\s*{_OPEN}(?P<words>(?P<a>{NUMBER})){_CLOSE}\s*[:：、.．]?\s*$")
_NUMBER_LAST = re.compile(rf"{NUMBER}\W?$")  # in the last two characters

_BRACKETS = {"【": "】", "[": "]", "(": ")", "（": "）", "「": "」"}
_LIKELY = re.compile("[篇范例範]")


def series(lines: Sequence[Line]) -> list[Head]:
    """The headings of a compilation, in order from 1, at least two; empty when the page is none."""
    short = [(n, line.text) for n, line in enumerate(lines) if line.text and len(line.text) <= LONGEST]
    likely = [(n, words) for n, words in short if _LIKELY.search(words)]
    for find in (
        lambda: _by(_BEFORE, likely),
        lambda: _by(_AFTER, likely),
        lambda: _own_titles(short, lines),
        lambda: _one_title(short, lines),
        lambda: _bare(short, lines),
        lambda: _again(short, lines),
        lambda: days(short, _above(short)),
        lambda: posts(short, lines),
    ):
        run = _longest_run(find(), lines)
        if len(run) > 1:
            return run
    return []


def _by(pattern: re.Pattern[str], lines: Iterable[tuple[int, str]]) -> list[Head]:
    """`lines`: the numbers and words of those that may be headings."""
    heads = []
    for n, words in lines:
        found = pattern.match(words)
        value = number(found["a"] or found["b"] or (found.groupdict().get("c") or "")) if found else None
        if found and value and (not found["title"] or title_like(found["title"])):
            heads.append(Head(n, value, found["words"].strip(), found.start("title"), _inside(found)))
    return heads


def _inside(found: re.Match[str]) -> int:
    """Where the title ends: before the bracket that was opened before its number, `【篇一:题】`."""
    opened, title = found[0].lstrip()[:1], found["title"]
    closes = opened in _BRACKETS and title.endswith(_BRACKETS[opened]) and opened not in title
    return found.end("title") - closes


def _own_titles(short: Iterable[tuple[int, str]], lines: Sequence[Line]) -> list[Head]:
    """Plain numbers head texts only where each title names a kind of text and the page or each text shows that it is one."""
    heads = [h for h in _by(_PLAIN, short) if NAMES_A_KIND.search(lines[h.line].text[h.start : h.end])]
    if not heads:
        return []
    above = [line.text for line in lines[: heads[0].line] if title_like(line.text)][-ABOVE:]
    promised = any(MANY.search(words) for words in above)
    return heads if promised or all(_greets(lines[h.line + 1 : h.line + 6]) for h in heads) else []


def _one_title(short: Iterable[tuple[int, str]], lines: Sequence[Line]) -> list[Head]:
    """One title over and over with a number behind heads texts where it names a kind of text: 心得体会1, 心得体会2."""
    heads = _by(_SAME, ((n, words) for n, words in short if _NUMBER_LAST.search(words.rstrip()[-2:])))
    first = next((h for h in heads if h.number == 1 and NAMES_A_KIND.search(lines[h.line].text[h.start : h.end])), None)
    title = first and lines[first.line].text[first.start : first.end]
    return [h for h in heads if lines[h.line].text[h.start : h.end] == title]


def _bare(short: Iterable[tuple[int, str]], lines: Sequence[Line]) -> list[Head]:
    """Numbers alone in their lines head texts where below each, or each but the first, somebody is greeted; of an essay they count the
    sections."""
    found = [(n, match) for n, words in short if len(words) <= _NUMBER_ALONE and (match := _BARE.match(words))]
    heads = [Head(n, value, match["words"], len(match[0]), len(match[0])) for n, match in found if (value := number(match["a"]))]
    return heads if all(_greets(lines[h.line + 1 : h.line + 6]) for h in heads if h.number > 1) else []


def _again(short: Iterable[tuple[int, str]], lines: Sequence[Line]) -> list[Head]:
    """One title over and over heads texts where it names a kind of text and a title above promises several."""
    kinds = [(n, words, fold(words)) for n, words in short if NAMES_A_KIND.search(words.rstrip()) and title_like(words)]
    counts = Counter(key for *_, key in kinds)
    most = max(counts, key=counts.__getitem__, default="")
    heads = [(n, words) for n, words, key in kinds if key == most]
    if counts[most] < 2 or not any(MANY.search(words) for n, words in short if n < heads[0][0]):
        return []
    return [Head(n, at, "", len(words) - len(words.lstrip()), len(words.rstrip())) for at, (n, words) in enumerate(heads, 1)]


def _above(short: Sequence[tuple[int, str]]) -> str:
    """The first lines of a page, among which a diary says that it is one."""
    return "\n".join(words for _, words in short[:ABOVE])


def _greets(lines: Iterable[Line]) -> bool:
    return any(SALUTATION.match(line.text.strip()) for line in lines)


def _longest_run(heads: list[Head], lines: Sequence[Line]) -> list[Head]:
    """The best run 1, 2, 3 …: the most headings that have a body, the later one where two are as long (the first is then a list)."""
    best: list[Head] = []
    run: list[Head] = []
    for head in [*heads, Head(len(lines), 1, "", 0, 0)]:
        if head.number == 1:
            if len(run) >= len(best) and _have_bodies(run, head.line, lines):
                best = run
            run = [head]
        elif run and head.number == run[-1].number + 1:
            run.append(head)
    return best


def _have_bodies(run: list[Head], stop: int, lines: Sequence[Line]) -> bool:
    ends = [h.line for h in run[1:]] + [stop]
    bodies = (lines[h.line + 1 : end] for h, end in zip(run, ends, strict=True))
    return bool(run) and all(sum(len(line.text.strip()) for line in body) >= SHORTEST for body in bodies)

"""Numbered headings that each begin a text of their own: 第二篇:题, 篇二, 范文二, 题 篇2, （二）题, 题2."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beilin.rule import Line
from beilin.rules.numerals import NUMBER, number
from beilin.rules.titles import NAMES_A_KIND, SALUTATION, title_like

MANY = re.compile(rf"(?:{NUMBER}|多|几|数)\s*篇|汇编|彙編|合集|集锦|范文")  # a page's title that promises several texts
LONGEST = 120  # characters of a line that may be a heading
ABOVE = 3  # title-like lines above the first heading that may promise several texts
SHORTEST = 30  # characters between two headings; less is a table of contents

_OPEN, _CLOSE, _COLON = r"[【\[(（「]?\s*", r"\s*[】\])）」]?", r"\s*[:：、.．—-]?\s*"
_BEFORE = re.compile(
    rf"^\s*{_OPEN}(?P<words>第\s*(?P<a>{NUMBER})\s*篇|篇\s*(?P<b>{NUMBER})|(?:范文|例文|範文)\s*(?P<c>{NUMBER})(?!字|章)){_CLOSE}{_COLON}(?P<title>.*?)\s*$"
)
_AFTER = re.compile(
    rf"^\s*(?P<title>\S.{{3,60}}?)\s*{_OPEN}(?P<words>第?(?P<a>{NUMBER})篇|篇\s*(?P<b>{NUMBER})|(?:范文|例文)(?P<c>{NUMBER})){_CLOSE}\s*$"
)
_PLAIN = re.compile(rf"^\s*(?P<words>[(（](?P<a>{NUMBER})[)）]|(?P<b>{NUMBER})[、.．])\s*(?P<title>\S.{{5,60}}?)\s*$")
_SAME = re.compile(rf"^\s*(?P<title>\S.{{3,60}}?)\s*(?P<words>[(（【\[]?(?P<a>{NUMBER})(?P<b>)[)）】\]]?)\s*$")
_NUMBER_LAST = re.compile(rf"{NUMBER}\W?$")  # in the last two characters

_LIKELY = re.compile("[篇范例範]")


class Head(NamedTuple):
    """A heading that begins a text: line number, its number, the words of the heading, and its title inside the line (may be empty)."""

    line: int
    number: int
    words: str
    start: int
    end: int


def series(lines: Sequence[Line]) -> list[Head]:
    """The headings of a compilation, in order from 1, at least two; empty when the page is none."""
    short = [(n, line.text) for n, line in enumerate(lines) if line.text and len(line.text) <= LONGEST]
    likely = [(n, words) for n, words in short if _LIKELY.search(words)]
    for find in (
        lambda: _by(_BEFORE, likely),
        lambda: _by(_AFTER, likely),
        lambda: _own_titles(short, lines),
        lambda: _one_title(short, lines),
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
            heads.append(Head(n, value, found["words"].strip(), *found.span("title")))
    return heads


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

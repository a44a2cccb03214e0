"""The days of a diary and the posts of a blog, each headed by its date with the day of the week or the weather."""

import re
from collections.abc import Iterable, Sequence

from beilin.rule import Line
from beilin.rules.split.head import Head
from beilin.rules.titles import title_like

LONGEST = 30  # characters of such a head
_YEAR, _DAY = r"(?:(?:19|20)\d\d\s?[年./-]\s?)?", r"\d{1,2}\s?(?:月\s?\d{1,2}\s?[日号號]|[./-]\s?\d{1,2})"
_WEEK = r"[(（]?(?:星期|[周週]|[礼禮]拜)[一二三四五六日天][)）]?"
_WEATHER = r"(?:天[气氣][:：]?)?[晴阴陰雨雪雾霧多小中大暴阵陣雷][晴阴陰雨雪雾霧云雲转轉间間到小中大暴阵陣雷多天朗/\s]{0,8}"
_HEAD = re.compile(rf"^\s*({_YEAR}{_DAY}[\s,，]{{0,3}}(?:({_WEEK})[\s,，]{{0,3}})?({_WEATHER})?)[。.]?\s*$")
_POSTED = re.compile(rf"^\s*((?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日\s?{_WEEK})\s*$")
TITLE = 60  # characters of a post's title
_KEPT = re.compile("日[记記]|[周週][记記]|手[记記]|[随隨][记記]")


def days(short: Iterable[tuple[int, str]], above: str) -> list[Head]:
    """The heads of the days. `short`: the numbers and words of short lines; `above`: what stands over the first of them.

    A chronicle dates its lines too: a diary tells the weather of some day, or is called one and tells the day of the week.
    """
    found = [(n, match) for n, words in short if len(words) <= LONGEST and (match := _HEAD.match(words)) and (match[2] or match[3])]
    if not any(match[3] for _, match in found) and not _KEPT.search(above):
        return []
    return [Head(n, at, "", m.start(1), m.start(1) + len(m[1].rstrip(" \u3000,，"))) for at, (n, m) in enumerate(found, 1)]


def posts(short: Iterable[tuple[int, str]], lines: Sequence[Line]) -> list[Head]:
    """The heads of a blog's posts: the whole date with the day of the week alone in a line, and right below each the post's title."""
    found = [(n, match) for n, words in short if len(words) <= LONGEST and (match := _POSTED.match(words))]
    below = [next((line.text.strip() for line in lines[n + 1 : n + 8] if line.text.strip()), "") for n, _ in found]
    if not all(len(words) <= TITLE and title_like(words) for words in below):
        return []
    return [Head(n, at, match[1], match.end(), match.end()) for at, (n, match) in enumerate(found, 1)]


def is_day(words: str) -> bool:
    """Whether a title is the date of a diary's day."""
    return _HEAD.match(words) is not None

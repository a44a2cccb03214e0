"""Dates as Chinese pages print them, read to ISO 8601. Nothing is completed: a date without a year is none."""

import re
from calendar import monthrange
from functools import cache, lru_cache

from beilin.rules.numerals import DIGITS, number
from beilin.text import Grain

_WIDE = str.maketrans("０１２３４５６７８９：／－．", "0123456789:/-.")
_IS_WIDE = re.compile(f"[{''.join(map(chr, _WIDE))}]")  # most lines have none
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Each of these begins with a letter or figure and only then looks back: so it is quickly searched.
_MONTH = f"(?P<en>[adfjmnos](?:{'|'.join(f'(?<={name[0]}){name[1:]}' for name in _MONTHS)}))[a-z]*"
_YEAR = r"(?P<y>(?:1(?<![\d.]1)9|2(?<![\d.]2)0)\d\d)"
_DAY_FIRST = r"(?P<d>\d(?<!\d\d)\d?)"
_EITHER = r"(?P<a>\d(?<![\d/]\d)\d?)/(?P<b>\d{1,2})"
_POINTED = r"(?P<d>\d(?<![\d.]\d)\d?)"
_CLOCK = (
    r"(?:\s{0,3}(?:[T\s,，]|上午|下午|凌晨|晚上|中午)?\s{0,3}"
    r"(?P<clock>\d{1,2}\s?(?::|时|時|点|點)\s?\d{1,2}(?:[:分]\s?\d{0,2}秒?)?))?"
)
_EN_CLOCK = r"(?:[\s,]{1,4}(?:at\s)?(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?))?"
_YMD = _YEAR + r"\s?(?:年|[-/.])\s?(?P<m>\d{1,2})\s?(?:月(?:份)?|[-/.](?=\s?\d))\s?"
_DAY = rf"(?:(?P<d>\d{{1,2}})(?:\s?[日号號]|(?![\d-]))|(?P<cd>[{DIGITS}十廿]{{1,3}})\s?[日号號])"  # 12日11:39: the clock may follow at once
_TENS = rf"[九〇零○Ｏ][{DIGITS}]{{2}}"
_HAS_YEAR = re.compile(  # letters first: quickly searched
    rf"19\d\d|20\d\d|１９\d\d|２０\d\d|一{_TENS}|二{_TENS}|民国|民國|[日时時][期间間]\s?[:：]\s?1[0-2]\d"
)
# Each with a mark that it does not match without.
_PATTERNS = tuple(
    (mark, re.compile(p, re.IGNORECASE))
    for mark, p in (
        ("", rf"{_YMD}(?:{_DAY}|(?![\d-])){_CLOCK}"),
        ("", rf"{_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)(?!\d){_CLOCK}"),
        ("年", rf"(?P<cy>[一二][九〇零○Ｏ][{DIGITS}]{{2}})\s?年\s?(?P<cm>[一二三四五六七八九十元正]{{1,2}})\s?月(?:份)?\s?(?:{_DAY})?"),
        ("民", r"(?:民[國国])\s?(?P<roc>\d{2,3})\s?[年/.]\s?(?P<m>\d{1,2})\s?[月/.]\s?(?P<d>\d{1,2})\s?日?"),
        ("民", rf"民[國国]\s?(?P<croc>[{DIGITS}十百]{{1,5}})\s?年\s?(?P<cm>[一二三四五六七八九十元正]{{1,2}})\s?月\s?{_DAY}"),
        # the years of the Republic, where a label says that it is a date: 107-11-02
        (":", r"[日时時][期间間]\s?:\s?(?P<roc>1[0-2]\d)(?:年|[-/.])(?P<m>\d{1,2})(?:月|[-/.])(?P<d>\d{1,2})日?(?!\d)"),
        ("", rf"{_MONTH}\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d){_EN_CLOCK}"),
        ("", rf"{_DAY_FIRST}\s+{_MONTH}\.?,?\s+(?P<y>(?:19|20)\d\d){_EN_CLOCK}"),
        ("/", rf"{_EITHER}/(?P<y>(?:19|20)\d\d)(?![\d/]){_CLOCK}"),
        (".", rf"{_POINTED}\.(?P<m>\d{{1,2}})\.(?P<y>(?:19|20)\d\d)(?![\d.]){_CLOCK}"),  # with points the day comes first
    )
)

_CLOCK_FIRST = re.compile(r"\d{1,2}:\d\d(?::\d\d)?[\s,，|]{1,3}$")
_SHORT = 200  # characters of words of which the dates are remembered
_month = cache(monthrange)
MONTH_FIRST, DAY_FIRST = "month first", "day first"


class Found(Grain):
    """A date in a run of words: its place there, its ISO form, and whether a time of day stands beside it.

    Of `7/5/2005` only the year is certain: `readings` are what it may be, the month first and the day first.
    """

    start: int
    end: int
    iso: str
    clock: bool
    readings: tuple[str, ...] = ()
    order: str | None = None  # of such a date, where a number above twelve tells it


def dates_in(words: str) -> tuple[Found, ...]:
    """All dates with a year and a month, in order of place."""
    if not _HAS_YEAR.search(words):
        return ()
    return _remembered(words) if len(words) <= _SHORT else _dates(words)


def _dates(words: str) -> tuple[Found, ...]:
    plain = words.translate(_WIDE) if _IS_WIDE.search(words) else words
    found = [f for mark, pattern in _PATTERNS if mark in plain for match in pattern.finditer(plain) if (f := _read(match))]
    apart: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return tuple(apart)


_remembered = lru_cache(maxsize=256)(_dates)  # the lines around a text are read again by each rule that asks them something


def month_and_day(words: str, year: int) -> Found | None:
    """The first `3月5日` of a dateline, in the year that the page's stamp gives."""
    match = re.search(r"(?<!\d)(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日", words.translate(_WIDE))
    iso = _iso(year, int(match["m"]), int(match["d"])) if match else None
    return Found(*match.span(), iso, False) if match and iso else None


def _read(match: re.Match[str]) -> Found | None:
    got = match.groupdict()
    if got.get("a"):
        return _either(match, int(got["a"]), int(got["b"]), int(got["y"]))
    if got.get("croc"):
        got["roc"] = str(number(got["croc"]) or 0)
    year = int(got["roc"]) + 1911 if got.get("roc") else int(got["y"]) if got.get("y") else number(got.get("cy") or "")
    if got.get("en"):
        month = _MONTHS.index(got["en"].lower()) + 1
    else:
        month = int(got["m"]) if got.get("m") else number((got.get("cm") or "").replace("元", "一").replace("正", "一"))
    day = int(got["d"]) if got.get("d") else number((got.get("cd") or "").replace("廿", "二十"))
    iso = _iso(year, month, day)
    return Found(*match.span(), iso, _clocked(match)) if iso else None


def _clocked(match: re.Match[str]) -> bool:
    """Whether a time of day follows, or goes before."""
    start = match.start()
    return bool(match.groupdict().get("clock")) or _CLOCK_FIRST.search(match.string, max(0, start - 12), start) is not None


def _either(match: re.Match[str], a: int, b: int, year: int) -> Found | None:
    """A date of which it is not said whether the day or the month comes first."""
    clock = _clocked(match)
    month_first, day_first = _iso(year, a, b), _iso(year, b, a)
    if month_first and day_first and a != b:
        return Found(*match.span(), str(year), clock, (month_first, day_first))
    iso = month_first or day_first
    return Found(*match.span(), iso, clock, (), None if a == b else MONTH_FIRST if month_first else DAY_FIRST) if iso else None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    if not year or not month or not 1900 <= year <= 2099:
        return None
    if day is None:
        return f"{year}-{month:02}" if month <= 12 else None
    return f"{year}-{month:02}-{day:02}" if month <= 12 and 1 <= day <= _month(year, month)[1] else None

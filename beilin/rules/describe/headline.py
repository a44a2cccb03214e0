"""Which line of a whole page, chrome and all, is the article's headline."""

import re
from collections.abc import Callable, Sequence

from beilin.chinese import fold, fold_lines
from beilin.rules.describe.bylines import names_author
from beilin.rules.describe.dates import dates_in
from beilin.rules.describe.people import is_name
from beilin.rules.describe.press import NUMBER, paper
from beilin.rules.describe.stamps import FAR, stamps
from beilin.rules.describe.whole import STAMP_LENGTH, Whole
from beilin.rules.titles import LONGEST, NUMBERED, OFFICE, REPORTER, SPEAKER, SUBTITLE, bar_within, cut, title_like, without_site

SURE = 2.6  # a score from which the headline counts as found
LATE, LATE_CHARS = 0.5, 200  # a headline has at most this share, or these characters, of the page's sentences above it
_SAYER = 4  # characters of a line behind dashes that may be a name
WITHIN = 1500  # filled lines looked at
_TAGS = {"h1": 2.5, "h2": 1.5, "h3": 0.7}
_ISSUE = re.compile(
    r"[（(]?《[^《》]{2,20}》\s*(?:(?:19|20)\d\d\s*年?\s*)?[，,]?\s*(?:总|總)?第\s*[\d一二三四五六七八九十]{1,4}\s*[期卷辑輯号號][）)]?"
)
_WEEKDAY = re.compile(r"(?:星期|[周週礼禮]拜?)[一二三四五六日天]")
_SOURCE = re.compile(r"[【\[(（]?(?:信息|文章|新闻|新聞|稿件)?(?:来源|來源|稿源|出处|出處)\s*[:：]")
_BARS = (">", "|", "｜", "»", "\t", "→")


def headline(whole: Whole, barred: Callable[[int], bool] = lambda n: False) -> int | None:
    """The line number of the headline, None where no line is surely one. `barred`: whether a line is none, whatever it looks like."""
    filled, near = whole.filled[:WITHIN], _near_stamps(whole)
    said = [(key, fold(without_site(s))) for s in whole.stated if (key := fold(s))]
    lines, printed, body = whole.lines, whole.words, whole.body
    keys = fold_lines([words if len(words) <= LONGEST else "" for words in printed])
    total, above = sum(len(printed[n]) for n in body), 0
    best, score = None, SURE
    for i, n in enumerate(filled):
        words = printed[n]
        above += len(words) if n in body else 0
        if len(words) > LONGEST:
            continue
        block = lines[n].block
        itself = i == 0 and words in whole.stated  # the first line of a flattened page speaks for others, not for itself
        value = (0.0 if itself else _said(keys[n], said)) + _TAGS.get(block.tag if block else "", 0.0) + near.get(i, 0.0)
        if value == 0.0 or not title_like(words) or names_another(words):
            continue
        barring = any(bar in words for bar in _BARS)
        within = barring and bar_within(words)
        if barring and not within:
            continue
        after = filled[i + 1 : i + 1 + FAR]
        value += 1.0 * any(m in body for m in after)
        value += 1.0 * (i in near and any(_is_subtitle(printed[m]) for m in after[:1]))
        value += 0.5 * (8 <= len(words) <= 45) - 1.5 * bool(NUMBERED.match(words)) - 0.001 * i
        if 0 < above == total or (above > LATE_CHARS and above > LATE * total):  # who signs, a reply, a link under the article
            value -= 2.0
        if (words != without_site(words) and not within) or cut(words):
            value -= 1.0
        # Who wrote it or speaks, soon below the headline, or signs it above the day.
        if is_name(words, common=True) or OFFICE.match(words) or SPEAKER.match(words) or REPORTER.fullmatch(words):
            value -= 1.5
        if value > score and not barred(n):
            best, score = n, value
    return best


def _is_subtitle(words: str) -> bool:
    """Whether dashes begin a line, as only under a title: `——记守堤的人`; under a motto they begin who said it."""
    dashes = SUBTITLE.match(words)
    said = words[dashes.end() :].strip() if dashes else ""
    return len(said) > _SAYER and "《" not in said and len(words) <= LONGEST


def names_another(words: str) -> bool:
    """Whether a line names a paper or its issue, who wrote, or the day, and nothing else."""
    if paper(words) or names_author(words) or _ISSUE.fullmatch(words):
        return True
    dates = dates_in(words)
    if not dates:
        return False
    rest = NUMBER.sub("", _WEEKDAY.sub("", words[: dates[0].start] + words[dates[0].end :])).strip(" \t\u3000()（）[]【】")
    return rest in ("", "中华", "中華") or paper(rest) is not None


def _near_stamps(whole: Whole) -> dict[int, float]:
    """How much a stamp, or the line that names a source, soon below speaks for a line, the nearest first; by the line's place among the
    filled ones."""
    stamped = {s.line for s in stamps(whole, None) if s.sure >= 0.5}
    stamped |= {n for n in whole.filled[:WITHIN] if _SOURCE.match(whole.words[n]) and len(whole.words[n]) <= STAMP_LENGTH}
    places = [i for i, n in enumerate(whole.filled) if n in stamped]
    return {at - k: 2.5 - 0.5 * (k - 1) for k in (3, 2, 1) for at in places}


def _said(key: str, said: Sequence[tuple[str, str]]) -> float:
    """How well the page's own word for its title agrees."""
    best = 0.0
    for whole, core in said:
        if key == core and key != whole:
            best = max(best, 4.0)
        elif len(key) >= 5 and key in whole:
            best = max(best, 3.5 * len(key) / len(whole) if key != whole else 2.5)
        elif len(core) >= 6 and core in key and len(key) <= 2 * len(core):
            best = max(best, 2.0)
    return best

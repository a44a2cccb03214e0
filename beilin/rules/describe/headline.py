"""Which line of a whole page, chrome and all, is the article's headline."""

from collections.abc import Sequence

from beilin.chinese import fold, fold_lines
from beilin.rules.describe.press import paper
from beilin.rules.describe.stamps import FAR, stamps
from beilin.rules.describe.whole import Whole
from beilin.rules.titles import LONGEST, NUMBERED, title_like, without_site

SURE = 2.6  # a score from which the headline counts as found
LATE, LATE_CHARS = 0.5, 200  # a headline has at most this share, or these characters, of the page's sentences above it
WITHIN = 1500  # filled lines looked at
_TAGS = {"h1": 2.5, "h2": 1.5, "h3": 0.7}
_BARS = (">", "|", "｜", "»", "\t", "→")


def headline(whole: Whole) -> int | None:
    """The line number of the headline, None where no line is surely one."""
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
        if value == 0.0 or not title_like(words) or any(bar in words for bar in _BARS) or paper(words):
            continue
        after = filled[i + 1 : i + 1 + FAR]
        value += 1.0 * any(m in body for m in after)
        value += 0.5 * (8 <= len(words) <= 45) - 1.5 * bool(NUMBERED.match(words)) - 0.001 * i
        if 0 < above == total or (above > LATE_CHARS and above > LATE * total):  # who signs, a reply, a link under the article
            value -= 2.0
        if words != without_site(words):
            value -= 1.0
        if value > score:
            best, score = n, value
    return best


def _near_stamps(whole: Whole) -> dict[int, float]:
    """How much a stamp soon below speaks for a line, the nearest stamp first; by the line's place among the filled ones."""
    stamped = {s.line for s in stamps(whole, None) if s.sure >= 0.5}
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

"""Pages of one article that were saved as several captures: x.html, x_2.html, x_3.html.

Each capture accounts for its own characters, so its text stays a text of its own; the texts are shown as page 1, 2, 3 of one article.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from beilin.archive import Card
from beilin.chinese import fold
from beilin.records import Capture
from beilin.urls import numbered

_MOST = 99  # pages of an article; a larger number is a day or an article's own
_NUMBER = "(?:[\\d０-９]{1,3}|[一二三四五六七八九十百]{1,4})"
_SUFFIX = re.compile(rf"\s*(?:[(（\[【]\s*(?:[\d０-９]{{1,2}}|第?\s*{_NUMBER}\s*[页頁])\s*[)）\]】]|第\s*{_NUMBER}\s*[页頁])\s*$")


class _Member(NamedTuple):
    page: int | None  # as its address counts; None: the address without a number
    card: Card


def sequences(cards: Iterable[Card], captures: Sequence[Capture]) -> list[tuple[str, ...]]:
    """Ids of texts that are pages of one article, in order, at least two.

    Asked of each: that its page says that it goes on elsewhere and holds this one text; of all: one site, one title, addresses that
    differ in the number of the page alone, and numbers without a gap.
    """
    by_id = {capture.id: capture for capture in captures}
    alone: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        alone[card.page].append(card)
    groups: defaultdict[tuple[str | None, str, str], list[_Member]] = defaultdict(list)
    for page, some in alone.items():
        if len(some) == 1 and some[0].paged and page in by_id and (title := fold(_SUFFIX.sub("", some[0].title))):
            base, number = numbered(by_id[page].url or by_id[page].path)
            groups[some[0].site, title, base].append(_Member(number, some[0]))
    found = (_in_order(members) for members in groups.values() if len(members) > 1)
    return sorted(tuple(member.card.id for member in row) for row in found if row)


def _in_order(members: list[_Member]) -> list[_Member]:
    """The members by number, the one without a number first; none where a number is missing or stands twice."""
    bare = [m for m in members if m.page is None]
    row = sorted((m for m in members if m.page is not None), key=lambda m: m.page or 0)
    if len(bare) > 1 or not row or (row[0].page or 0) > (2 if bare else 1) or (row[-1].page or 0) > _MOST:
        return []
    return bare + row if all((b.page or 0) - (a.page or 0) == 1 for a, b in pairwise(row)) else []

"""A keeper's word on which texts are one work."""

from collections import defaultdict

from beilin.archive import Card
from beilin.issues import issue
from beilin.records import Issue, Ruling

Pairs = dict[tuple[int, int], Ruling]


def ruled_pairs(cards: list[Card], rulings: list[Ruling]) -> tuple[Pairs, Pairs, list[Issue]]:
    """Pairs ruled the same, pairs ruled different, and an issue for each ruling that does not name two texts.

    `other` is a path, with `#2` behind it for the second text of that page.
    """
    at: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, card in enumerate(cards):
        at[card.path][card.ordinal] = number
    ruled: dict[str, Pairs] = {"same": {}, "different": {}}
    issues = []
    for ruling in rulings:
        if ruling.action not in ruled:
            continue
        path, _, ordinal = ruling.other.partition("#")
        a = _text(at, ruling.page, ruling.ordinal)
        b = _text(at, path, (int(ordinal) if ordinal.isdecimal() else 0) if ordinal else None)
        if a is None or b is None:
            issues.append(_unclear(ruling, ruling.page if a is None else ruling.other))
        elif a == b:
            issues.append(issue(ruling.place, "ruling-twice", action=ruling.action, other=ruling.other))
        else:
            ruled[ruling.action][min(a, b), max(a, b)] = ruling
    return ruled["same"], ruled["different"], issues


def overruled(ruling: Ruling) -> Issue:
    """For a ruling `same` whose texts another ruling keeps apart."""
    return issue(ruling.place, "ruling-against", page=ruling.page, other=ruling.other)


def _text(at: dict[str, dict[int, int]], path: str, ordinal: int | None) -> int | None:
    """The text meant; without an ordinal the page's only one."""
    texts = at.get(path, {})
    if ordinal is None:
        return next(iter(texts.values())) if len(texts) == 1 else None
    return texts.get(ordinal)


def _unclear(ruling: Ruling, name: str) -> Issue:
    return issue(ruling.place, "ruling-unclear", action=ruling.action, name=name)

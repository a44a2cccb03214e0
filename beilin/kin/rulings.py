"""A keeper's word on which texts are one work."""

from collections import defaultdict

from beilin.records import Card, Issue, Ruling

Pairs = dict[tuple[int, int], str]


def ruled_pairs(cards: list[Card], rulings: list[Ruling]) -> tuple[Pairs, set[tuple[int, int]], list[Issue]]:
    """Pairs ruled the same with the reason, pairs ruled different, and rulings that name no text.

    `other` is a path, with `#2` behind it for the second text of that page.
    """
    at: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, card in enumerate(cards):
        at[card.path][card.ordinal] = number
    same: Pairs = {}
    different: set[tuple[int, int]] = set()
    issues = []
    for ruling in rulings:
        if ruling.action not in ("same", "different"):
            continue
        path, _, ordinal = ruling.other.partition("#")
        a = _text(at, ruling.page, ruling.ordinal)
        b = _text(at, path, int(ordinal) if ordinal.isdecimal() else None)
        if a is None or b is None or a == b:
            issues.append(_unclear(ruling, ruling.page if a is None else ruling.other))
        elif ruling.action == "same":
            same[min(a, b), max(a, b)] = ruling.reason
        else:
            different.add((min(a, b), max(a, b)))
    return same, different, issues


def _text(at: dict[str, dict[int, int]], path: str, ordinal: int | None) -> int | None:
    """The text meant; without an ordinal the page's only one."""
    texts = at.get(path, {})
    if ordinal is None:
        return next(iter(texts.values())) if len(texts) == 1 else None
    return texts.get(ordinal)


def _unclear(ruling: Ruling, name: str) -> Issue:
    hint = 'name a path under pages/; where the page holds several texts add the ordinal (other = "a.txt#2")'
    return Issue(ruling.place, f"the ruling {ruling.action!r} does not say which text {name!r} is", hint)

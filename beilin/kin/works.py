"""Which texts are one work, which of them speaks for it, and the reasons for both."""

from collections import defaultdict
from collections.abc import Callable

import numpy as np

from beilin.kin.groups import components
from beilin.records import Card, Work

SOUND = 0.5  # confidence of a date claim that may decide which text speaks
COMPLETE = 0.95  # of the longest text's letters

# What decides which text speaks, in order; the least value wins, ties go on to the next.
_CHOICES: tuple[tuple[str, Callable[[Card, float], object]], ...] = (
    ("complete", lambda _, share: share < COMPLETE),
    ("undamaged", lambda card, _: card.lacunae > 0),
    ("earliest", lambda card, _: sound_date(card) or "9999"),
    ("sourced", lambda card, _: not card.source),
    ("alone", lambda card, _: card.compilation is not None),
)


def sound_date(card: Card) -> str | None:
    """The text's date, if some claim for it can be believed."""
    claims = [claim.confidence for claim in card.dates if claim.iso == card.date]
    return card.date if not claims or max(claims) >= SOUND else None


def group(count: int, a: np.ndarray, b: np.ndarray, forbidden: set[tuple[int, int]]) -> np.ndarray:
    """The least text of each text's work. Pairs come strongest first; a forbidden pair never ends in one work."""
    label = components(count, a, b)
    torn = {int(label[x]) for x, y in forbidden if label[x] == label[y]}
    for work in sorted(torn):
        inside = np.flatnonzero(label[a] == work)
        label[label == work] = np.flatnonzero(label == work)
        _join_carefully(label, list(zip(a[inside].tolist(), b[inside].tolist(), strict=True)), forbidden)
    return label


def _join_carefully(label: np.ndarray, pairs: list[tuple[int, int]], forbidden: set[tuple[int, int]]) -> None:
    """Join pair by pair, leaving out each pair that would bring a forbidden one together."""
    for x, y in pairs:
        low, high = sorted((int(label[x]), int(label[y])))
        joined = {low, high}
        if low != high and not any({int(label[p]), int(label[q])} == joined for p, q in forbidden):
            label[label == high] = low


def make_works(cards: list[Card], label: np.ndarray, grounds: dict[int, set[str]], letters: list[int]) -> list[Work]:
    """One work per label, in order of its least text. `grounds`: why texts were joined, by label; `letters` of each text's body."""
    members: defaultdict[int, list[tuple[Card, int]]] = defaultdict(list)
    for card, work, size in zip(cards, label.tolist(), letters, strict=True):
        members[work].append((card, size))
    return [_work(texts, sorted(grounds.get(work, ()))) for work, texts in sorted(members.items())]


def _work(texts: list[tuple[Card, int]], grounds: list[str]) -> Work:
    speaker, reasons = choose(texts)
    rest = sorted((card for card, _ in texts if card is not speaker), key=lambda card: (card.date or "9999", card.id))
    return Work(
        id=min(card.id for card, _ in texts),
        title=speaker.title,
        date=speaker.date,
        texts=(speaker.id, *(card.id for card in rest)),
        why=explain(grounds, reasons) if rest else "",
        grounds=tuple(grounds),
        speaks=reasons if rest else (),
    )


def choose(texts: list[tuple[Card, int]]) -> tuple[Card, tuple[str, ...]]:
    """The text that speaks, of texts with their letters, and the choices that left others behind.

    The last choice is `first`, in order of the archive, when nothing else could tell them apart.
    """
    longest = max(1, *(size for _, size in texts)) if len(texts) > 1 else 1
    left, reasons = texts, []
    for name, value in _CHOICES:
        values = [value(card, size / longest) for card, size in left]
        best = min(values)  # type: ignore[type-var]
        if any(v != best for v in values):
            reasons.append(name)
        left = [text for text, v in zip(left, values, strict=True) if v == best]
    if len(left) > 1:
        reasons.append("first")
    return left[0][0], tuple(reasons)


_GROUNDS = {"equal": "the same letters", "misprints": "the same text but for misprints", "ruling": "a ruling"}
_REASONS = {
    "complete": "it is complete",
    "undamaged": "it is undamaged",
    "earliest": "its date is the earliest",
    "sourced": "it names its source",
    "alone": "it does not stand in a compilation",
    "first": "it comes first in the archive",
}


def explain(grounds: list[str], reasons: tuple[str, ...]) -> str:
    """The reasons in words, for data files; pages word them in their own language."""
    return f"one work by {', '.join(_GROUNDS[g] for g in grounds)}; the first speaks because {', '.join(_REASONS[r] for r in reasons)}"

"""Which texts are one work, which of them speaks for it, and the reasons for both."""

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from beilin.archive import Card, Work
from beilin.kin.groups import components

SOUND = 0.5  # confidence of a date claim that may decide which text speaks
COMPLETE = 0.95  # of the longest text's letters


class Candidate(NamedTuple):
    """A text that could speak: letters without the furniture around it, and letters of that furniture."""

    card: Card
    letters: int
    around: int


# What decides which text speaks, in order; the least value wins, ties go on to the next.
_CHOICES: tuple[tuple[str, Callable[[Candidate, int], object]], ...] = (
    ("complete", lambda text, longest: text.letters < COMPLETE * longest),
    ("undamaged", lambda text, _: text.card.lacunae > 0),
    ("clean", lambda text, _: text.around > 0),
    ("earliest", lambda text, _: sound_date(text.card) or "9999"),
    ("sourced", lambda text, _: not text.card.source),
    ("alone", lambda text, _: text.card.compilation is not None),
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


def make_works(texts: list[Candidate], label: np.ndarray, grounds: dict[int, set[str]], ruled: dict[int, list[str]]) -> list[Work]:
    """One work per label, in order of its least text. By label, `grounds`: why texts were joined; `ruled`: what rulings say of it."""
    members: defaultdict[int, list[Candidate]] = defaultdict(list)
    for text, work in zip(texts, label.tolist(), strict=True):
        members[work].append(text)
    return [_work(texts, sorted(grounds.get(work, ())), ruled.get(work, [])) for work, texts in sorted(members.items())]


def _work(texts: list[Candidate], grounds: list[str], ruled: list[str]) -> Work:
    speaker, reasons = choose(texts)
    rest = sorted((text.card for text in texts if text.card is not speaker), key=lambda card: (card.date or "9999", card.id))
    return Work(
        id=min(text.card.id for text in texts),
        title=speaker.title,
        date=speaker.date,
        texts=(speaker.id, *(card.id for card in rest)),
        why=explain(grounds, reasons) if rest else "",
        grounds=tuple(grounds),
        speaks=reasons if rest else (),
        rulings=tuple(ruled),
        untitled=speaker.untitled,
    )


def choose(texts: list[Candidate]) -> tuple[Card, tuple[str, ...]]:
    """The text that speaks, and the choices that left others behind; `first`, in order of the archive, where nothing else could."""
    if len(texts) == 1:
        return texts[0].card, ()
    longest = max(text.letters for text in texts)
    left, reasons = texts, []
    for name, value in _CHOICES:
        values = [value(text, longest) for text in left]
        best = min(values)  # type: ignore[type-var]
        if any(v != best for v in values):
            reasons.append(name)
        left = [text for text, v in zip(left, values, strict=True) if v == best]
    if len(left) > 1:
        reasons.append("first")
    return left[0].card, tuple(reasons)


_GROUNDS = {"equal": "the same letters", "misprints": "the same text but for misprints", "ruling": "a ruling"}
_REASONS = {
    "complete": "it is complete",
    "undamaged": "it is undamaged",
    "clean": "no furniture was left around it",
    "earliest": "its date is the earliest",
    "sourced": "it names its source",
    "alone": "it does not stand in a compilation",
    "first": "it comes first in the archive",
}


def explain(grounds: list[str], reasons: tuple[str, ...]) -> str:
    """The reasons in words, for data files; pages word them in their own language."""
    return f"one work by {', '.join(_GROUNDS[g] for g in grounds)}; the first speaks because {', '.join(_REASONS[r] for r in reasons)}"

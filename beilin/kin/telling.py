"""From arrays of places to the records that pages and data files show."""

from collections import Counter
from hashlib import blake2b
from itertools import pairwise

import numpy as np

from beilin.kin.corpus import Corpus
from beilin.kin.judge import kinds
from beilin.kin.pairs import Figures
from beilin.kin.passages import Spans
from beilin.kin.verdict import Verdict
from beilin.records import Card, Pair, Passage, Place

CONTEXT = 40  # characters told before and after a place
_FLIPPED = {"contains": "part", "part": "contains"}


def tell_pairs(cards: list[Card], figures: Figures, verdict: Verdict) -> tuple[Pair, ...]:
    """Every pair worth telling, sorted by ids; in a work each text at least with the one that speaks."""
    told: dict[tuple[str, str], Pair] = {}
    some = figures.rows(np.flatnonzero(verdict.told))
    columns = (some.text_a, some.text_b, kinds(some), some.cover_a, some.cover_b, some.identity, some.edits, some.numbers)
    for a, b, kind, cover_a, cover_b, identity, edits, numbers in zip(*(c.tolist() for c in columns), strict=True):
        one = verdict.label[a] == verdict.label[b]
        reason = verdict.ruled.get((a, b), "")
        _add(told, cards[a].id, cards[b].id, "same" if one else kind, cover_a, cover_b, identity, edits, numbers, reason)
    by_id = {card.id: number for number, card in enumerate(cards)}
    for work in verdict.works:
        for other in work.texts[1:]:
            pair = sorted((by_id[work.texts[0]], by_id[other]))
            if (min(work.texts[0], other), max(work.texts[0], other)) not in told:
                reason = verdict.ruled.get((pair[0], pair[1]), "")
                known = 0.0 if reason else 1.0
                _add(told, work.texts[0], other, "same", known, known, known, 0, 0, reason)
    return tuple(told[key] for key in sorted(told))


def _add(
    told: dict[tuple[str, str], Pair],
    a: str,
    b: str,
    kind: str,
    cover_a: float,
    cover_b: float,
    identity: float,
    edits: int,
    numbers: int,
    reason: str,
) -> None:
    if b < a:
        a, b, cover_a, cover_b, kind = b, a, cover_b, cover_a, _FLIPPED.get(kind, kind)
    cover_a, cover_b, identity = round(cover_a, 4), round(cover_b, 4), round(identity, 4)
    why = f"ruling: {reason}" if reason else _why(kind, cover_a, cover_b, edits, numbers)
    told[a, b] = Pair(a, b, kind, cover_a, cover_b, identity, why, edits, numbers)


def _why(kind: str, cover_a: float, cover_b: float, edits: int, numbers: int) -> str:
    if kind == "same" and not edits and cover_a == cover_b == 1:
        return "the same letters"
    words = f"b covers {cover_a:.0%} of a, a covers {cover_b:.0%} of b; {edits} letters differ there"
    return words + (f", numbers at {numbers} places" if numbers else "")


def tell_passages(cards: list[Card], corpus: Corpus, spans: Spans, formula: bool) -> tuple[Passage, ...]:
    """Passages in order of id. The words are those that most places have, else those of middling length; for a formula
    those of a place in quotation marks. The id is made of their letters, and of which of the two it is.
    """
    quoted = {tuple(quote) for quote in corpus.quotes.tolist()} if formula else set()
    bounds = [*np.flatnonzero(np.diff(spans.group, prepend=-1)).tolist(), len(spans.group)]
    told: dict[str, Passage] = {}
    for low, high in pairwise(bounds):
        rows = range(low, high)
        letters = [corpus.codes[spans.start[row] : spans.end[row]].astype("<u4").tobytes() for row in rows]
        row = _speaking(letters, [not formula or (int(spans.start[row]), int(spans.end[row])) in quoted for row in rows])
        name = blake2b(letters[row], digest_size=6, person=b"formula" if formula else b"passage").hexdigest()
        places = [_place(cards, corpus, spans, row) for row in rows]
        place = places[row]
        places.sort(key=lambda p: (p.text, p.start, p.end))
        if name not in told or len(told[name].places) < len(places):
            told[name] = Passage(name, len(place.words), place.words, tuple(places), formula)
    return tuple(told[name] for name in sorted(told))


def _speaking(letters: list[bytes], fit: list[bool]) -> int:
    """The place whose words are told: fit, then of the commonest letters, then of middling length, then the first."""
    counts = Counter(letters)
    some = [row for row in range(len(letters)) if fit[row]] or list(range(len(letters)))
    most = max(counts[letters[row]] for row in some)
    common = sorted((row for row in some if counts[letters[row]] == most), key=lambda row: (len(letters[row]), row))
    return common[(len(common) - 1) // 2]


def _place(cards: list[Card], corpus: Corpus, spans: Spans, row: int) -> Place:
    text = int(spans.text[row])
    start, end = int(corpus.places[spans.start[row]]), int(corpus.places[spans.end[row] - 1]) + 1
    low = max(0, start - CONTEXT)
    words = corpus.words(text, low, end + CONTEXT)
    before = words[: start - low].rpartition("\n")[2]
    after = words[end - low :].partition("\n")[0]
    return Place(cards[text].id, start, end, words[start - low : end - low], before, after)

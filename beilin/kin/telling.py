"""From arrays of places to the records that pages and data files show."""

from collections import Counter
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from beilin.archive import Card, Pair, Passage, Place
from beilin.kin.corpus import Corpus
from beilin.kin.judge import kinds
from beilin.kin.pairs import Figures
from beilin.kin.passages import Spans
from beilin.kin.verdict import Verdict

CONTEXT = 40  # characters told before and after a place
_FLIPPED = {"contains": "part", "part": "contains"}


def tell_pairs(cards: list[Card], figures: Figures, verdict: Verdict) -> tuple[Pair, ...]:
    """Every pair worth telling, sorted by ids; in a work each text at least with the one that speaks."""
    told: dict[tuple[str, str], Pair] = {}
    some = figures.rows(np.flatnonzero(verdict.told))
    columns = (some.text_a, some.text_b, kinds(some), some.cover_a, some.cover_b, some.identity, some.edits, some.numbers)
    for a, b, kind, cover_a, cover_b, identity, edits, numbers in zip(*(c.tolist() for c in columns), strict=True):
        one = verdict.label[a] == verdict.label[b]
        reason = _ruled(verdict, a, b)
        _add(told, cards[a].id, cards[b].id, "same" if one else kind, cover_a, cover_b, identity, edits, numbers, reason)
    by_id = {card.id: number for number, card in enumerate(cards)}
    for work in verdict.works:
        for other in work.texts[1:]:
            pair = sorted((by_id[work.texts[0]], by_id[other]))
            if (min(work.texts[0], other), max(work.texts[0], other)) not in told:
                reason = _ruled(verdict, *pair)
                known = 0.0 if reason else 1.0
                _add(told, work.texts[0], other, "same", known, known, known, 0, 0, reason)
    return tuple(told[key] for key in sorted(told))


def _ruled(verdict: Verdict, a: int, b: int) -> str:
    ruling = verdict.ruled.get((a, b))
    return ruling.reason if ruling else ""


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


class _Row(NamedTuple):
    """One place: its text, its global letters [start, end), its characters [low, high) in the text."""

    text: int
    start: int
    end: int
    low: int
    high: int


def tell_passages(cards: list[Card], corpus: Corpus, spans: Spans, formula: bool) -> tuple[Passage, ...]:
    """Passages in order of id. The words are those that most places have, else those of middling length; for a formula
    those of a place in quotation marks. The id is made of their letters, and of which of the two it is.
    """
    quoted = {tuple(quote) for quote in corpus.quotes.tolist()} if formula else set()
    columns = (spans.text, spans.start, spans.end, corpus.places[spans.start], corpus.places[spans.end - 1].astype(np.int64) + 1)
    rows = [_Row(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
    bounds = [*np.flatnonzero(np.diff(spans.group, prepend=-1)).tolist(), len(rows)]
    told: dict[str, Passage] = {}
    for low, high in pairwise(bounds):
        some = rows[low:high]
        letters = [corpus.codes[row.start : row.end].tobytes() for row in some]
        chosen = _speaking(letters, [not formula or (row.start, row.end) in quoted for row in some])
        name = blake2b(letters[chosen], digest_size=6, person=b"formula" if formula else b"passage").hexdigest()
        places = [_place(cards, corpus, row) for row in some]
        words = places[chosen].words
        places.sort(key=lambda p: (p.text, p.start, p.end))
        if name not in told or len(told[name].places) < len(places):
            told[name] = Passage(name, len(words), words, tuple(places), formula)
    return tuple(told[name] for name in sorted(told))


def _speaking(letters: list[bytes], fit: list[bool]) -> int:
    """The place whose words are told: fit, then of the commonest letters, then of middling length, then the first."""
    counts = Counter(letters)
    some = [row for row in range(len(letters)) if fit[row]] or list(range(len(letters)))
    most = max(counts[letters[row]] for row in some)
    common = sorted((row for row in some if counts[letters[row]] == most), key=lambda row: (len(letters[row]), row))
    return common[(len(common) - 1) // 2]


def _place(cards: list[Card], corpus: Corpus, row: _Row) -> Place:
    low = max(0, row.low - CONTEXT - 1)  # one more than is shown: where it is there, the paragraph goes on
    words = corpus.words(row.text, low, row.high + CONTEXT + 1)
    before = words[: row.low - low].rpartition("\n")[2]
    after = words[row.high - low :].partition("\n")[0]
    before = "…" + before[-CONTEXT:] if len(before) > CONTEXT else before
    after = after[:CONTEXT] + "…" if len(after) > CONTEXT else after
    return Place(cards[row.text].id, row.low, row.high, words[row.low - low : row.high - low], before, after)

"""The judgement on a whole archive: letters, figures and rulings together decide which texts are one work."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from beilin.archive import Card, Work
from beilin.chinese import fold
from beilin.kin import judge as bounds
from beilin.kin.bodies import Bodies
from beilin.kin.corpus import Corpus
from beilin.kin.pairs import Figures
from beilin.kin.rulings import Pairs, overruled, ruled_pairs
from beilin.kin.works import Candidate, group, make_works
from beilin.records import Issue, Ruling


@dataclass(frozen=True)
class Verdict:
    """`label[t]` is the least text of t's work; `told` flags the rows of the figures that are worth telling."""

    label: np.ndarray
    works: list[Work]
    told: np.ndarray
    ruled: Pairs  # pairs that a ruling made one work
    issues: list[Issue]


def judge(corpus: Corpus, bodies: Bodies, cards: list[Card], figures: Figures, rulings: list[Ruling]) -> Verdict:
    """Join texts with equal letters, texts alike beyond doubt and texts ruled the same, in this order of strength."""
    same = bounds.same(bodies, figures, _title_numbers(cards), np.array([card.language for card in cards]))
    strong = np.flatnonzero(same)[np.argsort(-figures.identity[same], kind="stable")]
    ruled, parted, issues = ruled_pairs(cards, rulings)
    equal = _equal(corpus, cards)
    grounds = {
        "ruling": np.array(sorted(ruled), np.int64).reshape(-1, 2),
        "equal": np.stack([corpus.first[equal], equal], 1),
        "misprints": np.stack([figures.text_a[strong], figures.text_b[strong]], 1),
    }
    pairs = np.concatenate(list(grounds.values()))
    label = group(len(cards), pairs[:, 0], pairs[:, 1], set(parted))
    issues += [overruled(ruled.pop(pair)) for pair in list(ruled) if label[pair[0]] != label[pair[1]]]
    why: dict[int, set[str]] = {}
    for name, rows in grounds.items():
        for work in np.unique(label[rows[:, 0]][label[rows[:, 0]] == label[rows[:, 1]]]).tolist():
            why.setdefault(work, set()).add(name)
    texts = [Candidate(*row) for row in zip(cards, bodies.sizes.tolist(), (corpus.sizes - bodies.sizes).tolist(), strict=True)]
    told = bounds.agree(figures) | (label[figures.text_a] == label[figures.text_b])
    return Verdict(label, make_works(texts, label, why, _reasons(label, ruled)), told, ruled, issues)


def _reasons(label: np.ndarray, ruled: Pairs) -> dict[int, list[str]]:
    """What the rulings say that made texts one work, by its label."""
    found: dict[int, list[str]] = {}
    for (text, _), ruling in sorted(ruled.items()):
        found.setdefault(int(label[text]), []).append(ruling.reason)
    return found


def _equal(corpus: Corpus, cards: list[Card]) -> np.ndarray:
    """Texts with the same letters as an earlier one; short ones only when the titles agree too."""
    later = np.flatnonzero(corpus.first != np.arange(corpus.texts))
    fits = [
        bool(corpus.sizes[t] >= bounds.SHORT or (corpus.sizes[t] and fold(cards[t].title) == fold(cards[corpus.first[t]].title)))
        for t in later.tolist()
    ]
    return later[np.array(fits, bool)]


def _title_numbers(cards: list[Card]) -> np.ndarray:
    """A key for the digits in each title, 0 for none: a law of 2015 is not the law of 2018."""

    @cache
    def key(digits: str) -> int:
        return key.cache_info().currsize + 1 if digits else 0

    return np.array([key("".join(c for c in fold(card.title) if c.isdecimal())) for card in cards], np.int64)

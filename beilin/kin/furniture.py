"""Passages that are not an author's: left-over furniture of sites. Left out, and told to the keeper."""

from collections import Counter

import numpy as np

from beilin.archive import Card
from beilin.issues import issue
from beilin.kin.bodies import Bodies
from beilin.kin.corpus import Corpus
from beilin.kin.passages import Spans
from beilin.records import Issue

ONE_SITE = 3  # texts of one site that hold the same words near an end
NEAR = 150  # letters from an end of the text
MOST = 20  # issues told
SHOWN = 60  # characters of furniture told


def of_one_site(corpus: Corpus, sites: np.ndarray, spans: Spans) -> np.ndarray:
    """Per row of `spans`, whether its passage stands near the ends of several texts of one site and nowhere else.

    `sites` keys each text's site, 0 for none.
    """
    if not len(spans.group):
        return np.zeros(0, bool)
    distance = np.minimum(spans.start - corpus.starts[spans.text], corpus.starts[spans.text + 1] - spans.end)
    site = sites[spans.text]
    first = np.flatnonzero(np.diff(spans.group, prepend=-1))
    alike = (site == site[first][spans.group]) & (site > 0) & (distance <= NEAR)
    places = np.bincount(spans.group)
    return ((np.bincount(spans.group, alike) == places) & (places >= ONE_SITE))[spans.group]


def without(spans: Spans, unwanted: np.ndarray) -> Spans:
    """The other rows, their passages numbered anew."""
    kept = Spans(*(column[~unwanted] for column in spans))
    return kept._replace(group=np.unique(kept.group, return_inverse=True)[1])


def tell_furniture(cards: list[Card], corpus: Corpus, bodies: Bodies, unwanted: Spans) -> list[Issue]:
    """What a rule or a ruling should take out: first words around texts, commonest first, then words of one site."""
    around = Counter()
    where: dict[str, int] = {}
    for text in np.flatnonzero(bodies.sizes < corpus.sizes).tolist():
        for start, end in ((corpus.starts[text], bodies.start[text]), (bodies.end[text], corpus.starts[text + 1])):
            if start < end:
                words = _words(corpus, text, int(start), int(end))
                around[words[:12]] += 1
                where.setdefault(words[:12], text)
    issues = []
    for key, count in sorted(around.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]:
        issues.append(_issue(cards[where[key]], count, key))
    groups, first, counts = np.unique(unwanted.group, return_index=True, return_counts=True)
    for n in range(min(MOST, len(groups))):
        row = int(first[n])
        text = int(unwanted.text[row])
        issues.append(_issue(cards[text], int(counts[n]), _words(corpus, text, int(unwanted.start[row]), int(unwanted.end[row]))))
    return issues


def _words(corpus: Corpus, text: int, start: int, end: int) -> str:
    low, high = int(corpus.places[start]), int(corpus.places[end - 1]) + 1
    return corpus.words(text, low, min(high, low + SHOWN)).replace("\n", " ")


def _issue(card: Card, count: int, words: str) -> Issue:
    return issue(f"pages/{card.path}", "furniture", count=count, words=words)

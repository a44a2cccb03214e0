"""Runs of letters that stand in several works, gathered from all pairs into passages with all their places."""

from typing import NamedTuple

import numpy as np

from beilin.kin.bodies import Bodies
from beilin.kin.chains import Chains
from beilin.kin.corpus import Corpus
from beilin.kin.groups import components
from beilin.kin.letters import CLAUSE, SENTENCE
from beilin.kin.matches import followed

PASSAGE_GAP = 32  # letters between two matches of one passage: two misprints close together leave a gap of about twenty
LEAST = 24  # letters: shorter runs are told only as formulas
OVERLAP = 0.8  # of both: two runs of one text that are the same passage
LOOSE = 3  # letters beyond a break that two texts share by chance
LONG = 1280  # letters from which a run gives up no more of itself to end at a break
MANY = 200  # texts: what stands in more is furniture or idiom, not a passage that travels
MISPRINTS = 4  # at either end of a run that are passed over
AGAIN = 6  # letters that must be equal again after each
_SKIPS = ((1, 1), (0, 1), (1, 0), (2, 2))  # letters of either side that a misprint takes up
_NEIGHBOURS = 6  # runs of one text compared with so many that begin after them


class Runs(NamedTuple):
    """Runs that answer each other: letters [a0, a1) of one text and [b0, b1) of another."""

    a0: np.ndarray
    a1: np.ndarray
    b0: np.ndarray
    b1: np.ndarray


class Spans(NamedTuple):
    """Places of passages, sorted by passage, then place. `group` numbers the passage."""

    group: np.ndarray
    text: np.ndarray
    start: np.ndarray
    end: np.ndarray


def runs_between_works(corpus: Corpus, bodies: Bodies, chains: Chains, work: np.ndarray) -> Runs:
    """The chains of texts of different works, without furniture, cut at sentence ends, long enough to be told."""
    other = work[chains.text_a] != work[chains.text_b]
    a, b = chains.text_a[other], chains.text_b[other]
    a0, b0 = _further(corpus, chains.a0[other] - 1, chains.b0[other] - 1, a, b, -1)
    a1, b1 = _further(corpus, chains.a1[other], chains.b1[other], a, b, 1)
    a0, b0 = a0 + 1, b0 + 1
    head = np.maximum(0, np.maximum(bodies.start[a] - a0, bodies.start[b] - b0))
    tail = np.maximum(0, np.maximum(a1 - bodies.end[a], b1 - bodies.end[b]))
    kept = np.minimum(a1 - a0, b1 - b0) - head - tail >= LEAST
    a0, a1 = _cut(corpus.after, (a0 + head)[kept], (a1 - tail)[kept])
    b0, b1 = _cut(corpus.after, (b0 + head)[kept], (b1 - tail)[kept])
    long = np.minimum(a1 - a0, b1 - b0) >= LEAST
    return Runs(a0[long], a1[long], b0[long], b1[long])


def _further(
    corpus: Corpus, at_a: np.ndarray, at_b: np.ndarray, text_a: np.ndarray, text_b: np.ndarray, step: int
) -> tuple[np.ndarray, np.ndarray]:
    """From the letters after (step 1) or before (−1) a run, on over misprints so close together that no anchor fits between them."""
    going = np.arange(len(at_a))
    at_a, at_b = at_a.copy(), at_b.copy()
    for _ in range(MISPRINTS):
        a, b = at_a[going], at_b[going]
        far, best_a, best_b = np.zeros(len(going), np.int64), a, b
        for skip_a, skip_b in _SKIPS:
            x, y = a + step * skip_a, b + step * skip_b
            room = np.minimum(_room(corpus, x, text_a[going], step), _room(corpus, y, text_b[going], step))
            more = followed(corpus.codes, x, y, room, step)
            better = more > far
            best_a, best_b = np.where(better, x + step * more, best_a), np.where(better, y + step * more, best_b)
            far = np.maximum(far, more)
        on = far >= AGAIN
        going = going[on]
        at_a[going], at_b[going] = best_a[on], best_b[on]
    return at_a, at_b


def _room(corpus: Corpus, at: np.ndarray, text: np.ndarray, step: int) -> np.ndarray:
    """Letters from `at` to the end of the text (step 1), or to its beginning."""
    return np.maximum(0, corpus.starts[text + 1] - at if step > 0 else at - corpus.starts[text] + 1)


def _cut(after: np.ndarray, start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Drop a few letters at either end that lie beyond the end of a sentence, else of a clause."""
    slack = LOOSE + np.minimum(end - start, LONG) // 32
    for level in (SENTENCE, CLAUSE):
        begins = (start == 0) | (after[start - 1] >= SENTENCE)
        start = np.where(begins, start, start + _steps(after, start, 1, slack, level))
        ends = after[end - 1] >= SENTENCE
        end = np.where(ends, end, end - _steps(after, end - 2, -1, slack, level))
    return start, end


def _steps(after: np.ndarray, at: np.ndarray, step: int, slack: np.ndarray, level: int) -> np.ndarray:
    """How many letters to drop so that the run begins (step 1) or ends (−1) at the nearest break; 0 when none is near."""
    found = np.zeros(len(at), np.int64)
    going = np.arange(len(at))
    for i in range(1, int(slack.max(initial=0)) + 1):
        going = going[slack[going] >= i]
        breaks = after[np.clip(at[going] + step * (i - 1), 0, len(after) - 1)] >= level
        found[going[breaks]] = i
        going = going[~breaks]
    return found


def gather(corpus: Corpus, runs: Runs, work: np.ndarray) -> Spans:
    """Join runs into passages: a run and its answer are one passage, and so are runs of a text that nearly coincide."""
    start, end = np.concatenate([runs.a0, runs.b0]), np.concatenate([runs.a1, runs.b1])
    count = len(runs.a0)
    order = np.lexsort((end, start))
    left, right = [np.arange(count)], [np.arange(count) + count]
    for step in range(1, _NEIGHBOURS + 1):
        x, y = order[:-step], order[step:]
        lap = np.minimum(end[x], end[y]) - np.maximum(start[x], start[y])
        close = lap >= OVERLAP * np.maximum(end[x] - start[x], end[y] - start[y])
        left.append(x[close])
        right.append(y[close])
    group = components(2 * count, np.concatenate(left), np.concatenate(right))
    return _told(_with_copies(corpus, _one_place_each(corpus, group, start, end)), work)


def _one_place_each(corpus: Corpus, group: np.ndarray, start: np.ndarray, end: np.ndarray) -> Spans:
    """Runs of one passage that overlap in one text are one place."""
    order = np.lexsort((end, start, group))
    group, start, end = group[order], start[order], end[order]
    if not len(group):
        return Spans(group, group, start, end)
    new = np.ones(len(group), bool)
    new[1:] = (group[1:] != group[:-1]) | (start[1:] >= end[:-1])
    heads = np.flatnonzero(new)
    first = start[heads]
    return Spans(group[heads], corpus.owners(first), first, np.maximum.reduceat(end, heads))


def _with_copies(corpus: Corpus, spans: Spans) -> Spans:
    """Texts with the same letters took no part in matching: they hold what their first holds, at the same letters."""
    copies = np.flatnonzero(corpus.first != np.arange(corpus.texts))
    order = np.argsort(corpus.first[copies], kind="stable")
    copies = copies[order]
    low = np.searchsorted(corpus.first[copies], spans.text, "left")
    high = np.searchsorted(corpus.first[copies], spans.text, "right")
    row = np.repeat(np.arange(len(spans.text)), high - low)
    step = np.arange(len(row)) - np.repeat(np.cumsum(high - low) - (high - low), high - low)
    text = copies[low[row] + step]
    shift = corpus.starts[text] - corpus.starts[spans.text[row]]
    joined = Spans(
        np.concatenate([spans.group, spans.group[row]]),
        np.concatenate([spans.text, text]),
        np.concatenate([spans.start, spans.start[row] + shift]),
        np.concatenate([spans.end, spans.end[row] + shift]),
    )
    order = np.lexsort((joined.start, joined.group))
    return Spans(*(column[order] for column in joined))


def _told(spans: Spans, work: np.ndarray) -> Spans:
    """Passages of at least two works and at most MANY texts, numbered from 0."""
    if not len(spans.group):
        return spans
    number = np.unique(spans.group, return_inverse=True)[1]
    works = np.bincount(np.unique(np.stack([number, work[spans.text]], 1), axis=0)[:, 0])
    texts = np.bincount(np.unique(np.stack([number, spans.text], 1), axis=0)[:, 0])
    told = (works >= 2) & (texts <= MANY)
    kept = told[number]
    return Spans((np.cumsum(told) - 1)[number[kept]], spans.text[kept], spans.start[kept], spans.end[kept])

"""Where the text proper begins and ends: site furniture that was not taken out stands before and after it.

A common anchor that nearly always stands near the beginning of a text, or near its end, is a mark of furniture. The furniture of a
text reaches to the innermost of its marks, as long as marks make up a fair part of it, whatever dates and titles are set between
them. It does not count when a text is held against its copy.
"""

from typing import NamedTuple

import numpy as np

from beilin.kin.corpus import Corpus
from beilin.kin.matches import Common
from beilin.kin.sketch import K

LEAST = 150  # letters that must be left: what is common from end to end is a short form, not furniture around a text
NEAR = 600  # letters from an end that a mark of furniture keeps within
NEARLY_ALWAYS = 0.9
WEIGHT = 3  # a letter under a mark makes up for so many that are not


class Bodies(NamedTuple):
    """Global letters [start, end) of each text without the furniture at its ends; the whole text where there is none."""

    start: np.ndarray
    end: np.ndarray

    @property
    def sizes(self) -> np.ndarray:
        return self.end - self.start


def find_bodies(corpus: Corpus, common: Common) -> Bodies:
    text = corpus.owners(common.at)
    heads = _marks(corpus, common, common.at - corpus.starts[text])
    tails = _marks(corpus, common, corpus.starts[text + 1] - common.at - K)
    start, end = corpus.starts[:-1].copy(), corpus.starts[1:].copy()
    for number in np.unique(text).tolist():
        low, high = start[number], end[number]
        head, tail = _furniture(heads[low:high]), _furniture(tails[low:high][::-1])
        if high - low - head - tail >= LEAST:
            start[number], end[number] = low + head, high - tail
    return Bodies(start, end)


def _marks(corpus: Corpus, common: Common, distance: np.ndarray) -> np.ndarray:
    """Per letter, whether it lies under an anchor that nearly always stands no further than NEAR from an end."""
    near = np.bincount(common.gram, distance <= NEAR) / np.maximum(1, np.bincount(common.gram))
    marks = common.at[near[common.gram] >= NEARLY_ALWAYS]
    change = np.zeros(len(corpus.codes) + 1, np.int32)
    np.add.at(change, marks, 1)
    np.add.at(change, marks + K, -1)
    return np.cumsum(change[:-1]) > 0


def _furniture(marked: np.ndarray) -> int:
    """Letters from the end that the array begins with, to the last mark up to which marks weigh more than the rest."""
    total = np.cumsum(np.where(marked, WEIGHT, -1))
    reached = np.flatnonzero(marked & (total > 0))
    return int(reached[-1]) + 1 if len(reached) else 0

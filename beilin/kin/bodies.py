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
from beilin.kin.spans import heads_of

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
    start, end = corpus.starts[:-1], corpus.starts[1:]
    heads = _marked(corpus, common, common.at - start[text])
    tails = _marked(corpus, common, end[text] - common.at - K)[::-1]
    in_head, in_tail = corpus.owners(heads), corpus.owners(tails)
    head = _furniture(in_head, heads - start[in_head], corpus.texts)
    tail = _furniture(in_tail, end[in_tail] - 1 - tails, corpus.texts)
    enough = end - start - head - tail >= LEAST
    return Bodies(np.where(enough, start + head, start), np.where(enough, end - tail, end))


def _marked(corpus: Corpus, common: Common, distance: np.ndarray) -> np.ndarray:
    """The letters under anchors that nearly always stand no further than NEAR from an end, in order."""
    near = np.bincount(common.gram, distance <= NEAR) / np.maximum(1, np.bincount(common.gram))
    marks = common.at[near[common.gram] >= NEARLY_ALWAYS]
    marked = np.zeros(len(corpus.codes), bool)
    for step in range(K):
        marked[marks + step] = True
    return np.flatnonzero(marked)


def _furniture(text: np.ndarray, offset: np.ndarray, texts: int) -> np.ndarray:
    """Per text, letters from its end to the last marked one up to which marks weigh more than the rest.

    `offset`: how far from the end each marked letter stands; those of one text come together, nearest first.
    """
    heads = heads_of(text)
    marks = np.arange(1, len(text) + 1) - np.repeat(heads, np.diff(np.append(heads, len(text))))
    weighs = WEIGHT * marks > offset + 1 - marks
    reach = np.zeros(texts, np.int64)
    np.maximum.at(reach, text[weighs], offset[weighs] + 1)
    return reach

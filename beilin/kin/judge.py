"""When two texts are one article, and when they are only near: the thresholds, each with its reason."""

import numpy as np

from beilin.kin.bodies import Bodies
from beilin.kin.pairs import Figures

SHORT = 50  # letters: below this even equal texts may be two notices that say the same, unless the titles agree too
WHOLE = 150  # letters: below this a single changed name or number is too large a part to be called a misprint
COVER = 0.9  # of both bodies: what is left may be a dateline or a line of furniture, not a paragraph
IN_PLACE = 0.85  # the same paragraphs in another order are another edition
IDENTITY = 0.93  # letters: one in twenty misprinted is still the same text; one in ten may be a revision
WORDS = 0.01  # share of letters in replaced words: a revised law replaces words, a bad scan replaces letters
SCATTERED = 0.5  # share of the letters that differ: misprints lie apart, names, dates and places that were changed do not
OTHERS = 6  # misprints elsewhere for each number or name that differs: alone it is a fact, among misprints it is one of them
HELD = 0.9  # of one text: the other holds it


def agree(figures: Figures) -> np.ndarray:
    """Numbers differ no more often than other letters do. One template with other facts fails this."""
    return figures.lost_digits <= 2 + 2.5 * _expected(figures)


def same(bodies: Bodies, figures: Figures, titles: np.ndarray, scripts: np.ndarray) -> np.ndarray:
    """One article beyond doubt. `titles` keys the numbers in each text's title (0: none), `scripts` its script."""
    a, b = figures.text_a, figures.text_b
    alike = (
        (np.minimum(bodies.sizes[a], bodies.sizes[b]) >= WHOLE)
        & (np.minimum(figures.body_a, figures.body_b) >= COVER)
        & (figures.in_place >= IN_PLACE)
        & (figures.identity >= IDENTITY)
        & (figures.words <= WORDS * figures.span)
    )
    scattered = (figures.clumped <= SCATTERED * figures.edits) | (figures.clumped <= WORDS * figures.span) | (scripts[a] != scripts[b])
    misprints = figures.edits - figures.clumped
    facts = (figures.numbers * OTHERS <= misprints) & (figures.outside_digits <= 4 + 0.1 * figures.digits)
    often = (figures.renamed < 2) | (scripts[a] != scripts[b])  # between scripts whole words change, over and over
    named = often & (figures.names * OTHERS <= misprints)
    titled = (titles[a] == titles[b]) | (titles[a] == 0) | (titles[b] == 0)
    return alike & scattered & facts & named & titled


def _expected(figures: Figures) -> np.ndarray:
    """Digits that would be hit if misprints fell on digits as on any letter."""
    return figures.edits / np.maximum(1, figures.span) * figures.digits


def kinds(figures: Figures) -> np.ndarray:
    """For pairs that are not the same: near, contains (a holds b) or part (b holds a)."""
    holds_b = (figures.cover_b >= HELD) & (figures.cover_a < HELD)
    holds_a = (figures.cover_a >= HELD) & (figures.cover_b < HELD)
    return np.where(holds_b, "contains", np.where(holds_a, "part", "near"))

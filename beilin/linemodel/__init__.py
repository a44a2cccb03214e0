"""Tells text from furniture line by line, where no named rule does: a small linear model with fixed weights.

Two looks: `features` of a line and its neighbours, then `passes` over what the first look made of the lines around. Weights are in
`tables/lines.json`, fitted by `scripts/fit_lines.py`. Every answer names the features that spoke loudest, so that a keeper sees why.
"""

import numpy as np

from beilin.linemodel import features, passes
from beilin.linemodel.authored import authored
from beilin.linemodel.features import AT, Evidence
from beilin.linemodel.reasons import reasons
from beilin.linemodel.weights import fitted
from beilin.rows import plainly
from beilin.rule import Line, Look
from beilin.text import Grain

_CHANGE = 0.3  # log odds that a change from text to furniture, or back, must earn
_REMOVE = -0.4  # a line goes only below these log odds of being text …
_DOUBT = 0.6  # … and is worth a keeper's look up to these
_TOOLS = ("tools", "related", "rights", "talk", "offers")  # classes of words that hardly anything but furniture is full of
_TELLTALE = ("doors", *_TOOLS, "origin")  # … and those that a short line of an author's may consist of: health, a source
_FULL = 0.5  # share of such words that makes a short line telltale
_ISLAND = 2  # lines between two lines of prose that go only when they are furniture beyond doubt: a subhead looks much like a menu …
_SURE = -2.5  # … which is below these log odds
_LENIENT = 2.5  # in a thread posts are short and look like furniture: lines get these log odds on top …
_POST = 10  # … as far from a name, a button or a sentence
_PROSE = 2  # … and so on a page with fewer lines of prose
_SHORTEST = 6  # printed lines of a page below which neighbours and place say nothing
_EDITED = ("本帖最后由", "此帖最后由", "本文最后由")  # who edited a post, and when
_FEWEST = 2  # telltale lines that make a page one with furniture; a line taken by a named rule or the template is as good as two


class Verdict(Grain):
    """What the model thinks of a line. `score`: the chance that it is furniture, 0–1; `reasons`: loudest first."""

    line: Line
    removed: bool
    score: float
    reasons: tuple[str, ...]


def judge(look: Look, known: Evidence) -> list[Verdict]:
    """Verdicts on the lines that are removed or in doubt, in page order; no line that a named rule has taken is among them.

    `known` is by line of the look. A page never loses its last line, nor all its prose.
    """
    numbers = [n for n, line in enumerate(look.lines) if line.text.strip()]
    if len(numbers) < _SHORTEST:
        return []
    lines = [look.lines[n] for n in numbers]
    known = known.of(np.array(numbers))
    taken = known.named | known.familiar
    first, second = fitted(bool(look.blocks))
    said = look.once(plainly)
    spelled = [said[n] for n in numbers]
    values = features.table(look, lines, spelled, known)
    furnished = _shares(values, _TELLTALE).max(axis=1)
    if not _shows_furniture(values, taken, furnished):
        return []
    chance = _chance(first.odds(values))
    values = np.hstack([values, passes.table(chance, np.array([len(line.text) for line in lines]))])
    odds = second.odds(values) + _LENIENT * _has_the_benefit(values, taken)
    gone = ~passes.contiguous(odds - _REMOVE, _CHANGE) & ~taken
    gone &= ~_is_subhead(values, gone) | (odds < _SURE)
    prose = (values[:, AT["prose"]] > 0) & ~taken
    if gone[prose].all():
        gone[prose] = False
    gone &= ~authored(lines, spelled, gone, taken, prose, _posted(values, spelled), furnished, _shares(values, _TOOLS).sum(axis=1))
    if gone[~taken].all() and not taken.all():
        gone[np.argmax(np.where(taken, -np.inf, odds))] = False
    doubtful = ~gone & ~taken & (odds < _DOUBT)
    told = np.flatnonzero(gone | doubtful)
    scores = 1 - _chance(odds[told])
    return [
        Verdict(lines[n], removed, round(score, 2), why)
        for n, removed, score, why in zip(
            told.tolist(), gone[told].tolist(), scores.tolist(), reasons(second, values[told]), strict=True
        )
    ]


def _shows_furniture(values: np.ndarray, taken: np.ndarray, furnished: np.ndarray) -> bool:
    """Whether a page has any furniture at all. On one that has none (a book, a law, a page already cleaned) the model must not look
    for some: it has learned from pages that all have much."""
    short = values[:, AT["over 40"]] == 0
    return 2 * taken.sum() + ((furnished >= _FULL) & short & ~taken).sum() >= _FEWEST


def _shares(values: np.ndarray, kinds: tuple[str, ...]) -> np.ndarray:
    """float64 (lines, kinds): how full each line is of each class of words, 0–1."""
    return values[:, [AT[f"words: {kind}"] for kind in kinds]]


def _posted(values: np.ndarray, spelled: list[str]) -> np.ndarray:
    """bool (lines,): the short lines of a thread that say day and hour of a post, and those right above one that say when it was edited."""
    day, clock, long = (values[:, AT[name]] > 0 for name in ("words: day", "words: clock", "over 40"))
    edited = np.array([words.startswith(_EDITED) for words in spelled], bool)
    return (day & clock & ~long & features.is_thread(values[:, AT["words: talk"]])) | edited


def _has_the_benefit(values: np.ndarray, taken: np.ndarray) -> np.ndarray:
    """bool (lines,): which lines get the benefit of the doubt: those of a page with hardly any prose, and a thread's posts. A list of
    titles on a thread's page has neither name nor button between its lines."""
    talk = values[:, AT["words: talk"]]
    if _lacks_prose(values, taken):
        return np.ones(len(talk), bool)
    if not features.is_thread(talk):
        return np.zeros(len(talk), bool)
    prose, ended = (values[:, AT[name]] > 0 for name in ("prose", "ends a sentence"))
    return passes.near((talk >= features.SPOKEN) | prose | ended, _POST)


def _lacks_prose(values: np.ndarray, taken: np.ndarray) -> bool:
    """Whether the page has hardly a line of prose: most of what the model measures is a line's likeness and nearness to it."""
    return int(((values[:, AT["prose"]] > 0) & ~taken).sum()) < _PROSE


def _is_subhead(values: np.ndarray, gone: np.ndarray) -> np.ndarray:
    """bool (lines,): about to go, but numbered as an author numbers or one of few lines between lines of prose that stay."""
    prose = values[:, AT["prose"]] > 0
    inside = (values[:, AT["before the prose"]] == 0) & (values[:, AT["after the prose"]] == 0)
    spared = gone & inside & (values[:, AT["words: article"]] > 0)
    for run in passes.runs(gone):
        if len(run) <= _ISLAND and run.start > 0 and run.stop < len(gone) and prose[run.start - 1] and prose[run.stop]:
            spared[run.start : run.stop] = True
    return spared


def _chance(odds: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))

"""Undo what was done to a page's characters, by rules that say why; never invent a word."""

from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate

from beilin import bigrams
from beilin.bigrams import add_up, key
from beilin.records import DAMAGED, SOUND, Grounds, Model, Page
from beilin.rule import Look
from beilin.rules.repair import BRACKETS, BYTES, LOST, MISREAD, ORDER
from beilin.rules.repair.misreadings import misread_runs
from beilin.text import Edit, Text

GUESSES = 4  # kept of each run of which bytes were lost
PAGES = 1_000  # pages that are counted; more teach little


def damaged(page: Page) -> bool:
    """Whether a page shows damage to its bytes, by the shipped tables alone. A cheap look: 2 million characters a second."""
    first = _look(page, Model())
    return any(rule.edits(first) for rule in BYTES)


def look(page: Page) -> bytes:
    """DAMAGED or SOUND."""
    return DAMAGED if damaged(page) else SOUND


def tally(page: Page) -> bytes:
    """The pairs of characters of a page, packed; of a damaged one, what stands beside the damage."""
    return bigrams.tally(key(_sound(page)))


def _sound(page: Page) -> str:
    """The page's view with what is known repaired, and a line break for every run of which bytes were lost."""
    first = _look(page, Model())
    lost = [Edit(edit.start, edit.end, "\n", edit.rule) for edit in LOST.edits(first)]
    mended = page.with_text(page.text.apply([*lost, *MISREAD.edits(first)]))
    return mended.text.apply(BRACKETS.edits(_look(mended, Model()))).view


def weigh(tallies: list[bytes]) -> Model:
    """The archive's own model, from the pages' tallies in a fixed order."""
    told = [one for one in tallies if one][:PAGES]
    return Model(add_up(told)) if told else Model()


def repair(page: Page, model: Model) -> Page:
    """The page with every rule's edits applied, and the guesses for what was lost."""
    look = _look(page, model)
    guessed = tuple(
        Grounds(*page.text.source_span(r.start, r.end), LOST.name, r.odds, r.guesses[:GUESSES]) for r in misread_runs(look) if r.lost
    )
    for rule in ORDER:
        if edits := _beside_lost(rule.edits(look), look.text):
            look = replace(look, text=look.text.apply(edits))
    return page.with_text(look.text, grounds=guessed)


def _beside_lost(edits: list[Edit], text: Text) -> list[Edit]:
    """The edits that leave alone what is marked as lost: it stays as it was printed."""
    if not edits:
        return edits
    ends = accumulate(len(piece.text) for piece in text.pieces)
    lost = [(end - len(piece.text), end) for piece, end in zip(text.pieces, ends, strict=True) if LOST.name in piece.rules]
    return [edit for edit in edits if not _overlaps(edit, lost)] if lost else edits


def _overlaps(edit: Edit, spans: list[tuple[int, int]]) -> bool:
    """Whether an edit touches one of these spans, which are in order and do not overlap."""
    before = bisect_left(spans, (edit.end, 0)) - 1  # the last that starts before the edit ends
    return before >= 0 and edit.start < spans[before][1]


def _look(page: Page, model: Model) -> Look:
    return Look(page.text, page.blocks, page.capture.site, counts=model.counts)

"""Undo what was done to a page's characters, by rules that say why; never invent a word."""

from collections import Counter
from operator import add

from beilin.bigrams import add_up, key, pack, within
from beilin.records import Model, Page
from beilin.rule import Look
from beilin.rules.repair import BRACKETS, BYTES, LOST, MISREAD, ORDER

DAMAGED, SOUND = b"damaged", b"sound"
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
    folded = key(_sound(page))
    return pack({pair: count for pair, count in Counter(map(add, folded, folded[1:])).items() if within(pair)})


def _sound(page: Page) -> str:
    """The page's view with what is known repaired, and a line break for every run of which bytes were lost."""
    first = _look(page, Model())
    lost = [edit._replace(new="\n") for edit in LOST.edits(first)]
    mended = page.with_text(page.text.apply([*lost, *MISREAD.edits(first)]))
    return mended.text.apply(BRACKETS.edits(_look(mended, Model()))).view


def weigh(tallies: list[bytes]) -> Model:
    """The archive's own model, from the pages' tallies in a fixed order."""
    told = [one for one in tallies if one][:PAGES]
    return Model(add_up(told)) if told else Model()


def repair(page: Page, model: Model) -> Page:
    """The page with every rule's edits applied."""
    text = page.text
    for rule in ORDER:
        text = text.apply(rule.edits(_look(page.with_text(text), model)))
    return page.with_text(text)


def _look(page: Page, model: Model) -> Look:
    return Look(page.text, page.blocks, page.capture.site, counts=model.counts)

"""Undo what was done to a page's characters, by rules that say why; never invent a word."""

from collections import Counter
from operator import add

from beilin.bigrams import add_up, key, pack, within
from beilin.records import Model, Page
from beilin.rule import Look
from beilin.rules.repair import BYTES, ORDER

PAGES = 1_000  # undamaged pages that are counted; more teach little


def damaged(page: Page) -> bool:
    """Whether a page shows damage to its bytes, by the shipped table alone. A cheap look: 2 million characters a second."""
    look = _look(page, Model())
    return any(rule.edits(look) for rule in BYTES)


def tally(page: Page) -> bytes:
    """The pairs of characters of an undamaged page, packed; empty for a damaged one, whose pairs would teach damage."""
    if damaged(page):
        return b""
    folded = key(page.text.view)
    return pack({pair: count for pair, count in Counter(map(add, folded, folded[1:])).items() if within(pair)})


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

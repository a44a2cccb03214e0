"""A row of the list of everything to draw, and what such rows are made from."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from beilin import addresses
from beilin.archive import Card, Links, Passage, Work
from beilin.records import Capture, Issue, Ruling
from beilin.settings import Settings
from beilin.stages.render.notes import Note
from beilin.stages.render.tally import Tally

PACKAGE = "beilin.stages.render"


class Sheet(NamedTuple):
    """One file: where it goes, what draws it, from which template, out of what.

    The task's first parameter is the template's `Frame`; `inputs` follow it. They are records or the caller's own handles on them.
    """

    address: str
    task: str
    template: str | None
    inputs: tuple[Any, ...] = ()


class Archive(NamedTuple):
    """What stands to be drawn. Handles are the caller's: a sheet only passes them on."""

    settings: Settings
    captures: Sequence[Capture]
    cards: Sequence[Card]
    works: Sequence[Work]
    links: Mapping[str, Links]  # by text id
    cleaned: Mapping[str, Any]  # capture id → handle on its Cleaned
    issues: Sequence[Issue] = ()
    rulings: Sequence[Ruling] = ()
    passages: Sequence[Passage] = ()
    tallies: Sequence[Tally] = ()  # what the rules did, page by page
    notes: Sequence[Note] = ()  # the rules in words
    start: Any = None  # handle on the start of the concordance


def sheet(address: str, task: str, template: str | None, *inputs: Any) -> Sheet:
    """A sheet whose address may be a folder; `task` is "module:function" within this package."""
    return Sheet(addresses.file(address), f"{PACKAGE}.{task}", template, inputs)

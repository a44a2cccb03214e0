"""A rule: a named reason to change or remove text, with the examples that are its tests."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from re import Pattern
from typing import NamedTuple

from beilin.records import Block
from beilin.text import Edit, Text

BREAKS = "\n\u2028\u2029"  # a source newline; <br>; a block of markup: what ends a line of a view


class Line(NamedTuple):
    """One line of a view, its break left out. `start` and `end` are view offsets."""

    start: int
    end: int
    text: str
    block: Block | None = None  # markup facts, HTML pages only


@dataclass(frozen=True)
class Look:
    """What a rule is shown: the text as it stands, its lines, and what is known around it."""

    text: Text
    blocks: tuple[Block, ...] = ()
    site: str | None = None
    familiar: frozenset[int] = field(default_factory=frozenset)  # line numbers that recur on other pages of the site
    counts: bytes = b""  # character pairs that the archive's own pages add (records.Model)

    @classmethod
    def at(cls, words: str) -> "Look":
        """A look at bare words, for examples and tests."""
        return cls(Text.of(words))

    @property
    def view(self) -> str:
        return self.text.view

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(_lines(self.text, self.blocks))


class Example(NamedTuple):
    """A rule turns `before` into `after`."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` proposes edits that bear the rule's name. `hits` must come out as stated, `misses` must stay as they are."""

    name: str
    why: str
    find: Callable[[Look], Iterable[Edit]]
    hits: tuple[Example, ...]
    misses: tuple[str, ...]

    def edits(self, look: Look) -> list[Edit]:
        return [edit if edit.rule == self.name else edit._replace(rule=self.name) for edit in self.find(look)]


def replaced(pattern: Pattern[str], new: str | Callable[..., str] = "") -> Callable[[Look], Iterable[Edit]]:
    """A finder: every match of `pattern` becomes `new` (a string, or a function of the match)."""

    def find(look: Look) -> Iterable[Edit]:
        for match in pattern.finditer(look.view):
            yield Edit(*match.span(), new if isinstance(new, str) else new(match), "")

    return find


def _lines(text: Text, blocks: tuple[Block, ...]) -> Iterable[Line]:
    at, view = 0, text.view
    for other in BREAKS[1:]:
        view = view.replace(other, BREAKS[0])
    found = iter(blocks)
    block = next(found, None)
    for words in view.split(BREAKS[0]):
        end = at + len(words)
        if blocks and words:
            source = text.source_span(at, end)[0]
            while block is not None and block.end <= source:
                block = next(found, None)
        yield Line(at, end, words, block if block is not None and words else None)
        at = end + 1

"""A rule: a named reason to change or remove text, with the examples that are its tests."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, compress
from operator import add, attrgetter
from re import Pattern
from typing import Any, NamedTuple, TypeVar

from beilin import needles
from beilin.records import Block, Page
from beilin.text import Edit, Grain, Text

T = TypeVar("T")
BREAKS = "\n\u2028\u2029"  # a source newline; <br>; a block of markup: what ends a line of a view


class Line(Grain):
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
        return _lines(self.text, self.blocks)

    def line_at(self, at: int) -> int:
        """The number of the line that holds a view offset, or that ends there."""
        return bisect_right(self.lines, at, key=attrgetter("start")) - 1

    def knowing(self, familiar: frozenset[int]) -> "Look":
        """The same look by one who knows the site, with its lines and what was told of them."""
        look = replace(self, familiar=familiar)
        look.__dict__.update(lines=self.lines, _told=self._told)
        return look

    @cached_property
    def _told(self) -> dict[Callable[["Look"], Any], Any]:
        return {}

    def once(self, tell: Callable[["Look"], T]) -> T:
        """What `tell` says of this look, found out once for all rules that ask."""
        if tell not in self._told:
            self._told[tell] = tell(self)
        return self._told[tell]


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
        return [edit if edit.rule == self.name else Edit(edit.start, edit.end, edit.new, self.name) for edit in self.find(look)]


def replaced(pattern: Pattern[str], new: str | Callable[..., str] = "") -> Callable[[Look], Iterable[Edit]]:
    """A finder: every match of `pattern` becomes `new` (a string, or a function of the match)."""

    needle = needles.finder(pattern)

    def find(look: Look) -> Iterable[Edit]:
        if needle is None or needle.search(look.view):
            for match in pattern.finditer(look.view):
                yield Edit(*match.span(), new if isinstance(new, str) else new(match), "")

    return find


def look_at(page: Page) -> Look:
    """A look at a page as it stands, made once: whoever looks shares its lines."""
    if "look" not in page.__dict__:
        page.__dict__["look"] = Look(page.text, page.blocks, page.capture.site)
    return page.__dict__["look"]


def _lines(text: Text, blocks: tuple[Block, ...]) -> tuple[Line, ...]:
    view = text.view
    for other in BREAKS[1:]:
        view = view.replace(other, BREAKS[0])
    rows = view.split(BREAKS[0])
    sizes = [len(words) for words in rows]
    starts = list(accumulate([size + 1 for size in sizes[:-1]], initial=0))
    ends = map(add, starts, sizes)
    if not blocks:
        return tuple(map(Line, starts, ends, rows))
    found = _blocks_at(text.sources(compress(starts, rows)), blocks)
    return tuple(map(Line, starts, ends, rows, [next(found) if words else None for words in rows]))


def _blocks_at(sources: list[int], blocks: tuple[Block, ...]) -> Iterator[Block | None]:
    """The block that ends after each of these source offsets, which are in order."""
    found = iter(blocks)
    block = next(found, None)
    for source in sources:
        while block is not None and block.end <= source:
            block = next(found, None)
        yield block

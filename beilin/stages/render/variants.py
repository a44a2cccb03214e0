"""A text beside its copies: paragraph by paragraph, and in a paragraph letter by letter.

Letters are compared folded: script, width, spaces and marks make no difference. What is shown is what each text prints.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from beilin.chinese import fold_places
from beilin.differ import GONE, NEW, SAME, Change, changes

AROUND = 24  # characters shown around a difference in a paragraph


class Segment(NamedTuple):
    """A run of a copy's paragraph as it prints it: in both texts, in the copy only (new); or what it lacks (gone)."""

    tag: str
    text: str


class Variant(NamedTuple):
    """A paragraph as one copy has it; no segments: the same."""

    siglum: str
    segments: tuple[Segment, ...]


class Row(NamedTuple):
    """A paragraph of the first text, and how each copy differs; `text` None: it stands in copies only."""

    number: int
    text: str | None
    variants: tuple[Variant, ...]

    @property
    def alike(self) -> bool:
        return not self.variants


class Stretch(NamedTuple):
    """Rows that follow one another and are all alike, or all different."""

    alike: bool
    rows: tuple[Row, ...]


def side_by_side(base: list[str], copies: dict[str, str]) -> list[Stretch]:
    """`base`: the paragraphs of the text that speaks; `copies`: siglum → paragraphs of a copy joined by newlines."""
    inner: dict[int, list[Variant]] = {}
    extra: dict[int, list[Variant]] = {}
    for siglum, words in copies.items():
        inside, between = _Comparison(base, words).told()
        for number, segments in inside.items():
            inner.setdefault(number, []).append(Variant(siglum, segments))
        for number, words_new in between.items():
            extra.setdefault(number, []).append(Variant(siglum, (Segment(NEW, words_new),)))
    rows: list[Row] = []
    for number in range(len(base) + 1):
        if number in extra:
            rows.append(Row(number, None, tuple(extra[number])))
        if number < len(base):
            rows.append(Row(number + 1, base[number], tuple(inner.get(number, ()))))
    return [Stretch(alike, tuple(some)) for alike, some in groupby(rows, key=lambda row: row.alike)]


def compared(a: str, b: str) -> tuple[Segment, ...]:
    """Two short texts, titles say, letter by letter; empty when they are the same."""
    inside, between = _Comparison([a], b).told()
    return (*inside.get(0, ()), *(Segment(NEW, words) for words in between.values()))


class _Comparison:
    """One copy against the paragraphs of the first text. Letters are counted in the folded keys of both."""

    def __init__(self, base: list[str], copy: str):
        self.base, self.copy = "\n".join(base), copy
        self.key_a, self.places_a = fold_places(self.base)
        self.key_b, self.places_b = fold_places(copy)
        self.starts = [0, *accumulate(len(words) + 1 for words in base)]  # characters at which paragraphs begin
        self.first = [bisect_left(self.places_a, start) for start in self.starts]  # the letters they begin with

    def told(self) -> tuple[dict[int, tuple[Segment, ...]], dict[int, str]]:
        """Paragraph number → its segments where it differs; paragraph number → whole paragraphs of the copy before it."""
        inside: dict[int, list[Segment]] = {}
        between: dict[int, str] = {}
        for change in changes(self.key_a, self.key_b):
            if change.tag == NEW and self._stands_alone(change):
                number = bisect_left(self.first, change.a0)
                between[number] = "\n".join(filter(None, (between.get(number), self._new_words(change).strip())))
            elif change.tag == NEW:
                inside.setdefault(self._home(change), []).append(Segment(NEW, self._new_words(change)))
            else:
                for number, at, to in self._pieces(change):
                    gone = change.tag == GONE
                    words = self._base_words(number, at, to) if gone else self._copy_words(change.b0 + at - change.a0, to - at)
                    inside.setdefault(number, []).append(Segment(change.tag, words))
        differing = {number: some for number, some in inside.items() if any(segment.tag != SAME for segment in some)}
        return {number: tuple(_shortened(some)) for number, some in sorted(differing.items())}, between

    def _pieces(self, change: Change) -> Iterator[tuple[int, int, int]]:
        """The change cut at paragraphs of the first text: the paragraph's number and the letters in it."""
        at, number = change.a0, bisect_right(self.first, change.a0) - 1
        while at < change.a1:
            while self.first[number + 1] <= at:
                number += 1
            to = min(change.a1, self.first[number + 1])
            yield number, at, to
            at = to

    def _base_words(self, number: int, at: int, to: int) -> str:
        """Letters [at, to) of paragraph `number` as printed, with the marks that follow them, and those that open the paragraph."""
        low = self.starts[number] if at == self.first[number] else self.places_a[at]
        high = self.starts[number + 1] - 1 if to == self.first[number + 1] else self.places_a[to]
        return self.base[low:high]

    def _copy_words(self, at: int, size: int) -> str:
        """The same for letters of the copy."""
        low, end = self.places_b[at], at + size
        if self._begins_b(at):
            low = self.copy.rfind("\n", 0, low) + 1
        return self.copy[low : self.places_b[end] if end < len(self.places_b) else len(self.copy)].rstrip("\n")

    def _new_words(self, change: Change) -> str:
        return self._copy_words(change.b0, change.b1 - change.b0)

    def _home(self, change: Change) -> int:
        """The paragraph that words of the copy are shown in: the one they open, else the one they follow."""
        opens = self._begins_a(change.a0) and self._begins_b(change.b0) and change.a0 < len(self.key_a)
        number = bisect_left(self.first, change.a0) - (not opens)
        return min(max(number, 0), len(self.first) - 2)

    def _stands_alone(self, change: Change) -> bool:
        """Whether the copy adds whole paragraphs between two of the first text."""
        return self._begins_a(change.a0) and self._begins_b(change.b0) and self._begins_b(change.b1)

    def _begins_a(self, letter: int) -> bool:
        return self.first[bisect_left(self.first, letter)] == letter

    def _begins_b(self, letter: int) -> bool:
        """Whether a paragraph of the copy begins with this letter, or the copy ends before it."""
        if letter in (0, len(self.places_b)):
            return True
        return "\n" in self.copy[self.places_b[letter - 1] : self.places_b[letter]]


def _shortened(segments: list[Segment]) -> Iterator[Segment]:
    """Long runs that are the same, cut to what helps to find one's place."""
    for n, segment in enumerate(segments):
        if segment.tag != SAME or len(segment.text) <= 2 * AROUND + 8:
            yield segment
            continue
        head = segment.text[:AROUND] if n else ""
        tail = segment.text[-AROUND:] if n < len(segments) - 1 else ""
        yield Segment(SAME, f"{head}……{tail}")

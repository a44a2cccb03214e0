"""Where two texts differ, letter by letter, in time that grows with their length.

Runs that stand once in each text are anchors; between two anchors only a short stretch is left, compared in full.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

K = 8  # letters of an anchor
SHORT = 400  # letters: a stretch longer than this on either side, without an anchor, is told as replaced
SAME, GONE, NEW = "same", "gone", "new"  # in both, in the first only, in the second only


class Change(NamedTuple):
    """Letters [a0, a1) of the first and [b0, b1) of the second; `tag` says what they are to each other."""

    tag: str
    a0: int
    a1: int
    b0: int
    b1: int


class _Block(NamedTuple):
    a: int
    b: int
    size: int


def changes(a: str, b: str) -> list[Change]:
    """How the first becomes the second: changes that abut and cover both, gone before new."""
    found: list[Change] = []
    at_a = at_b = 0
    for block in [*_blocks(a, b), _Block(len(a), len(b), 0)]:
        if at_a < block.a:
            found.append(Change(GONE, at_a, block.a, at_b, at_b))
        if at_b < block.b:
            found.append(Change(NEW, block.a, block.a, at_b, block.b))
        at_a, at_b = block.a + block.size, block.b + block.size
        if block.size:
            found.append(Change(SAME, block.a, at_a, block.b, at_b))
    return found


def _blocks(a: str, b: str) -> list[_Block]:
    """Equal runs in order in both: the common head, what anchors find in the middle, the common tail."""
    head = _alike(a, b)
    tail = min(_alike(a[::-1], b[::-1]), min(len(a), len(b)) - head)
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    blocks = [_Block(0, 0, head)]
    at_a = at_b = 0
    for block in [*_anchored(middle_a, middle_b), _Block(len(middle_a), len(middle_b), 0)]:
        blocks.extend(_between(middle_a, middle_b, at_a, block.a, at_b, block.b))
        blocks.append(block)
        at_a, at_b = block.a + block.size, block.b + block.size
    moved = [_Block(block.a + head, block.b + head, block.size) for block in blocks[1:]]
    return list(_joined(block for block in (blocks[0], *moved, _Block(len(a) - tail, len(b) - tail, tail)) if block.size))


def _alike(a: str, b: str) -> int:
    """Letters that both begin with."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _anchored(a: str, b: str) -> Iterator[_Block]:
    """Maximal equal runs around anchors, in order in both texts."""
    once_a, once_b = _once(a), _once(b)
    pairs = [(place, once_b[gram]) for gram, place in once_a.items() if gram in once_b]
    end_a = end_b = 0
    for x, y in _rising(sorted(pairs)):
        if x < end_a or y < end_b:
            continue
        low = 0
        while x - low > end_a and y - low > end_b and a[x - low - 1] == b[y - low - 1]:
            low += 1
        high = K
        while x + high < len(a) and y + high < len(b) and a[x + high] == b[y + high]:
            high += 1
        yield _Block(x - low, y - low, low + high)
        end_a, end_b = x + high, y + high


def _once(text: str) -> dict[str, int]:
    """Runs of K letters that stand once, and where."""
    places: dict[str, int] = {}
    again = set()
    for i in range(len(text) - K + 1):
        gram = text[i : i + K]
        if gram in places:
            again.add(gram)
        places[gram] = i
    return {gram: place for gram, place in places.items() if gram not in again}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, given in order of the first place, in which the second rises too."""
    tails: list[int] = []  # the least last place of a rising run of each length
    ends: list[int] = []  # and the pair it ends with
    before: list[int] = []
    for n, (_, y) in enumerate(pairs):
        at = bisect_left(tails, y)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [y], [n]
    chain = []
    n = ends[-1] if ends else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    return chain[::-1]


def _between(a: str, b: str, a0: int, a1: int, b0: int, b1: int) -> Iterator[_Block]:
    if not (0 < a1 - a0 <= SHORT and 0 < b1 - b0 <= SHORT):
        return
    blocks = SequenceMatcher(None, a[a0:a1], b[b0:b1], autojunk=False).get_matching_blocks()
    if 3 * sum(block.size for block in blocks) < min(a1 - a0, b1 - b0):
        return  # other words that happen to share a few letters
    for block in blocks:
        if block.size:
            yield _Block(a0 + block.a, b0 + block.b, block.size)


def _joined(blocks: Iterable[_Block]) -> Iterator[_Block]:
    held: _Block | None = None
    for block in blocks:
        if held and (held.a + held.size, held.b + held.size) == (block.a, block.b):
            held = _Block(held.a, held.b, held.size + block.size)
            continue
        if held:
            yield held
        held = block
    if held:
        yield held

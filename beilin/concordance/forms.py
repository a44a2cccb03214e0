"""In which script each text prints what folding makes one: tells most texts of a query "only as typed" without reading them.

A text prints every folded character by the rule of its script, but for exceptions. The rule: in Traditional texts a character's form is
the one that most of them print it in; in all others it is the folded form itself. For each character there is a list of the texts that
print it at least once otherwise. Those alone have to be read.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beilin.concordance import varint
from beilin.concordance.grams import Codes, codes
from beilin.concordance.leaf import Leaf
from beilin.concordance.shards import pack

TRADITIONAL = "zh-Hant"
FILE = 16_000  # exceptions at which a file is closed; each takes a byte or two
BLOCK = 512  # texts whose forms are counted at once
LAST = 0x110000


class Forms(NamedTuple):
    """`directory` tells the form of each character and the file of its exceptions; `files` hold those."""

    directory: bytes
    files: list[bytes]


def forms(languages: Sequence[str], leaves: Sequence[Leaf]) -> Forms:
    """Of texts in the order of their numbers; both parts are gzip of varints.

    directory: how many characters it tells of, then rows: steps between them; their forms in Traditional texts, as zigzag steps from the
    character; how many texts are exceptions; how many characters each file holds. A file: for each of its characters the numbers of those
    texts, rising, as steps.
    """
    rule = _rule([leaf for language, leaf in zip(languages, leaves, strict=True) if language == TRADITIONAL])
    otherwise = _exceptions(languages, leaves, rule)
    told = np.union1d(np.flatnonzero(rule != np.arange(LAST)), np.array(list(otherwise), dtype=np.int64))
    rows = [otherwise.get(code, []) for code in told.tolist()]
    cut = list(_cut(rows))
    columns = (varint.steps(told.astype(np.uint64)), varint.zigzag(rule[told] - told), list(map(len, rows)), list(map(len, cut)))
    directory = varint.encode([len(told)]) + b"".join(map(varint.encode, columns))
    return Forms(pack(directory), [pack(b"".join(map(_steps, some))) for some in cut])


def _rule(leaves: Sequence[Leaf]) -> NDArray[np.int64]:
    """By folded code point the form that most characters of these texts have, the lower code point where two are as frequent."""
    times, folded = np.zeros(LAST, dtype=np.int64), np.zeros(LAST, dtype=np.int64)
    rest = iter(leaves)
    while some := list(islice(rest, BLOCK)):
        forms = codes("".join(leaf.printed or leaf.folded for leaf in some))
        times += np.bincount(forms, minlength=LAST)
        folded[forms] = codes("".join(leaf.folded for leaf in some))
    seen = np.flatnonzero(times)[::-1]
    seen = seen[np.argsort(times[seen], kind="stable")]
    rule = np.arange(LAST)
    rule[folded[seen]] = seen  # the last of several stays
    return rule


def _exceptions(languages: Sequence[str], leaves: Sequence[Leaf], rule: NDArray[np.int64]) -> dict[int, list[int]]:
    """By folded code point the numbers of the texts that print it otherwise."""
    found: dict[int, list[int]] = {}
    for number, (language, leaf) in enumerate(zip(languages, leaves, strict=True)):
        for code in np.unique(_odd(leaf, rule if language == TRADITIONAL else None)).tolist():
            found.setdefault(code, []).append(number)
    return found


def _odd(leaf: Leaf, rule: NDArray[np.int64] | None) -> Codes:
    """The folded characters of a text that are not printed by the rule; without one the folded form is."""
    folded = codes(leaf.folded)
    if rule is None:
        return folded[codes(leaf.printed) != folded] if leaf.printed else folded[:0]
    return folded[codes(leaf.printed or leaf.folded) != rule[folded]]


def _cut(rows: list[list[int]]) -> Iterator[list[list[int]]]:
    """Rows that share a file."""
    held: list[list[int]] = []
    for row in rows:
        held.append(row)
        if sum(map(len, held)) >= FILE:
            yield held
            held = []
    if held:
        yield held


def _steps(row: list[int]) -> bytes:
    return varint.encode(varint.steps(np.array(row, dtype=np.uint64)))

"""In which script each text prints what folding makes one: tells most texts of a query "only as typed" without reading them.

A text prints every folded character by the rule of its script, but for exceptions. The rule: in Traditional texts a character's form is
the one that most of them print it in; in all others it is the folded form itself. Of each character there are lists of the texts that
print it always in one other form, and of those that print it in several: those alone have to be read.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beilin.concordance import varint
from beilin.concordance.grams import BITS, MASK, codes
from beilin.concordance.leaf import Leaf
from beilin.concordance.shards import pack

TRADITIONAL = "zh-Hant"
SEVERAL = 0  # stands for the form of a character that a text prints in several
FILE = 16_000  # exceptions at which a file is closed; each takes a byte or two
BLOCK = 512  # texts whose forms are counted at once
LAST = 0x110000
Lists = dict[tuple[int, int], list[int]]  # (folded code point, form or SEVERAL) → numbers of texts, rising


class Forms(NamedTuple):
    """`directory` tells the rule and which list lies where; `files` hold the lists."""

    directory: bytes
    files: list[bytes]


def forms(languages: Sequence[str], leaves: Sequence[Leaf]) -> Forms:
    """Of texts in the order of their numbers; both parts are gzip of varints.

    directory: how many characters Traditional texts print otherwise than folded, steps between them, their forms as zigzag steps from the
    character; how many lists there are, steps between their characters, their forms (0 for several, else 1 + zigzag step), their lengths;
    how many lists each file holds. A file: lists, each the numbers of its texts as steps.
    """
    rule = _rule([leaf for language, leaf in zip(languages, leaves, strict=True) if language == TRADITIONAL])
    lists = sorted(_exceptions(languages, leaves, rule).items())
    ruled = np.flatnonzero(rule != np.arange(LAST))
    of, form = (np.array([key[i] for key, _ in lists], dtype=np.int64) for i in (0, 1))
    cut = list(_cut([texts for _, texts in lists]))
    columns = (
        [len(ruled)],
        varint.steps(ruled.astype(np.uint64)),
        varint.zigzag(rule[ruled] - ruled),
        [len(lists)],
        varint.steps(of.astype(np.uint64)),
        np.where(form == SEVERAL, np.uint64(0), 1 + varint.zigzag(form - of)),
        [len(texts) for _, texts in lists],
        [len(some) for some in cut],
    )
    return Forms(pack(b"".join(map(varint.encode, columns))), [pack(b"".join(map(_steps, some))) for some in cut])


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


def _exceptions(languages: Sequence[str], leaves: Sequence[Leaf], rule: NDArray[np.int64]) -> Lists:
    """The texts that do not print a character by the rule alone."""
    found: Lists = {}
    for number, (language, leaf) in enumerate(zip(languages, leaves, strict=True)):
        for code, form in _odd(leaf, rule if language == TRADITIONAL else None):
            found.setdefault((code, form), []).append(number)
    return found


def _odd(leaf: Leaf, rule: NDArray[np.int64] | None) -> Iterator[tuple[int, int]]:
    """The folded characters of a text that are not always printed by the rule, which is the folded form where there is none; each
    with its form or SEVERAL."""
    if rule is None and not leaf.printed:
        return
    folded, printed = codes(leaf.folded), codes(leaf.printed or leaf.folded)
    odd = np.unique(folded[printed != (folded if rule is None else rule[folded])])
    some = np.isin(folded, odd)
    pairs = np.unique(folded[some].astype(np.uint64) << BITS | printed[some])
    each, first, times = np.unique(pairs >> BITS, return_index=True, return_counts=True)
    forms = np.where(times > 1, np.uint64(SEVERAL), pairs[first] & MASK)
    yield from zip(each.tolist(), forms.tolist(), strict=True)


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

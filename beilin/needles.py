"""Words that a pattern cannot match without, read off the pattern: text that holds none of them need not be tried.

Python has the parse of a pattern, but only inside its own `re`; `tests/test_needles.py` holds what is made of it against matches.
"""

import re
from collections.abc import Iterable
from functools import cache
from re import _constants as is_a  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Needles = frozenset[str]  # every match holds at least one; empty: nothing is known
_NONE: Needles = frozenset()
_FEW = 12  # characters of a class that is worth looking for
_REPEATS = (is_a.MAX_REPEAT, is_a.MIN_REPEAT, is_a.POSSESSIVE_REPEAT)


@cache
def finder(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """Finds a place without which the pattern matches nowhere in a text; None where no such words can be told."""
    found = needles(pattern)
    shortest = [one for one in sorted(found) if not any(other in one for other in found if other != one)]
    return re.compile("|".join(map(re.escape, shortest))) if found else None


def needles(pattern: re.Pattern[str]) -> Needles:
    """The needles of a pattern that tells upper from lower case."""
    return _NONE if pattern.flags & re.IGNORECASE else _of_all(_parser.parse(pattern.pattern, pattern.flags))


def _of_all(steps: Iterable[tuple[Any, Any]]) -> Needles:
    """Of steps that must all match: the longest needles of any of them, and the fewest."""
    found: list[Needles] = []
    run = ""
    for kind, value in steps:
        if kind is is_a.LITERAL:
            run += chr(value)
            continue
        found += [frozenset((run,)) if run else _NONE, _of_one(kind, value)]
        run = ""
    found.append(frozenset((run,)) if run else _NONE)
    return max(filter(None, found), key=lambda some: (min(map(len, some)), -len(some)), default=_NONE)


def _of_one(kind: Any, value: Any) -> Needles:
    if kind is is_a.BRANCH:
        return _of_any([_of_all(branch) for branch in value[1]])
    if kind is is_a.IN:
        one_of = [frozenset(chr(code)) if what is is_a.LITERAL else _NONE for what, code in value]
        return _of_any(one_of) if len(one_of) <= _FEW else _NONE
    if kind is is_a.SUBPATTERN:
        _, flags, _, steps = value
        return _NONE if flags & re.IGNORECASE else _of_all(steps)
    if kind in _REPEATS:
        return _of_all(value[2]) if value[0] else _NONE
    if kind is is_a.ASSERT:
        return _of_all(value[1])
    return _of_all(value) if kind is is_a.ATOMIC_GROUP else _NONE


def _of_any(found: list[Needles]) -> Needles:
    return frozenset().union(*found) if all(found) else _NONE

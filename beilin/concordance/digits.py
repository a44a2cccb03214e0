"""Numbers as signs of ASCII: what stands in a page has to be text, and hosts pack this as small as bytes."""

from collections.abc import Sequence

import numpy as np

from beilin.concordance.varint import Numbers

# The last sign of a number is one of 64 from "?" to "~", those before it are of 20 from "(" to ";": no sign that markup knows.
LAST, LAST_SIGNS = ord("?"), 64
AHEAD, AHEAD_SIGNS = ord("("), 20


def encode(numbers: Numbers | Sequence[int]) -> str:
    """Each number in turn, its highest digit first: the last digit counts to 64, those ahead of it to 20."""
    return "".join(map(_signs, np.asarray(numbers, dtype=np.uint64).tolist()))


def _signs(number: int) -> str:
    rest, last = divmod(number, LAST_SIGNS)
    signs = chr(LAST + last)
    while rest:
        rest, digit = divmod(rest, AHEAD_SIGNS)
        signs = chr(AHEAD + digit) + signs
    return signs

"""Where the lines of a Chinese title may break: between words, as far as the table of bigrams knows words."""

import re
from itertools import pairwise

from beilin.bigrams import bigrams
from beilin.chinese import is_han

LEAST = 2  # characters: a shorter word leans on the one before, as 的 does, or is half of one that the table does not know
LEADING = "在于於向对對与與及和或把将將从從为為以就给給"  # these lean on what follows
_APART = re.compile(r"(?<=[^\x00-\xff])([ \u3000]+)(?=[^\x00-\xff])")  # a space that stands for a mark in a Chinese headline


def clauses(title: str) -> list[tuple[list[str], str]]:
    """The title's parts (`phrases`), row by row where a space sets them apart, each row with the space after it."""
    pieces = [*_APART.split(title), ""]
    return [(phrases(words), space) for words, space in zip(pieces[::2], pieces[1::2], strict=True)]


def phrases(title: str) -> list[str]:
    """A title in parts that joined are the title; a line may end with any of them."""
    bound = bigrams().bound
    words = [title[:1]]
    for a, b in pairwise(title):
        if is_han(a) and is_han(b) and bound(a, b) < 0:
            words.append(b)
        else:
            words[-1] += b
    parts = words[:1]
    for word in words[1:]:
        if len(parts[-1]) < LEAST or (len(word) < LEAST and word not in LEADING):
            parts[-1] += word
        else:
            parts.append(word)
    return parts

"""Facts about Chinese characters: which are Han, and folding.

Folding makes keys for search and comparison, never what is shown: one script, one width, lower case, no space, no mark.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache

from beilin.charmap import CharMap
from beilin.tables import table

HAN_RANGES = ((0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
HAN = "".join(f"{chr(first)}-{chr(last)}" for first, last in HAN_RANGES)  # for use inside [ ] of a pattern


@cache
def fold_table() -> dict[int, str]:
    """Character → its folded form, for characters that a script or variant fold changes."""
    pairs = (line.split("\t") for line in table("fold.tsv").decode("utf8").splitlines())
    return {ord(a): b for a, b in pairs}


def _folded(char: str) -> str:
    wide = unicodedata.normalize("NFKC", char).lower()
    return "".join(c for c in wide if c.isalnum()).translate(fold_table())


_FOLD = CharMap(_folded)
_FOLD_LINES = CharMap(lambda char: char if char == "\n" else _folded(char))


def fold(text: str) -> str:
    """The key of a run of characters. Code point by code point: fold(a + b) == fold(a) + fold(b)."""
    return _FOLD(text)


def fold_lines(lines: Sequence[str]) -> list[str]:
    """`fold` of each of many lines that hold no newline, at once."""
    return _FOLD_LINES("\n".join(lines)).split("\n") if lines else []


def _printed(char: str) -> str:
    folded = fold(char)
    kept = "".join(c for c in unicodedata.normalize("NFKC", char).lower() if fold(c))
    return kept if len(kept) == len(folded) else folded


_PRINTED = CharMap(_printed)


def fold_printed(text: str) -> str:
    """The key in the script that the text is printed in: one character for each that `fold` gives, in its place."""
    return _PRINTED(text)


def fold_places(text: str) -> tuple[str, list[int]]:
    """The key, and for each of its characters the offset in `text` it came from."""
    parts = [_FOLD[ord(c)] for c in text]
    return "".join(parts), [i for i, part in enumerate(parts) for _ in part]


def _spelled(char: str) -> str:
    wide = unicodedata.normalize("NFKC", char).lower()
    kept = "".join(c for c in wide if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf"))
    return kept.translate(fold_table())


_PLAIN = CharMap(_spelled)
_PLAIN_LINES = CharMap(lambda char: char if char == "\n" else _spelled(char))


def plain(text: str) -> str:
    """For patterns: one script, one width, lower case, no space; marks stay. Code point by code point, as `fold`."""
    return _PLAIN(text)


def plain_lines(lines: Sequence[str]) -> list[str]:
    """`plain` of each of many lines that hold no newline, at once."""
    return _PLAIN_LINES("\n".join(lines)).split("\n") if lines else []


def is_han(char: str) -> bool:
    code = ord(char)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or code == 0x3007 or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF

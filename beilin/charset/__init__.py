"""From bytes to characters: which charset a page is in is decided by evidence, not by what it declares."""

from beilin.charset.reading import read

__all__ = ["read"]

"""The interface in Traditional characters: its Simplified words, converted when they are read. A text's words never are."""

from functools import cache

from opencc import OpenCC

_QUOTES = str.maketrans("“”‘’", "「」『』")


@cache
def traditional(words: str) -> str:
    """As Taiwan writes the characters, its own words for things aside: a 数据 stays 數據, so that no term means another thing."""
    return _converter().convert(words).translate(_QUOTES)


@cache
def _converter() -> OpenCC:
    return OpenCC("s2tw")

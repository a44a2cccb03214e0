"""The order of Chinese titles: by pinyin as far as GB 2312 gives it, then by code."""

from bisect import bisect_right

from beilin.chinese import fold

# The first-level characters of GB 2312 stand in the order of their readings; these begin each letter.
_STARTS = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "abcdefghjklmnopqrstwxyz"
_CODES = [c.encode("gb2312") for c in _STARTS]
_END = "座".encode("gb2312")
OTHER = "other"


def initial(title: str) -> str:
    """The letter under which a title is listed; `other` for what is neither a common Chinese character nor a Latin letter."""
    first = fold(title)[:1]
    if first.isascii():
        return first if first.isalpha() else OTHER
    code = _code(first)
    if not _CODES[0] <= code <= _END or len(code) != 2:
        return OTHER
    return _LETTERS[bisect_right(_CODES, code) - 1]


def sort_key(title: str) -> tuple[bytes, ...]:
    """Common characters by reading, then the rest by code."""
    return tuple(_code(char) for char in fold(title)[:24])


def _code(char: str) -> bytes:
    try:
        return char.encode("gb2312")
    except UnicodeEncodeError:
        return b"\xff" + char.encode("utf-32-be", "surrogatepass")

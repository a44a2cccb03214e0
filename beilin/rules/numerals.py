"""Numbers as Chinese pages print them: 3, ３, 三, 十二, 二〇二一."""

import re

DIGITS = "〇零○Ｏ一二三四五六七八九"
NUMBER = r"(?:\d{1,3}|[０-９]{1,3}|[一二三四五六七八九]?[十百][一二三四五六七八九十]*|[一二三四五六七八九])"  # for use inside a pattern

_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_ONES = {c: i for i, c in enumerate("一二三四五六七八九", 1)} | dict.fromkeys("〇零○Ｏ", 0)


def number(words: str) -> int | None:
    """The value of a numeral below 1000, None if it is none. `十二` is 12, `一百零三` 103, `二〇` 20 (digit by digit)."""
    plain = words.translate(_WIDE)
    if re.fullmatch(r"\d{1,4}", plain):
        return int(plain)
    if not plain or set(plain) - set(_ONES) - set("十百"):
        return None
    if not set(plain) & set("十百"):
        return int("".join(str(_ONES[c]) for c in plain))
    total, held = 0, 0
    for char in plain:
        if char in _ONES:
            held = _ONES[char]
        else:
            total, held = total + (held or 1) * (100 if char == "百" else 10), 0
    return total + held

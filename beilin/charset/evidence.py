"""How much a run of characters looks like text that somebody wrote, mostly in Chinese: the evidence for a charset."""

from functools import cache

import numpy as np

from beilin.charmap import points
from beilin.chinese import fold_table

_MARKS = "　、。·—…‘’“”〔〕〈〉《》「」『』【】﹁﹂・○●◆■□★☆※→①②③④⑤⑥⑦⑧⑨⑩℃©®«»°×÷§\u00a0"
_FORMS = "".join(map(chr, range(0xFF01, 0xFF5F)))  # full-width ASCII
_ACCENTS = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿāēěīǎōūǐǒǔßÀÁÂÄÇÈÉÊÍÑÓÔÖÚÜœŒšž€™"
_BOXES = "".join(map(chr, range(0x2500, 0x25A0)))  # tables drawn with lines
_LETTERS = "".join(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB), *range(0x410, 0x450), *range(0x391, 0x3CA))))
# Written daily in Hong Kong, in no list of GB2312:
_CANTONESE = "佢哋喺咗啲嘢冇嘅咁嗰攞畀俾睇嚟乜噉嘥餸搵咩喇㗎囉啦咪仲諗瞓唔嬲嗌揸掟揼嘈孖奀冧"
PLANE = 0x10000  # code points of the basic plane


@cache
def _common() -> frozenset[str]:
    """The 3,755 everyday characters of GB2312 in either script, Chinese marks and boxes, the characters of
    written Cantonese, kana, Cyrillic, Greek, accented Latin.

    Not Big5's everyday characters: they would speak for Big5.
    """
    everyday = bytes(b for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF) for b in (lead, trail))
    simplified = frozenset(everyday.decode("gb2312", "ignore"))
    traditional = {chr(code) for code, to in fold_table().items() if to in simplified}
    return simplified | traditional | frozenset(_MARKS + _FORMS + _BOXES + _ACCENTS + _LETTERS + _CANTONESE)


def share(text: str) -> float:
    """From −1 (nothing here is common) to 1 (everything is); 1 for plain ASCII. Printable ASCII says nothing.

    A character in private use, a control character and an undecodable byte weigh as much as three uncommon ones.
    """
    told = weights(points(text))
    good, bad = np.count_nonzero(told > 0), -int(told[told < 0].sum(dtype=np.int64))
    return (good - bad) / (good + bad) if good + bad else 1.0


def weights(codes: np.ndarray) -> np.ndarray:
    """int8 by character of a text, given as code points: what it says for the text (above 0) or against it."""
    told = _weights().take(codes, mode="clip")
    told[codes >= PLANE] = [_weight(chr(code)) for code in codes[codes >= PLANE].tolist()]
    return told


@cache
def _weights() -> np.ndarray:
    """int8 by code point of the basic plane: how a character weighs."""
    return np.array([_weight(chr(code)) for code in range(PLANE)], np.int8)


def _weight(char: str) -> int:
    if " " <= char <= "~" or char in "\t\n\r\f":
        return 0
    if char in _common():
        return 1
    return -1 if char.isprintable() and char != "\ufffd" else -3

"""Text that was read in a wrong charset and written again, the whole page or stretches of it: 中国 stands as ä¸­å›½, as 涓浗 or as ÖÐ¹ú.

What stands there is turned back into bytes and read in the right charset. Which two charsets they were, the page tells: of the stretches
that make no sense as they stand, nearly all must make sense then, or many if they were UTF-8. Few bytes happen to be UTF-8; nearly any
are characters of GB 18030 or Big5.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from beilin.charmap import points
from beilin.charset.evidence import share, weights

LATIN, GB, BIG5, UTF8 = "cp1252", "gb18030", "big5hkscs", "utf-8"
# The charset that a text was read in and the one that it was in → how many of the doubtful characters must make sense then, and how much
# (0–1), UTF-8 aside: rare characters are less seldom than Latin letters in such rows, and any is some character of the other charset.
_PAIRS = {
    **dict.fromkeys(((LATIN, UTF8), (GB, UTF8), (BIG5, UTF8)), 0.3),
    **dict.fromkeys(((LATIN, GB), (LATIN, BIG5)), 0.5),
    **dict.fromkeys(((BIG5, GB), (GB, BIG5)), 0.8),
}
DOUBT = 0.5  # a stretch less plausible than this is looked at; wrongly read text has under 0.2, sound text over 0.9
GAIN = 0.2  # by how much more plausible it must be when it is read as UTF-8
FEWEST = {UTF8: 6, GB: 30, BIG5: 30}  # different Han characters and marks that must come of it
STRAY = "\ufffd"  # shown for what could not be decoded
LEAST = 0.2  # how plausible all of it must be together: what was misread twice over still makes no sense
POOL = 4_000  # doubtful characters that tell which charsets they were
SEVERAL = 3  # such pairs of charsets on one page
_HAN = re.compile("[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]")
_LONE = re.compile("[\udc80-\udcff]+")


class Undone(NamedTuple):
    """The text as it was meant, and each misreading: the charset it was in, the one it was read in, how much of what is not ASCII (0–1)."""

    text: str
    misread: list[tuple[str, str, float]]


def undone(text: str) -> Undone | None:
    """The text read again, or None when nothing in it was read wrongly. Linear in its length."""
    doubtful, found, misread = _doubtful(text), {}, []
    for _ in range(SEVERAL):
        pair = _told([text[a:b] for a, b in doubtful])
        if not pair:
            break
        new = {span: again for span in doubtful if (again := _again(text[slice(*span)], *pair))}
        found |= new
        doubtful = [span for span in doubtful if span not in new]
        misread.append((pair[1], pair[0], sum(_beyond(text[a:b]) for a, b in new) / _beyond(text)))
    return Undone("".join(_put(text, found)), misread) if found else None


def _beyond(text: str) -> int:
    """How many characters are not ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _put(text: str, found: dict[tuple[int, int], str]) -> Iterator[str]:
    at = 0
    for (start, end), again in sorted(found.items()):
        yield text[at:start]
        yield again
        at = end
    yield text[at:]


def _doubtful(text: str) -> list[tuple[int, int]]:
    """The stretches that make no sense. They are parted by bytes that no character in these charsets has: signs, digits, breaks."""
    codes = points(text)
    told = weights(codes)
    if np.count_nonzero(told < 0) < FEWEST[UTF8] // 2:
        return []
    edges = np.flatnonzero(np.diff((codes >= 0x40).astype(np.int8), prepend=0, append=0))
    starts, ends = edges[::2], edges[1::2]
    good = np.concatenate(([0], np.cumsum(told > 0)))
    bad = np.concatenate(([0], np.cumsum(np.maximum(-told.astype(np.int32), 0))))
    good, bad = good[ends] - good[starts], bad[ends] - bad[starts]
    wanted = (bad > 0) & (good - bad < DOUBT * (good + bad))
    return list(zip(starts[wanted].tolist(), ends[wanted].tolist(), strict=True))


def _told(stretches: list[str]) -> tuple[str, str] | None:
    """The charset that most of these were read in, and the one that they were in; None if none makes sense of them."""
    pool, size = [], 0
    for one in stretches:
        pool.append(one[:POOL])
        size += len(one)
        if size >= POOL:
            break
    best, most = None, 0
    for (wrong, right), enough in _PAIRS.items():
        pairs = [(one, again) for one in pool if (again := _again(one, wrong, right))]
        read = sum(len(one) for one, _ in pairs)
        whole = "".join(again for _, again in pairs)
        sense = len(set(_HAN.findall(whole))) >= FEWEST[right] and _sense(whole) > LEAST
        if sense and read > most and read >= enough * sum(map(len, pool)):
            best, most = (wrong, right), read
    return best


def _again(printed: str, wrong: str, right: str) -> str | None:
    """A stretch as it was meant, or None where that makes no sense. A byte that was lost leaves what is printed of its character. No
    other bytes look like UTF-8, so what is UTF-8 of a stretch is taken even where much of it was lost."""
    parts: list[str] = []
    run: list[tuple[str, bytes]] = []
    for char in printed:
        raw = _bytes(char, wrong, right)
        if raw:
            run.append((char, raw))
        else:
            parts += (_read(run, right), char)
            run = []
    again = "".join((*parts, _read(run, right)))
    least = _sense(printed) + GAIN if right == UTF8 else _PAIRS[wrong, right]
    return again if again != printed and _HAN.search(again) and _sense(again) >= least else None


def _sense(stretch: str) -> float:
    """How plausible a stretch is, −1 to 1; what was lost before says nothing."""
    return share(stretch.replace(STRAY, ""))


@lru_cache(maxsize=100_000)
def _bytes(char: str, wrong: str, right: str) -> bytes:
    """What a character was before it was read in the `wrong` charset; empty if that has no such character."""
    if char == STRAY:
        return b""
    if char == "€" and wrong == GB:
        return b"\x80"  # as Windows reads it
    if wrong == LATIN and "\x80" <= char <= "\xff":
        return bytes([ord(char)])
    raw = char.encode(wrong, "ignore")
    if not raw and wrong == LATIN and right != UTF8:
        return char.encode()  # some programs read as Latin only what is no UTF-8
    return raw


def _read(run: list[tuple[str, bytes]], right: str) -> str:
    """The bytes of these characters in the charset that they were in. What means nothing there stays as printed, or is U+FFFD where another
    byte of what is printed belongs to a character."""
    text = b"".join(raw for _, raw in run).decode(right, "surrogateescape")
    if not _LONE.search(text):
        return text
    decoder = getincrementaldecoder(right)("surrogateescape")
    parts, first, meant = [], 0, ""
    for i, (_, raw) in enumerate(run, 1):
        meant += decoder.decode(raw, final=i == len(run))
        if not decoder.getstate()[0]:  # between two characters of both charsets
            kept = _HAN.search(meant) or not _LONE.search(meant)
            parts.append(_LONE.sub(STRAY, meant) if kept else "".join(char for char, _ in run[first:i]))
            first, meant = i, ""
    return "".join(parts)

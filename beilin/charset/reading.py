"""Decide a page's charset and read it.

A byte that means nothing in the charset, and NUL, is shown as U+FFFD and reported with its offset. A byte order mark and the
CR of a CR LF are how bytes write a page, not characters of it.
"""

import re
from collections.abc import Iterator
from itertools import groupby, islice

from beilin.charset import wrongly
from beilin.charset.evidence import share
from beilin.issues import issue
from beilin.records import Issue

STRAY = "\ufffd"  # shown for what cannot be decoded
SAMPLE = 65_536  # bytes looked at to decide, from the first that is not ASCII
SHOWN = 5  # stray bytes named one by one in an issue
BELIEF = 0.1  # what a declaration adds to a reading's share of plausible characters
WHOLE = 0.95  # a page this plausible in one charset is no heap: a line of it is valid UTF-8 by accident
CLEARLY = 0.2  # by how much another charset must read the rest of a heap better than UTF-8 does
DOUBT = 0.5  # a reading less plausible than this is used, and reported

# A page's bytes in stretches that share a codec: (characters, codec). A byte that the codec cannot read stands as a lone
# surrogate U+DC80–U+DCFF, so that encoding a stretch gives its bytes back.
Stretches = list[tuple[str, str]]

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_UTF16 = ("utf-16-le", "utf-16-be")
_WIDE = frozenset((*_UTF16, "utf-32-le", "utf-32-be"))
_NARROW = ("utf-8", "gb18030", "big5hkscs")  # a tie goes to the earlier
_JAPANESE, _WESTERN = "cp932", "cp1252"  # one of them is asked where no other makes sense of the bytes
_KOREAN = "euc-kr"
# What a page may declare → the codec that reads it. Nothing else is believed: a codec may run code or mean bytes ("unicode_escape").
_DECLARED = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "cp936", "x-gbk"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cp950", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
    **dict.fromkeys(("iso-8859-1", "windows-1252", "latin1"), "cp1252"),
    **dict.fromkeys(("shift_jis", "shift-jis", "x-sjis"), "cp932"),
    **{name: name for name in ("euc-jp", "euc-kr", "windows-1251", "koi8-r")},
}
_DECLARATION = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_LONE = re.compile("[\ud800-\udfff\0]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f]")
_HANGUL, _WIDE_LETTERS = re.compile("[\uac00-\ud7a3]"), re.compile("[\u2160-\u217f\u3131-\u318e\u3400-\u9fff\uac00-\ud7a3]")


def read(raw: bytes, place: str) -> tuple[str, str, tuple[Issue, ...]]:
    """The page's characters, the name of its charset, and what a keeper should look at. Linear in the bytes."""
    stretches, start = _decided(raw)
    charset = " and ".join(sorted({codec for _, codec in stretches}, key=lambda c: (c != "utf-8", c))) or "utf-8"
    text = "".join(words for words, _ in stretches)
    issues = list(_strays(text, stretches, start, place))
    sound = charset in ("utf-8", _KOREAN) and not issues and not _CONTROL.search(text)  # neither is chosen by what is common
    text = _LONE.sub(STRAY, text).replace("\r\n", "\n").replace("\r", "\n")
    if wrong := wrongly.undone(text):
        text, charset = wrong.text, f"{charset} twice"
        for was, taken, part in wrong.misread:
            issues.append(issue(place, "read-wrongly", was=was, taken=taken, percent=f"{100 * part:.0f}"))
    if not sound and (doubt := share(text[:SAMPLE])) < DOUBT:
        issues.append(issue(place, "guessed-charset", charset=charset, share=f"{doubt:.2f}"))
    return text, charset, tuple(issues)


def _decided(raw: bytes) -> tuple[Stretches, int]:
    """The bytes as read, and how many bytes of byte order mark were left out before them."""
    for bom, charset in _BOMS:
        if raw.startswith(bom):
            return [(_decoded(raw[len(bom) :], charset), charset)], len(bom)
    text = _decoded(raw, "utf-8")
    if not _LONE.search(text) and not _accident(raw, text):
        return [(text, "utf-8")], 0
    sample = _sample(raw)
    best = _KOREAN if _is_korean(sample) else _best(sample, _declared(raw), *_UTF16)[0]
    if best not in _WIDE and (heap := _heap(raw, best)):
        return heap, 0
    return [(_decoded(raw, best), best)], 0


def _best(sample: bytes, declared: str | None, *more: str) -> tuple[str, float]:
    """The charset that makes the sample most plausible, and how plausible that is (−1 … 1, and what a declaration adds)."""
    names = [*_NARROW, *more]
    if declared and declared not in names:
        names.append(declared)
    scores = {name: share(_decoded(sample, name)) + BELIEF * (name == declared) for name in names}
    if max(scores.values()) < DOUBT:
        last = _WESTERN if _is_western(sample) else _JAPANESE
        scores.setdefault(last, share(_decoded(sample, last)))
    best = max(scores, key=lambda name: scores[name])
    return best, scores[best]


def _is_western(sample: bytes) -> bool:
    """Whether bytes beyond ASCII are few and stand alone, as in all languages that Windows-1252 was made for; alone it would make an
    accented letter of any byte."""
    runs = re.findall(rb"[\x80-\xff]+", sample)
    high = sum(map(len, runs))
    return 4 * high <= len(re.findall(rb"[A-Za-z ]", sample)) and 5 * len(runs) >= 4 * high


def _is_korean(sample: bytes) -> bool:
    """Hangul stands where GB2312 has its characters from A to R by sound: no Chinese text is made of those alone. Japanese
    in EUC-JP has kana in the rows of single Korean letters and Roman numbers."""
    text = _decoded(sample[: len(sample) - (len(sample) == SAMPLE)], _KOREAN)
    hangul, letters = len(_HANGUL.findall(text)), len(_WIDE_LETTERS.findall(text))
    return hangul >= 20 and hangul >= 0.95 * letters and len(_LONE.findall(text)) <= 0.02 * letters


def _accident(raw: bytes, text: str) -> bool:
    """A few GBK characters can happen to be valid UTF-8, but only as two-byte characters of other scripts, and not many."""
    return not raw.isascii() and len(raw) <= 16 and max(text) < "\u0800" and share(_decoded(raw, "gb18030")) > share(text)


def _heap(raw: bytes, best: str) -> Stretches | None:
    """A page pasted together from lines in UTF-8 and lines in another charset, or None if it is not one."""
    if best != "utf-8" and share(_decoded(_sample(raw), best)) > WHOLE:
        return None
    lines = raw.splitlines(keepends=True)
    stretches = [(b"".join(some), valid) for valid, some in groupby(lines, lambda line: not _LONE.search(_decoded(line, "utf-8")))]
    rest = b"".join(some for some, valid in stretches if not valid)[:SAMPLE]
    other, score = _best(rest, None)
    if all(some.isascii() for some, valid in stretches if valid) or other == "utf-8" or score < share(_decoded(rest, "utf-8")) + CLEARLY:
        return None
    return [(_decoded(some, codec), codec) for some, valid in stretches for codec in ("utf-8" if valid else other,)]


def _sample(raw: bytes) -> bytes:
    """From the first byte that is not ASCII, or NUL; at an even offset, because the page may be UTF-16."""
    found = re.search(rb"[\x80-\xff\0]", raw)
    at = found.start() if found else 0
    return raw[at - at % 2 :][:SAMPLE]


def _declared(raw: bytes) -> str | None:
    found = _DECLARATION.search(raw[:4096])
    return _DECLARED.get(found[1].decode("ascii", "replace").lower()) if found else None


def _decoded(raw: bytes, charset: str) -> str:
    """As browsers decode: to them A3 A0 of GBK, for which Python has a character of private use, is a wide space."""
    return raw.decode(charset, "replace" if charset in _WIDE else "surrogateescape").replace("\ue5e5", "\u3000")


def _strays(text: str, stretches: Stretches, start: int, place: str) -> Iterator[Issue]:
    """One issue for all bytes that mean nothing and all NULs, the first few named by their offset in the raw bytes."""
    count = len(_LONE.findall(text)) + sum(words.count(STRAY) for words, codec in stretches if codec in _WIDE)
    if count:
        some = ", ".join(f"0x{byte:02X} at byte {at}" for byte, at in islice(_stray_bytes(stretches, start), SHOWN))
        yield issue(place, "more-stray-bytes" if count > SHOWN else "stray-bytes", count=count, some=some, more=count - SHOWN)


def _stray_bytes(stretches: Stretches, offset: int) -> Iterator[tuple[int, int]]:
    for words, codec in stretches:
        at, errors = 0, "strict" if codec in _WIDE else "surrogateescape"
        for bad in re.finditer(f"{_LONE.pattern}|{STRAY if codec in _WIDE else _LONE.pattern}", words):
            offset += len(words[at : bad.start()].encode(codec, errors))
            at = bad.start()
            yield ord(bad[0]) & 0xFF, offset
        offset += len(words[at:].encode(codec, errors))

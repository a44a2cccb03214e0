"""GBK as byte pairs: what is left of a text in which bytes were replaced without regard to where a character begins.

GBK writes a Han character or a wide mark as a lead byte (81–FE) and a trail byte (40–7E, 80–FE). Where one byte is lost, every
later pair is read from the wrong byte until an ASCII character is met that was a trail byte: there the reading is right again.
"""

import re
from functools import cache

from beilin.tables import table

SOUNDS = r"a-zü\u00e0-\u00fc\u0101-\u01dc\u0261"  # letters of pinyin with marks of tone, for use inside [ ] of a pattern
READING = re.compile(rf"[{SOUNDS}]{{1,6}}")  # as the brackets have it
CLOSED = re.compile(rf"[{SOUNDS}][)）]")  # how a reading in brackets ends: most pages have none, and that is told quickly
LOST = "?€"  # how a byte that was lost may be printed; it may also be dropped


@cache
def pair(char: str) -> bytes:
    """The one or two bytes of a character; empty if GBK cannot write it."""
    return char.encode("gbk", "ignore")


@cache
def character(lead: int, trail: int) -> str:
    """The character of a pair; empty if there is none."""
    return bytes((lead, trail)).decode("gbk", "ignore") if lead > 0x80 and trail >= 0x40 else ""


@cache
def readings() -> dict[str, tuple[str, ...]]:
    """Character → its readings, the commonest first; only characters that the generator of brackets may have known."""
    rows = (line.split("\t") for line in table("readings.tsv").decode("utf8").splitlines())
    return {char: tuple(sounds.split(" ")) for char, sounds in rows}


@cache
def read_as(reading: str, lead: int) -> tuple[str, ...]:
    """The characters with this reading whose first byte is `lead`."""
    return tuple(char for char, sounds in readings().items() if reading in sounds and pair(char)[0] == lead)

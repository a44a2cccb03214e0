"""What the index keeps of one text: its words as shown, and folded."""

from collections.abc import Iterable

import msgspec

from beilin import addresses
from beilin.chinese import fold
from beilin.records import Record, Witness

END = "\0"  # ends every paragraph of folded text; folding lets no NUL through


class Leaf(Record):
    """One text. `folded` is the title and each paragraph folded, every one of them ended by NUL; a text without title has an empty one."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    anchors: tuple[str, ...]  # ids of the paragraphs on the text's page
    folded: str


def leaf(text_id: str, text: Witness) -> Leaf:
    """The leaf of one text."""
    title, paragraphs = text.title or "", tuple(p.text for p in text.paragraphs)
    anchors = tuple(addresses.anchor(p) for p in text.paragraphs)
    return Leaf(text_id, title, paragraphs, anchors, "".join(fold(words) + END for words in (title, *paragraphs)))


def encode(leaves: Iterable[Leaf]) -> bytes:
    """The leaves of one page as MessagePack, in order."""
    return msgspec.msgpack.encode(list(leaves))


def decode(raw: bytes) -> list[Leaf]:
    """The other way."""
    return msgspec.msgpack.decode(raw, type=list[Leaf])

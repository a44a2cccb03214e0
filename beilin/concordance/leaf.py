"""What the index keeps of one text: its words as shown, and folded."""

from collections.abc import Iterable
from itertools import chain

import msgspec

from beilin import addresses
from beilin.chinese import fold, fold_printed
from beilin.records import Record, Witness

END = "\0"  # ends every paragraph of folded text; folding lets no NUL through


class Leaf(Record):
    """One text. `folded` is the title and each paragraph folded, every one of them ended by NUL; a text without title has an empty one.

    `printed` is the same in the script of the text, and empty where that makes no difference. `changed`: its characters that folding
    turns into others, each once. `url`: where its page was found, if one may link there; `taken`: on which day, if known.
    """

    id: str
    title: str
    paragraphs: tuple[str, ...]
    anchors: tuple[str, ...]  # ids of the paragraphs on the text's page
    folded: str
    printed: str
    changed: str
    url: str = ""
    taken: str = ""


def leaf(text_id: str, text: Witness, url: str = "", taken: str = "") -> Leaf:
    """The leaf of one text."""
    title, paragraphs = text.title or "", tuple(p.text for p in text.paragraphs)
    anchors = tuple(addresses.anchor(p) for p in text.paragraphs)
    folded, printed = (END.join(map(key, (title, *paragraphs))) + END for key in (fold, fold_printed))
    changed = "".join(sorted(char for char in {*title, *chain(*paragraphs)} if fold(char) not in ("", char)))
    return Leaf(text_id, title, paragraphs, anchors, folded, "" if printed == folded else printed, changed, url, taken)


def encode(leaves: Iterable[Leaf]) -> bytes:
    """The leaves of one page as MessagePack, in order."""
    return msgspec.msgpack.encode(list(leaves))


def decode(raw: bytes) -> list[Leaf]:
    """The other way."""
    return msgspec.msgpack.decode(raw, type=list[Leaf])

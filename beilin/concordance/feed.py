"""What Pagefind is fed: throw-away pages whose words are bigrams of folded text, so that it finds Chinese in either script.

Pagefind cuts words at spaces and matches their beginnings; a bigram is a word to it, and the last character of a run is one too,
so that a single character is found as the beginning of some word.
"""

import gzip
import json
from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise

from beilin.archive import Card
from beilin.chinese import fold
from beilin.concordance.grams import WIDE
from beilin.concordance.leaf import Leaf

LANGUAGE = "und"  # one index for all scripts; the search page says it is in this language while it loads it
LONGEST = 60  # characters of a narrow run; the query is cut alike


def words(text: str) -> Iterator[str]:
    """Bigrams of wide runs and their last character; narrow runs whole. Spaces part runs, marks do not."""
    for part in text.split():
        for wide, run in groupby(fold(part), key=lambda char: ord(char) >= WIDE):
            chars = "".join(run)
            if wide:
                yield from map("".join, pairwise(chars))
                yield chars[-1]
            else:
                yield chars[:LONGEST]


def page(card: Card, leaf: Leaf, address: str, whole: bool) -> bytes:
    """One page for Pagefind. Not `whole`: title, names, keywords and lead only."""
    names = " ".join(filter(None, (card.source, card.author, card.compilation, *card.keywords)))
    body = " ".join(leaf.paragraphs) if whole else card.lead
    lead = card.lead + "…" * (card.chars > len(card.lead))
    meta = {"title": card.title, "address": address, "date": card.date, "source": card.source, "lead": lead}
    return (
        f'<!doctype html><html lang="{LANGUAGE}"><head><title>-</title></head><body data-pagefind-body>'
        + _meta(meta)
        + f"<h1>{escape(' '.join(words(card.title)))}</h1><p>{escape(' '.join(words(names)))}</p><p>{escape(' '.join(words(body)))}</p>"
        + "</body></html>"
    ).encode("utf8", "xmlcharrefreplace")


def _meta(values: dict[str, str | None]) -> str:
    return "".join(f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">' for name, value in values.items() if value)


def address_of(fragment: bytes) -> str:
    """The address that `page` was given, read back from the fragment file that Pagefind made of it."""
    raw = gzip.decompress(fragment)
    return json.loads(raw[raw.index(b"{") :])["meta"]["address"]

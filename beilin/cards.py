"""A text small: what lists, links and works need to know of it, read off its page."""

import re

from beilin import addresses
from beilin.archive import Card, Gist
from beilin.records import Cleaned, Witness

LEAD = 100  # characters of the text that stand for it in lists
FIRST = 30  # characters that stand for a title where there is none


def gist(cleaned: Cleaned) -> Gist:
    """One card per text of the page, and the page's issues."""
    kinds = [entry.kind for entry in cleaned.text.ledger(cleaned.source)]
    found = [_card(cleaned, witness, kinds.count("repaired"), kinds.count("lacuna")) for witness in cleaned.texts]
    return Gist(tuple(found), cleaned.issues)


def _card(cleaned: Cleaned, witness: Witness, repaired: int, lacunae: int) -> Card:
    body = "".join(paragraph.text for paragraph in witness.paragraphs)
    return Card(
        id=addresses.text_id(cleaned.capture, witness),
        page=cleaned.capture.id,
        path=cleaned.capture.path,
        ordinal=witness.ordinal,
        title=witness.title or _first_words(witness),
        language=witness.language,
        date=witness.date,
        source=witness.source,
        author=witness.author,
        site=cleaned.capture.site,
        kind=witness.kind,
        chars=len(body),
        lead=body[:LEAD],
        repaired=repaired,
        lacunae=lacunae,
        dates=witness.dates,
        compilation=cleaned.compilation,
        keywords=witness.keywords,
        paged=cleaned.paged,
        untitled=not witness.title,
    )


def _first_words(witness: Witness) -> str:
    """How a text without a title begins, with … where it goes on within the line; no sign but letters before that."""
    words = witness.paragraphs[0].text if witness.paragraphs else ""
    return words if len(words) <= FIRST else re.sub(r"[\W_]+$", "", words[:FIRST]) + "…"

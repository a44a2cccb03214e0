"""A text small: what lists, links and works need to know of it, read off its page."""

from beilin import addresses
from beilin.records import Card, Cleaned, Gist, Witness

LEAD = 100  # characters of the text that stand for it in lists


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
        title=witness.title or body[:30],
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
    )

"""The promise that nothing is lost, checked: every character of a page is shown in one place or taken out by a named rule."""

from itertools import pairwise

from beilin.records import Cleaned
from beilin.text import BrokenText, Text


def prove(cleaned: Cleaned) -> None:
    """Raise BrokenText unless the pieces cover the page and every shown character lies in exactly one title or paragraph."""
    text = cleaned.text
    where = f"describe: {cleaned.capture.path}"
    try:
        text.check(cleaned.source)
    except BrokenText as broken:
        raise BrokenText(f"{where}: {broken}") from broken
    spans = _spans(cleaned, where)
    _every_shown_character_is_in(spans, text, where)
    for witness in cleaned.texts:
        for paragraph in witness.paragraphs:
            if paragraph.text != text.between(paragraph.start, paragraph.end):
                raise BrokenText(f"{where}:{paragraph.start}: a paragraph differs from what its pieces show")


def _spans(cleaned: Cleaned, where: str) -> list[tuple[int, int]]:
    """All title and paragraph spans, sorted, and disjoint or else BrokenText."""
    titles = {t.title_span for t in cleaned.texts if t.title_span}
    spans = sorted([*titles, *((p.start, p.end) for t in cleaned.texts for p in t.paragraphs)])
    for (_, end), (start, _) in pairwise(spans):
        if start < end:
            raise BrokenText(f"{where}:{start}: two titles or paragraphs share characters")
    return spans


def _every_shown_character_is_in(spans: list[tuple[int, int]], text: Text, where: str) -> None:
    at = 0
    for piece in text.pieces:
        if not piece.text:
            continue
        while at < len(spans) and spans[at][1] <= piece.start:
            at += 1
        here, start = at, piece.start
        while here < len(spans) and spans[here][0] <= start and start < piece.end:  # one piece may hold several spans
            start, here = max(start, spans[here][1]), here + 1
        inside = at < len(spans) and spans[at][0] <= piece.start < spans[at][1]
        if start < piece.end or not inside:
            shown = piece.text[:20]
            raise BrokenText(f"{where}:{start}: {shown!r} is shown but stands in no title and no paragraph")

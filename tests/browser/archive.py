"""Small sites for tests of search: made-up texts, the real index, the real search page."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from beilin.archive import Card, Work
from beilin.chinese import fold
from beilin.concordance import leaf
from beilin.records import Paragraph, Witness
from beilin.stages import index
from benches.page import search_page_files


class Made(NamedTuple):
    """One text of a made archive."""

    title: str
    paragraphs: tuple[str, ...]
    date: str | None = None
    language: str = "zh-Hans"
    source: str | None = None
    site: str | None = None
    author: str | None = None
    url: str = ""
    taken: str = ""


def card(number: int, made: Made) -> Card:
    chars = sum(map(len, made.paragraphs))
    id = f"t{number:05}"
    return Card(id, f"page-{id}", f"{id}.txt", 1, made.title, made.language, made.date, made.source, made.author, made.site, chars=chars)


def pages(texts: Sequence[Made]) -> list[bytes]:
    """The `terms` of every text's page."""
    return [leaf.encode([leaf.leaf(card(i, made).id, witness(made), made.url, made.taken)]) for i, made in enumerate(texts)]


def witness(made: Made) -> Witness:
    starts = [sum(map(len, made.paragraphs[:i])) for i in range(len(made.paragraphs))]
    paragraphs = tuple(Paragraph(at, at + len(p), "p", p) for at, p in zip(starts, made.paragraphs, strict=True))
    return Witness(1, made.title or None, None, paragraphs, made.language)


def write_site(folder: Path, texts: Sequence[Made], same: Sequence[tuple[int, ...]] = (), rough: bool = False) -> None:
    """A site of nothing but search, in `folder`. `rough`: with Pagefind.

    `same`: numbers of texts that are one work, the one that speaks first.
    """
    cards = [card(i, made) for i, made in enumerate(texts)]
    works = [Work(cards[some[0]].id, cards[some[0]].title, None, tuple(cards[i].id for i in some), "") for some in same]
    files = index.concordance(cards, works, pages(texts)) | (index.pagefind(cards, pages(texts), len(cards)) if rough else {})
    files |= search_page_files(files.pop(index.START))
    for name, raw in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)


def scan(texts: Sequence[Made], term: str) -> tuple[int, int]:
    """Hits and texts of one term by plain reading: every place of the folded term within one folded paragraph, overlapping ones too."""
    wanted = fold(term)
    counts = [sum(_places(fold(words), wanted) for words in (made.title, *made.paragraphs)) for made in texts]
    return sum(counts), sum(count > 0 for count in counts)


def _places(folded: str, wanted: str) -> int:
    count = at = 0
    while wanted and (at := folded.find(wanted, at)) >= 0:
        count, at = count + 1, at + 1
    return count

"""Small archives for tests, their words from the project's own pages."""

import random
from functools import cache
from pathlib import Path

from beilin.archive import Card, Kinship
from beilin.kin.sketch import sketch_texts
from beilin.records import Ruling
from beilin.stages.dedupe import dedupe

PAGES = Path(__file__).parent.parent.parent / "content" / "pages"


@cache
def paragraphs(name: str, least: int = 120) -> tuple[str, ...]:
    """The long lines of a page, in order."""
    lines = (PAGES / name).read_text(encoding="utf8").splitlines()
    return tuple(line.strip() for line in lines if len(line.strip()) >= least)


def speech() -> str:
    """A speech of some 2,500 characters."""
    return "\n".join(paragraphs("city-secretary-covid-speech.txt"))


def other() -> str:
    """A text by other people in another year."""
    return "\n".join(paragraphs("five-covid-speeches.txt")[:8])


def misprinted(text: str, every: int, seed: int = 1) -> str:
    """One letter in `every` replaced by another of the text."""
    chance = random.Random(seed)
    return "".join(chance.choice(text).strip() or c if chance.random() < 1 / every and c.isalpha() else c for c in text)


def card(name: str, text: str, **facts: object) -> Card:
    facts = {"title": f"题{name}", "language": "zh-Hans", "chars": len(text.replace("\n", ""))} | facts
    return Card(id=name, page=name, path=f"{name}.txt", ordinal=1, **facts)


def kinship(texts: dict[str, str], rulings: tuple[Ruling, ...] = (), facts: dict[str, dict] | None = None) -> Kinship:
    """What dedupe says of texts by name, one to a page. `facts` overrule the fields of their cards."""
    cards = [card(name, text, **(facts or {}).get(name, {})) for name, text in texts.items()]
    return dedupe(cards, [sketch_texts(name, [(1, text)]) for name, text in texts.items()], list(rulings))


def together(found: Kinship) -> list[set[str]]:
    """The works of several texts."""
    return [set(work.texts) for work in found.works if len(work.texts) > 1]


def kinds(found: Kinship) -> dict[tuple[str, str], str]:
    return {(pair.a, pair.b): pair.kind for pair in found.pairs}

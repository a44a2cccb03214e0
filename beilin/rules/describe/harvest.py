"""Fields read from the lines around a text, from its own first and last words, and from the markup; each with the ground it stands on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from beilin.chinese import fold
from beilin.records import Mark, Record, Said
from beilin.rules.describe.around import FIELD_LINE, UNDER, Around
from beilin.rules.describe.bylines import BYLINE, STAMP
from beilin.rules.describe.clue import SOUND, Clue
from beilin.rules.describe.credits import CREDIT, ORIGIN
from beilin.rules.describe.crumbs import column
from beilin.rules.describe.datelines import DATELINE
from beilin.rules.describe.fields import keywords_of, worth
from beilin.rules.describe.labels import LABEL, mended
from beilin.rules.describe.names import LONE, NAME, full_name
from beilin.rules.describe.whole import is_body

CLUES: tuple[Clue, ...] = (LABEL, BYLINE, CREDIT, NAME, LONE, ORIGIN, STAMP, DATELINE)
FIRST = 8  # paragraphs among which a name may stand above an abstract
HEAD, TAIL, NEXT = 2, 2, 3  # paragraphs at a text's head and end, and lines below it, that may name its author
OVER = 2  # lines above a text without a title that may name its author
NEAR = 5  # lines below a text; an author named further down is another text's
EVIDENCE = 60  # characters of a line that are kept to show why
_ENDING = 60  # characters of a paragraph's end in which its credit stands
_META = {
    "source": ("meta:source", "meta:mediaid", "meta:contentsource", "meta:article:source"),
    "author": ("meta:author", "meta:article:author", "meta:dc.creator"),
    "editor": ("meta:editor",),
    "column": ("meta:columnname", "meta:article:section"),
    "keywords": ("meta:keywords",),
}
_TAG = re.compile(r"<[^<>]{1,40}>")
_SITE = re.compile(
    r"^(?:新浪|搜狐|网易|網易|腾讯|凤凰|和讯|雅虎|百度)|\.(?:com|cn|net|org)\b|[网網报報社](?:[（(].*)?$|[网網],|集团|编辑部"
)


class Harvest(Record):
    """What a page says of a text besides title and date, None and () where it says nothing; `said` is all of it, the surest first."""

    source: str | None = None
    author: str | None = None
    editor: str | None = None
    column: str | None = None
    place: str | None = None
    keywords: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()

    def over(self, other: "Harvest") -> "Harvest":
        """This one's fields, the other's where this one has none."""
        mine = {said.field for said in self.said if said.confidence >= SOUND}
        return gathered((*self.said, *(said for said in other.said if said.field not in mine)))


def harvest(
    around: Around, title: str | None = None, paragraphs: Sequence[str] = (), marks: Iterable[Mark] = (), shown: str = ""
) -> Harvest:
    """Every saying of the lines and of the markup, the surest of each field first, among equals the nearest line's.

    `shown`: the words among which a keyword of the markup must stand.
    """
    return gathered((*_told(around, title, paragraphs), *_crumbs(around, title or ""), *_markup(marks, title or "", shown)))


def gathered(said: Iterable[Said]) -> Harvest:
    """The surest saying of each field is the field; each value is kept once."""
    first: dict[tuple[str, str], Said] = {}
    for one in sorted(said, key=lambda s: -s.confidence):
        first.setdefault((one.field, one.value), one)
    kept = tuple(one for one in first.values() if not _doubted(one, first.values()))
    best: dict[str, str] = {}
    for one in kept:
        if one.confidence >= SOUND:
            best.setdefault(one.field, one.value)
    words = keywords_of(best.pop("keywords", ""))
    return replace(Harvest(**best), keywords=words, said=kept)


def _doubted(one: Said, others: Iterable[Said]) -> bool:
    """An author whom only the markup names, and a line calls the editor: the markup names who filed the page."""
    return one.field == "author" and one.kind == "markup" and any(s.field in ("editor", "source") and s.value == one.value for s in others)


def _told(around: Around, title: str | None, paragraphs: Sequence[str]) -> Iterator[Said]:
    if not title:  # what would stand under the title stands right above the text
        around = around._replace(under=(*around.above[:OVER], *around.under), above=around.above[OVER:])
    places = {
        "under": around.under,
        "above": around.above,
        "below": around.below,
        "next": around.below[:NEXT],
        "pairs": tuple("\n".join(pair) for lines in (around.under, paragraphs[:FIRST]) for pair in pairwise(lines)),
        "lone": tuple(_lone(around.under, paragraphs, title)) if title else (),
        "head": tuple(paragraphs[:HEAD]),
        "tail": tuple(_ending(words) for words in reversed(paragraphs[-TAIL:])),
    }
    for clue in CLUES:
        read = clue.read
        for where in clue.where:
            for n, line in enumerate(places[where]):
                for told in read(line):
                    far = where == "below" and n >= NEAR and told.field == "author"
                    yield Said(told.field, told.value, clue.name, 0.3 if far else told.sure, line[:EVIDENCE].replace("\n", " "))


def _lone(under: Sequence[str], paragraphs: Sequence[str], title: str) -> Iterator[str]:
    """The short line between the title and the first sentences, if no other line says its words."""
    first = next((n for n, words in enumerate(paragraphs) if is_body(words)), 0)
    line = paragraphs[first - 1] if 0 < first <= FIRST else under[-1] if first == 0 and 0 < len(under) < UNDER else ""
    name = fold(full_name(line) or "")
    if name and name not in fold(title) and not any(name in fold(words) for words in paragraphs[first:]):
        yield line


def _ending(words: str) -> str:
    """A short paragraph, or the brackets that end a long one."""
    if len(words) <= _ENDING:
        return words
    end = words[-_ENDING:]
    at = max(end.rfind("("), end.rfind("（"), end.rfind("["), end.rfind("【"))
    return words if len(words) <= FIELD_LINE and at < 0 else end[at:] if at >= 0 else ""


def _crumbs(around: Around, title: str) -> Iterator[Said]:
    for line in (*around.above, *around.under):
        found = column(line, title)
        if found:
            yield Said("column", found[0], "path", found[1], line[:EVIDENCE])
            return


def _markup(marks: Iterable[Mark], title: str, shown: str) -> Iterator[Said]:
    """What <meta> states; keywords of the whole site are none of the text's."""
    stated: dict[str, str] = {}
    for mark in marks:
        if mark.value.strip():
            stated[mark.name.lower()] = _TAG.sub("", mark.value).strip()
    for field, names in _META.items():
        name = next((n for n in names if n in stated), None)
        if name is None or not worth(stated[name]) or len(stated[name]) > 200 or "\ufffd" in stated[name]:
            continue
        value = _own_words(stated[name], title, shown) if field == "keywords" else mended(field, stated[name])
        if value and worth(value) and not (field == "author" and _SITE.search(value)):
            yield Said(field, value, "markup", 0.6, f"{name[5:]}: {stated[name]}"[:EVIDENCE])


def _own_words(value: str, title: str, shown: str) -> str:
    """The keywords that stand in the text, if they are most of what is stated and more than the title said again."""
    words = keywords_of(value)
    text = fold(title) + "\n" + fold(shown)
    own = [word for word in words if fold(word) in text]
    said_again = fold("".join(words)) == fold(title)
    return "" if said_again or 2 * len(own) <= len(words) else ",".join(own)

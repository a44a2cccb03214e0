"""Made-up captures, texts and links for the tests of render. Not a test."""

from lxml import html

from beilin.archive import Card, Links, Work
from beilin.records import Capture, Cleaned, Paragraph, Witness
from beilin.settings import Settings
from beilin.text import Edit, Text

SETTINGS = Settings(title="碑林", base_url="https://archive.example/x/", contact="keeper@archive.example")

HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e\x00=cmd|' /C calc'!A0,\n\rTY  - JOUR{}\\%"


def tree(raw: bytes) -> html.HtmlElement:
    return html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8"))


def cleaned(source: str = "标题\n第一段，發(fā)布。\n广告\n第二段。", title: str = "标题", **capture: str) -> Cleaned:
    """A page of one text: a bracket repaired away, an advertisement removed."""
    text, edits = Text.of(source), []
    for words, rule in (("(fā)", "bracket"), ("广告\n", "spam")):
        if words in source:
            at = source.index(words)
            edits.append(Edit(at, at + len(words), "", rule))
    text = text.apply(edits)
    paragraphs = []
    for start, end in _lines(source)[1:]:
        if text.between(start, end):
            paragraphs.append(Paragraph(start, end, "p", text.between(start, end)))
    witness = Witness(1, title, (0, len(source.partition("\n")[0])), tuple(paragraphs), "zh-Hant", date="2021-02-28")
    known = {"id": "abcdefghij", "path": "a.txt", "sha256": "0" * 64, **capture}
    return Cleaned(Capture(bytes=len(source.encode()), **known), "utf-8", "plain", source, text.pieces, (witness,))


def card(id: str = "abcdefghij-1", title: str = "标题", **more: object) -> Card:
    known = {"page": id.partition("-")[0], "path": "a.txt", "ordinal": 1, "language": "zh-Hans", "date": "2021-02-28", "chars": 9, **more}
    return Card(id=id, title=title, **known)


def links(of: Card | None = None, **more: object) -> Links:
    of = of or card()
    return Links(of, Work("w" + of.id, of.title, of.date, (of.id,), "one text only"), (of,), **more)


def _lines(source: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in source.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found

"""The five pages, each as a reader must find it. What a page does not say, its story must not say either.

Words are compared in one width: whether a comma is shown as `,` or `，` is another test's claim.
"""

import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from beilin import tasks
from beilin.provenance import prove
from beilin.records import Capture, Cleaned, Model, Template, Witness
from beilin.text import Text

HERE = Path(__file__).parent
PAGES = HERE.parent.parent / "content" / "pages"
STORIES = {path.stem: tomllib.loads(path.read_text(encoding="utf8")) for path in sorted(HERE.glob("*.toml"))}
SAID = ("title", "heading", "date", "source", "author", "editor", "column", "kind", "language")


@pytest.fixture(scope="module", params=STORIES)
def story(request) -> tuple[dict, Cleaned]:
    raw = (PAGES / f"{request.param}.txt").read_bytes()
    page = tasks.open_page(Capture(request.param, f"{request.param}.txt", "0" * 64, len(raw)), raw)
    return STORIES[request.param], tasks.clean_page(page, Template(), Model(), [])


def narrow(words: str | None) -> str | None:
    return words and unicodedata.normalize("NFKC", words)


def shown(text: Witness) -> list[str]:
    return [narrow(words) or "" for words in (text.title, *(p.text for p in text.paragraphs))]


def test_a_page_holds_its_texts_and_no_other(story):
    told, found = story
    assert [(narrow(t.title), t.printed, t.heading) for t in found.texts] == [
        (t["title"], t.get("printed", 1), t.get("heading")) for t in told["text"]
    ]
    assert narrow(found.compilation) == told.get("compilation")


def test_a_text_says_what_its_page_says(story):
    told, found = story
    for want, text in zip(told["text"], found.texts, strict=True):
        assert {name: narrow(getattr(text, name)) for name in SAID} == {name: want.get(name) for name in SAID}
        assert list(text.keywords) == want.get("keywords", [])
        assert text.place is None and text.reasons == ()
        if "claims" in want:
            assert [f"{c.iso} {c.kind}" for c in text.dates] == want["claims"]


def test_a_text_has_its_paragraphs_from_its_first_word_to_its_last(story):
    told, found = story
    for want, text in zip(told["text"], found.texts, strict=True):
        paragraphs = shown(text)[1:]
        assert len(paragraphs) == want["paragraphs"]
        assert paragraphs[0].startswith(want["first"]) and paragraphs[-1].endswith(want["last"])
        if "kinds" in want:
            assert Counter(p.kind for p in text.paragraphs) == want["kinds"]


def test_no_chrome_spam_or_damage_is_shown(story):
    told, found = story
    words = "\n".join(line for text in found.texts for line in shown(text))
    assert [bad for bad in told["never"] if bad in words] == []
    assert [good for good in told.get("always", []) if good not in words] == []


def test_every_character_is_accounted_for(story):
    _, found = story
    prove(found)
    taken = sum(e.end - e.start for e in Text(found.pieces).ledger(found.source))
    untouched = sum(p.end - p.start for p in found.pieces if not p.rules)
    assert taken + untouched == len(found.source)

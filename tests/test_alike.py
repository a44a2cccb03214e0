"""What looks alike and is not one work, and what looks otherwise and is: 40 pairs, their truth written before any was judged.

A pair is a text and what changed in it, or another text. `one`: the two are one work. `told`: they are, or are told as near; left out
where either will do.
"""

import hashlib
import tomllib
from collections.abc import Iterator

import pytest

from beilin import cards, tasks
from beilin.records import Capture, Cleaned, Model, Template
from beilin.stages.dedupe import dedupe, sketch
from tests.conftest import ROOT

MISSED = {"wire: a name corrected": "a name of which one letter differs cannot be told from a misprint"}


def pairs() -> Iterator:
    for family in tomllib.loads((ROOT / "tests/made/alike.toml").read_text(encoding="utf8"))["family"]:
        for pair in family["pair"]:
            other = pair.get("other", family["text"])
            for was, now in pair.get("change", ()):
                assert was in other, was
                other = other.replace(was, now)
            missed = [pytest.mark.xfail(reason=MISSED[pair["name"]], strict=True)] if pair["name"] in MISSED else []
            yield pytest.param(family["text"], other, pair["one"], pair.get("told"), id=pair["name"], marks=missed)


def cleaned(name: str, words: str) -> Cleaned:
    raw = words.encode()
    capture = Capture(name, f"{name}.txt", hashlib.sha256(raw).hexdigest(), len(raw))
    return tasks.clean_page(tasks.open_page(capture, raw), Template(), Model(), [])


@pytest.mark.parametrize(("text", "other", "one", "told"), pairs())
def test_two_pages_are_one_work_or_near_as_their_maker_meant_them(text, other, one, told):
    pages = [cleaned("a", text), cleaned("b", other)]
    found = dedupe([card for page in pages for card in cards.gist(page).cards], [sketch(page) for page in pages], [])
    assert [len(work.texts) for work in found.works] == ([2] if one else [1, 1])
    assert told in (None, bool(found.pairs))

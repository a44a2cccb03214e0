"""Every clue's examples are its tests: what a line says, and what near it says nothing."""

import pytest

from beilin.rules.describe.clue import Clue
from beilin.rules.describe.harvest import CLUES


def said(clue: Clue, line: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for told in clue.read(line):
        found.setdefault(told.field, told.value)
    return found


@pytest.mark.parametrize("clue, line, fields", [(c, *hit) for c in CLUES for hit in c.hits], ids=lambda v: getattr(v, "name", None))
def test_a_clue_reads_its_hits(clue: Clue, line: str, fields: dict[str, str]):
    assert said(clue, line) == fields


@pytest.mark.parametrize("clue, line", [(c, miss) for c in CLUES for miss in c.misses], ids=lambda v: getattr(v, "name", None))
def test_a_clue_says_nothing_of_near_misses(clue: Clue, line: str):
    assert said(clue, line) == {}


@pytest.mark.parametrize("clue", CLUES, ids=lambda c: c.name)
def test_a_clue_says_why_and_shows_both_sides(clue: Clue):
    assert clue.why and clue.hits and clue.misses and clue.where


@pytest.mark.parametrize("clue", CLUES, ids=lambda c: c.name)
def test_a_line_of_any_length_costs_little(clue: Clue):
    for words in ("（记者 王水" * 20_000, "王" * 100_000, "来源:" * 50_000, "河工网讯" * 30_000, "(" * 100_000, "1日电（" * 20_000):
        list(clue.read(words))

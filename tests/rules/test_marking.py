"""Some repair rules only mark: what stands there stays, and the ledger calls it a gap."""

import pytest

from beilin.rule import Look, Rule
from beilin.rules.repair import ANONYMISED, LOST, ORDER

MARKING = (LOST, ANONYMISED)


@pytest.mark.parametrize("rule, words", [(r, e.before) for r in MARKING for e in r.hits], ids=lambda v: getattr(v, "name", None))
def test_a_hit_is_marked_as_a_gap(rule: Rule, words: str):
    look = Look.at(words)
    assert {entry.kind for entry in look.text.apply(rule.edits(look)).ledger(words)} == {"lacuna"}


@pytest.mark.parametrize("rule, words", [(r, m) for r in ORDER for m in r.misses], ids=lambda v: getattr(v, "name", None))
def test_a_near_miss_is_not_even_marked(rule: Rule, words: str):
    assert rule.edits(Look.at(words)) == []

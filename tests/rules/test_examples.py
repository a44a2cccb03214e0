"""Every rule's examples are its tests: what it must change, what it must leave alone."""

import importlib
import pkgutil

import pytest

import beilin.rules
from beilin.rule import Example, Look, Rule


def every_rule() -> dict[str, Rule]:
    found: dict[str, Rule] = {}
    for info in pkgutil.walk_packages(beilin.rules.__path__, "beilin.rules."):
        for value in vars(importlib.import_module(info.name)).values():
            for rule in value if isinstance(value, (tuple, list)) else (value,):
                if isinstance(rule, Rule):
                    assert found.setdefault(rule.name, rule) is rule, f"two rules are called {rule.name}"
    return found


RULES = every_rule()


def after(rule: Rule, words: str) -> str:
    look = Look.at(words)
    return look.text.apply(rule.edits(look)).view


@pytest.mark.parametrize("rule, example", [(r, e) for r in RULES.values() for e in r.hits], ids=lambda v: getattr(v, "name", None))
def test_a_rule_hits(rule: Rule, example: Example):
    assert after(rule, example.before) == example.after


@pytest.mark.parametrize("rule, words", [(r, m) for r in RULES.values() for m in r.misses], ids=lambda v: getattr(v, "name", None))
def test_a_rule_leaves_near_misses_alone(rule: Rule, words: str):
    assert after(rule, words) == words


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.name)
def test_a_rule_says_why_and_shows_both_sides(rule: Rule):
    assert rule.why and rule.hits and rule.misses

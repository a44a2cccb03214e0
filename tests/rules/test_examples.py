"""Every rule's examples are its tests: what it must change, what it must leave alone."""

import importlib
import pkgutil

import pytest

import beilin.rules
from beilin.rule import Example, Look, Rule
from beilin.rules.catalogue import every_rule

RULES = every_rule()


def after(rule: Rule, words: str) -> str:
    look = Look.at(words)
    return look.text.apply(rule.edits(look)).view


@pytest.mark.parametrize("rule, example", [(r, e) for r in RULES for e in r.hits], ids=lambda v: getattr(v, "name", None))
def test_a_rule_hits(rule: Rule, example: Example):
    assert after(rule, example.before) == example.after


@pytest.mark.parametrize("rule, words", [(r, m) for r in RULES for m in r.misses], ids=lambda v: getattr(v, "name", None))
def test_a_rule_leaves_near_misses_alone(rule: Rule, words: str):
    assert after(rule, words) == words


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_says_why_and_shows_both_sides(rule: Rule):
    assert rule.why and rule.hits and rule.misses


def test_no_rule_is_left_out_of_the_catalogue():
    modules = [importlib.import_module(info.name) for info in pkgutil.walk_packages(beilin.rules.__path__, "beilin.rules.")]
    listed = [value for module in modules for value in vars(module).values() if isinstance(value, tuple)]
    alone = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    running = {rule.name for rule in [*alone, *(rule for some in listed for rule in some)] if isinstance(rule, Rule)}
    assert running == {rule.name for rule in RULES}

"""Rules in the words of the interface. Rules themselves are written in English."""

import tomllib
from functools import cache
from typing import NamedTuple

from beilin.tables import table


class RuleWords(NamedTuple):
    """What a page of the site calls a rule, and why it is there."""

    name: str
    why: str


def rule_words(lang: str, rule: str) -> RuleWords | None:
    """None where the interface has no words of its own for a rule."""
    return _chinese().get(rule) if lang == "zh-Hans" else None


@cache
def _chinese() -> dict[str, RuleWords]:
    found = tomllib.loads(table("rules.zh-Hans.toml").decode("utf8"))
    return {rule: RuleWords(**words) for rule, words in found.items()}

"""Rules in the words of the interface. Rules themselves are written in English."""

import tomllib
from functools import cache
from typing import NamedTuple

from beilin.tables import table
from beilin.traditional import traditional


class RuleWords(NamedTuple):
    """What a page of the site calls a rule, and why it is there."""

    name: str
    why: str


def rule_words(lang: str, rule: str) -> RuleWords | None:
    """None where the interface has no words of its own for a rule."""
    return _chinese(lang).get(rule) if lang != "en" else None


@cache
def _chinese(lang: str) -> dict[str, RuleWords]:
    found = table("rules.zh-Hans.toml").decode("utf8")
    found = tomllib.loads(traditional(found) if lang == "zh-Hant" else found)
    return {rule: RuleWords(**words) for rule, words in found.items()}

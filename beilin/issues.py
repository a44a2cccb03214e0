"""Issues in words: made in English, told in the language of whoever reads. The words stand in tables, by kind."""

import tomllib
from functools import cache

from beilin.records import Issue
from beilin.tables import table
from beilin.traditional import traditional

NEAR = "neighbours: "  # before a reason of the line model that is the neighbours' and not the line's own


def issue(place: str, kind: str, **fields: object) -> Issue:
    """An issue of a kind that issues.en.toml knows; its `fields` fill the {places} there."""
    said = {name: str(value) for name, value in fields.items()}
    words = _words("en")[kind]
    return Issue(place, words["message"].format_map(said), words["hint"].format_map(said), kind, tuple(said.items()))


def told(found: Issue, lang: str) -> tuple[str, str]:
    """Message and hint in `lang`; as they were made where that language has none."""
    every = _words(lang)
    words = every.get(found.kind)
    if words is None:
        return found.message, found.hint
    said = {name: _termed(value, every["terms"].get(name, {}), every["near"]) for name, value in found.fields}
    return words["message"].format_map(said), words["hint"].format_map(said)


def _termed(value: str, terms: dict[str, str], near: str) -> str:
    """A field that is one of the terms, or a row of them, in their words. Anything else is somebody's own words and stays."""
    if not terms or value in terms:
        return terms.get(value, value)
    return "；".join((near if one.startswith(NEAR) else "") + terms.get(one.removeprefix(NEAR), one) for one in value.split(", "))


@cache
def _words(lang: str) -> dict[str, dict]:
    found = (table("issues.en.toml") if lang == "en" else table("issues.zh-Hans.toml")).decode("utf8")
    return {"terms": {}, "near": ""} | tomllib.loads(traditional(found) if lang == "zh-Hant" else found)

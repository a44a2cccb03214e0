"""Issues in words: made in English, told in the language of whoever reads. The words stand in tables, by kind."""

import tomllib
from functools import cache

from beilin.records import Issue
from beilin.tables import table

NEAR = "neighbours: "  # before a reason of the line model that is the neighbours' and not the line's own


def issue(place: str, kind: str, **fields: object) -> Issue:
    """An issue of a kind that issues.en.toml knows; its `fields` fill the {places} there."""
    said = {name: str(value) for name, value in fields.items()}
    words = _words("en")[kind]
    return Issue(place, words["message"].format_map(said), words["hint"].format_map(said), kind, tuple(said.items()))


def told(found: Issue, lang: str) -> tuple[str, str]:
    """Message and hint in `lang`; as they were made where that language has none."""
    words = _words(lang).get(found.kind)
    if words is None:
        return found.message, found.hint
    said = {name: _termed(value, _words(lang)["terms"].get(name, {})) for name, value in found.fields}
    return words["message"].format_map(said), words["hint"].format_map(said)


def _termed(value: str, terms: dict[str, str]) -> str:
    """A field that is one of the terms, or a row of them, in their words. Anything else is somebody's own words and stays."""
    if not terms or value in terms:
        return terms.get(value, value)
    return "、".join(("邻行的" if one.startswith(NEAR) else "") + terms.get(one.removeprefix(NEAR), one) for one in value.split(", "))


@cache
def _words(lang: str) -> dict[str, dict]:
    found = {"en": table("issues.en.toml"), "zh-Hans": table("issues.zh-Hans.toml")}[lang]
    return {"terms": {}} | tomllib.loads(found.decode("utf8"))

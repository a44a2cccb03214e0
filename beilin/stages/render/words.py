"""The words of the interface, one table a language."""

import re
import tomllib
from collections.abc import Callable
from functools import cache

from beilin.tables import table
from beilin.traditional import traditional

Words = Callable[..., str]
COUNTED = re.compile(r"(?<![\d.,])(\d[\d,]*)((?: [a-z]+){1,2})\(s\)")


@cache
def words(lang: str) -> Words:
    """A function from a word's key, and values for its {places}, to the word. An unknown key is a bug and raises."""
    found = _tables()[lang]

    def word(key: str, **values: object) -> str:
        return counted(found[key].format_map(values)) if values else found[key]

    return word


def counted(words: str) -> str:
    """`1 text(s)` → `1 text`, `2 text(s)` → `2 texts`: how the English table writes what is counted."""
    return COUNTED.sub(lambda found: found[1] + found[2] + ("" if found[1] == "1" else "s"), words)


def starting(lang: str, prefix: str) -> dict[str, str]:
    """The words whose keys begin with `prefix`, the prefix left off: what a script in the page says."""
    return {key.removeprefix(prefix): word for key, word in _tables()[lang].items() if key.startswith(prefix)}


@cache
def _tables() -> dict[str, dict[str, str]]:
    chinese, english = table("words.zh-Hans.toml").decode("utf8"), table("words.en.toml").decode("utf8")
    return {"zh-Hans": tomllib.loads(chinese), "zh-Hant": tomllib.loads(traditional(chinese)), "en": tomllib.loads(english)}

"""How values are written for people: dates, counts, languages. And JSON that may stand inside a page."""

import json
from typing import Any

import markdown
from markupsafe import Markup

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
LANGUAGES = {
    "zh-Hans": {"zh-Hans": "简体", "zh-Hant": "繁体", "en": "英文"},
    "en": {"zh-Hans": "Simplified", "zh-Hant": "Traditional", "en": "English"},
}


def day(iso: str | None, lang: str) -> str:
    """2021-02-28 → 2021年2月28日 or 28 February 2021; as precise as given."""
    if not iso:
        return ""
    parts = [int(part) for part in iso[:10].split("-")]
    if lang != "en":
        return "".join(f"{part}{unit}" for part, unit in zip(parts, "年月日", strict=False))
    return " ".join([*(str(p) for p in parts[2:]), *(MONTHS[p - 1] for p in parts[1:2]), str(parts[0])])


def count(number: int) -> str:
    return f"{number:,}"


def language(tag: str, lang: str) -> str:
    """What a reader calls the script or language `tag`."""
    return LANGUAGES[lang].get(tag, tag)


def short(text: str, limit: int = 60) -> str:
    """At most `limit` characters, with … where something was left off."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def share(part: float) -> str:
    """0.873 → 87 %; never 100 % for less than all."""
    return f"{min(int(part * 100 + 0.5), 99) if part < 1 else 100} %"


def json_block(value: Any) -> Markup:
    """JSON that cannot end the script element it stands in, whatever its strings hold."""
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        raw = raw.replace(char, f"\\u{ord(char):04x}")
    return Markup(raw)


def marked_down(words: str) -> Markup:
    """Markdown of the project's own prose pages, never of a scraped page, as HTML."""
    return Markup(markdown.markdown(str(words).strip(), extensions=["toc", "tables"], output_format="html"))


FILTERS = {
    "markdown": marked_down,
    "day": day,
    "count": count,
    "language": language,
    "short": short,
    "share": share,
    "json_block": json_block,
}

"""How values are written for people: dates, counts, languages. And JSON that may stand inside a page."""

import json
import re
from itertools import pairwise
from typing import Any

import markdown
from markupsafe import Markup

from beilin.language import chinese
from beilin.records import Claim
from beilin.stages.render.runs import shown
from beilin.urls import linked

# What no page holds as it is: signs of markup, marks that turn or end a line, code points that HTML forbids.
ENDS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
UNPRINTED = re.compile(f"[<>&\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef{ENDS}]")
BARE_DATE = re.compile(r"(\d{4})[-./年](?:(\d{1,2})[-./月]?)?(?:(\d{1,2})日?)?")
LONG_RUN = re.compile(r"[!-~]{24,}")  # more than half of a phone's line
SIGNS = re.compile(r"[/?&=_.-]+(?=.)")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
LANGUAGES = {
    "zh-Hans": {"zh-Hans": "简体", "zh-Hant": "繁体", "en": "英文", "ja": "日文", "ko": "韩文", "und": "其他语言"},
    "zh-Hant": {"zh-Hans": "簡體", "zh-Hant": "繁體", "en": "英文", "ja": "日文", "ko": "韓文", "und": "其他語言"},
    "en": {"zh-Hans": "Simplified", "zh-Hant": "Traditional", "en": "English", "ja": "Japanese", "ko": "Korean", "und": "Other language"},
}


def day(iso: str | None, lang: str) -> str:
    """2021-02-28 → 2021年2月28日 or 28 February 2021; as precise as given."""
    if not iso:
        return ""
    parts = [int(part) for part in iso[:10].split("-")]
    if lang != "en":
        return "".join(f"{part}{unit}" for part, unit in zip(parts, "年月日", strict=False))
    return " ".join([*(str(p) for p in parts[2:]), *(MONTHS[p - 1] for p in parts[1:2]), str(parts[0])])


def carved(year: str, lang: str) -> str:
    """A year as a stele has it: 2024 → 二〇二四; as it is in English."""
    return year if lang == "en" else "".join("〇一二三四五六七八九"[int(digit)] for digit in year)


def count(number: int) -> str:
    return f"{number:,}"


def language(tag: str, lang: str) -> str:
    """What a reader calls the script or language `tag`."""
    return LANGUAGES[lang][tag]


def short(text: str, limit: int = 60) -> str:
    """At most `limit` characters, with … where something was left off."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def breakable(words: str) -> Markup:
    """Words in which a long address may be broken after its signs: kept whole, it would tear apart the justified line before it."""
    words = shown(words)
    cuts = [run.start() + sign.end() for run in LONG_RUN.finditer(words) for sign in SIGNS.finditer(run[0])]
    return Markup("<wbr>").join(words[a:b] for a, b in pairwise([0, *cuts, len(words)]))


def quoted(words: str, lang: str, own: str = "") -> Markup:
    """The attribute by which a page in `lang` tells that these words are in another language or script: in `own`, or as they look."""
    own = own or chinese(words)
    return Markup(' lang="{}"').format(own) if own and own not in (lang, lang[:2]) else Markup("")


def grounded(claim: Claim) -> bool:
    """Whether the words of a claim are others than its date once more."""
    bare = BARE_DATE.fullmatch(claim.evidence)
    return bool(claim.evidence) and not (bare and [int(n) for n in bare.groups() if n] == [int(n) for n in claim.iso[:10].split("-")])


def share(part: float) -> str:
    """0.873 → 87%; never 100% for less than all, nor 0% for more than nothing."""
    return f"{min(max(int(part * 100 + 0.5), 1), 99) if 0 < part < 1 else int(part) * 100}%"


def json_block(value: Any) -> Markup:
    """JSON that cannot end the script element it stands in, whatever its strings hold."""
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(UNPRINTED.sub(lambda char: json.dumps(char[0])[1:-1] if ord(char[0]) > 127 else f"\\u{ord(char[0]):04x}", raw))


def marked_down(words: str) -> Markup:
    """Markdown of the project's own prose pages, never of a scraped page, as HTML."""
    return Markup(markdown.markdown(str(words).strip(), extensions=["toc", "tables"], output_format="html"))


FILTERS = {
    "markdown": marked_down,
    "day": day,
    "grounded": grounded,
    "carved": carved,
    "count": count,
    "language": language,
    "short": short,
    "breakable": breakable,
    "quoted": quoted,
    "share": share,
    "linked": linked,
    "json_block": json_block,
}

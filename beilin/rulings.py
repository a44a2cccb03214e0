"""A keeper's decisions: read from TOML, and asked for by the stages they overrule. See docs/rulings.md."""

import re
import tomllib
from calendar import monthrange
from collections.abc import Collection, Iterable, Iterator, Sequence
from unicodedata import normalize

from msgspec.structs import replace

from beilin.issues import issue
from beilin.records import Claim, Issue, Ruling, Witness
from beilin.rule import Line

ACTIONS = ("title", "date", "split", "same", "different", "keep", "remove")
_WIDTHS = {0xFF01 + n: 0x21 + n for n in range(94)} | dict.fromkeys((0x3000, 0xA0), 0x20)  # one character for one
_KEYS = {"page", "action", "reason", "value", "text", "other"}
_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def parse(name: str, text: str) -> tuple[tuple[Ruling, ...], tuple[Issue, ...]]:
    """The rulings of one file, in order, and an issue for each that cannot be used. `name`: as in "rulings/a.toml"."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        return (), (issue(name, "ruling-not-toml", wrong=wrong),)
    rows = tables.pop("ruling", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return (), (issue(name, "ruling-no-table"),)
    good: list[Ruling] = []
    issues = [issue(name, "ruling-table", key=key) for key in tables]
    for n, row in enumerate(rows, 1):
        place, wrong = f"{name}#{n}", _wrong(row)
        if wrong:
            issues.append(issue(place, wrong.pop("kind"), **wrong))
        else:
            good.append(_ruling(place, row))
    return tuple(good), tuple(issues)


def _ruling(place: str, row: dict) -> Ruling:
    page, other = (normalize("NFC", row.get(key, "")) for key in ("page", "other"))
    return Ruling(place, page, row["action"], row["reason"].strip(), row.get("value", ""), row.get("text"), other)


def _wrong(row: dict) -> dict[str, str] | None:
    """The kind and the fields of the issue for a ruling that cannot be used, None for a good one."""
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        return {"kind": "ruling-key", "key": unknown[0], "known": ", ".join(sorted(_KEYS))}
    for key in ("page", "action", "reason"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            return {"kind": "ruling-missing", "key": key}
    if row["action"] not in ACTIONS:
        return {"kind": "ruling-action", "action": row["action"], "known": ", ".join(ACTIONS)}
    if any(not isinstance(row.get(key, ""), str) for key in ("value", "other")):
        return {"kind": "ruling-words"}
    if type(row.get("text", 1)) is not int or row.get("text", 1) < 1:
        return {"kind": "ruling-number"}
    return _wrong_value(row)


def _wrong_value(row: dict) -> dict[str, str] | None:
    action, value = row["action"], row.get("value", "")
    if action in ("same", "different") and not row.get("other"):
        return {"kind": "ruling-other", "action": action}
    if (action in ("title", "remove") and not value.strip()) or (action == "date" and "value" not in row):
        return {"kind": "ruling-value", "action": action}
    if action == "date" and value and not _is_date(value):
        return {"kind": "ruling-date", "value": value}
    return None


def _is_date(value: str) -> bool:
    """2021, 2021-02 or 2021-02-28, of a day that there was."""
    if not _ISO.fullmatch(value):
        return False
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def about(path: str, rulings: Iterable[Ruling], *actions: str) -> list[Ruling]:
    """The rulings on one page, in the order written; of the given actions, or of all."""
    return [r for r in rulings if r.page == path and (not actions or r.action in actions)]


def starts(lines: Sequence[Line], path: str, rulings: Iterable[Ruling]) -> list[int] | None:
    """The lines at which rulings of this page say a text begins; empty for "do not split"; None where no ruling speaks."""
    said = about(path, rulings, "split")
    if not said:
        return None
    words = {_narrow(r.value) for r in said if r.value.strip()}
    return [n for n, line in enumerate(lines) if _narrow(line.text) in words]


def finds(ruling: Ruling, view: str) -> bool:
    """Whether the words that a ruling is about stand on the page at all."""
    return ruling.action not in ("keep", "remove", "split") or next(places(view, ruling.value), None) is not None


def places(view: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words of a ruling stand in a view, the width of marks aside: repair makes them wide, a keyboard narrow. Without words:
    the whole view."""
    view, words = view.translate(_WIDTHS), _narrow(words)
    at = view.find(words) if words else -1
    if not words:
        yield 0, len(view)
    while at >= 0:
        yield at, at + len(words)
        at = view.find(words, at + len(words))


def _narrow(words: str) -> str:
    return words.translate(_WIDTHS).strip()


def unknown(rulings: Iterable[Ruling], paths: Collection[str]) -> list[Issue]:
    """An issue for each ruling on a page that is not there."""
    return [issue(r.place, "ruling-page", page=r.page) for r in rulings if r.page not in paths]


def missed(ruling: Ruling, texts: int) -> Issue:
    """An issue for a ruling that found nothing to rule on a page with so many texts."""
    if ruling.ordinal is not None and ruling.ordinal > texts:
        return issue(ruling.place, "ruling-text", page=ruling.page, text=ruling.ordinal, texts=texts)
    return issue(ruling.place, "ruling-nothing", page=ruling.page)


def overruled(text: Witness, ruling: Ruling) -> Witness:
    """The text with a title or date ruling carried out and the reason of any ruling noted."""
    reasons = (*text.reasons, f"{ruling.action}: {ruling.reason}")
    if ruling.action == "title":
        return replace(text, title=ruling.value.strip(), reasons=reasons)
    if ruling.action == "date":
        claim = (Claim(ruling.value, "ruling", 1.0, ruling.reason),) if ruling.value else ()
        return replace(text, date=ruling.value or None, dates=claim + text.dates, reasons=reasons)
    return replace(text, reasons=reasons)

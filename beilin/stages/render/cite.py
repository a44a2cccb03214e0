"""How a text is cited: one reference, written in the forms that readers and programs ask for."""

import json
import re
from typing import Any

from beilin import addresses
from beilin.archive import Card
from beilin.records import Capture, Record
from beilin.rules.describe.fields import vague
from beilin.rules.describe.people import apart
from beilin.settings import Settings
from beilin.stages.render.frame import Frame
from beilin.stages.render.shapes import MONTHS
from beilin.urls import safe

ENDS = ("。", "！", "？", "!", "?", "…", ".")  # a title that ends so needs no full stop
MOST = 3  # authors that GB/T 7714 names; of more it names the first three
TEX = {c: "\\" + c for c in "{}%#&$_"} | {"\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}"}
LANGIDS = {"zh-Hans": "chinese", "zh-Hant": "chinese", "ja": "japanese", "ko": "korean", "en": "english"}  # as BibLaTeX names them


class Reference(Record):
    """What a citation states. Dates are ISO; unknown fields are None."""

    id: str
    title: str  # in brackets where the text has none and its first words stand for it
    archive: str
    archive_url: str  # of the archive's own copy; relative where the settings name no base_url
    language: str
    authors: tuple[str, ...] = ()
    source: str | None = None  # who printed it
    date: str | None = None
    source_url: str | None = None
    captured: str | None = None  # the day the page was taken
    release: str = ""


def reference(card: Card, capture: Capture, settings: Settings) -> Reference:
    return Reference(
        id=card.id,
        title=f"[{_line(card.title)}]" if card.untitled else _line(card.title),
        archive=_line(settings.title),
        archive_url=settings.base_url + addresses.text(card.id),
        language=card.language,
        authors=apart(_line(card.author)),
        source=_line(None if vague(card.source) else card.source) or _line(settings.site_name(card.site)) or None,
        date=card.date,
        source_url=safe(capture.url),
        captured=(capture.fetched or "")[:10] or None,
        release=_line(settings.release),
    )


def gbt7714(ref: Reference) -> str:
    """GB/T 7714—2015, electronic resource online: 责任者. 题名[EB/OL]. 出版者, 出版年(更新日期)[引用日期]. 路径.

    Who printed a text did not write it: without an author its title stands first.
    """
    many = ", et al" if ref.language == "en" else ", 等"
    who = f"{', '.join(ref.authors[:MOST])}{many if len(ref.authors) > MOST else ''}. " if ref.authors else ""
    year = f", {ref.date[:4]}" if ref.source and ref.date else ""
    day = f"({ref.date})" if ref.date and not (year and len(ref.date) == 4) else ""
    issued = f"{ref.source or ''}{year}{day}{f'[{ref.captured}]' if ref.captured else ''}"
    place = f". {ref.source_url}" if ref.source_url else ""
    return f"{who}{ref.title}[EB/OL]{issued and '. ' + issued}{place}. {_kept_zh(ref)}."


def chicago(ref: Reference) -> str:
    """Chicago, notes and bibliography, website content."""
    quoted = ref.title.replace("“", "‘").replace("”", "’")
    stop = "" if quoted.endswith(ENDS) else "."
    parts = [f"{_listed(ref.authors)}." if ref.authors else "", f"“{quoted}{stop}”", f"{ref.source}." if ref.source else ""]
    parts += [f"{_spelled(ref.date)}." if ref.date else "", f"{ref.source_url}." if ref.source_url else ""]
    release = f", release {ref.release}" if ref.release else ""
    captured = f", captured {_spelled(ref.captured)}" if ref.captured else ""
    return " ".join(part for part in [*parts, f"Archived in {ref.archive}{release}{captured}: {ref.archive_url}."] if part)


def bibtex(ref: Reference) -> str:
    """An @online entry for BibLaTeX. Words are escaped for TeX; addresses are percent-encoded where TeX or BibTeX would stumble."""
    fields = {
        "title": f"{{{_tex(ref.title)}}}",
        "author": " and ".join(f"{{{_tex(name)}}}" for name in ref.authors),
        "organization": f"{{{_tex(ref.source)}}}" if ref.source else "",
        "date": ref.date or "",
        "url": _tex_url(ref.source_url or ref.archive_url),
        "urldate": ref.captured or "",
        "note": _tex(_note(ref)),
        "langid": LANGIDS.get(ref.language, ""),
    }
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@online{{beilin-{ref.id},\n{lines}}}\n"


def ris(ref: Reference) -> str:
    """A RIS record of type ELEC; one tag a line, CRLF as the format asks."""
    fields = [
        ("TY", "ELEC"),
        ("ID", ref.id),
        ("TI", ref.title),
        *(("AU", name) for name in ref.authors),
        ("T2", ref.source),  # as Zotero reads a web page's site; EndNote reads its publisher
        ("PB", ref.source),
        ("PY", ref.date[:4] if ref.date else None),
        ("DA", ref.date.replace("-", "/") if ref.date else None),
        ("Y2", ref.captured.replace("-", "/") if ref.captured else None),
        ("UR", ref.source_url or ref.archive_url),
        ("DB", ref.archive),
        ("LA", ref.language),
        ("N1", _note(ref)),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value is not None)


def csl(ref: Reference) -> dict[str, Any]:
    """A CSL-JSON item; keys without a value are left out, as the schema asks."""
    found: dict[str, Any] = {
        "id": ref.id,
        "type": "webpage",
        "title": ref.title,
        "author": [{"literal": name} for name in ref.authors] or None,
        "container-title": ref.source,
        "issued": _parts(ref.date),
        "accessed": _parts(ref.captured),
        "URL": ref.source_url or ref.archive_url,
        "archive": ref.archive,
        "archive_location": ref.archive_url,
        "language": ref.language,
        "version": ref.release or None,
    }
    return {key: value for key, value in found.items() if value is not None}


def works_bib(_: Frame, refs: list[Reference]) -> bytes:
    return "\n".join(map(bibtex, refs)).encode("utf8", "replace")


def works_ris(_: Frame, refs: list[Reference]) -> bytes:
    return "".join(f"{ris(ref)}\r\n" for ref in refs).encode("utf8", "replace")


def works_csl(_: Frame, refs: list[Reference]) -> bytes:
    lines = ",\n".join(json.dumps(csl(ref), ensure_ascii=False) for ref in refs)
    return f"[\n{lines}\n]\n".encode("utf8", "replace")


def _listed(names: tuple[str, ...]) -> str:
    """`A`, `A and B`, `A, B, and C`."""
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])}, and {names[-1]}"


def _spelled(iso: str) -> str:
    """2021-02-28 → February 28, 2021, as Chicago has it; as precise as given."""
    year, *rest = iso[:10].split("-")
    month = f"{MONTHS[int(rest[0]) - 1]} " if rest else ""
    return f"{month}{int(rest[1])}, {year}" if len(rest) > 1 else month + year


def _kept_zh(ref: Reference) -> str:
    release = f", {ref.release}" if ref.release else ""
    return f"存于: {ref.archive}{release}, {ref.archive_url}"


def _note(ref: Reference) -> str:
    release = f" {ref.release}" if ref.release else ""
    return f"{ref.archive}{release}: {ref.archive_url}"


def _line(words: str | None) -> str:
    """Words on one line, without control characters: a title must not begin a new record."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", words or "").strip()


def _tex(words: str) -> str:
    return "".join(TEX.get(char, char) for char in words)


def _tex_url(url: str) -> str:
    return re.sub(r"[{}\\\s]", lambda m: f"%{ord(m[0]):02X}", url)


def _parts(iso: str | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in iso[:10].split("-")]]} if iso else None

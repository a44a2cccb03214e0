"""The files that other programs rely on, site/data/*: one JSON object a line, sorted by id, every key always there.

Each page makes its own lines; gathering them only sorts, so that one changed page costs one page.
"""

import io
import json
import zipfile
from typing import Any

from beilin import addresses
from beilin.archive import Card, Kinship, Links, Work
from beilin.records import Claim, Cleaned, Grounds, Said, Witness
from beilin.text import Entry

Row = dict[str, Any]


def text_rows(cleaned: Cleaned, links: list[Links]) -> list[Row]:
    """The page's lines of texts.jsonl; `links` of its texts, in page order."""
    return [_text_row(cleaned, witness, link) for witness, link in zip(cleaned.texts, links, strict=True)]


def page_rows(cleaned: Cleaned) -> list[Row]:
    """The page's one line of pages.jsonl."""
    capture = cleaned.capture
    row = {
        "id": capture.id,
        "url": addresses.capture(capture.id),
        "path": capture.path,
        "source_url": capture.url,
        "sha256": capture.sha256,
        "bytes": capture.bytes,
        "charset": cleaned.charset,
        "raw": addresses.raw(capture.id),
        "texts": [addresses.text_id(cleaned.capture, witness) for witness in cleaned.texts],
        "ledger": [_entry(entry, cleaned.grounds) for entry in cleaned.text.ledger(cleaned.source)],
        "issues": [{"place": i.place, "message": i.message, "hint": i.hint} for i in cleaned.issues],
    }
    return [row]


def said_rows(cleaned: Cleaned) -> list[Row]:
    """The page's lines of said.jsonl."""
    return [
        {"id": addresses.text_id(cleaned.capture, witness), "said": [_said(said) for said in witness.said]} for witness in cleaned.texts
    ]


def _entry(entry: Entry, grounds: tuple[Grounds, ...]) -> Row:
    """A line of the ledger. `guesses`: what may have stood where bytes were lost (the whole run), likeliest first, else null."""
    found = [g.reasons for g in grounds if entry.kind == "lacuna" and g.rule in entry.rule and g.start <= entry.start < g.end]
    return entry._asdict() | {"guesses": list(found[0]) if found else None}


def kinship_files(kinship: Kinship) -> dict[str, bytes]:
    """works.jsonl, near.jsonl and passages.jsonl."""
    works = [
        {"id": w.id, "url": addresses.work(w), "title": _title(w), "date": w.date, "texts": list(w.texts), "why": w.why}
        for w in kinship.works
    ]
    near = [
        {"a": p.a, "b": p.b, "kind": p.kind, "cover_a": p.cover_a, "cover_b": p.cover_b, "identity": p.identity, "why": p.why}
        for p in kinship.pairs
    ]
    passages = [
        {
            "id": p.id,
            "url": addresses.passage(p.id),
            "chars": p.chars,
            "text": p.text,
            "places": [{"text": place.text, "start": place.start, "end": place.end} for place in p.places],
        }
        for p in kinship.passages
    ]
    return {"works.jsonl": lines(works, "id"), "near.jsonl": lines(near, "a", "b"), "passages.jsonl": lines(passages, "id")}


def sequences(rows: list[tuple[Card, ...]]) -> bytes:
    """sequences.jsonl: of each article saved as several captures, its texts in the order of its pages."""
    return lines([{"id": row[0].id, "title": _title(row[0]), "texts": [card.id for card in row]} for row in rows], "id")


def _title(called: Card | Work) -> str | None:
    """The title, where there is one: what the site calls a text without is none."""
    return None if called.untitled else called.title


def gather(rows: list[list[Row]]) -> bytes:
    """The lines of many pages as one file."""
    return lines([row for some in rows for row in some], "id")


def lines(rows: list[Row], *keys: str) -> bytes:
    rows = sorted(rows, key=lambda row: [row[key] for key in keys])
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows).encode("utf8", "replace")


def plain(cleaned: Cleaned) -> dict[str, str]:
    """Text id → the text as plain words, for texts.zip."""
    return {addresses.text_id(cleaned.capture, witness): _words(witness) for witness in cleaned.texts}


def _words(witness: Witness) -> str:
    return "\n\n".join([witness.title or "", *(p.text for p in witness.paragraphs)]).strip() + "\n"


def zipped(texts: list[dict[str, str]]) -> bytes:
    """texts.zip: one file a text. Times are the format's first, so that the same texts are the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in sorted(pair for some in texts for pair in some.items()):
            archive.writestr(zipfile.ZipInfo(f"{name}.txt"), words.encode("utf8", "replace"), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def checksums(files: dict[str, str]) -> bytes:
    """SHA256SUMS of name → digest, in the form that `sha256sum -c` reads."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(files.items())).encode()


def _text_row(cleaned: Cleaned, witness: Witness, links: Links) -> Row:
    capture = cleaned.capture
    name = addresses.text_id(cleaned.capture, witness)
    return {
        "id": name,
        "url": addresses.text(name),
        "work": links.work.id,
        "speaks": links.work.texts[0] == name,
        "page": capture.id,
        "path": capture.path,
        "ordinal": witness.ordinal,
        "title": witness.title,
        "date": witness.date,
        "dates": [_claim(claim) for claim in witness.dates],
        "source": witness.source,
        "author": witness.author,
        "editor": witness.editor,
        "site": capture.site,
        "keywords": list(witness.keywords),
        "language": witness.language,
        "printed": witness.printed,
        "paragraphs": [paragraph.text for paragraph in witness.paragraphs],
    }


def _said(said: Said) -> Row:
    return {"field": said.field, "value": said.value, "kind": said.kind, "confidence": said.confidence, "evidence": said.evidence}


def _claim(claim: Claim) -> Row:
    return {"iso": claim.iso, "kind": claim.kind, "confidence": claim.confidence, "evidence": claim.evidence}

"""data/datapackage.json: what the data files are, in the form of Frictionless Data."""

import json
from typing import Any

from beilin.stages.render.frame import Frame

# Keys of each table and their types; "any" where a value is a list of records. The contract in docs/data.md says what they mean.
TABLES: dict[str, dict[str, str]] = {
    "texts": {
        "id": "string",
        "url": "string",
        "work": "string",
        "speaks": "boolean",
        "page": "string",
        "path": "string",
        "ordinal": "integer",
        "title": "string",
        "date": "string",
        "dates": "array",
        "source": "string",
        "author": "string",
        "editor": "string",
        "site": "string",
        "keywords": "array",
        "language": "string",
        "printed": "integer",
        "paragraphs": "array",
    },
    "said": {"id": "string", "said": "array"},
    "sequences": {"id": "string", "title": "string", "texts": "array"},
    "works": {"id": "string", "url": "string", "title": "string", "date": "string", "texts": "array", "why": "string"},
    "pages": {
        "id": "string",
        "url": "string",
        "path": "string",
        "source_url": "string",
        "sha256": "string",
        "bytes": "integer",
        "charset": "string",
        "raw": "string",
        "texts": "array",
        "ledger": "array",
        "issues": "array",
    },
    "near": {
        "a": "string",
        "b": "string",
        "kind": "string",
        "cover_a": "number",
        "cover_b": "number",
        "identity": "number",
        "why": "string",
    },
    "passages": {"id": "string", "url": "string", "chars": "integer", "text": "string", "places": "array"},
}
OTHERS = {
    "texts.zip": "application/zip",
    "works.bib": "application/x-bibtex",
    "works.ris": "application/x-research-info-systems",
    "works.csl.json": "application/vnd.citationstyles.csl+json",
}


def data_package(frame: Frame) -> bytes:
    """The description; settings and the fixed shape of the tables are all it depends on."""
    settings = frame.settings
    found: dict[str, Any] = {
        "profile": "data-package",
        "name": "beilin",
        "title": settings.title,
        "description": settings.description,
        "homepage": settings.base_url,
        "version": settings.release,
        "resources": [*map(_table, TABLES), *map(_other, OTHERS)],
    }
    return (json.dumps({key: value for key, value in found.items() if value}, ensure_ascii=False, indent=1) + "\n").encode()


def _table(name: str) -> dict[str, Any]:
    fields = [{"name": key, "type": kind} for key, kind in TABLES[name].items()]
    key = ["a", "b"] if name == "near" else "id"
    return {
        "name": name,
        "path": f"{name}.jsonl",
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": key},
    }


def _other(name: str) -> dict[str, Any]:
    return {"name": name.replace(".", "-"), "path": name, "mediatype": OTHERS[name]}

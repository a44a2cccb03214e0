"""What lies in content/ and templates/, as records. The first of the few places that touch the disk.

A file that cannot be used is an Issue; a folder that cannot be used at all raises Unusable.
"""

import hashlib
import os
import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from beilin import urls
from beilin.issues import issue
from beilin.records import Capture, Issue

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ].*)?)?)?")
COLUMNS = ("path", "url", "site", "fetched", "sha256")


class Unusable(Exception):
    """There is nothing here to build from. The message says what was looked for and what to do."""


class Found(NamedTuple):
    """One raw file, with what is known of it."""

    capture: Capture
    raw: bytes


def settings(folder: Path) -> str:
    """The TOML of archive.toml; empty when there is none, for every setting has a default."""
    path = folder / "archive.toml"
    return _words(path) if path.exists() else ""


def rulings(folder: Path) -> list[tuple[str, str]]:
    """(name, TOML) of every file below rulings/."""
    return [(path.relative_to(folder).as_posix(), _words(path)) for path in sorted(folder.glob("rulings/**/*.toml"))]


def words(folder: Path, *endings: str) -> dict[str, str]:
    """Every text file below `folder` with one of the endings, by its path there."""
    return {name: raw.decode("utf8") for name, raw in files(folder).items() if name.endswith(endings)}


def files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, by its path there."""
    return {name: path.read_bytes() for name, path in _below(folder)}


def sizes(folder: Path) -> dict[str, int]:
    """Bytes of every file below `folder`, by its path there."""
    return {name: path.stat().st_size for name, path in _below(folder)}


def captures(folder: Path) -> Iterator[Found]:
    """Every raw file under pages/, in order of path."""
    pages = folder / "pages"
    if not folder.is_dir():
        raise Unusable(f"there is no folder {folder}; name the folder that holds pages/ with --content")
    found = [(name, path) for name, path in _below(pages) if name != "captures.tsv"] if pages.is_dir() else []
    if not found:
        raise Unusable(f"{pages} holds no captures; put raw pages there (.html, .txt, any name) and build again")
    for (name, one), (other, two) in pairwise(found):
        if name == other:  # no row of captures.tsv could tell them apart
            raise Unusable(f"the names of {one.name!a} and {two.name!a} in {one.parent} read the same; rename one of them")
    known = {row["path"]: row for _, row in _rows(pages / "captures.tsv")}
    for name, path in found:
        with suppress(PermissionError):  # `passed_over` tells it
            yield _found(name, path.read_bytes(), known.pop(name, {}))


def idle_rows(folder: Path) -> list[Issue]:
    """Rows of captures.tsv that say nothing: of files that are not there, or that a later row speaks of otherwise."""
    pages, place = folder / "pages", "pages/captures.tsv"
    names = {name for name, _ in _below(pages)}
    found, last = [], {}
    for line, row in _rows(pages / "captures.tsv"):
        name = row["path"]
        if name not in last and name not in names:
            found.append(issue(place, "missing-file", name=name))
        if name in last and last[name][1] != row:
            found.append(issue(f"{place}:{line}", "row-again", name=name, line=last[name][0]))
        last[name] = line, row
    return found


def passed_over(folder: Path) -> list[Issue]:
    """Files below pages/ that may not be read, and links and devices: what these lead to may lie anywhere, or never end."""
    found = []
    for place, below, names in os.walk(folder / "pages"):
        below[:] = [name for name in below if not name.startswith(".")]
        paths = [Path(place, name) for name in (*below, *names) if not name.startswith(".")]
        for path in paths:
            odd = path.is_symlink() or not (path.is_file() or path.is_dir())
            if odd or not os.access(path, os.R_OK):
                found.append(issue(_name(path.relative_to(folder)), "not-followed" if odd else "not-readable"))
    return sorted(found, key=lambda one: one.place)


def _found(name: str, raw: bytes, row: dict[str, str]) -> Found:
    url, secret = urls.without_user(row.get("url", ""))
    fetched = row.get("fetched", "")
    folder, slash, _ = name.partition("/")
    digest, place = hashlib.sha256(raw).hexdigest(), f"pages/{name}"
    issues = []
    if secret:
        issues.append(issue(place, "user-in-address"))
    if fetched and not _is_day(fetched):
        issues.append(issue(place, "no-day", value=fetched[:40]))
    if url and not urls.safe(url):
        issues.append(issue(place, "no-web-address", url=url[:200]))
    if row.get("sha256", digest).lower() not in ("", digest):
        issues.append(issue(place, "other-bytes"))
    capture = Capture(
        id=urls.address("page", urls.identity(url, name)),
        path=name,
        sha256=digest,
        bytes=len(raw),
        url=url or None,
        site=urls.host(url) or row.get("site") or (folder if slash else None),
        fetched=fetched if _is_day(fetched) else None,
        issues=tuple(issues),
    )
    return Found(capture, raw)


def _is_day(value: str) -> bool:
    """2021, 2021-02, 2021-02-28, with any time behind the day."""
    found = _DAY.fullmatch(value)
    year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _rows(table: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows of captures.tsv with the numbers of their lines. Columns beyond COLUMNS are a keeper's own and left alone."""
    if not table.exists():
        return []
    head, *lines = (line.split("\t") for line in _words(table).split("\n"))
    if "path" not in head:
        raise Unusable(f"{table} has no column 'path'; its first line names the columns: {' '.join(COLUMNS)}")
    rows = ((number, dict(zip(head, line, strict=False))) for number, line in enumerate(lines, 2))
    return [
        (number, {key: _composed(row[key]) if key == "path" else row[key].strip() for key in COLUMNS if key in row})
        for number, row in rows
        if row.get("path")
    ]


def _below(folder: Path) -> list[tuple[str, Path]]:
    """(name, path) of every file below a folder, sorted by name; hidden files and links are left out.

    A name is NFC with "/"; bytes of a name that are no UTF-8 stand as \\xNN.
    """
    found = []
    for place, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                found.append((_name(path.relative_to(folder)), path))
    return sorted(found)


def _name(path: Path) -> str:
    return _composed(os.fsencode(path.as_posix()).decode("utf8", "backslashreplace"))


def _composed(name: str) -> str:
    """As most systems write it; some write é as e and an accent."""
    return unicodedata.normalize("NFC", name)


def _words(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unusable(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8") from None

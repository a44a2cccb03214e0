"""The content-addressed store: names → digests, and digests → bytes, in one SQLite file.

An action's key names the digest of its answer; a blob's digest names itself. What a name says stands, for both are written in one
transaction: a killed build leaves no half blob. A name's day says when a build last asked for it; what none asked for in a month is
forgotten.
"""

import errno
import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from beilin.machine.codec import Blob, encode

T = TypeVar("T")
DAY = 86_400  # seconds
KEPT = 30  # days after which what no build asked for is forgotten
PATIENCE = 600  # seconds to wait for another build that writes
PAUSE = 0.02  # seconds
NAME = "answers.sqlite"

# Nothing waits for the disk: a power cut may spoil the file, which is then found out and dropped, and costs time only.
_BEGIN = """
pragma journal_mode = wal;
pragma synchronous = off;
create table if not exists names (name text primary key, digest text not null, day integer not null) without rowid;
create table if not exists blobs (digest text primary key, raw blob not null);
"""
_PRIMARY = 0xFF  # of a code, the part without details
_SPOILT = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class Damaged(Exception):
    """The cache does not hold what it promised."""


class Cache:
    """Raises Damaged when the file is spoilt, and drops it; OSError when it cannot be opened or written."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._path = folder / NAME
        self._today = int(time.time() // DAY)
        self._within = False  # a transaction of many changes

    def close(self) -> None:
        """Let go of the file; what is asked next opens it again."""
        if "_file" in self.__dict__:
            self.__dict__.pop("_file").close()

    def clear(self) -> None:
        """Forget everything; what is asked next is computed."""
        with self.at_once():
            self._change("delete from names")
            self._change("delete from blobs")

    def answer(self, key: str) -> Blob | None:
        """What this action answered before. One that a build asked for is not forgotten."""
        row = self._row("select digest, day from names where name = ?", key)
        if row and row[1] != self._today:
            self._change("update names set day = ? where name = ?", self._today, key)
        return Blob(row[0]) if row else None

    def remember(self, key: str, blob: Blob) -> None:
        """`blob` must stand."""
        self._change("replace into names values (?, ?, ?)", key, blob.digest, self._today)

    def put(self, raw: bytes) -> Blob:
        blob = Blob(hashlib.sha256(raw).hexdigest())
        if not self.hold(blob):
            with self.at_once():
                self._change("replace into blobs values (?, ?)", blob.digest, raw)
                self.remember(blob.digest, blob)
        return blob

    def hold(self, blob: Blob) -> bool:
        """Whether a blob stands. One that a build holds is not forgotten."""
        return self.answer(blob.digest) is not None

    def sweep(self) -> int:
        """Forget what no build asked for in a month, but for what answers that are kept name; how many names that were."""
        with self.at_once():
            old, asked = self._today - KEPT, "select digest from names where day >= ?"
            gone = self._change(f"delete from names where day < ? and name not in ({asked})", old, old)
            if gone:
                self._change("delete from blobs where digest not in (select digest from names)")
        return gone

    def put_bundle(self, files: dict[str, bytes]) -> Blob:
        """The blob that stands for named files: JSON of name → digest."""
        with self.at_once():
            return self.put(encode({name: self.put(raw).digest for name, raw in files.items()}))

    def get(self, blob: Blob) -> bytes:
        """The bytes of a blob. Raises Damaged when they are gone or changed; what was changed is dropped."""
        row = self._row("select raw from blobs where digest = ?", blob.digest)
        if row and hashlib.sha256(row[0]).hexdigest() == blob.digest:
            return row[0]
        self._change("delete from names where digest = ?", blob.digest)
        raise Damaged(f"{self._path}: {blob.digest} is gone or was changed from outside, and is now dropped")

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What is changed within is one transaction, which costs less than many. Nobody else writes meanwhile."""
        outermost, self._within = not self._within, True
        try:
            yield
        finally:
            if outermost:
                self._within = False
                self._ask(lambda file: file.commit())

    def _change(self, statement: str, *values: Any) -> int:
        """How many rows that changed."""
        with self.at_once():
            return self._ask(lambda file: file.execute(statement, values).rowcount)

    def _row(self, statement: str, *values: Any) -> tuple[Any, ...] | None:
        return self._ask(lambda file: file.execute(statement, values).fetchone())

    @cached_property
    def _file(self) -> sqlite3.Connection:
        self.folder.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level="IMMEDIATE")
        file.executescript(_BEGIN)
        return file

    def _ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """What SQLite answers; what it cannot do is said as what it means here.

        It waits for who writes, but not for who opens or leaves the file at that moment: it then says at once that the file is locked.
        """
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return question(self._file)
            except sqlite3.Error as error:
                code = getattr(error, "sqlite_errorcode", 0)
                if code & _PRIMARY == sqlite3.SQLITE_BUSY and time.monotonic() < until:
                    time.sleep(PAUSE)
                    continue
                if code not in _SPOILT:
                    raise OSError(errno.EIO, str(error), str(self._path)) from None
                self.close()
                for path in self.folder.glob(f"{NAME}*"):  # its log of changes too, else that would be carried out on the next file
                    path.unlink(missing_ok=True)
                raise Damaged(f"{self._path} was spoilt and is now dropped") from None

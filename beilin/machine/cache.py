"""The content-addressed store: `actions/` key → digest of the answer, `blobs/` digest → bytes.

Both are plain files written under a temporary name and renamed, so a killed build leaves no half blob. A file's time says when a build last
asked for it, to the day; what none asked for in a month is forgotten.
"""

import hashlib
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

from beilin.machine.codec import Blob, encode

DAY = 86_400.0  # seconds
KEPT = 30 * DAY  # after which what no build asked for is forgotten


class Damaged(Exception):
    """The cache does not hold what it promised."""


class Cache:
    def __init__(self, folder: Path):
        self.folder = folder
        self._root = str(folder)

    def clear(self) -> None:
        """Forget everything; what is asked next is computed."""
        for name in ("actions", "blobs"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def answer(self, key: str) -> Blob | None:
        """What this action answered before, if its blob still stands."""
        try:
            digest = _read(self._path("actions", key)).decode("ascii")
        except FileNotFoundError:
            return None
        return Blob(digest) if self.hold(Blob(digest)) and _asked_for(self._path("actions", key)) else None

    def remember(self, key: str, blob: Blob) -> None:
        _write(self._path("actions", key), blob.digest.encode())

    def put(self, raw: bytes) -> Blob:
        blob = Blob(hashlib.sha256(raw).hexdigest())
        if not self.hold(blob):
            _write(self._path("blobs", blob.digest), raw)
        return blob

    def hold(self, blob: Blob) -> bool:
        """Whether a blob stands. One that a build holds is not forgotten."""
        return _asked_for(self._path("blobs", blob.digest))

    def sweep(self) -> int:
        """Forget what no build asked for in a month; how many files that were."""
        old, gone = time.time() - KEPT, 0
        for path in (path for kind in ("actions", "blobs") for path in (self.folder / kind).glob("*/*")):
            with suppress(FileNotFoundError):  # another build may sweep too
                if path.stat().st_mtime < old:
                    path.unlink()
                    gone += 1
        return gone

    def put_bundle(self, files: dict[str, bytes]) -> Blob:
        """The blob that stands for named files: JSON of name → digest."""
        return self.put(encode({name: self.put(raw).digest for name, raw in files.items()}))

    def get(self, blob: Blob) -> bytes:
        """The bytes of a blob. Raises Damaged when they are gone or changed; what was changed is dropped."""
        path = self._path("blobs", blob.digest)
        try:
            raw = _read(path)
        except FileNotFoundError:
            raise Damaged(f"{path} is gone; build again with --fresh") from None
        if hashlib.sha256(raw).hexdigest() != blob.digest:
            os.unlink(path)
            raise Damaged(f"{path} was changed from outside and is now dropped; build again")
        return raw

    def _path(self, kind: str, name: str) -> str:
        """A page of a build asks for dozens of these: as words they cost a tenth of a Path."""
        return f"{self._root}/{kind}/{name[:2]}/{name[2:]}"


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _write(path: str, raw: bytes) -> None:
    draft, folder = f"{path}.{os.getpid()}.draft", os.path.dirname(path)
    if not os.path.isdir(folder):
        os.makedirs(folder, exist_ok=True)
    with open(draft, "wb") as file:
        file.write(raw)
    os.replace(draft, path)


def _asked_for(path: str) -> bool:
    """Whether a file stands; if so its time says that it was asked for today."""
    try:
        if time.time() - os.stat(path).st_mtime > DAY:
            os.utime(path)
    except FileNotFoundError:
        return False
    return True

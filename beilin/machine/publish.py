"""Publishing, all or nothing: the new site is written beside the old one and takes its place by two renames.

    out         the site that stands
    .out.new    being written
    .out.old    the one before, for the moment between the renames
"""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from beilin.machine.cache import Cache
from beilin.machine.codec import Blob, decoded, encode

rename = os.rename  # tests put a dying one here


class Refused(Exception):
    """The site cannot be published; the old one stands."""


def beside(out: Path, end: str) -> Path:
    return out.with_name(f".{out.name}.{end}")


def refuse_bad_place(out: Path, pages: Path, *kept: Path) -> None:
    """Before anything is computed: the site must not become a page of itself, nor take the place of what is kept (absolute paths)."""
    if not out.name:
        raise Refused(f"{out} cannot be a site; name another folder with --out")
    if out.is_relative_to(pages):
        raise Refused(f"{out} lies in {pages}, where its files would be captures; name another folder with --out")
    for folder in kept:
        if folder.is_relative_to(out):
            raise Refused(f"the site would take the place of {folder}; name another folder with --out")
    _refuse_foreign(out)


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """Hold the right to publish to `out`; a second build at the same time is refused."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with beside(out, "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Refused(f"another build is publishing to {out}; wait for it to end") from None
        yield


def recover(out: Path) -> None:
    """Undo a swap that a killed build left half done."""
    old, new = beside(out, "old"), beside(out, "new")
    if old.exists() and not out.exists():
        rename(old, out)
    for rest in (old, new):
        if rest.exists():
            shutil.rmtree(rest)


def publish(out: Path, plan: dict[str, Blob], cache: Cache) -> bool:
    """Make `out` hold exactly the files of `plan` (address → blob). False when it already does.

    A file that stays is the same file, linked: it costs no reading and no writing, and keeps its time for whoever copies what is new.
    Raises Refused for addresses that leave the site or clash, and for a folder that is somebody's own.
    """
    refuse_bad_addresses(plan)
    mark = cache.folder / "published" / hashlib.sha256(str(out.resolve()).encode()).hexdigest()
    wanted = cache.put(encode({address: blob.digest for address, blob in plan.items()}))
    before = _published(out, mark)
    if before == wanted:
        return False
    _refuse_foreign(out)
    stands = decoded(cache.get(before), dict[str, str]) if before and cache.hold(before) else {}
    _write(out, plan, cache, stands)
    _swap(out)
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(f"{wanted.digest} {_state(out)}")
    return True


def refuse_bad_addresses(plan: dict[str, Blob]) -> None:
    folders = {"/".join(parts[:i]) for a in plan for parts in [a.split("/")] for i in range(1, len(parts))}
    for address in plan:
        if any(part in ("", ".", "..") for part in address.split("/")) or "\\" in address or "\0" in address:
            raise Refused(f"the address {address!r} leaves the site")
        if address in folders:
            raise Refused(f"the address {address!r} is claimed by a file and by a folder")


def _refuse_foreign(out: Path) -> None:
    """Never replace a folder of somebody's own: only an empty one, or one that holds a site's files."""
    if out.exists() and not (out.is_dir() and (not any(out.iterdir()) or (out / "data" / "texts.jsonl").exists())):
        raise Refused(f"{out} exists and is not a site of this program; name another folder with --out, or remove it")


def _published(out: Path, mark: Path) -> Blob | None:
    """The plan of the site that stands, unless somebody touched it since."""
    if not (out.is_dir() and mark.exists()):
        return None
    plan, _, state = mark.read_text().partition(" ")
    return Blob(plan) if state == _state(out) else None


def _write(out: Path, plan: dict[str, Blob], cache: Cache, stands: dict[str, str]) -> None:
    """The new site beside the one that stands, which holds these digests at these addresses."""
    for address, blob in sorted(plan.items()):
        path = beside(out, "new") / address
        path.parent.mkdir(parents=True, exist_ok=True)
        if stands.get(address) != blob.digest or not _linked(out / address, path):
            path.write_bytes(cache.get(blob))


def _linked(old: Path, new: Path) -> bool:
    """Make `new` another name of `old`, where the disk can."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def _swap(out: Path) -> None:
    new, old = beside(out, "new"), beside(out, "old")
    if out.exists():
        rename(out, old)
    rename(new, out)
    if old.exists():
        shutil.rmtree(old)


def _state(out: Path) -> str:
    """A digest of every file's name, size and time: changes when anything in the folder does."""
    total = hashlib.sha256()
    for folder, names, files in os.walk(out):
        names.sort()
        for name in sorted(files):
            path = os.path.join(folder, name)
            stat = os.stat(path)
            total.update(os.fsencode(f"{os.path.relpath(path, out)} {stat.st_size} {stat.st_mtime_ns}\n"))
    return total.hexdigest()

"""All or nothing: whatever happens, a whole site stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from beilin.machine.cache import Cache
from beilin.machine.codec import Blob
from beilin.machine.publish import Refused, alone, publish, recover, refuse_bad_place

ROOT = Path(__file__).parents[2]

DYING = """
import os, sys
from pathlib import Path
from beilin.machine import publish as p
from beilin.machine.cache import Cache
left, kind, when = int(sys.argv[2]), sys.argv[3], []
def dying(a, b):
    global left
    left -= 1
    if left == 0 and kind == "before": os._exit(9)
    os.rename(a, b)
    if left == 0: os._exit(9)
p.rename = dying
folder = Path(sys.argv[1])
cache = Cache(folder / "cache")
p.recover(folder / "site")
p.publish(folder / "site", {"data/texts.jsonl": cache.put(b"new"), "index.html": cache.put(b"new")}, cache)
"""


def plan(cache: Cache, words: bytes) -> dict[str, Blob]:
    return {"data/texts.jsonl": cache.put(words), "index.html": cache.put(words)}


def standing(out: Path) -> set[bytes]:
    return {path.read_bytes() for path in out.rglob("*") if path.is_file()}


@pytest.fixture
def place(tmp_path) -> tuple[Path, Cache]:
    cache = Cache(tmp_path / "cache")
    out = tmp_path / "site"
    assert publish(out, plan(cache, b"old"), cache)
    return out, cache


def test_an_unchanged_site_is_not_written_again(place):
    out, cache = place
    assert not publish(out, plan(cache, b"old"), cache)


def test_a_site_that_somebody_touched_is_written_again(place):
    out, cache = place
    (out / "index.html").write_text("x")
    assert publish(out, plan(cache, b"old"), cache)
    assert standing(out) == {b"old"}


def test_a_file_that_stays_is_the_same_file(place):
    out, cache = place
    kept = (out / "index.html").stat()
    assert publish(out, plan(cache, b"old") | {"data/texts.jsonl": cache.put(b"new")}, cache)
    assert os.path.samestat(kept, (out / "index.html").stat())
    assert standing(out) == {b"old", b"new"}


def test_a_disk_without_links_gets_copies(place, monkeypatch):
    out, cache = place
    monkeypatch.setattr(os, "link", lambda old, new: (_ for _ in ()).throw(OSError("not supported")))
    assert publish(out, plan(cache, b"old") | {"data/texts.jsonl": cache.put(b"new")}, cache)
    assert standing(out) == {b"old", b"new"}


def test_what_the_plan_drops_is_gone(place):
    out, cache = place
    publish(out, {"data/texts.jsonl": cache.put(b"new")}, cache)
    assert [p.name for p in out.rglob("*") if p.is_file()] == ["texts.jsonl"]


@pytest.mark.parametrize("kind", ["before", "after"])
@pytest.mark.parametrize("nth", [1, 2])
def test_a_build_killed_at_a_rename_leaves_one_whole_site(place, nth, kind):
    out, cache = place
    died = subprocess.run([sys.executable, "-c", DYING, str(out.parent), str(nth), kind], cwd=ROOT, check=False)
    assert died.returncode == 9
    recover(out)
    assert standing(out) in ({b"old"}, {b"new"})
    assert publish(out, plan(cache, b"newer"), cache)
    assert standing(out) == {b"newer"}
    assert not [p for p in out.parent.iterdir() if p.name.endswith((".new", ".old"))]


@pytest.mark.parametrize("address", ["../x", "a/../../x", "/x", "a//b", "", "a\\b", "a\0b"])
def test_an_address_never_leaves_the_site(place, address):
    out, cache = place
    with pytest.raises(Refused):
        publish(out, {address: cache.put(b"x")}, cache)
    assert standing(out) == {b"old"}


def test_a_file_and_a_folder_cannot_share_an_address(place):
    out, cache = place
    with pytest.raises(Refused, match="file and by a folder"):
        publish(out, {"a": cache.put(b"x"), "a/b": cache.put(b"x")}, cache)


def test_somebody_elses_folder_is_never_replaced(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    cache = Cache(tmp_path / "cache")
    with pytest.raises(Refused, match="not a site"):
        publish(tmp_path / "mine", plan(cache, b"x"), cache)


@pytest.mark.parametrize("out", ["/", "content/pages/site", "content/pages", ".", "content", "cache"])
def test_a_site_never_takes_the_place_of_what_it_is_made_from(tmp_path, out):
    (tmp_path / "content" / "pages").mkdir(parents=True)
    with pytest.raises(Refused, match="--out"):
        refuse_bad_place((tmp_path / out).resolve(), tmp_path / "content" / "pages", tmp_path / "content", tmp_path / "cache")
    refuse_bad_place(tmp_path / "content" / "site", tmp_path / "content" / "pages", tmp_path / "content", tmp_path / "cache")


def test_two_builds_never_publish_to_one_place_at_once(tmp_path):
    with alone(tmp_path / "site"), pytest.raises(Refused, match="another build"), alone(tmp_path / "site"):
        pass

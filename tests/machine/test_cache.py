"""What the cache keeps, what it forgets, and what becomes of it when a build is killed or its file is spoilt."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import build
from beilin.machine.cache import KEPT, NAME, Cache, Damaged
from tests.conftest import ROOT

WRITER = """
import sys
from pathlib import Path
from beilin.machine.cache import Cache
cache, name, many = Cache(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
for number in range(many):
    cache.remember(f"{name} {number}", cache.put(f"{name} {number}".encode() * 500))
    print(number, flush=True)
"""


def writer(folder: Path, name: str, many: int) -> subprocess.Popen[str]:
    """A process that remembers answers in the cache, and says so of each."""
    return subprocess.Popen([sys.executable, "-c", WRITER, str(folder), name, str(many)], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def grown_old(cache: Cache) -> None:
    """As if no build had asked for anything in two months."""
    with sqlite3.connect(cache.folder / NAME) as file:
        file.execute("update names set day = day - ?", (2 * KEPT,))


def test_what_no_build_asked_for_in_a_month_is_forgotten(tmp_path):
    cache = Cache(tmp_path)
    cache.remember("aa01", cache.put(b"asked for"))
    cache.remember("bb02", forgotten := cache.put(b"not asked for"))
    grown_old(cache)
    assert cache.answer("aa01") is not None
    assert cache.sweep() == 2
    assert cache.answer("aa01") is not None and cache.answer("bb02") is None
    with pytest.raises(Damaged):
        cache.get(forgotten)


def test_the_room_of_what_is_forgotten_is_used_again(tmp_path):
    cache = Cache(tmp_path)
    for turn in range(6):
        cache.put(bytes([turn]) * 1_000_000)
        grown_old(cache)
        cache.sweep()
    cache.close()
    assert (tmp_path / NAME).stat().st_size < 2_000_000


def test_a_build_after_a_long_pause_keeps_all_it_stands_on(tmp_path, capsys):
    words = ["--out", str(tmp_path / "site"), "--cache", str(tmp_path / "cache"), "--jobs", "1"]
    build.main(words)
    grown_old(Cache(tmp_path / "cache"))
    capsys.readouterr()
    build.main(words)
    assert "0 answers computed" in capsys.readouterr().err
    (tmp_path / "site" / "robots.txt").write_text("changed from outside")
    assert build.main(words) == 0, "the site is written again from what was kept"


def test_what_a_killed_build_remembered_stands(tmp_path):
    with writer(tmp_path, "a", 100_000) as killed:
        told = [killed.stdout.readline() for _ in range(50)]
        killed.kill()
    cache = Cache(tmp_path)
    for number in map(int, told):
        assert cache.get(cache.answer(f"a {number}")) == f"a {number}".encode() * 500
    assert cache.answer("a 99999") is None


def test_builds_that_share_a_cache_keep_each_others_answers_whole(tmp_path):
    both = [writer(tmp_path, name, 200) for name in "ab"]
    for one in both:
        one.communicate()
        assert one.returncode == 0
    cache = Cache(tmp_path)
    for name in "ab":
        assert cache.get(cache.answer(f"{name} 199")) == f"{name} 199".encode() * 500


def test_what_is_changed_at_once_stands_at_once(tmp_path):
    mine, other = Cache(tmp_path), Cache(tmp_path)
    with mine.at_once():
        mine.remember("a", mine.put(b"1"))
        assert other.answer("a") is None
    assert other.get(other.answer("a")) == b"1"


@pytest.mark.parametrize("at", [0, 5000], ids=["at its head", "in the middle"])
def test_a_spoilt_file_is_found_out_and_dropped(tmp_path, at):
    cache = Cache(tmp_path)
    for number in range(100):
        cache.remember(f"{number}", cache.put(f"{number}".encode()))
    cache.close()
    other = Cache(tmp_path)
    assert other.answer("1") is not None
    with (tmp_path / NAME).open("r+b") as file:
        file.seek(at)
        file.write(b"\xff" * 12_000)
    with pytest.raises(Damaged, match="spoilt and is now dropped"):
        for number in range(100):
            cache.answer(f"{number}")
    assert list(tmp_path.iterdir()) == [], "what another build had still to write into it goes too"
    other.close()
    assert cache.answer("1") is None
    cache.remember("1", cache.put(b"1"))
    assert cache.get(cache.answer("1")) == b"1"


def test_clearing_forgets_everything_also_for_a_build_that_runs(tmp_path):
    mine, other = Cache(tmp_path), Cache(tmp_path)
    mine.remember("a", blob := mine.put(b"1"))
    assert other.answer("a") is not None
    other.clear()
    assert mine.answer("a") is None
    with pytest.raises(Damaged):
        mine.get(blob)
    mine.remember("a", mine.put(b"1"))
    assert other.get(other.answer("a")) == b"1"

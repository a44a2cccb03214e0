"""What the cache keeps, and what it forgets."""

import os
import time

import build
from beilin.machine.cache import KEPT, Cache


def grown_old(cache: Cache) -> None:
    """As if no build had asked for anything in two months."""
    for path in cache.folder.glob("*/*/*"):
        os.utime(path, times=(time.time() - 2 * KEPT,) * 2)


def test_what_no_build_asked_for_in_a_month_is_forgotten(tmp_path):
    cache = Cache(tmp_path)
    cache.remember("aa01", cache.put(b"asked for"))
    cache.remember("bb02", cache.put(b"not asked for"))
    grown_old(cache)
    assert cache.answer("aa01") is not None
    assert cache.sweep() == 2
    assert cache.answer("aa01") is not None and cache.answer("bb02") is None


def test_a_build_after_a_long_pause_keeps_all_it_stands_on(tmp_path, capsys):
    words = ["--out", str(tmp_path / "site"), "--cache", str(tmp_path / "cache"), "--jobs", "1"]
    build.main(words)
    grown_old(Cache(tmp_path / "cache"))
    capsys.readouterr()
    build.main(words)
    assert "0 answers computed" in capsys.readouterr().err
    (tmp_path / "site" / "robots.txt").write_text("changed from outside")
    assert build.main(words) == 0, "the site is written again from what was kept"

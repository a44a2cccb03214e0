"""What was published under an address answers there when other pages come in; and nothing that is no longer so stands anywhere."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from beilin.urls import address, identity
from tests.conftest import ROOT, build, files

LINES = [f"第{n}条，各单位要把疫情防控作为头等大事，压实责任，落实措施，守住底线。" for n in "一二三四五六七八"]
SPEECH = "\n".join(["在疫情防控工作会议上的讲话", *LINES])
NAMES = sorted((f"{letter}.txt" for letter in "abcde"), key=lambda name: address("page", identity(None, name)))  # by their texts' ids


def published(place: Path, names: list[str]) -> dict[str, bytes]:
    pages = place / "content/pages"
    pages.mkdir(parents=True, exist_ok=True)
    for old in pages.iterdir():
        old.unlink()
    for name in names:
        (pages / name).write_text(SPEECH, encoding="utf8")
    words = ["--content", place / "content", "--out", place / "site", "--cache", place / "cache", "--jobs", "1"]
    done = build(*words)
    assert done.returncode == 0, done.stderr
    assert build("check", *words).returncode == 0
    return {name: raw for name, raw in files(place / "site").items() if name.startswith("works/")}


@pytest.mark.slow
def test_every_address_that_a_work_ever_had_leads_to_the_one_it_has(tmp_path):
    """Texts come in, the later the lesser their ids: each time the work is called by another."""
    for count in range(2, 6):
        names = NAMES[-count:]
        ids = [f"{address('page', identity(None, name))}-1" for name in names]
        found = published(tmp_path, names)
        assert sorted(found) == sorted(f"works/{id}/index.html" for id in ids)
        work, *old = sorted(ids)
        assert b'<section aria-labelledby="differences">' in found[f"works/{work}/index.html"]
        for id in old:
            ways = set(re.findall(rb'url=([^"]+)|href="([^"]+)"', found[f"works/{id}/index.html"]))
            assert {b"".join(way) for way in ways} == {f"../../works/{work}/".encode()}


@pytest.mark.slow
def test_a_site_depends_on_what_lies_in_content_alone_and_on_nothing_that_was_built_before(tmp_path):
    """A build is killed, a page is taken out, another comes in, the settings change: the bytes are those of a first build."""
    published(tmp_path, NAMES[:3])
    (tmp_path / "content/archive.toml").write_text('title = "甲"\nlang = "en"\nbase_url = "https://a.example/b/"\n', encoding="utf8")
    places = ["--content", tmp_path / "content", "--out", tmp_path / "site", "--cache", tmp_path / "cache"]
    with subprocess.Popen([sys.executable, ROOT / "build.py", *places, "--jobs", "1"], stderr=subprocess.PIPE, text=True) as killed:
        while not next(killed.stderr).startswith("render"):
            pass
        killed.kill()
    published(tmp_path, NAMES[2:])
    shutil.copytree(tmp_path / "content", tmp_path / "anew/content")
    published(tmp_path / "anew", NAMES[2:])
    assert files(tmp_path / "site") == files(tmp_path / "anew/site")

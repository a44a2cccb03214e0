import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "rules_diff.py"


def lay(place: Path, *entries: tuple[int, str, str, str], path: str = "a.txt") -> Path:
    """A site folder whose one page has these ledger entries: (start, rule, was, now)."""
    ledger = [{"start": s, "end": s + len(was), "kind": "removed", "rule": rule, "was": was, "now": now} for s, rule, was, now in entries]
    (place / "data").mkdir(parents=True)
    (place / "data" / "pages.jsonl").write_text(json.dumps({"path": path, "ledger": ledger}) + "\n", encoding="utf8")
    return place


def diff(*words: object) -> tuple[int, str]:
    done = subprocess.run([sys.executable, str(SCRIPT), *map(str, words)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_two_builds_by_the_same_rules_do_not_differ(tmp_path):
    old, new = lay(tmp_path / "a", (0, "copyright", "版权", "")), lay(tmp_path / "b", (0, "copyright", "版权", ""))
    assert diff(old, new) == (0, "0 differences on 0 of 1 pages\n")


def test_a_difference_is_told_by_rule_with_a_sample(tmp_path):
    old = lay(tmp_path / "a", (0, "copyright", "版权", ""))
    new = lay(tmp_path / "b", (0, "footer", "版权", ""), (9, "brackets", "發(fā)", "發"))
    code, said = diff(old, new)
    assert code == 1
    assert "copyright: +0 (+0 characters), -1 (-2 characters), 1 pages\n  - a.txt:0 版权\n" in said
    assert "brackets: +1 (+5 characters), -0 (-0 characters), 1 pages\n  + a.txt:9 發(fā) → 發\n" in said


@pytest.mark.parametrize("count", [0, 1, 3])
def test_only_so_many_samples_are_shown(tmp_path, count):
    old = lay(tmp_path / "a")
    new = lay(tmp_path / "b", *((n * 10, "copyright", "版权", "") for n in range(5)))
    assert diff(old, new, "--samples", count)[1].count("  + ") == count


def test_pages_that_only_one_build_has_are_named(tmp_path):
    code, said = diff(lay(tmp_path / "a", path="a.txt"), lay(tmp_path / "b", path="b.txt"))
    assert code == 1 and "- page a.txt\n+ page b.txt\n" in said


def test_a_folder_without_a_build_is_refused_in_words(tmp_path):
    code, said = diff(tmp_path, tmp_path)
    assert code != 0 and "no pages.jsonl there" in said

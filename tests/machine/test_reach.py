"""A key changes with the code an answer can reach, and with no other."""

import subprocess
import sys
from pathlib import Path

import pytest

LIBRARY = {
    "beilin/__init__.py": "",
    "beilin/stage.py": "from beilin import far, near\nX = 1\ndef one():\n    return near.near() + X\ndef two():\n    return far.f()\n",
    "beilin/near.py": "from beilin.tables import table\nimport json\ndef near():\n    return table('fold.tsv')\n",
    "beilin/far.py": "def f():\n    return 2\n",
    "beilin/tables/__init__.py": "def table(name): ...\n",
    "beilin/tables/fold.tsv": "a\tb\n",
    "beilin/tables/other.tsv": "c\td\n",
}
ASK = "from beilin.machine.reach import code_digest; print(code_digest('beilin.stage:one'), code_digest('beilin.stage:two'))"


def digests(folder: Path, files: dict[str, str]) -> list[str]:
    """Of the tasks `one` and `two`, told by a fresh process that sees only `files`."""
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words)
    (folder / "beilin/machine").mkdir(exist_ok=True)
    (folder / "beilin/machine/reach.py").write_text((Path(__file__).parents[2] / "beilin/machine/reach.py").read_text())
    done = subprocess.run([sys.executable, "-B", "-c", ASK], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("file", "words", "changed"),
    [
        ("beilin/near.py", "from beilin.tables import table\ndef near():\n    return 3\n", [True, False]),
        ("beilin/far.py", "def f():\n    return 9\n", [False, True]),
        ("beilin/tables/fold.tsv", "a\tc\n", [True, False]),
        ("beilin/tables/other.tsv", "x\ty\n", [False, False]),
        ("beilin/stage.py", LIBRARY["beilin/stage.py"].replace("X = 1", "X = 5"), [True, False]),
        ("beilin/stage.py", LIBRARY["beilin/stage.py"] + "# a remark\n", [False, False]),
    ],
    ids=["an imported module", "a module of the other task", "a table it names", "a table nobody names", "a constant it uses", "a comment"],
)
def test_what_a_task_reaches_is_what_counts(tmp_path, file, words, changed):
    before = digests(tmp_path, LIBRARY)
    after = digests(tmp_path, {file: words})
    assert [a != b for a, b in zip(before, after, strict=True)] == changed

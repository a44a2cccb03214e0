"""Modules stand in one file with what they import."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from beilin.stages.render.bundle import BundleError, bundled
from beilin.stages.render.slim import slim

FILES = {
    "a/main.js": b'import { twice } from "./twice.js";\nimport { NAME, later } from "./name.js";\n\nconsole.log(twice(NAME), later());\n',
    "a/twice.js": b'import { NAME } from "./name.js";\n\nconst own = NAME;\nexport const twice = (words) => words + words + own.length;\n',
    "a/name.js": b'let turn = 0;\nexport const NAME = "b";\nexport function later() {\n  return ++turn;\n}\n',
    "a/alone.js": b"export class Alone {}\n",
    "style.css": b"import {}",
}


def test_a_module_holds_all_it_imports_once() -> None:
    made = bundled(FILES)["a/main.js"].decode()
    assert made.count("let turn") == 1
    assert "import " not in made
    assert "export " not in made


@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
def test_what_is_bundled_runs_as_it_did() -> None:
    made = bundled(FILES)["a/main.js"]
    done = subprocess.run(["node", "--input-type=module", "-"], input=made, capture_output=True, check=True)
    assert done.stdout == b"bb1 1\n"


def test_what_imports_nothing_stays_as_it_is() -> None:
    made = bundled(FILES)
    assert made["a/alone.js"] == FILES["a/alone.js"]
    assert made["style.css"] == FILES["style.css"]
    assert b"export const twice" in made["a/twice.js"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (b'import { x } from "./gone.js";\n', "not there"),
        (b'import { twice } from "./twice.js";\nimport all from "./name.js";\n', "does not read"),
        (b'import { twice } from "./twice.js";\nexport default 1;\n', "does not read"),
        (b'import { twice } from "./b.js";\n', "imports itself"),
    ],
)
def test_a_module_that_cannot_be_bundled_is_refused(words: bytes, told: str) -> None:
    with pytest.raises(BundleError, match=told):
        bundled(FILES | {"a/b.js": words})


def test_a_slim_script_keeps_every_string_template_and_pattern() -> None:
    words = 'const a = "// no comment"; // a comment\nconst b = `/* nor ${ a } this  */`; /* one */\nconst c = /["\'`//]/u.test(a);\n'
    made = slim({"a.js": words.encode(), "a.css": b"/* stays */"})
    assert made["a.css"] == b"/* stays */"
    for part in ('"// no comment"', "`/* nor ${ a } this  */`", "/[\"'`//]/u"):
        assert part in made["a.js"].decode()
    assert "a comment" not in made["a.js"].decode() and "one" not in made["a.js"].decode()


def test_no_script_has_a_template_in_a_template_where_slimming_would_take_spaces() -> None:
    nested = re.compile(r"`[^`]*\$\{[^}`]*`")
    scripts = (Path(__file__).parents[3] / "templates" / "assets").rglob("*.js")
    assert [script.name for script in scripts if nested.search(script.read_text(encoding="utf8"))] == []

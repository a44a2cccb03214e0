"""What other programs rely on: the lines of the five pages' site have the keys that docs/contract.md names, and no others."""

import json
import re

import numpy as np
import pytest

from beilin.archive import Card, Kinship
from beilin.kin.works import Candidate, make_works
from beilin.stages.export import kinship_files, sequences
from tests.conftest import ROOT

TOLD = (ROOT / "docs" / "contract.md").read_text(encoding="utf8")
KEYS = {name: keys.split() for name, keys in re.findall(r"^\| `(\w+\.jsonl)` \|[^|]*\| `([^`]+)`", TOLD, re.MULTILINE)}
KEYS |= {name: keys.split() for name, keys in re.findall(r"`(\w+\.jsonl)`[^`]*`\{([\w ]+)\}`", TOLD)}


def rows(site, name: str) -> list[dict]:
    return [json.loads(line) for line in (site / "data" / name).read_text(encoding="utf8").splitlines()]


CLAIM, ENTRY, GROUND = "iso kind confidence evidence", "start end kind rule was now guesses", "field value kind confidence evidence"


def keys(found: list[dict]) -> set[frozenset[str]]:
    return set(map(frozenset, found))


@pytest.mark.parametrize("name", KEYS)
def test_a_line_has_the_keys_of_the_contract(five_pages, name):
    assert keys(rows(five_pages, name)) <= {frozenset(KEYS[name])}


def test_every_file_of_lines_is_in_the_contract(five_pages):
    assert {path.name for path in (five_pages / "data").glob("*.jsonl")} == set(KEYS)


def test_the_data_package_names_the_same_tables_and_keys(five_pages):
    told = json.loads((five_pages / "data" / "datapackage.json").read_text(encoding="utf8"))
    tables = {one["path"]: [field["name"] for field in one["schema"]["fields"]] for one in told["resources"] if "schema" in one}
    assert {name: sorted(keys) for name, keys in tables.items()} == {name: sorted(keys) for name, keys in KEYS.items()}


def test_claims_entries_and_grounds_have_their_keys(five_pages):
    texts, pages, said = (rows(five_pages, f"{name}.jsonl") for name in ("texts", "pages", "said"))
    assert keys([claim for text in texts for claim in text["dates"]]) == {frozenset(CLAIM.split())}
    assert keys([entry for page in pages for entry in page["ledger"]]) == {frozenset(ENTRY.split())}
    assert keys([one for text in said for one in text["said"]]) == {frozenset(GROUND.split())}


def test_what_the_site_calls_a_text_without_a_title_is_no_title():
    named = Card("a-1", "a", "a.txt", 1, "东堤记", "zh-Hans")
    nameless = Card("b-1", "b", "b.txt", 1, "下雨了…", "zh-Hans", untitled=True)
    works = make_works([Candidate(named, 9, 0), Candidate(nameless, 9, 0)], np.array([0, 1]), {}, {})
    found = kinship_files(Kinship(tuple(works), (), ()))["works.jsonl"].decode().splitlines()
    assert [json.loads(line)["title"] for line in found] == ["东堤记", None]
    assert json.loads(sequences([(nameless,)]))["title"] is None

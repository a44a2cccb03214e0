"""Answers are computed once, kept, and the same wherever they are computed."""

import io
import sqlite3

import pytest

from beilin.machine.cache import NAME, Cache, Damaged
from beilin.machine.codec import Blob
from beilin.machine.progress import Progress
from beilin.machine.run import Run, TaskFailed
from beilin.records import Issue

TOYS = "tests.machine.toys"


def run_in(folder, jobs=1) -> Run:
    return Run(Cache(folder), jobs, Progress(io.StringIO()))


def test_a_second_run_computes_nothing(tmp_path):
    for computed in (5, 0):
        with run_in(tmp_path) as run:
            answers = run.map(f"{TOYS}:doubled", [[i] for i in range(5)])
            assert [run.load(a, int) for a in answers] == [0, 2, 4, 6, 8]
            assert run.computed == computed


def test_a_changed_input_is_computed_and_no_other(tmp_path):
    with run_in(tmp_path) as run:
        run.map(f"{TOYS}:doubled", [[1], [2], [3]])
        run.map(f"{TOYS}:doubled", [[1], [7], [3]])
        assert run.computed == 4


def test_processes_give_the_same_bytes(tmp_path):
    rows = [[i] for i in range(60)]
    with run_in(tmp_path / "one") as one, run_in(tmp_path / "many", jobs=2) as many:
        assert one.map(f"{TOYS}:doubled", rows) == many.map(f"{TOYS}:doubled", rows)


def test_answers_flow_into_further_tasks(tmp_path):
    with run_in(tmp_path) as run:
        answers = run.map(f"{TOYS}:doubled", [[1], [2], [3]])
        assert run.load(run.one(f"{TOYS}:total", answers), int) == 12


def test_an_empty_list_of_answers_is_a_list(tmp_path):
    with run_in(tmp_path) as run:
        assert run.load(run.one(f"{TOYS}:total", []), int) == 0


def test_records_and_bytes_reach_a_task_as_themselves(tmp_path):
    with run_in(tmp_path) as run:
        assert run.load(run.one(f"{TOYS}:placed", Issue("pages/a.txt", "odd")), str) == "pages/a.txt"
        assert run.cache.get(run.one(f"{TOYS}:upper", run.keep(b"abc"))) == b"ABC"


def test_a_bundle_keeps_each_file_apart(tmp_path):
    with run_in(tmp_path) as run:
        bundle = run.bundle(run.one(f"{TOYS}:files", run.keep(b"x")))
        assert {name: run.cache.get(blob) for name, blob in bundle.items()} == {"a/one.txt": b"x", "two.txt": b"xx"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failing_task_names_the_place_and_shows_the_trace(tmp_path, jobs):
    with run_in(tmp_path, jobs) as run, pytest.raises(TaskFailed, match=r"on page [0-5]\n(?s:.*)cannot take"):
        run.map(f"{TOYS}:broken", [[i] for i in range(6)], places=[f"page {i}" for i in range(6)])


def test_a_blob_changed_from_outside_is_never_used(tmp_path):
    with run_in(tmp_path) as run:
        answer = run.one(f"{TOYS}:doubled", 4)
        with sqlite3.connect(tmp_path / NAME) as file:
            assert file.execute("update blobs set raw = ? where raw = ?", (b"9", b"8")).rowcount == 1
        with pytest.raises(Damaged):
            run.load(answer, int)
        assert run.load(run.one(f"{TOYS}:doubled", 4), int) == 8


def test_a_lost_blob_is_computed_again(tmp_path):
    with run_in(tmp_path) as run:
        answer = run.one(f"{TOYS}:doubled", 4)
        with sqlite3.connect(tmp_path / NAME) as file:
            file.execute("delete from blobs")
        with pytest.raises(Damaged):
            run.load(answer, int)
        assert run.load(run.one(f"{TOYS}:doubled", 4), int) == 8
        assert run.computed == 2


def test_a_blob_is_named_by_its_bytes(tmp_path):
    assert Cache(tmp_path).put(b"") == Blob("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")

"""Whole pages made for these tests, in the manner of real ones: each line is marked as the author's (+), the site's (-) or neither (?)."""

from pathlib import Path
from typing import NamedTuple

import pytest

from beilin import tasks
from beilin.records import Capture, Cleaned, Model, Template

PAGES = sorted(Path(__file__).parent.glob("*.txt"))


class Made(NamedTuple):
    """A page: its lines with their marks, and the facts in its first line (`title: …`, `author: …`)."""

    facts: dict[str, str]
    rows: list[tuple[str, str]]


def made(path: Path) -> Made:
    head, *lines = path.read_text(encoding="utf8").splitlines()
    facts = dict(fact.split(": ", 1) for fact in head.split(" ; ") if ": " in fact)
    return Made(facts, [(line[0], line[1:]) for line in lines if line])


def cleaned(rows: list[tuple[str, str]]) -> Cleaned:
    words = "\n".join(line for _, line in rows)
    return tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), words.encode()), Template(), Model(), [])


def gone(rows: list[tuple[str, str]], page: Cleaned) -> list[bool]:
    """For each line whether most of it is neither in a title nor in a paragraph."""
    kept = bytearray(len(page.source))
    for text in page.texts:
        for start, end in [*([text.title_span] if text.title_span else []), *((p.start, p.end) for p in text.paragraphs)]:
            kept[start:end] = b"\x01" * (end - start)
    found, at = [], 0
    for _, line in rows:
        found.append(sum(kept[at : at + len(line)]) < 0.4 * len(line))
        at += len(line) + 1
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_the_author_is_lost(path: Path) -> None:
    rows = made(path).rows
    assert [line for (mark, line), lost in zip(rows, gone(rows, cleaned(rows)), strict=True) if lost and mark == "+"] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_the_site_is_left(path: Path) -> None:
    rows = made(path).rows
    assert [line for (mark, line), lost in zip(rows, gone(rows, cleaned(rows)), strict=True) if not lost and mark == "-"] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_the_page_says_of_its_text_is_read(path: Path) -> None:
    page = made(path)
    text = cleaned(page.rows).texts[0]
    assert {name: getattr(text, name) for name in page.facts} == page.facts

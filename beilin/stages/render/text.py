"""The page of one text."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from beilin import addresses
from beilin.archive import Links, Shared
from beilin.records import Cleaned, Paragraph, Witness
from beilin.stages.render import about, cite, grid
from beilin.stages.render.bar import bar
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.phrases import clauses
from beilin.stages.render.runs import CUT, FIX, GAP, Run, runs, worth_showing
from beilin.stages.render.wrong import wrong
from beilin.text import Text
from beilin.urls import safe

TEMPLATE = "text.html"
UNDER = re.compile(r"[(（]|[0-9０-９]+[.．、]")
LONG = 5  # heads from which a text gets an outline
MOST = 80  # heads in an outline; of more, those that lead


class Shown(NamedTuple):
    """One paragraph as drawn. `start`, `end`: its characters in the paragraphs joined by newlines, where `shared` are counted."""

    anchor: str
    number: int
    kind: str
    runs: tuple[Run, ...]
    before: tuple[Run, ...]  # removed between the paragraph before and this one
    start: int
    end: int
    shared: tuple[Shared, ...]  # passages that begin here
    text: str


class Grid(NamedTuple):
    """A table as drawn: rows of (cell, its paragraphs)."""

    rows: tuple[tuple[tuple[grid.Cell, tuple[Shown, ...]], ...], ...]
    kind: str = "table"


def text_page(frame: Frame, cleaned: Cleaned, links: Links) -> bytes:
    """The text whose card `links` carries; `cleaned` is the page that holds it."""
    witness = next(w for w in cleaned.texts if addresses.text_id(cleaned.capture, w) == links.card.id)
    paragraphs = tuple(_shown(witness, cleaned, links.shared))
    ref = cite.reference(links.card, cleaned.capture, frame.settings)
    return draw(
        frame,
        TEMPLATE,
        addresses.text(links.card.id),
        cleaned=cleaned,
        capture=cleaned.capture,
        witness=witness,
        card=links.card,
        clauses=clauses,
        links=links,
        paragraphs=paragraphs,
        leaf=_leaf(paragraphs, witness, cleaned),
        outline=_outline(paragraphs),
        touched=_touched(paragraphs),
        shares=bar(links.shared, paragraphs[-1].end if paragraphs else 0),
        ref=ref,
        cited=_cited(ref),
        names=about.meta_names(ref),
        graph=about.open_graph(ref, links.card),
        linked_data=about.json_ld(ref, links.card, frame.settings),
        wrong=wrong(links.card, frame.settings),
        source_url=safe(cleaned.capture.url),
    )


def _cited(ref: cite.Reference) -> tuple[tuple[str, str], ...]:
    """(name of the form, the citation in it)."""
    return (
        ("GB/T 7714", cite.gbt7714(ref)),
        ("Chicago", cite.chicago(ref)),
        ("BibTeX", cite.bibtex(ref)),
        ("RIS", cite.ris(ref).replace("\r\n", "\n")),
        ("CSL-JSON", json.dumps(cite.csl(ref), ensure_ascii=False, indent=1)),
    )


def _shown(witness: Witness, cleaned: Cleaned, shared: tuple[Shared, ...]) -> Iterator[Shown]:
    text, source = cleaned.text, cleaned.source
    offset, done = 0, witness.paragraphs[0].start if witness.paragraphs else 0
    for number, paragraph in enumerate(witness.paragraphs, 1):
        end = offset + len(paragraph.text)
        yield Shown(
            addresses.anchor(paragraph),
            number,
            paragraph.kind,
            tuple(worth_showing(runs(text, source, paragraph.start, paragraph.end))),
            _removed(text, source, done, paragraph),
            offset,
            end,
            tuple(s for s in shared if offset <= s.start < end),
            paragraph.text,
        )
        offset, done = end + 1, max(done, paragraph.end)


def _leaf(shown: tuple[Shown, ...], witness: Witness, cleaned: Cleaned) -> list[Shown | Grid]:
    """What stands on the leaf from top to bottom: paragraphs, and tables made of those that are their cells."""
    found: list[Shown | Grid] = list(shown)
    tables = list(grid.grids(witness.paragraphs, cleaned.source)) if cleaned.form == "html" else []
    for first, rows in reversed(tables):
        drawn = tuple(tuple((cell, tuple(shown[n] for n in cell.paragraphs)) for cell in row) for row in rows)
        found[first : first + sum(len(cell.paragraphs) for row in rows for cell in row)] = [Grid(drawn)]
    return found


def _removed(text: Text, source: str, done: int, paragraph: Paragraph) -> tuple[Run, ...]:
    """What rules took away between the last paragraph and this one."""
    if done >= paragraph.start:
        return ()
    return tuple(run for run in worth_showing(runs(text, source, done, paragraph.start)) if run.kind == CUT)


def _outline(paragraphs: tuple[Shown, ...]) -> tuple[tuple[Shown, bool], ...]:
    """The heads of a text that has several, and whether each stands under one: （一） or 1. does where 一、 leads."""
    heads = tuple((p, bool(UNDER.match(p.text))) for p in paragraphs if p.kind == "head")
    if len(heads) > MOST:
        heads = tuple((p, under) for p, under in heads if not under)[:MOST]
    return heads if len(heads) >= LONG or (len(heads) >= 2 and len(paragraphs) > 12) else ()


def _touched(paragraphs: tuple[Shown, ...]) -> dict[str, int]:
    """How many runs of each kind the reader can have shown."""
    found = [run.kind for p in paragraphs for run in (*p.before, *p.runs)]
    return {kind: found.count(kind) for kind in (CUT, FIX, GAP)}

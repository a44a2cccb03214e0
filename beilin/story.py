"""The story of one build: what lies in content/ becomes files with addresses. Every step is a named task that the cache may answer.

read → decode → repair → strip → split → describe → dedupe → link → render → index → publish
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from beilin import addresses, rulings, settings, urls
from beilin.archive import Card, Gist, Kinship, Links
from beilin.machine.codec import Blob
from beilin.machine.run import Run
from beilin.records import DAMAGED, Capture, Issue, Model, Ruling, Template
from beilin.settings import Settings
from beilin.stages import export, read
from beilin.stages.index import START
from beilin.stages.render import sheets
from beilin.stages.render.assets import asset_names
from beilin.stages.render.bundle import bundled
from beilin.stages.render.notes import Note
from beilin.stages.render.sheet import Archive as Shown
from beilin.stages.render.slim import slim
from beilin.stages.render.tally import Tally

Plan = dict[str, Blob]  # address → what stands there


class Heap(NamedTuple):
    """What lies in content/: settings, rulings, and each capture with the blob of its bytes, in order of path."""

    settings: Settings
    rulings: list[Ruling]
    captures: list[Capture]
    raws: list[Blob]
    issues: list[Issue]


class Archive(NamedTuple):
    """What the stages make of the heap: the cleaned pages in the same order, and how their texts hang together."""

    heap: Heap
    cleaned: list[Blob]
    cards: list[tuple[Card, ...]]  # of each page
    kinship: Kinship
    links: dict[str, Links]  # by text id
    issues: list[Issue]

    @property
    def every_card(self) -> list[Card]:
        return [card for some in self.cards for card in some]

    @property
    def sequences(self) -> list[tuple[Card, ...]]:
        """Texts that are the pages of one article, each row once."""
        return [link.pages for link in self.links.values() if link.pages and link.pages[0] == link.card]

    def counts(self) -> dict[str, int]:
        return {
            "captures": len(self.heap.captures),
            "texts": len(self.links),
            "works": len(self.kinship.works),
            "passages": len(self.kinship.passages),
        }


def tell(content: Path, templates: Path, run: Run, base_url: str = "") -> tuple[Archive, Plan]:
    """The whole story but its last word: the archive, and every file of its site. `base_url`: where archive.toml names none."""
    heap = gather(content, run, base_url)
    archive = connect(heap, clean(heap, run), run)
    indexed = index(archive, run)
    start = indexed.pop(START)
    plan = {**render(archive, start, templates, run), **indexed, **write(archive, run)}
    return archive, plan | {"data/SHA256SUMS": _sums(plan, run)}


def gather(content: Path, run: Run, base_url: str = "") -> Heap:
    """Raises read.Unusable, settings.SettingsError, urls.Collision."""
    captures, raws, issues = [], [], [*read.idle_rows(content), *read.passed_over(content)]
    for found in read.captures(content):
        captures.append(found.capture)
        raws.append(run.keep(found.raw))
    urls.one_claim_each((capture.id, f"pages/{capture.path}") for capture in captures)
    ruled: list[Ruling] = []
    for name, words in read.rulings(content):
        good, bad = rulings.parse(name, words)
        ruled.extend(good)
        issues.extend(bad)
    issues.extend(rulings.unknown(ruled, {capture.path for capture in captures}))
    return Heap(settings.parse(read.settings(content), base_url), ruled, captures, raws, issues)


def clean(heap: Heap, run: Run) -> list[Blob]:
    """Every page by itself, but for what its site and the archive's sound pages teach."""
    places = [f"pages/{capture.path}" for capture in heap.captures]
    pages = run.map("beilin.tasks:open_page", list(zip(heap.captures, heap.raws, strict=True)), "decode", places)
    templates = _learn(heap, pages, run)
    looks = run.map("beilin.stages.repair:look", each(pages), "look for damage", places)
    tallies = run.map("beilin.stages.repair:tally", each(pages), "tally", places)
    model = run.one("beilin.stages.repair:weigh", tallies, label="weigh")
    damaged = run.keep(DAMAGED)  # what look says of such pages; only they depend on what the others teach
    ruled: dict[str, list[Ruling]] = {}
    for ruling in heap.rulings:
        ruled.setdefault(ruling.page, []).append(ruling)
    rows = [
        [page, templates.get(capture.site, Template()), model if found == damaged else Model(), ruled.get(capture.path, [])]
        for page, capture, found in zip(pages, heap.captures, looks, strict=True)
    ]
    return run.map("beilin.tasks:clean_page", rows, "repair, strip, split, describe", places)


def _learn(heap: Heap, pages: list[Blob], run: Run) -> dict[str | None, Blob]:
    """What recurs over the pages of each site that has several."""
    surveys = run.map("beilin.tasks:survey_page", each(pages), "survey")
    by_site: dict[str, list[Blob]] = {}
    for capture, survey in zip(heap.captures, surveys, strict=True):
        if capture.site:
            by_site.setdefault(capture.site, []).append(survey)
    several = {site: some for site, some in by_site.items() if len(some) > 1}
    learned = run.map("beilin.tasks:learn_site", each(several.values()), "learn", list(several))
    return dict(zip(several, learned, strict=True))


def connect(heap: Heap, cleaned: list[Blob], run: Run) -> Archive:
    """Works, passages and links over the whole archive, from small records only."""
    gists = [run.load(blob, Gist) for blob in run.map("beilin.cards:gist", each(cleaned), "cards")]
    cards = [gist.cards for gist in gists]
    flat = [card for some in cards for card in some]
    urls.one_claim_each((card.id, f"pages/{card.path}#{card.ordinal}") for card in flat)
    sketches = run.map("beilin.stages.dedupe:sketch", each(cleaned), "sketch")
    same = [r for r in heap.rulings if r.action in ("same", "different")]
    kinship = run.one("beilin.stages.dedupe:dedupe", flat, sketches, same, label="dedupe")
    links = run.load(run.one("beilin.stages.link:link", flat, kinship, heap.captures, label="link"), list[Links])
    found = run.load(kinship, Kinship)
    issues = [*heap.issues, *(issue for gist in gists for issue in gist.issues), *found.issues]
    return Archive(heap, cleaned, cards, found, {link.card.id: link for link in links}, issues)


def render(archive: Archive, start: Blob, templates: Path, run: Run) -> Plan:
    """Every page of the site and the assets they name. `start`: what the search page holds of the concordance.

    Raises urls.Collision when two claim one address.
    """
    assets = slim(bundled(read.files(templates / "assets")))
    names = asset_names(assets)
    drawn = list(sheets.sheets(_shown(archive, start, run)))
    urls.one_claim_each((sheet.address, f"{sheet.task} for {sheet.address}") for sheet in drawn)
    sources = read.words(templates, ".html", ".md", ".xml", ".txt")
    entries = sorted({sheet.template or "" for sheet in drawn})
    drawn_in = [[archive.heap.settings, sources, names, entry or None] for entry in entries]
    frames = dict(zip(entries, run.map("beilin.stages.render.frame:frame", drawn_in, "templates", entries), strict=True))
    plan = {names[name]: run.keep(raw) for name, raw in assets.items()}
    for task in dict.fromkeys(sheet.task for sheet in drawn):
        some = [sheet for sheet in drawn if sheet.task == task]
        rows = [[frames[sheet.template or ""], *sheet.inputs] for sheet in some]
        places = [sheet.address for sheet in some]
        plan |= zip(places, run.map(task, rows, f"render {task.rpartition(':')[2]}", places), strict=True)
    return plan


def _shown(archive: Archive, start: Blob, run: Run) -> Shown:
    heap = archive.heap
    return Shown(
        settings=heap.settings,
        captures=heap.captures,
        cards=archive.every_card,
        works=archive.kinship.works,
        links=archive.links,
        cleaned={capture.id: page for capture, page in zip(heap.captures, archive.cleaned, strict=True)},
        issues=archive.issues,
        rulings=heap.rulings,
        passages=archive.kinship.passages,
        tallies=[run.load(blob, Tally) for blob in run.map("beilin.stages.render.tally:tally", each(archive.cleaned), "count rules")],
        notes=run.load(run.one("beilin.stages.render.catalogue:every_note", label="rules in words"), list[Note]),
        start=start,
    )


def index(archive: Archive, run: Run) -> Plan:
    """What the search page asks: the concordance, its start under `START`, and Pagefind's folder."""
    ids = [[card.id for card in some] for some in archive.cards]
    terms = run.map("beilin.stages.index:terms", list(zip(archive.cleaned, ids, strict=True)), "terms")
    cards, full = archive.every_card, archive.heap.settings.limits.pagefind_full
    found = run.one("beilin.stages.index:concordance", cards, list(archive.kinship.works), terms, label="concordance")
    rough = run.one("beilin.stages.index:pagefind", cards, terms, full, label="Pagefind")
    return {**run.bundle(found), **run.bundle(rough)}


def write(archive: Archive, run: Run) -> Plan:
    """site/data/* and the captures' bytes."""
    links = [[archive.links[card.id] for card in some] for some in archive.cards]
    texts = run.map("beilin.stages.export:text_rows", list(zip(archive.cleaned, links, strict=True)), "rows of texts")
    pages = run.map("beilin.stages.export:page_rows", each(archive.cleaned), "rows of captures")
    said = run.map("beilin.stages.export:said_rows", each(archive.cleaned), "rows of what is said of texts")
    plain = run.map("beilin.stages.export:plain", each(archive.cleaned), "plain texts")
    files = {
        "texts.jsonl": run.one("beilin.stages.export:gather", texts, label="texts.jsonl"),
        "pages.jsonl": run.one("beilin.stages.export:gather", pages, label="pages.jsonl"),
        "said.jsonl": run.one("beilin.stages.export:gather", said, label="said.jsonl"),
        "sequences.jsonl": run.one("beilin.stages.export:sequences", archive.sequences, label="sequences.jsonl"),
        "texts.zip": run.one("beilin.stages.export:zipped", plain, label="texts.zip"),
        **run.bundle(run.one("beilin.stages.export:kinship_files", archive.kinship, label="works, near, passages")),
    }
    raws = {addresses.raw(capture.id): raw for capture, raw in zip(archive.heap.captures, archive.heap.raws, strict=True)}
    return raws | {f"data/{name}": blob for name, blob in files.items()}


def _sums(plan: Plan, run: Run) -> Blob:
    """SHA256SUMS over all of data/, whichever step made it, but for the page about it."""
    ours = {name.removeprefix("data/"): blob.digest for name, blob in plan.items() if name.startswith("data/")}
    return run.keep(export.checksums({name: digest for name, digest in ours.items() if name != "index.html"}))


def each(blobs: Iterable[Blob | list[Blob]]) -> list[list[Blob | list[Blob]]]:
    """One row of one input for each."""
    return [[blob] for blob in blobs]

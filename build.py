#!/usr/bin/env python3
"""Beilin: turn a heap of scraped pages in content/ into an archive of static files in site/.

Exit 0: the site stands as content/ says. 1: refused, the old site stands and the reason is printed. 2: wrong usage.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import NamedTuple

from beilin import addresses, rulings, settings, urls
from beilin.check import budgets
from beilin.check.links import check_links
from beilin.machine.cache import Cache, Damaged
from beilin.machine.codec import Blob
from beilin.machine.progress import Progress
from beilin.machine.publish import Refused, alone, publish, recover
from beilin.machine.report import tell
from beilin.machine.run import Run, TaskFailed
from beilin.records import Capture, Card, Gist, Issue, Kinship, Links, Model, Ruling, Template
from beilin.rules.catalogue import every_rule
from beilin.settings import Settings, SettingsError
from beilin.stages import export, read
from beilin.stages.render import sheets
from beilin.stages.render.assets import asset_names
from beilin.stages.render.notes import note
from beilin.stages.render.tally import Tally

HERE = Path(__file__).resolve().parent
REFUSALS = (Refused, SettingsError, TaskFailed, Damaged, read.Unusable, urls.Collision)  # anything else is a bug and shows its trace


class Heap(NamedTuple):
    """What lies in content/: settings, rulings, and each capture with the blob of its bytes, in order of path."""

    settings: Settings
    rulings: list[Ruling]
    captures: list[Capture]
    raws: list[Blob]
    issues: list[Issue]


class Archive(NamedTuple):
    """What the stages make of the heap: the cleaned pages in the same order, and how their texts hang together."""

    cleaned: list[Blob]
    cards: list[tuple[Card, ...]]  # of each page
    kinship: Kinship
    links: dict[str, Links]  # by text id
    issues: list[Issue]


def build(content: Path, out: Path, run: Run) -> tuple[bool, dict[str, int], list[Issue]]:
    """The story: read → decode → repair → strip → split → describe → dedupe → link → render → index → publish.

    Returns whether the site changed, counts, and what a keeper should look at.
    """
    heap = gather(content, run)
    archive = connect(heap, clean(heap, run), run)
    plan = render(heap, archive, run) | index(heap, archive, run) | export_files(heap, archive, run)
    plan["data/SHA256SUMS"] = sums(plan, run)
    changed = publish(out, plan, run.cache)
    counts = {
        "captures": len(heap.captures),
        "texts": sum(len(some) for some in archive.cards),
        "works": len(archive.kinship.works),
        "passages": len(archive.kinship.passages),
        "files": len(plan),
        "answers computed": run.computed,
    }
    return changed, counts, archive.issues


def gather(content: Path, run: Run) -> Heap:
    captures, raws, issues = [], [], read.missing(content)
    for found in read.captures(content):
        captures.append(found.capture)
        raws.append(run.keep(found.raw))
        issues.extend(found.issues)
    urls.one_claim_each((capture.id, f"pages/{capture.path}") for capture in captures)
    ruled = []
    for name, words in read.rulings(content):
        good, bad = rulings.parse(name, words)
        ruled.extend(good)
        issues.extend(bad)
    return Heap(settings.parse(read.settings(content)), ruled, captures, raws, issues)


def clean(heap: Heap, run: Run) -> list[Blob]:
    """Every page by itself, but for what its site and the archive's sound pages teach."""
    places = [f"pages/{capture.path}" for capture in heap.captures]
    pages = run.map("beilin.tasks:open_page", list(zip(heap.captures, heap.raws, strict=True)), "decode", places)
    surveys = run.map("beilin.tasks:survey_page", [[page] for page in pages], "survey", places)
    templates = learn(heap, surveys, run)
    tallies = run.map("beilin.stages.repair:tally", [[page] for page in pages], "look for damage", places)
    damaged = run.keep(b"")  # the tally of a damaged page; only such pages depend on what the others teach
    model = run.one("beilin.stages.repair:weigh", [tally for tally in tallies if tally != damaged], label="weigh")
    ruled: dict[str, list[Ruling]] = {}
    for ruling in heap.rulings:
        ruled.setdefault(ruling.page, []).append(ruling)
    rows = [
        [page, templates.get(capture.site, Template()), model if tally == damaged else Model(), ruled.get(capture.path, [])]
        for page, capture, tally in zip(pages, heap.captures, tallies, strict=True)
    ]
    return run.map("beilin.tasks:clean_page", rows, "repair, strip, split, describe", places)


def learn(heap: Heap, surveys: list[Blob], run: Run) -> dict[str | None, Blob]:
    """What recurs over the pages of each site that has several."""
    by_site: dict[str, list[Blob]] = {}
    for capture, survey in zip(heap.captures, surveys, strict=True):
        if capture.site:
            by_site.setdefault(capture.site, []).append(survey)
    several = {site: some for site, some in by_site.items() if len(some) > 1}
    learned = run.map("beilin.tasks:learn_site", [[some] for some in several.values()], "learn", list(several))
    return dict(zip(several, learned, strict=True))


def connect(heap: Heap, cleaned: list[Blob], run: Run) -> Archive:
    """Works, passages and links over the whole archive, from small records only."""
    gists = [run.load(blob, Gist) for blob in run.map("beilin.cards:gist", [[page] for page in cleaned], "cards")]
    cards = [gist.cards for gist in gists]
    flat = [card for some in cards for card in some]
    urls.one_claim_each((card.id, f"pages/{card.path}#{card.ordinal}") for card in flat)
    sketches = run.map("beilin.stages.dedupe:sketch", [[page] for page in cleaned], "sketch")
    same = [r for r in heap.rulings if r.action in ("same", "different")]
    kinship = run.one("beilin.stages.dedupe:dedupe", flat, sketches, same, label="dedupe")
    links = run.one("beilin.stages.link:link", flat, kinship, label="link")
    found = run.load(kinship, Kinship)
    issues = [*heap.issues, *(issue for gist in gists for issue in gist.issues), *found.issues]
    return Archive(cleaned, cards, found, {link.card.id: link for link in run.load(links, list[Links])}, issues)


def render(heap: Heap, archive: Archive, run: Run) -> dict[str, Blob]:
    """Every page of the site and the assets they name."""
    sources = read.words(HERE / "templates", ".html", ".md", ".xml", ".txt")
    assets = read.files(HERE / "templates" / "assets")
    names = asset_names(assets)
    shown = sheets.Archive(
        settings=heap.settings,
        captures=heap.captures,
        cards=[card for some in archive.cards for card in some],
        works=archive.kinship.works,
        links=archive.links,
        cleaned={capture.id: page for capture, page in zip(heap.captures, archive.cleaned, strict=True)},
        issues=archive.issues,
        rulings=heap.rulings,
        passages=archive.kinship.passages,
        tallies=[run.load(blob, Tally) for blob in run.map("beilin.stages.render.tally:tally", [[p] for p in archive.cleaned], "tally")],
        notes=[note(rule) for rule in every_rule()],
    )
    drawn = list(sheets.sheets(shown))
    urls.one_claim_each((sheet.address, f"{sheet.task} for {sheet.address}") for sheet in drawn)
    entries = sorted({sheet.template or "" for sheet in drawn})
    drawn_in = [[heap.settings, sources, names, entry or None] for entry in entries]
    frames = dict(zip(entries, run.map("beilin.stages.render.frame:frame", drawn_in, "templates", entries), strict=True))
    plan = {names[name]: run.keep(raw) for name, raw in assets.items()}
    for task in dict.fromkeys(sheet.task for sheet in drawn):
        some = [sheet for sheet in drawn if sheet.task == task]
        rows = [[frames[sheet.template or ""], *sheet.inputs] for sheet in some]
        plan |= zip((sheet.address for sheet in some), run.map(task, rows, "render", [s.address for s in some]), strict=True)
    return plan


def index(heap: Heap, archive: Archive, run: Run) -> dict[str, Blob]:
    """What the search page asks: the concordance and Pagefind's folder."""
    cards = [card for some in archive.cards for card in some]
    ids = [[card.id for card in some] for some in archive.cards]
    terms = run.map("beilin.stages.index:terms", list(zip(archive.cleaned, ids, strict=True)), "index")
    exact = run.one("beilin.stages.index:concordance", cards, archive.kinship.works, terms, label="concordance")
    rough = run.one("beilin.stages.index:pagefind", cards, terms, heap.settings.limits.pagefind_full, label="pagefind")
    return run.bundle(exact) | run.bundle(rough)


def export_files(heap: Heap, archive: Archive, run: Run) -> dict[str, Blob]:
    """site/data/* and the captures' bytes."""
    links = [[archive.links[card.id] for card in some] for some in archive.cards]
    texts = run.map("beilin.stages.export:text_rows", list(zip(archive.cleaned, links, strict=True)), "text rows")
    pages = run.map("beilin.stages.export:page_rows", [[page] for page in archive.cleaned], "page rows")
    plain = run.map("beilin.stages.export:plain", [[page] for page in archive.cleaned], "plain texts")
    files = {
        "texts.jsonl": run.one("beilin.stages.export:gather", texts),
        "pages.jsonl": run.one("beilin.stages.export:gather", pages),
        "texts.zip": run.one("beilin.stages.export:zipped", plain),
        **run.bundle(run.one("beilin.stages.export:kinship_files", archive.kinship)),
    }
    raws = {addresses.raw(capture.id): raw for capture, raw in zip(heap.captures, heap.raws, strict=True)}
    return raws | {f"data/{name}": blob for name, blob in files.items()}


def sums(plan: dict[str, Blob], run: Run) -> Blob:
    """SHA256SUMS over all of data/, whichever step made it."""
    ours = {name.removeprefix("data/"): blob.digest for name, blob in plan.items() if name.startswith("data/")}
    del ours["index.html"]  # a page about the files, none of them
    return run.keep(export.checksums(ours))


def build_command(options: argparse.Namespace) -> int:
    progress = Progress()
    cache = Cache(options.cache)
    out = options.out.resolve()
    with alone(out), Run(cache, options.jobs, progress, options.cluster) as run:
        recover(out)
        if options.fresh:
            cache.clear()
        changed, counts, issues = build(options.content, out, run)
    tell(progress, counts, issues, f"published {out}" if changed else f"{out} already stands as it should")
    return 0


def serve_command(options: argparse.Namespace) -> int:
    from beilin.machine.serve import server

    if not (options.out / "index.html").exists():
        raise Refused(f"{options.out} holds no site yet; build it first")
    with server(options.out, options.port) as running:
        print(f"http://127.0.0.1:{running.server_port}/ serves {options.out}; stop with Ctrl-C", file=sys.stderr)
        running.serve_forever()
    return 0


def check_command(options: argparse.Namespace) -> int:
    """Links of the built site, and the budgets of the host that is asked for. Without --host, every host's verdict is only told."""
    if not (options.out / "index.html").exists():
        raise Refused(f"{options.out} holds no site yet; build it first")
    sizes = read.sizes(options.out)
    base_path = settings.parse(read.settings(options.content)).base_path
    found = check_links(sizes, lambda name: (options.out / name).read_bytes(), base_path)
    found += budgets.check_budget(sizes, budgets.HOSTS[options.host]) if options.host else []
    progress = Progress()
    for line in () if options.host else budgets.verdicts(sizes):
        progress.say(line)
    tell(progress, {"wrong": len(found)}, found, budgets.figures(sizes))
    return 1 if found else 0


COMMANDS = {"build": build_command, "serve": serve_command, "check": check_command}


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(prog="build.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    found.add_argument("command", nargs="?", default="build", choices=COMMANDS, help="build (the default), serve, check or explain")
    found.add_argument("page", nargs="?", help="explain: a path under content/pages, or a capture's id")
    found.add_argument("--content", type=Path, default=HERE / "content", metavar="DIR", help="what to build from (content/)")
    found.add_argument("--out", type=Path, default=HERE / "site", metavar="DIR", help="where the site goes (site/)")
    found.add_argument("--cache", type=Path, default=HERE / ".beilin", metavar="DIR", help="what builds remember (.beilin/)")
    found.add_argument("--jobs", type=jobs, default=os.cpu_count() or 1, metavar="N", help="processes to use (one per processor)")
    found.add_argument("--cluster", metavar="ADDRESS", help="a Dask scheduler to use instead of processes")
    found.add_argument("--fresh", action="store_true", help="forget the cache and compute everything")
    found.add_argument("--host", choices=budgets.HOSTS, help="check: whether the site fits this host")
    found.add_argument("--port", type=int, default=8000, metavar="N", help="serve: the port on this machine (8000)")
    return found


def jobs(word: str) -> int:
    if not word.isdigit() or not int(word):
        raise argparse.ArgumentTypeError(f"{word!r} is not a number of processes, 1 or more")
    return int(word)


def main(words: list[str]) -> int:
    options = parser().parse_args(words)
    if (options.command == "explain") != bool(options.page):
        parser().error("explain takes one PAGE, the other commands take none")
    try:
        return COMMANDS[options.command](options)
    except REFUSALS as reason:
        print(f"refused: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; what stood before still stands", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

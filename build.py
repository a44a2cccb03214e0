#!/usr/bin/env python3
"""Beilin: turn a heap of scraped pages in content/ into an archive of static files in site/.

commands:
  build          make site/ from content/; what did not change is not computed again
  serve          show site/ on this machine
  check          look for dead links, orphans and what a host would refuse
  explain PAGE   show one page with every piece and its rule

Exit 0: done, or the site stands as content/ says. 1: refused, the old site stands and the reason is printed
(check: something is wrong). 2: wrong usage.
"""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
NEEDED = ("bs4", "jinja2", "lxml", "markdown", "msgspec", "numpy")
if sys.version_info < (3, 11) or not all(map(find_spec, NEEDED)):  # `make site` set up a Python that has them: go on in that one
    own = HERE / ".venv/bin/python"
    if not own.exists() or Path(sys.prefix) == own.parent.parent:
        sys.exit("refused: what Beilin needs is not set up here; make site does it")
    os.execv(own, [str(own), *sys.argv])

from beilin import settings, story
from beilin.check import budgets
from beilin.check.links import check_links
from beilin.explain import explain as told
from beilin.explain import safe
from beilin.machine.cache import Cache, Damaged
from beilin.machine.progress import Progress
from beilin.machine.publish import Refused, alone, publish, recover, refuse_bad_place
from beilin.machine.report import tell
from beilin.machine.run import Run, TaskFailed
from beilin.records import Capture, Cleaned
from beilin.settings import SettingsError
from beilin.stages.read import Unusable
from beilin.stages.read import settings as settings_of
from beilin.stages.read import sizes as sizes_of
from beilin.urls import Collision

REFUSALS = (Collision, Damaged, Refused, SettingsError, TaskFailed, Unusable)  # anything else is a bug and shows its trace
ALIKE = 3  # pages that are named where there is none of the name asked for
AGAIN = 5  # times to begin again before a disk that spoils what is written is told
# … but for these, which the disk says.
DISK = {
    errno.EACCES, errno.EDQUOT, errno.EEXIST, errno.EIO, errno.EISDIR,
    errno.ENAMETOOLONG, errno.ENOSPC, errno.ENOTDIR, errno.EPERM, errno.EROFS,
}  # fmt: skip


def build(options: argparse.Namespace) -> int:
    out, content = options.out.resolve(), options.content.resolve()
    refuse_bad_place(out, content / "pages", content, options.cache.resolve())
    progress = Progress(safe=safe)
    with alone(out), _run(options, progress) as run:
        recover(out)
        archive, plan = story.tell(options.content, HERE / "templates", run, options.base_url)
        changed = publish(out, plan, run.cache)
        run.cache.sweep()
    counts = {**archive.counts(), "files": len(plan), "answers computed": run.computed}
    tell(progress, counts, archive.issues, f"published {out}" if changed else f"{out} already stands as it should")
    return 0


def serve(options: argparse.Namespace) -> int:
    from beilin.machine.serve import server

    _refuse_without_site(options.out)
    try:
        running = server(options.out, options.port)
    except (OSError, OverflowError) as error:
        raise Refused(f"port {options.port} cannot be used ({error}); name another with --port, 0 takes a free one") from None
    with running:
        print(f"http://127.0.0.1:{running.server_port}/ shows {options.out}; stop with Ctrl-C", file=sys.stderr)
        running.serve_forever()
    return 0


def check(options: argparse.Namespace) -> int:
    """Links of the built site, and the budgets of the host that is asked for. Without --host, every host's verdict is only told."""
    _refuse_without_site(options.out)
    sizes = sizes_of(options.out)
    stands = settings.parse(settings_of(options.content), options.base_url)
    host = budgets.HOSTS.get(options.host)
    found, drawn = check_links(sizes, lambda name: (options.out / name).read_bytes())
    found += budgets.check_place(drawn, stands.base_path if stands.base_url else None, host)
    found += budgets.check_budget(sizes, host) if host else []
    progress = Progress(safe=safe)
    for line in () if host else budgets.verdicts(sizes):
        progress.say(line)
    tell(progress, {"wrong": len(found)}, found, budgets.figures(sizes))
    return 1 if found else 0


def explain(options: argparse.Namespace) -> int:
    with _run(options, Progress(safe=safe)) as run:
        heap = story.gather(options.content, run)
        number = _number(options, heap.captures)
        page = run.load(story.clean(heap, run)[number], Cleaned)
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    print(told(page, colour=sys.stdout.isatty()), end="")
    return 0


def _number(options: argparse.Namespace, captures: Sequence[Capture]) -> int:
    """Which capture is meant: by its path, its id, or the id of one of its texts."""
    wanted = options.page.removeprefix("content/").removeprefix("pages/")
    for number, capture in enumerate(captures):
        if wanted in (capture.path, capture.id) or wanted.rpartition("-")[0] == capture.id:
            return number
    paths = [capture.path for capture in captures]
    alike = [path for path in paths if wanted in path] or get_close_matches(wanted, paths)
    near = f" (there is {', '.join(alike[:ALIKE])})" if alike else ""
    raise Unusable(f"{options.content / 'pages'} holds no page {options.page}{near}; name its path below pages/, or its id")


COMMANDS = {"build": build, "serve": serve, "check": check, "explain": explain}


def main(words: list[str]) -> int:
    options = _parsed(words)
    if (options.command == "explain") != bool(options.page):
        _parser().error("explain takes one PAGE, the other commands take none")
    try:
        return _carried_out(options)
    except REFUSALS as reason:
        print(f"refused: {safe(str(reason))}", file=sys.stderr)
        return 1
    except OSError as reason:
        if reason.errno not in DISK:
            raise
        print(safe(f"refused: {reason.filename or 'the disk'}: {reason.strerror}"), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; what stood before still stands", file=sys.stderr)
        return 1


def _carried_out(options: argparse.Namespace) -> int:
    """The command, begun again where what earlier builds remember was spoilt: that was dropped, and is computed anew."""
    for _ in range(AGAIN):
        try:
            return COMMANDS[options.command](options)
        except Damaged as spoilt:
            print(safe(f"{spoilt}; once more"), file=sys.stderr)
    return COMMANDS[options.command](options)


def _parsed(words: list[str]) -> argparse.Namespace:
    """Options and words in any order. An unknown option is told first, else its value would be taken for a command."""
    parser, options = _parser(), _options()
    unknown = [word for word in options.parse_known_args(words)[1] if word.startswith("-") and word not in ("-h", "--help")]
    if unknown:
        parser.error(f"there is no option {unknown[0]}; --help names all")
    return parser.parse_intermixed_args(words)


def _parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        prog="build.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, parents=[_options()]
    )
    found.add_argument("command", nargs="?", default="build", choices=COMMANDS, help="build, if none is named")
    found.add_argument("page", nargs="?", metavar="PAGE", help="a path below content/pages/, or the id of a capture or a text")
    return found


def _options() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(prog="build.py", add_help=False)
    found.add_argument("--content", type=Path, default=HERE / "content", metavar="DIR", help="what to build from (content/)")
    found.add_argument("--out", type=Path, default=HERE / "site", metavar="DIR", help="where the site goes (site/)")
    found.add_argument("--cache", type=Path, default=HERE / ".beilin", metavar="DIR", help="what builds remember (.beilin/)")
    found.add_argument("--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help="processes (one per processor)")
    found.add_argument("--cluster", metavar="ADDRESS", help="a Dask scheduler to use instead of processes")
    found.add_argument("--base-url", default="", metavar="ADDRESS", help="where the site will stand, if archive.toml does not say")
    found.add_argument("--fresh", action="store_true", help="forget what builds remember and compute everything")
    found.add_argument("--host", choices=budgets.HOSTS, help="check: the host whose limits count (without it all are told)")
    found.add_argument("--port", type=int, default=8000, metavar="N", help="serve: the port on this machine (8000)")
    return found


def _jobs(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise argparse.ArgumentTypeError(f"{word!r} is not a number of processes, 1 or more")
    return int(word)


def _run(options: argparse.Namespace, progress: Progress) -> Run:
    cache = Cache(options.cache)
    if options.fresh:
        cache.clear()
    return Run(cache, options.jobs, progress, options.cluster)


def _refuse_without_site(out: Path) -> None:
    if not (out / "index.html").exists():
        raise Refused(f"{out} holds no site yet; build it first")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What each free host takes, and whether a site fits.

Figures as the hosts published them in 2025; they change, so they stand here and nowhere else.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from beilin.records import Issue

MIB, GB = 1024 * 1024, 1000**3
NEAR = 0.8  # of a budget from which a keeper is warned

# fmt: off
NEOCITIES_TYPES = frozenset((
    "asc", "atom", "bin", "css", "csv", "dae", "eot", "epub", "geojson", "gif", "gltf", "gpg", "htm", "html", "ico",
    "jpeg", "jpg", "js", "json", "key", "kml", "knowl", "less", "manifest", "map", "markdown", "md", "mf", "mid",
    "midi", "mjs", "mtl", "obj", "opml", "osdx", "otf", "pdf", "pgp", "pls", "png", "rdf", "rss", "sass", "scss", "svg",
    "text", "toml", "tsv", "ttf", "txt", "webapp", "webmanifest", "webp", "woff", "woff2", "xcf", "xml", "yaml", "yml",
))
# fmt: on


class Host(NamedTuple):
    """A host's budgets; None where it states none."""

    name: str
    files: int | None = None
    file_bytes: int | None = None
    all_bytes: int | None = None
    folder_files: int | None = None  # files directly in one folder
    types: frozenset[str] | None = None
    below: bool = False  # whether a project's site stands below a path of the host


HOSTS = {
    host.name: host
    for host in (
        Host("netlify", folder_files=54_000),
        Host("github", file_bytes=100 * MIB, all_bytes=GB, below=True),
        Host("cloudflare", files=20_000, file_bytes=25 * MIB),
        Host("gitlab", all_bytes=GB, below=True),
        Host("neocities", files=15_000, all_bytes=GB, types=NEOCITIES_TYPES),
    )
}

LESS = "publish the archive in parts, or on a host without this limit"
ELSEWHERE = "keep the files of data/ and raw/ elsewhere, or take another host"


def check_budget(files: Mapping[str, int], host: Host) -> list[Issue]:
    """Issues for budgets that are passed or nearly so, each with the figure, the budget and what to do."""
    return [*_counts(files, host), *_sizes(files, host), *_types(files, host)]


def check_place(drawn: str, base_path: str | None, host: Host | None) -> list[Issue]:
    """An issue where 404.html, which alone writes absolute paths, was drawn for another path than the site will stand below.

    `drawn`: the path it was drawn for. `base_path`: that of base_url, None where nobody said any.
    """
    if base_path is None and drawn == "/" and host and host.below:
        where = f"{host.name} puts a project below a path"
    elif base_path not in (None, drawn):
        where = f"the site will stand at {base_path}"
    else:
        return []
    message = f"drawn for a site at {drawn}, while {where}: it will have no styles and its links go astray"
    return [Issue("404.html", message, "build with the address named: base_url in archive.toml, or --base-url ADDRESS")]


def verdicts(files: Mapping[str, int]) -> list[str]:
    """One line for each host."""
    return [f"{name}: {'; '.join(i.message for i in check_budget(files, host)) or 'fits'}" for name, host in HOSTS.items()]


def figures(files: Mapping[str, int]) -> str:
    """The site in one line."""
    largest = max(files, key=lambda name: (files[name], name), default="")
    folder, most = max(_folders(files).items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    return (
        f"{len(files):,} files · {sum(files.values()):,} bytes · largest {largest} with {files.get(largest, 0):,}"
        f" · fullest folder {folder or './'} with {most:,} files"
    )


def _counts(files: Mapping[str, int], host: Host) -> Iterator[Issue]:
    yield from _over(host, "files", len(files), host.files, "the site", LESS)
    for folder, count in sorted(_folders(files).items()):
        yield from _over(host, "files in one folder", count, host.folder_files, folder or "./", LESS)


def _sizes(files: Mapping[str, int], host: Host) -> Iterator[Issue]:
    yield from _over(host, "bytes in all", sum(files.values()), host.all_bytes, "the site", ELSEWHERE)
    for name, size in sorted(files.items()):
        yield from _over(host, "bytes in one file", size, host.file_bytes, name, ELSEWHERE)


def _types(files: Mapping[str, int], host: Host) -> Iterator[Issue]:
    if host.types is None:
        return
    refused = Counter(ending for ending in map(_ending, files) if ending not in host.types)
    if refused:
        told = ", ".join(f"{count:,} {f'.{ending}' if ending else 'without an ending'}" for ending, count in sorted(refused.items()))
        yield Issue("the site", f"{refused.total():,} files of kinds that {host.name} does not take on its free plan: {told}", ELSEWHERE)


def _over(host: Host, what: str, found: int, budget: int | None, place: str, hint: str) -> Iterator[Issue]:
    if budget is None or found <= budget * NEAR:
        return
    word = "more than" if found > budget else "close to"
    yield Issue(place, f"{found:,} {what}, {word} the {budget:,} that {host.name} takes", hint)


def _folders(files: Mapping[str, int]) -> Counter[str]:
    return Counter(name.rpartition("/")[0] for name in files)


def _ending(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[2].lower() if "." in name.rpartition("/")[2] else ""

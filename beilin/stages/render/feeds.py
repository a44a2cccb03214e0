"""Files for programs that follow the site: feeds, sitemap, robots, OpenSearch, a static OAI-PMH repository, host headers."""

from beilin import addresses
from beilin.records import Record
from beilin.stages.render.cite import Reference
from beilin.stages.render.frame import Frame, draw

SITEMAP_PAGE = 50_000  # addresses a sitemap may hold, by its protocol
OAI_MOST = 5_000  # records that the static repository's specification has in mind
UNKNOWN_DAY = "1970-01-01"  # for formats that insist on a date; no clock is asked


class Entry(Record):
    """One entry of a feed."""

    address: str
    title: str
    language: str
    day: str  # as precise as known
    summary: str


def feed(frame: Frame, address: str, name: str, entries: list[Entry]) -> bytes:
    """An Atom feed; `name` is the word for it. Addresses are relative where no base_url is set."""
    days = [full_day(entry.day) for entry in entries]
    rows = list(zip(entries, days, strict=True))
    return draw(frame, "feed.xml", address, name=name, entries=rows, updated=max(days, default=UNKNOWN_DAY))


def sitemap(frame: Frame, address: str, places: list[str]) -> bytes:
    return draw(frame, "sitemap.xml", address, places=places)


def sitemap_index(frame: Frame, parts: list[str]) -> bytes:
    return draw(frame, "sitemap-index.xml", "sitemap.xml", parts=parts)


def oai(frame: Frame, refs: list[Reference], names: list[tuple[tuple[str, str], ...]]) -> bytes:
    """The works as an OAI-PMH static repository. `names`: Dublin Core (element, value) pairs of each."""
    days = [full_day(ref.captured or ref.date or UNKNOWN_DAY) for ref in refs]
    return draw(frame, "oai.xml", "oai.xml", records=list(zip(refs, names, days, strict=True)), earliest=min(days, default=UNKNOWN_DAY))


def small_file(frame: Frame, entry: str, address: str) -> bytes:
    """robots.txt, opensearch.xml: settings and nothing else."""
    return draw(frame, entry, address)


def full_day(iso: str) -> str:
    """2021-02 → 2021-02-01: the first day of what is known."""
    return (iso[:10] + "-01-01")[:10] if len(iso) < 10 else iso[:10]


def dublin_core(ref: Reference) -> tuple[tuple[str, str], ...]:
    pairs = [
        ("title", ref.title),
        *(("creator", name) for name in ref.authors),
        ("publisher", ref.source),
        ("date", ref.date),
        ("type", "Text"),
        ("format", "text/html"),
        ("identifier", ref.archive_url),
        ("source", ref.source_url),
        ("language", ref.language),
    ]
    return tuple((name, value) for name, value in pairs if value)


def chunks(places: list[str]) -> list[tuple[str, list[str]]]:
    """(address, its places) of each sitemap needed."""
    cut = [places[i : i + SITEMAP_PAGE] for i in range(0, len(places), SITEMAP_PAGE)]
    return [(f"sitemap-{n}.xml", some) for n, some in enumerate(cut, 1)]


def entry(id: str, title: str, language: str, day: str, summary: str) -> Entry:
    return Entry(addresses.text(id), title, language, day, summary)

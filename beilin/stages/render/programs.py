"""The sheets that programs read: feeds, sitemap, robots, OpenSearch, OAI-PMH, citation files, host headers."""

from collections.abc import Iterator

from beilin import addresses
from beilin.archive import Card
from beilin.records import Capture
from beilin.stages.render import cite, feeds
from beilin.stages.render.sheet import Archive, Sheet, sheet
from beilin.stages.render.words import words


def sheets(archive: Archive) -> Iterator[Sheet]:
    captures = {capture.id: capture for capture in archive.captures}
    speaking = _speaking(archive)
    yield from _feeds(archive, captures, speaking)
    refs = [cite.reference(card, captures[card.page], archive.settings) for card in speaking]
    yield sheet("data/works.bib", "cite:works_bib", None, refs)
    yield sheet("data/works.ris", "cite:works_ris", None, refs)
    yield sheet("data/works.csl.json", "cite:works_csl", None, refs)
    yield sheet("data/datapackage.json", "package:data_package", None)
    yield sheet("robots.txt", "feeds:small_file", "robots.txt", "robots.txt", "robots.txt")
    yield sheet("_headers", "search:headers", "_headers.txt", archive.start)
    if archive.settings.base_url:
        yield from _absolute(archive, refs)


def _absolute(archive: Archive, refs: list[cite.Reference]) -> Iterator[Sheet]:
    """What makes sense only where the site's own address is known."""
    yield sheet("opensearch.xml", "feeds:small_file", "opensearch.xml", "opensearch.xml", "opensearch.xml")
    parts = feeds.chunks(["", *(addresses.text(card.id) for card in archive.cards)])
    yield sheet("sitemap.xml", "feeds:sitemap_index", "sitemap-index.xml", [address for address, _ in parts])
    for address, places in parts:
        yield sheet(address, "feeds:sitemap", "sitemap.xml", address, places)
    if len(refs) <= feeds.OAI_MOST:
        yield sheet("oai.xml", "feeds:oai", "oai.xml", refs, [feeds.dublin_core(ref) for ref in refs])


def _feeds(archive: Archive, captures: dict[str, Capture], speaking: list[Card]) -> Iterator[Sheet]:
    """New: works by the day they were taken, else by their own date. Corrected: texts that a ruling is about."""
    most, word = archive.settings.limits.feed, words(archive.settings.lang)
    found = [(captures[card.page].fetched or card.date or "", card) for card in speaking]
    new = sorted(((day, card) for day, card in found if day), key=lambda pair: (pair[0], pair[1].id), reverse=True)[:most]
    entries = [feeds.entry(card.id, card.title, card.language, day[:10], card.lead) for day, card in new]
    yield sheet("feed.xml", "feeds:feed", "feed.xml", "feed.xml", word("feed_new"), entries)
    yield sheet("corrections.xml", "feeds:feed", "feed.xml", "corrections.xml", word("feed_corrected"), _corrected(archive)[:most])


def _corrected(archive: Archive) -> list[feeds.Entry]:
    reasons: dict[tuple[str, int | None], str] = {(r.page, r.ordinal): r.reason for r in archive.rulings}
    entries = []
    for card in archive.cards:
        reason = reasons.get((card.path, card.ordinal)) or reasons.get((card.path, None))
        if reason:
            entries.append(feeds.entry(card.id, card.title, card.language, card.date or feeds.UNKNOWN_DAY, reason))
    return entries


def _speaking(archive: Archive) -> list[Card]:
    """The card that speaks for each work, by id."""
    speak = {work.texts[0] for work in archive.works}
    return sorted((card for card in archive.cards if card.id in speak), key=lambda card: card.id)

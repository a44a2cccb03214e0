"""What a text's page says of itself to programs: Highwire and Dublin Core names, Open Graph, JSON-LD."""

import re
from typing import Any

from beilin.archive import Card
from beilin.rules.describe.people import is_name
from beilin.settings import Settings
from beilin.stages.render.cite import Reference

BODY = re.compile("(?:[部局委会會社报報网網室组組院厅廳]|中心|大学|公司|集团|政府|报道|報導|编辑部|评论员)$")


def meta_names(ref: Reference) -> list[tuple[str, str]]:
    """(name, value) pairs for <meta name>. Zotero reads the citation_* ones first, then prism and DC; without z:itemType
    it would file every text as a journal's article, and without citation_public_url it takes the address of the page.
    """
    own = _whole(ref.archive_url)
    pairs = [
        ("citation_title", ref.title),
        *(("citation_author", name) for name in ref.authors),
        ("citation_publication_date", ref.date.replace("-", "/") if ref.date else None),
        ("citation_publisher", ref.source),
        ("citation_language", ref.language),
        ("citation_public_url", own),
        ("prism.publicationName", ref.source or ref.archive),
        ("z:itemType", "webpage"),
        ("DC.title", ref.title),
        *(("DC.creator", name) for name in ref.authors),
        ("DC.publisher", ref.source),
        ("DC.date", ref.date),
        ("DC.language", ref.language),
        ("DC.source", ref.source_url),
        ("DC.identifier", own),
        ("DC.type", "Text"),
    ]
    return [(name, value) for name, value in pairs if value]


def open_graph(ref: Reference, card: Card) -> list[tuple[str, str]]:
    """(property, value) pairs for <meta property>."""
    pairs = [
        ("og:type", "article"),
        ("og:title", ref.title),
        ("og:site_name", ref.archive),
        ("og:url", _whole(ref.archive_url)),
        ("og:description", card.lead),
        ("og:locale", {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}.get(ref.language, ref.language)),
        ("article:published_time", ref.date),
    ]
    return [(name, value) for name, value in pairs if value]


def _whole(address: str) -> str | None:
    """An address that means the same anywhere; without a base URL the archive does not know its own."""
    return address if "://" in address else None


def _kind(name: str) -> str:
    """A body by the word it ends in, else a person: pen names are people too."""
    return "Organization" if BODY.search(name) and not is_name(name) else "Person"


def json_ld(ref: Reference, card: Card, settings: Settings) -> dict[str, Any]:
    """schema.org's Article, with what the text was taken from."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": ref.title,
        "inLanguage": ref.language,
        "datePublished": ref.date,
        "author": [{"@type": _kind(name), "name": name} for name in ref.authors] or None,
        "publisher": {"@type": "Organization", "name": ref.source} if ref.source else None,
        "url": _whole(ref.archive_url),
        "isBasedOn": ref.source_url,
        "keywords": list(card.keywords) or None,
        "isPartOf": {"@type": "Collection", "name": settings.title},
    }
    return {key: value for key, value in found.items() if value is not None}

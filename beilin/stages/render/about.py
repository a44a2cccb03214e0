"""What a text's page says of itself to programs: Highwire and Dublin Core names, Open Graph, JSON-LD."""

from typing import Any

from beilin.records import Card
from beilin.settings import Settings
from beilin.stages.render.cite import Reference


def meta_names(ref: Reference) -> list[tuple[str, str]]:
    """(name, value) pairs for <meta name>. Zotero reads the citation_* ones."""
    pairs = [
        ("citation_title", ref.title),
        ("citation_author", ref.author),
        ("citation_publication_date", ref.date.replace("-", "/") if ref.date else None),
        ("citation_publisher", ref.source),
        ("citation_journal_title", ref.source),
        ("citation_language", ref.language),
        ("citation_public_url", ref.archive_url),
        ("DC.title", ref.title),
        ("DC.creator", ref.author),
        ("DC.publisher", ref.source),
        ("DC.date", ref.date),
        ("DC.language", ref.language),
        ("DC.source", ref.source_url),
        ("DC.identifier", ref.archive_url),
        ("DC.type", "Text"),
    ]
    return [(name, value) for name, value in pairs if value]


def open_graph(ref: Reference, card: Card) -> list[tuple[str, str]]:
    """(property, value) pairs for <meta property>."""
    pairs = [
        ("og:type", "article"),
        ("og:title", ref.title),
        ("og:site_name", ref.archive),
        ("og:url", ref.archive_url),
        ("og:description", card.lead),
        ("og:locale", {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}.get(ref.language, ref.language)),
        ("article:published_time", ref.date),
    ]
    return [(name, value) for name, value in pairs if value]


def json_ld(ref: Reference, card: Card, settings: Settings) -> dict[str, Any]:
    """schema.org's Article, with what the text was taken from."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": ref.title,
        "inLanguage": ref.language,
        "datePublished": ref.date,
        "author": {"@type": "Person", "name": ref.author} if ref.author else None,
        "publisher": {"@type": "Organization", "name": ref.source} if ref.source else None,
        "url": ref.archive_url,
        "isBasedOn": ref.source_url,
        "keywords": list(card.keywords) or None,
        "isPartOf": {"@type": "Collection", "name": settings.title},
    }
    return {key: value for key, value in found.items() if value is not None}

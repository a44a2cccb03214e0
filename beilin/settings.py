"""The settings of one archive, from content/archive.toml. Every key has a default; a wrong one is told with what is allowed."""

import tomllib
from typing import Annotated, Any, Literal, get_args

import msgspec

from beilin.records import Record
from beilin.urls import safe

FILE = "archive.toml"
Lang = Literal["zh-Hans", "zh-Hant", "en"]
Positive = Annotated[int, msgspec.Meta(ge=1)]


class SettingsError(ValueError):
    """archive.toml, or the address given beside it, cannot be used; the message names the key and what is allowed."""


class Limits(Record):
    """How much one page of the site carries."""

    list_page: Positive = 200  # texts on one page of a list
    latest: Positive = 8  # texts on the home page
    feed: Positive = 50  # entries of a feed
    capture_chars: Positive = 300_000  # characters of a raw page that its capture page shows
    samples: Positive = 60  # runs that a rule's page quotes
    pagefind_full: Positive = 5_000  # archives up to this many texts are indexed whole by Pagefind, larger ones by title and lead


class Settings(Record):
    """What the keeper says about the archive as a whole."""

    title: str = "碑林"
    subtitle: str = ""
    description: str = ""
    lang: Lang = "zh-Hans"  # of the interface
    base_url: str = ""  # where the site will stand, with a final slash; feeds, sitemap and citations need it
    publisher: str = ""  # who keeps the archive; the title where empty
    contact: str = ""  # mail address or http(s) form that "this is wrong" opens
    repository: str = ""  # http(s) address of the archive's own repository
    release: str = ""  # "2026-11", say; printed in citations
    sources: dict[str, str] = msgspec.field(default_factory=dict)  # site (host or folder) → the name to show for it
    limits: Limits = Limits()

    @property
    def keeper(self) -> str:
        return self.publisher or self.title

    @property
    def base_path(self) -> str:
        """The path under which the site stands: "/" unless base_url says more."""
        return "/" + self.base_url.split("://", 1)[-1].partition("/")[2] if self.base_url else "/"

    def site_name(self, site: str | None) -> str | None:
        return self.sources.get(site, site) if site else None


def parse(toml: str, base_url: str = "") -> Settings:
    """Settings from the text of archive.toml; `base_url` counts where that names none. Raises SettingsError."""
    try:
        found = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{FILE}: not valid TOML: {error}") from None
    _refuse_unknown(found, Settings, "")
    _refuse_unknown(found.get("limits", {}), Limits, "limits.")
    own = found.get("base_url", "")
    if isinstance(own, str) and (own or base_url):
        found["base_url"] = (own or base_url).rstrip("/") + "/"
    try:
        settings = msgspec.convert(found, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{FILE}: {_plain(str(error))}") from None
    _refuse_bad_addresses(settings, f"{FILE}: `base_url`" if own else "--base-url")
    return settings


def _refuse_unknown(found: Any, kind: type[Record], prefix: str) -> None:
    known = kind.__struct_fields__
    for key in found if isinstance(found, dict) else ():
        if key not in known:
            raise SettingsError(f"{FILE}: `{prefix}{key}` is no setting; allowed: {', '.join(prefix + name for name in known)}")


def _plain(error: str) -> str:
    """msgspec's message in a keeper's words: "`lang`: Invalid enum value 'fr' (allowed: zh-Hans, zh-Hant, en)"."""
    message, _, where = error.partition(" - at ")
    key = where.strip("`$.") or "?"
    allowed = f" (allowed: {', '.join(get_args(Lang))})" if key == "lang" else ""
    return f"`{key}`: {message}{allowed}"


def _refuse_bad_addresses(settings: Settings, base_url: str) -> None:
    """`base_url`: what the message calls it, by where it was said."""
    for name, value in ((base_url, settings.base_url), (f"{FILE}: `repository`", settings.repository)):
        if value and not safe(value):
            raise SettingsError(f"{name} is {value!r}; allowed: an address that begins with https:// or http://")
    if any(sign in settings.base_url for sign in "?#@"):
        raise SettingsError(f"{base_url} is {settings.base_url!r}; allowed: the address of a folder, without ?, # and user names")
    if settings.contact and not safe(settings.contact) and not _is_mail(settings.contact):
        raise SettingsError(f"{FILE}: `contact` is {settings.contact!r}; allowed: a mail address or an http(s) address")


def _is_mail(value: str) -> bool:
    name, at, domain = value.partition("@")
    return bool(at and name and "." in domain) and not any(c in value for c in ' <>"\'?&#/:\\,;\n')

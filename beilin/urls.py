"""Addresses: what a scraped URL may be used for, and the short stable ids of captures and texts.

An id comes from what a capture *is* (its URL if known, else its path), never from its characters,
so that it stays when a rule improves.
"""

import re
from base64 import b32encode
from collections.abc import Iterable
from hashlib import blake2b
from unicodedata import category
from urllib.parse import SplitResult, urlsplit, urlunsplit

_DIGEST_BYTES = 10  # 80 bits, 16 letters of base32, of which LETTERS are used
_STRAY = re.compile(r"[{}|^\[\]#]|%(?![0-9A-Fa-f]{2})")
_USER = re.compile(r"^(https?:[/\\]*|(?:[a-z][a-z0-9+.-]*:)?[/\\]{2,})[^/\\?#]*@", re.IGNORECASE)
_FILE = re.compile(
    r"^(?P<before>.*?[^/_\-])(?:[_-](?P<page>\d{1,2}))?(?P<after>(?:\.(?:s?html?|txt|md|php|aspx?|jsp))?)$", re.IGNORECASE | re.DOTALL
)
_QUERY = re.compile(r"(?P<before>.*?)[?&](?:page|pageno|pn|p)=(?P<page>\d{1,2})(?P<after>(?:&.*)?)$", re.IGNORECASE | re.DOTALL)
LETTERS = 10  # 50 bits: two of 50,000 captures meet about once in a million archives, and then the build stops


class Collision(Exception):
    """Two things claim one address. The build stops; the message names both and says what to do."""


def host(url: str | None) -> str | None:
    """The host of an http(s) URL, lower case, without port, user or final dot; None for anything else."""
    parts = _split(url)
    return parts.hostname.rstrip(".") or None if parts and parts.hostname else None


def safe(url: str | None) -> str | None:
    """The URL if a page may link to it: http or https, with a host, nothing a browser would skip, turn round or reinterpret."""
    if url is None or any(c in '\\"<>`' or category(c)[0] in "CZ" for c in url):
        return None
    try:
        return url if (host(url) or "").encode("idna") else None
    except UnicodeError:  # labels that are empty, too long, or of letters that no name has
        return None


def without_user(url: str) -> tuple[str, bool]:
    """A URL without the user name and password that it may name, and whether it did. Browsers read \\ as / and need none after http:."""
    bare = _USER.sub(r"\1", url)
    return bare, bare != url


def linked(url: str) -> str:
    """A safe URL as an attribute must write it: signs that no address may hold are percent-encoded behind the host."""
    parts = urlsplit(url)
    path, query, fragment = (_STRAY.sub(lambda sign: f"%{ord(sign[0]):02X}", part) for part in parts[2:])
    return urlunsplit((parts.scheme, parts.netloc, path, query, fragment))


def identity(url: str | None, path: str) -> str:
    """What a capture is, as one line: its URL (scheme, fragment, port 80/443 and case of the host aside), else its path."""
    parts = _split(url)
    if parts is None or not parts.hostname:
        return "path:" + path
    query = f"?{parts.query}" if parts.query else ""
    return f"url:{host(url)}{_port(parts)}{parts.path or '/'}{query}"


def address(kind: str, identity: str, ordinal: int | None = None) -> str:
    """A short id: ten letters and digits for `kind` ("page", "work", …) and identity, then `-ordinal` where one is given.

    A page and its texts share the letters: text 2 of page `ghmojhe37o` is `ghmojhe37o-2`.
    """
    base = "page" if kind == "text" else kind
    digest = blake2b(f"{base}\n{identity}".encode("utf8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
    letters = b32encode(digest).decode("ascii").lower()[:LETTERS]
    return letters if ordinal is None else f"{letters}-{ordinal}"


def numbered(address: str) -> tuple[str, int | None]:
    """An address without the number of the page that it ends in, and that number: x_2.html is page 2 of x.html."""
    address = address.partition("#")[0]
    found = _QUERY.match(address) or (None if "?" in address else _FILE.match(address))
    if not found or found["page"] is None:
        return address, None
    rest = found["after"]
    return found["before"] + (f"?{rest[1:]}" if rest.startswith("&") and "?" not in found["before"] else rest), int(found["page"])


def one_claim_each(claims: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Address → who claims it, from (address, who) pairs. Raises Collision when two claim one."""
    found: dict[str, str] = {}
    for place, who in claims:
        if place in found:
            raise Collision(
                f"{found[place]} and {who} claim the address {place}: "
                "give them different URLs in captures.tsv, or remove one of them"
            )
        found[place] = who
    return found


def _split(url: str | None) -> SplitResult | None:
    try:
        parts = urlsplit(url or "")
        _ = parts.port  # refuses a port that is no number
    except ValueError:
        return None
    return parts if parts.scheme.lower() in ("http", "https") else None


def _port(parts: SplitResult) -> str:
    return "" if parts.port in (None, 80, 443) else f":{parts.port}"

"""A static server for looking at a site on this machine, as a host would send it: gzip, the site's own `_headers`, 404.html."""

import gzip
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cached_property, partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, ClassVar

PACKED = ("text/", "application/json", "application/xml", "application/jsonl", "image/svg+xml")  # what hosts send gzipped
HEADERS, MISSING = "_headers", "404.html"
ROOT = re.compile(r'data-root="([^"]+)"')


class Host(SimpleHTTPRequestHandler):
    """Files of one folder. Pages are asked for again each time, so that a new build shows at once."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a short body waits 40 ms until the browser has confirmed the head
    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".jsonl": "application/jsonl; charset=utf-8",
        ".bin": "application/octet-stream",
    }

    def log_message(self, format: str, *args: object) -> None:
        pass

    def translate_path(self, path: str) -> str:
        return super().translate_path(self._within(path))

    def _within(self, path: str) -> str:
        """What is asked for, whether or not below the path that the site was drawn for."""
        return "/" + path.removeprefix(self._below)

    def send_head(self) -> BinaryIO | None:
        """The answer's head; what is returned is its body."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.is_dir():
            return super().send_head()  # redirects to the address with a slash
        status = 200 if path.is_file() else 404
        path = path if status == 200 else Path(self.directory, MISSING)
        if not path.is_file():
            self.send_error(404)
            return None
        return self._send(path, status)

    def _send(self, path: Path, status: int) -> BinaryIO:
        kind, body = self.guess_type(str(path)), path.read_bytes()
        packed = kind.startswith(PACKED) and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body, 6, mtime=0) if packed else body
        wanted = {"Content-Type": kind, "Content-Length": str(len(body)), "Vary": "Accept-Encoding", "Cache-Control": "no-cache"}
        wanted |= {"Content-Encoding": "gzip"} if packed else {}
        for rules in (rule for pattern, rule in self._rules if fnmatchcase(self._within(self.path), pattern)):
            wanted |= rules
        self.send_response(status)
        for name, value in wanted.items():
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(body)

    @cached_property
    def _below(self) -> str:
        """The path below which 404.html, the one page with absolute addresses, looks for the site."""
        path = Path(self.directory, MISSING)
        found = ROOT.search(path.read_text(encoding="utf8")) if path.is_file() else None
        return unescape(found[1]) if found else "/"

    @cached_property
    def _rules(self) -> list[tuple[str, dict[str, str]]]:
        path = Path(self.directory, HEADERS)
        return list(rules(path.read_text(encoding="utf8"))) if path.exists() else []


def rules(words: str) -> Iterator[tuple[str, dict[str, str]]]:
    """(pattern of a path, headers) of each block of a `_headers` file, as Netlify and Cloudflare read it."""
    pattern, headers = "", {}
    for line in words.splitlines():
        if line[:1] == "/":
            if pattern:
                yield pattern, headers
            pattern, headers = line.strip(), {}
        elif line[:1].isspace() and ":" in line:
            name, _, value = line.strip().partition(":")
            headers[name] = value.strip()
    if pattern:
        yield pattern, headers


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves before its answer is no error of the server's."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(site: Path, port: int = 0) -> ThreadingHTTPServer:
    """A server on the loopback address; port 0 takes a free one. The caller runs `serve_forever`."""
    return _Server(("127.0.0.1", port), partial(Host, directory=str(site)))

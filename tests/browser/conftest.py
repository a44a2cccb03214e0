"""A real browser, a plain static server, and pages that fail a test by a console error or a request to another host."""

import functools
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

import build
from tests.browser.archive import write_site
from tests.browser.asking import TEXTS
from tests.browser.engines import opened

ROOT = Path(__file__).parents[2]


class _Quiet(SimpleHTTPRequestHandler):
    """Files as any plain static server sends them."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *words: object) -> None:
        """Nothing: the test tells what matters."""


class Watch:
    """What a page did that no page of this site may do."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.allowed: tuple[str, ...] = ()

    def allow(self, *parts: str) -> None:
        """Complaints that hold one of these are what the test is about."""
        self.allowed += parts

    def follow(self, page: Page) -> None:
        page.on("console", lambda message: message.type in ("error", "warning") and self._note(f"console: {message.text}"))
        page.on("pageerror", lambda error: self._note(f"script: {error}"))
        page.on("request", lambda request: self._note(f"request: {request.url}") if _foreign(request.url) else None)

    def _note(self, words: str) -> None:
        self.complaints.append(words)

    @property
    def left(self) -> list[str]:
        return [words for words in self.complaints if not any(part in words for part in self.allowed)]


def _foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:", "file:"))


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function: folder → the address at which it is served, with a final slash."""
    servers = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = opened(playwright)
        yield browser
        browser.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Fails the test at its end if a followed page complained."""
    watch = Watch()
    yield watch
    assert watch.left == []


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A fresh profile; every page opened in it is watched."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(30_000)
    context.on("page", watch.follow)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="session")
def five_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own five pages, built as a keeper builds it."""
    out = tmp_path_factory.mktemp("five") / "site"
    subprocess.run([sys.executable, "build.py", "--out", str(out)], cwd=ROOT, check=True, capture_output=True)
    return out


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a small made archive; texts 1 and 2 are one work. It lies under a sub-path."""
    folder = tmp_path_factory.mktemp("site")
    write_site(folder / "archive", TEXTS, same=[(1, 2)])
    return serve(folder) + "archive/"


@pytest.fixture(scope="session")
def own_site(tmp_path_factory) -> Path:
    """The five pages as a site, under a folder as if it were published below a path."""
    place = tmp_path_factory.mktemp("served")
    out = place / "archive"
    words = ["--content", str(ROOT / "content"), "--out", str(out), "--cache", str(place / "cache"), "--jobs", "1"]
    assert build.main(["build", *words]) == 0
    return out


@pytest.fixture(scope="session")
def texts(own_site) -> list[dict]:
    return [json.loads(line) for line in (own_site / "data/texts.jsonl").read_text(encoding="utf8").splitlines()]


@pytest.fixture
def address(own_site, serve) -> str:
    """The site below a path; the server knows the folder above it too."""
    return serve(own_site.parent) + "archive/"

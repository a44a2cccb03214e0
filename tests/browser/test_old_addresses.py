"""An address of a work that somebody kept, opened in a browser on a host that answers with 404.html."""

import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Page

from beilin.machine.serve import server

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(five_pages: Path) -> Iterator[str]:
    served = server(five_pages)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}/"
    served.shutdown()
    served.server_close()


@pytest.fixture(scope="module")
def works(five_pages: Path) -> list[dict]:
    return [msgspec.json.decode(line) for line in (five_pages / "data/works.jsonl").read_bytes().splitlines()]


def test_a_work_is_found_under_the_id_of_any_of_its_texts(page: Page, site: str, works: list[dict]) -> None:
    work = next(work for work in works if len(work["texts"]) > 1)
    for text in work["texts"]:
        page.goto(f"{site}works/{text}/")
        page.wait_for_url(site + work["url"])
        assert page.locator("#differences").count()


def test_a_work_of_which_one_text_is_left_is_found_as_that_text(page: Page, site: str, works: list[dict], watch) -> None:
    watch.allow("404")
    (text,) = next(work["texts"] for work in works if len(work["texts"]) == 1)
    page.goto(f"{site}works/{text}/")
    page.wait_for_url(f"{site}texts/{text}/")
    page.goto(f"{site}works/aaaaaaaaaa-1/")  # of no text: the missing page, and no way round and round
    page.wait_for_url(f"{site}texts/aaaaaaaaaa-1/")
    page.locator(".lost").wait_for()

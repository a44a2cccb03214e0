"""What a check of the links finds, and what it leaves alone."""

import pytest

from beilin.check.links import check_links, resolve


def page(body: str) -> bytes:
    return f'<!doctype html><html lang="zh"><head><title>t</title></head><body>{body}</body></html>'.encode()


def messages(site: dict[str, bytes]) -> list[str]:
    found, _ = check_links({k: len(v) for k, v in site.items()}, site.__getitem__)
    return [f"{i.place}: {i.message}" for i in found]


def test_a_site_whose_links_hold_has_no_issue():
    site = {
        "index.html": page(
            '<a href="texts/a/#p1">a</a><a href="./">home</a><a href="https://other.example/">o</a><a href="mailto:a@b.cn">m</a>'
        ),
        "texts/a/index.html": page('<p id="p1">x</p><a href="../../">home</a><a href="#p1">here</a><a href="?q=1">q</a>'),
    }
    assert messages(site) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('<a href="gone/">x</a>', "dead link 'gone/'"),
        ('<a href="texts/a">x</a>', "there is no texts/a"),
        ('<a href="texts/a/#p2">x</a>', "dead anchor 'texts/a/#p2'"),
        ('<a href="../outside/">x</a>', "dead link '../outside/'"),
        ('<p id="a"></p><p id="a"></p>', "the id 'a' stands twice"),
        ('<script src="https://cdn.example/x.js"></script>', "asks another host"),
        ('<link rel="stylesheet" href="//cdn.example/x.css">', "asks another host"),
        ('<form action="search/"></form>', "dead link 'search/'"),
    ],
)
def test_what_is_wrong_is_told(body, told):
    site = {"index.html": page(f'{body}<a href="texts/a/">a</a>'), "texts/a/index.html": page('<p id="p1">x</p>')}
    assert any(told in message for message in messages(site)), messages(site)


def test_a_page_that_no_link_reaches_is_an_orphan():
    site = {"index.html": page(""), "a/index.html": page('<a href="../b/">b</a>'), "b/index.html": page("")}
    assert [m for m in messages(site) if "no link" in m] == ["a/index.html: no link leads here", "b/index.html: no link leads here"]


def test_the_missing_page_alone_writes_absolute_paths_and_says_below_which():
    site = {"index.html": page(""), "404.html": page('<a href="/archive/">home</a>')}
    assert any("dead link '/archive/'" in m for m in messages(site))
    site["404.html"] = site["404.html"].replace(b"<html", b'<html data-root="/archive/"')
    assert messages(site) == []
    assert check_links(dict.fromkeys(site, 1), site.__getitem__)[1] == "/archive/"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "mailto:a@b.cn", "data:,x", "https://a.example/"])
def test_other_schemes_are_outside(address):
    assert resolve("texts/a/index.html", address)[2]


def test_an_old_address_that_leads_on_needs_no_link_and_must_not_lead_astray():
    onward = b'<!doctype html><meta http-equiv="refresh" content="0; url=../b/"><title>t</title>'
    site = {"index.html": page('<a href="b/">b</a>'), "a/index.html": onward, "b/index.html": page("")}
    assert messages(site) == []
    assert "a/index.html: dead link '../b/': there is no b/index.html" in messages({"index.html": page(""), "a/index.html": onward})

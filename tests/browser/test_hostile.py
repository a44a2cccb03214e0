"""An archive whose every word, name and address is meant to break out: its site is opened page by page in a real Chromium."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

import build

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BREAK = "</script></title></textarea><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>"
TURN = "\u202egnp.exe\u2066"
BODY = "各镇街要把疫情防控作为头等大事，压实责任，落实措施，守住底线，确保人民群众生命安全和身体健康。" * 3
NAMES = {
    f"{BREAK[:60].replace('/', '_')}.txt": f"{BREAK}\n来源：{BREAK}　作者：{BREAK}　2021-02-28\n{BODY}\n{BREAK}{BODY}",
    "=cmd|' _C calc'!A0.txt": f"=cmd|' /C calc'!A0\n来源：@SUM(1+1)*cmd　2021-02-28\n{BODY}\n=1+1，{BODY}",
    f"{TURN}.txt": f"题目{TURN}很长\n{BODY}\n{TURN}{BODY}\n落款{TURN}",
    "long.txt": f"{'长' * 5_000}\n{BODY}\n{'段' * 5_000}",
    "javascript:alert(1).txt": f"javascript:alert(1)\n{BODY}\n[看](javascript:alert(2))，{BODY}",
    "%2e%2e%2f..%00.txt": f"{{{{ 7*7 }}}}{{% raw %}}${{7*7}}\n{BODY}\n{{{{ settings }}}}，{BODY}",
    "quotes/\"'`.html": f"<title>{BREAK}</title><meta name=author content='{BREAK}'><h1>&lt;img src=x onerror=alert(4)&gt;</h1>"
    f"<a href='javascript:alert(5)'>x</a><iframe src=//evil.example></iframe><p>{BODY}<p onclick=alert(6)>&lt;b&gt;{BODY}",
    "ris\\}.txt": f"TY  - JOUR\\}}\\input{{x}}\nER  - \n{BODY}\nER  - \r\nTY  - BOOK\n{BODY}",
    "null\x01.txt": f"标\x00题\x0b\x1b[31m\ufffe\n{BODY}\x00{BODY}",
}
URLS = ("javascript:alert(7)", f"https://a.example/?{BREAK}", "data:text/html,<svg onload=alert(8)>", f"https://{TURN}.example/")
URLS += ("//evil.example/", "https://a.example/[x]{y}|z^/%?a[]=%zz#b#c", "https://-..example/")
# Elements that the site never has, and attributes that would act.
ODD = """() => [...document.querySelectorAll("*")].filter((e) => /^(IMG|IFRAME|OBJECT|EMBED|BASE)$/i.test(e.tagName)
    || [...e.attributes].some(({ name, value }) => /^on/i.test(name)
        || (/^(href|src|action|formaction)$/i.test(name) && /^\\s*(javascript|data|vbscript):/i.test(value)))
).map((e) => e.outerHTML.slice(0, 200))"""


def toml(words: str) -> str:
    return json.dumps(words)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("hostile")
    pages = place / "content/pages"
    (pages / "quotes").mkdir(parents=True)
    rows = ["path\turl\tsite\tfetched\tsha256"]
    for number, (name, words) in enumerate(NAMES.items()):
        (pages / name).write_text(words, encoding="utf8", newline="")
        rows.append(f"{name}\t{URLS[number % len(URLS)]}{number}\t{BREAK}\t2024-01-01\t")
    (pages / "captures.tsv").write_text("\n".join(rows) + "\n", encoding="utf8")
    settings = {"title": BREAK, "subtitle": BREAK, "description": TURN + BREAK, "publisher": BREAK, "release": BREAK}
    settings |= {"base_url": "https://archive.example/x/", "contact": "https://archive.example/form?a=b"}
    lines = [f"{key} = {toml(words)}\n" for key, words in settings.items()]
    lines += ["[sources]\n", f"{toml(BREAK)} = {toml(TURN + BREAK)}\n"]
    (place / "content/archive.toml").write_text("".join(lines), encoding="utf8")
    words = ["--content", str(place / "content"), "--out", str(place / "site"), "--cache", str(place / "cache"), "--jobs", "1"]
    assert build.main(["build", *words]) == 0
    assert build.main(["check", *words]) == 0
    return place / "site"


def test_no_page_of_a_hostile_archive_runs_a_word_of_it(hostile: Path, serve, page):
    """The watch fails the test for a console message (a refused script says so there) or a request to another host."""
    base, said = serve(hostile), []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    for found in sorted(hostile.rglob("*.html")):
        place = found.relative_to(hostile).as_posix()
        if place == "404.html":
            continue  # stands under base_url alone
        page.goto(base + place.removesuffix("index.html"))
        odd = page.evaluate(ODD)
        assert odd == [], place
        assert "\u202e" not in page.content() and "\u2066" not in page.content(), place
        assert "49" not in page.title(), place
    assert said == []


def test_a_hostile_archive_is_searched_as_any_other(hostile: Path, serve, page):
    page.goto(serve(hostile) + "search/?q=疫情防控")
    page.wait_for_selector("[data-search-summary][data-state=done]")
    assert int(page.locator("[data-search-summary]").get_attribute("data-texts")) >= len(NAMES) - 1
    assert page.locator("[data-hit] img, [data-hit] script, [data-hit] svg").count() == 0


def test_files_for_programs_hold_hostile_words_as_words(hostile: Path):
    for path in hostile.rglob("*.xml"):
        etree.fromstring(path.read_bytes())
    for path in hostile.glob("texts/*/index.html"):
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf8"), re.S)
        assert json.loads(found[1])["@type"] == "Article"
    csl = json.loads((hostile / "data/works.csl.json").read_text(encoding="utf8"))
    assert all(urlsplit(entry["URL"]).scheme in ("http", "https") for entry in csl)
    ris = (hostile / "data/works.ris").read_bytes().decode().split("\r\n")
    assert sum(line == "TY  - ELEC" for line in ris) == len(csl) == sum(line == "ER  - " for line in ris)
    assert all(re.match(r"[A-Z][A-Z0-9]  - |$", line) for line in ris)


def test_addresses_are_made_of_letters_that_every_host_takes(hostile: Path):
    for path in hostile.rglob("*"):
        assert re.fullmatch(r"[\w.@-]+", path.name, re.A), path.name
        assert unquote(path.name) == path.name

"""Search in a real Chromium: every occurrence and no false one."""

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page

from beilin.chinese import fold
from beilin.concordance import shards, tallies
from tests.browser.archive import Made, scan, write_site
from tests.browser.asking import TEXTS, WORDS, ask, counts

pytestmark = pytest.mark.browser


def test_an_answer_counts_hits_texts_and_works(page: Page, site: str) -> None:
    answer = ask(page, site, "疫情防控")
    assert (answer["state"], answer["query"], answer["hits"], answer["texts"], answer["works"]) == ("done", "疫情防控", "5", "3", "2")


@pytest.mark.parametrize(
    "term",
    [
        "防控。",
        "疫情",
        "會議",
        "会议",
        "令防",
        "COVID-19",
        "covid19",
        "ＶＩＤ",
        "19",
        "9",
        "哈",
        "哈哈",
        "村",
        "區委召開會議，部署疫情防控",
    ],
)
def test_a_term_is_found_as_a_scan_finds_it(page: Page, site: str, term: str) -> None:
    assert counts(ask(page, site, term)) == scan(TEXTS, term)


def test_both_scripts_find_the_same(page: Page, site: str) -> None:
    assert counts(ask(page, site, "落實責任")) == counts(ask(page, site, "落实责任")) == (2, 2)


def test_several_terms_must_all_stand_in_the_text(page: Page, site: str) -> None:
    assert counts(ask(page, site, "疫情 责任")) == (3 + 1 + 2 + 1 + 1 + 1, 3)
    assert counts(ask(page, site, "疫情 -责任")) == (1, 1)
    assert counts(ask(page, site, "春天 OR 哈哈哈")) == (2, 1)


def test_nearness_and_wildcards_stay_within_a_paragraph(page: Page, site: str) -> None:
    assert counts(ask(page, site, "命令 ~2 责任")) == (0, 0)
    assert counts(ask(page, site, "命令 ~4 责任")) == (2, 1)
    assert counts(ask(page, site, "疫情?是")) == (1, 1)
    assert counts(ask(page, site, "防控*各镇")) == (0, 0)
    assert counts(ask(page, site, "部署*防控")) == (3, 3)


def test_what_is_shut_out_may_stand_first(page: Page, site: str) -> None:
    assert ask(page, site, "-各镇 疫情") == ask(page, site, "疫情 -各镇") | {"query": "-各镇 疫情"}
    assert counts(ask(page, site, "-疫情 -各镇")) == counts(ask(page, site, "疫情 -各镇"))


def test_a_sign_that_can_mean_nothing_is_a_mark(page: Page, site: str) -> None:
    assert counts(ask(page, site, "-疫情")) == scan(TEXTS, "疫情")
    assert counts(ask(page, site, "责任?")) == scan(TEXTS, "责任")


@pytest.mark.parametrize("term", ["<img/onerror=alert(1)>", "%", "100%", "\\", "'\"", "\u202e疫情"], ids=repr)
def test_a_hostile_term_is_text(page: Page, site: str, term: str) -> None:
    answer = ask(page, site, term)
    assert (int(answer["hits"]), int(answer["texts"])) == scan(TEXTS, term)


@pytest.fixture(scope="module")
def tallied(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The same archive where every run is a frequent one, so that answers come from tallies and reading."""
    folder = tmp_path_factory.mktemp("tallied")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tallies, "tallies", partial(tallies.tallies, heavy=0))
        write_site(folder, TEXTS, same=[(1, 2)])
    return serve(folder)


@pytest.mark.parametrize("way", ["", "&as=typed"], ids=["either script", "as typed"])
@pytest.mark.parametrize("query", ["会", "會 責", "疫情 责任", "疫情 -责任", "春天 OR 哈", "哈哈", "情 ~3 令", "部*控", "9", "防控 疫"])
def test_an_answer_from_tallies_is_the_answer_from_places(page: Page, site: str, tallied: str, query: str, way: str) -> None:
    def told(address: str) -> tuple[dict[str, str], list[str]]:
        answer = ask(page, address, query, "&copies=all" + way)
        return answer, [hit.inner_text() for hit in page.locator("[data-hit]").all()]

    assert told(tallied) == told(site)


def test_a_frequent_run_is_answered_from_its_tally(page: Page, tallied: str) -> None:
    with page.expect_request("**/t0.bin"):
        assert ask(page, tallied, "会")["state"] == "done"


def test_ten_thousand_characters_are_a_term_like_any_other(page: Page, site: str) -> None:
    page.goto(site + "search/")
    page.fill("#q", "疫情" * 5_000)
    page.wait_for_selector("[data-search-summary][data-state=empty]")


@pytest.mark.slow
@pytest.mark.parametrize("frequent", [False, True], ids=["by shards", "by tallies"])
def test_two_hundred_random_substrings_are_found_as_a_scan_finds_them(
    page: Page, tmp_path: Path, serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch, frequent: bool
) -> None:
    if frequent:
        monkeypatch.setattr(tallies, "tallies", partial(tallies.tallies, heavy=20))
        monkeypatch.setattr(shards, "shards", partial(shards.shards, size=300))
    chance = random.Random(1)
    alphabet = WORDS + "責臺灣裡後，。 ,:A1b2"
    made = [
        Made("".join(chance.choices(alphabet, k=8)), tuple("".join(chance.choices(alphabet, k=chance.randint(0, 90))) for _ in range(6)))
        for _ in range(150)
    ]
    write_site(tmp_path, made)
    page.goto(serve(tmp_path) + "search/")
    terms = []
    while len(terms) < 200:
        words = chance.choice(chance.choice(made).paragraphs)
        at, length = chance.randint(0, len(words)), chance.randint(1, 8)
        term = words[at : at + length].replace(" ", "")
        if fold(term):
            terms.append(term)
    wrong = [term for term, got in zip(terms, _all(page, terms), strict=True) if tuple(got) != scan(made, term)]
    assert wrong == []


def _all(page: Page, terms: list[str]) -> list[list[int]]:
    """Hits and texts of many terms, asked of one worker."""
    return page.evaluate(
        """async (terms) => {
          const script = document.querySelector("script[type=module]").src;
          const { Link } = await import(new URL("link.js", script));
          const link = new Link(new URL("worker.js", script));
          const words = document.querySelector("[data-search-start]").textContent;
          await link.do("open", { base: location.href, words, names: [] });
          const found = [];
          for (const query of terms) {
            const { counts } = await link.do("ask", { query, filters: {}, order: "", folded: true });
            found.push([counts.hits, counts.texts]);
          }
          return found;
        }""",
        terms,
    )


FOLDED = """async (codes) => {
  const script = document.querySelector("script[type=module]").src;
  const { Start } = await import(new URL("start.js", script));
  const { unpacked } = await import(new URL("bytes.js", script));
  const start = new Start(document.querySelector("[data-search-start]").textContent);
  const words = codes.map((code) => String.fromCodePoint(code));
  const lacking = words.filter((char) => start.fold.lacks(char)).join("");
  const folded = () => words.map((char) => start.fold.lacks(char) ? char : String.fromCodePoint(...start.fold.codes(char))).join("\\n");
  const before = folded();
  const rest = await (await fetch(`${start.folder}/fold.bin`)).arrayBuffer();
  start.fold.learn(await unpacked(new Uint8Array(rest)));
  return { lacking, before, after: folded() };
}"""


def test_folding_in_the_browser_is_folding_in_the_index(page: Page, site: str) -> None:
    page.goto(site + "search/")
    codes = [code for code in range(0x40000) if not 0xD800 <= code < 0xE000]
    found = page.evaluate(FOLDED, codes)
    lacking = set(found["lacking"])
    assert found["after"].split("\n") == [fold(chr(code)) for code in codes]
    assert found["before"].split("\n") == [chr(code) if chr(code) in lacking else fold(chr(code)) for code in codes]
    assert lacking
    assert not lacking & {char for made in TEXTS for words in (made.title, *made.paragraphs) for char in words}


def test_a_rare_form_finds_what_it_folds_to(page: Page, site: str) -> None:
    """𫔭 stands in no text and is no character of daily use: what it folds to has to be asked for."""
    assert counts(ask(page, site, "召𫔭会议")) == scan(TEXTS, "召开会议") == (3, 3)


def test_only_the_script_that_was_typed_is_found_where_that_is_asked(page: Page, site: str) -> None:
    assert counts(ask(page, site, "会议", "&as=typed")) == (4, 2)
    assert counts(ask(page, site, "會議", "&as=typed")) == (2, 1)
    assert ask(page, site, "會議", "&as=typed")["query"] == "會議"
    assert counts(ask(page, site, "疫情防控", "&as=typed")) == counts(ask(page, site, "疫情防控")) == (5, 3)
    assert counts(ask(page, site, "ＣＯＶＩＤ 疫情 ~3 防控", "&as=typed")) == (5, 1)

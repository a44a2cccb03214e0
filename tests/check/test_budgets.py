"""Hosts' budgets: figures, and what to do."""

from beilin.check.budgets import HOSTS, MIB, check_budget, check_place, figures, verdicts


def told(files: dict[str, int], host: str) -> list[str]:
    return [issue.message for issue in check_budget(files, HOSTS[host])]


def test_a_small_site_fits_every_host_that_takes_its_types():
    assert all(told({"index.html": 1000, "a/b.css": 10}, host) == [] for host in HOSTS)


def test_too_many_files_are_told_with_both_figures():
    assert told({f"t/{n}.html": 1 for n in range(20_001)}, "cloudflare") == ["20,001 files, more than the 20,000 that cloudflare takes"]


def test_a_site_near_its_budget_is_warned():
    assert told({f"t/{n}.html": 1 for n in range(18_000)}, "cloudflare") == ["18,000 files, close to the 20,000 that cloudflare takes"]


def test_one_large_file_is_named():
    issue = check_budget({"data/texts.zip": 26 * MIB}, HOSTS["cloudflare"])[0]
    assert issue.place == "data/texts.zip"
    assert issue.hint


def test_a_full_folder_counts_only_its_own_files():
    files = {f"texts/{n}/index.html": 1 for n in range(60_000)}
    assert told(files, "netlify") == []
    full = {f"raw/{n}.bin": 1 for n in range(54_001)}
    assert told(full, "netlify") == ["54,001 files in one folder, more than the 54,000 that netlify takes"]


def test_a_host_that_takes_certain_types_only_says_which_it_refuses():
    assert told({"index.html": 1, "data/a.jsonl": 1, "data/b.jsonl": 1, "data/SHA256SUMS": 1}, "neocities") == [
        "3 files of kinds that neocities does not take on its free plan: 1 without an ending, 2 .jsonl"
    ]


def test_an_empty_site_has_figures_too():
    assert figures({}).startswith("0 files")
    assert len(verdicts({})) == len(HOSTS)


def test_a_404_page_that_was_drawn_for_another_path_is_told():
    github, netlify = HOSTS["github"], HOSTS["netlify"]
    assert [issue.place for issue in check_place("/", None, github)] == ["404.html"]
    (issue,) = check_place("/a/", "/b/", None)
    assert "drawn for a site at /a/, while the site will stand at /b/" in issue.message
    assert check_place("/b/", "/b/", github) == check_place("/b/", None, github) == check_place("/", None, netlify) == []

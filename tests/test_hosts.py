"""The files that hosts read say the same as the project's own commands."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_host_builds_with_the_keepers_command_and_publishes_its_folder():
    netlify = tomllib.loads((ROOT / "netlify.toml").read_text())
    assert netlify["build"]["command"] == "make site BASE_URL=$URL"
    assert netlify["build"]["publish"] == "site"
    for name in (".github/workflows/pages.yml", ".gitlab-ci.yml"):
        words = (ROOT / name).read_text()
        assert "make site BASE_URL=" in words
        assert "build.py check --host" in words


def test_gitlab_gets_packed_files_beside_every_kind_that_a_browser_reads():
    packing = next(line for line in (ROOT / ".gitlab-ci.yml").read_text().splitlines() if "gzip" in line and "find" in line)
    assert all(f"{ending}\\|" in packing or f"{ending}\\)" in packing for ending in ("html", "css", "js", "json", "xml"))


def test_the_headers_and_the_pages_state_one_policy():
    """The header allows WebAssembly, which search needs; a page other than search allows less, and both hold."""
    header = (ROOT / "templates/_headers.txt").read_text()
    policy = next(line.split(":", 1)[1].strip() for line in header.splitlines() if "Content-Security-Policy" in line)
    page = (ROOT / "templates/base.html").read_text()
    assert "unsafe-inline" not in header + page
    for part in policy.removesuffix("; frame-ancestors 'none'").replace(" 'wasm-unsafe-eval'", "").split("; "):
        assert part in page, part


def test_captures_bytes_are_served_as_a_download_that_no_browser_runs():
    header = (ROOT / "templates/_headers.txt").read_text()
    raw = header[header.index("/raw/*") :].splitlines()[1:4]
    assert [line.strip() for line in raw[:2]] == ["Content-Type: application/octet-stream", "Content-Disposition: attachment"]
    assert "X-Content-Type-Options: nosniff" in header

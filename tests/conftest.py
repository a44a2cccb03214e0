"""Shared by all tests: builds as a keeper runs them, in a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No test asserts a wall-clock time; a run that decides whether a change lands is the same every time.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

ROOT = Path(__file__).parent.parent


def build(*words: str | Path, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    """`python build.py …`, with what it printed."""
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *map(str, words)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=False,
    )


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture(scope="session")
def five_pages(tmp_path_factory) -> Path:
    """The site built from content/, once for all tests that look at it. Its folder is site/, beside its cache/."""
    place = tmp_path_factory.mktemp("five")
    done = build("--out", place / "site", "--cache", place / "cache", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    return place / "site"

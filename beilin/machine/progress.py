"""Progress on stderr: one line that changes on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

EVERY = 5.0  # seconds between plain lines; a terminal is refreshed ten times a second


class Progress:
    def __init__(self, out: TextIO | None = None, safe: Callable[[str], str] = str):
        """`safe` takes out of a line what a terminal would obey: file names are scraped too."""
        self._out = out or sys.stderr
        self._safe = safe
        self._live = self._out.isatty()
        self._label, self._total, self._done, self._shown = "", 0, 0, 0.0

    def begin(self, label: str, rows: int, missing: int) -> None:
        self._label, self._total, self._done, self._shown = label, missing, 0, time.monotonic()
        if missing and not self._live:
            self.say(f"{label}: {missing} of {rows} to compute")

    def step(self) -> None:
        self._done += 1
        now = time.monotonic()
        if now - self._shown < (0.1 if self._live else EVERY):
            return
        self._shown = now
        if self._live:
            self._out.write(f"\r\x1b[2K{self._label} {self._done}/{self._total}")
            self._out.flush()
        else:
            self.say(f"{self._label}: {self._done}/{self._total}")

    def end(self) -> None:
        if self._live:
            self._out.write("\r\x1b[2K")
            self._out.flush()

    def say(self, words: str) -> None:
        print(self._safe(words).replace("\n", "\\n"), file=self._out, flush=True)

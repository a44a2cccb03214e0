"""A page before anything was removed, read once for all who ask what its lines say."""

import re
from bisect import bisect_right
from functools import cached_property

from beilin import english
from beilin.chinese import fold
from beilin.records import Page
from beilin.rule import Line, look_at
from beilin.rules.describe.dates import Found, dates_in

BODY, SHORT_BODY = 50, 20  # characters; a line this long that holds a sentence, or ends one, is the article
STAMP_LENGTH = 120  # characters of a line that may be a stamp
_SENTENCE = re.compile(r"[。；，]|[,;](?!\s*\d)")
_LABEL = r"(?:来源|來源|作者|编辑|編輯|时间|時間|日期|关键[词字]|關鍵[詞字])\s*[:：]"
_LABELLED = re.compile(rf"{_LABEL}.*{_LABEL}")  # two labels make a stamp line, whatever marks stand in it
_TITLES = ("title", "meta:og:title", "meta:title", "meta:articletitle")


class Whole:
    """The lines of a page as it stood after repair; each fact about them is found when it is first asked for."""

    def __init__(self, page: Page):
        self.page = page
        self.look = look_at(page)

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.look.lines

    @cached_property
    def words(self) -> list[str]:
        """The words of each line; a bullet is left over from <li> and none of them."""
        return [line.text.strip().lstrip("•").strip() for line in self.lines]

    @cached_property
    def filled(self) -> list[int]:
        """The numbers of the lines that hold words."""
        return [n for n, words in enumerate(self.words) if words]

    @cached_property
    def body(self) -> frozenset[int]:
        """The numbers of the lines that are sentences of an article rather than of what surrounds it."""
        return frozenset(n for n in self.filled if is_body(self.words[n]))

    @cached_property
    def dated(self) -> dict[int, tuple[Found, ...]]:
        """The short lines that hold dates, and these."""
        return {n: found for n in self.filled if len(self.words[n]) <= STAMP_LENGTH and (found := dates_in(self.words[n]))}

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """Titles that the page states outside its text: <title> and meta, or the first line of a flattened page."""
        marked = [m.value.strip() for m in self.page.marks if m.name in _TITLES]
        if self.page.form != "html":
            marked.append(next((line.strip()[:200] for line in self.page.source[:4000].split("\n") if fold(line)), ""))
        return tuple(words for words in marked if words)

    def place(self, source: int) -> int:
        """Which of the filled lines is the last that begins at or before a source offset; -1 where none does."""
        return bisect_right(self.filled, source, key=lambda n: self.span(n)[0]) - 1

    def span(self, n: int) -> tuple[int, int]:
        """The source span of a line."""
        return self.look.text.source_span(self.lines[n].start, self.lines[n].end)


def is_body(words: str) -> bool:
    """A sentence of an article, by its length and marks."""
    if len(words) < BODY:
        return len(words) >= SHORT_BODY and words.endswith(("。", "。”", "。」", "！", "？"))
    if not _SENTENCE.search(words) or words.count(" ") >= len(words) / 6:
        return english.prose(words, len(words))
    return len(words) > STAMP_LENGTH or not _LABELLED.search(words)

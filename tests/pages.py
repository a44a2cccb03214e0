"""Small pages for tests."""

from beilin.records import Capture, Mark, Page
from beilin.text import Text


def page(words: str, path: str = "a.txt", url: str | None = None, marks: tuple[Mark, ...] = (), form: str = "plain") -> Page:
    """A decoded page of these words, untouched."""
    capture = Capture("id", path, "0" * 64, len(words.encode()), url)
    return Page(capture, words, "utf-8", form, Text.of(words).pieces, marks=marks)


def without(page: Page, *runs: str) -> Page:
    """The page with every one of these runs removed, as strip would."""
    from beilin.text import Edit

    view = page.text.view
    edits = [Edit(view.index(run), view.index(run) + len(run), "", "test") for run in runs]
    return page.with_text(page.text.apply(edits))

"""What begins a text of a page that holds several."""

from typing import NamedTuple


class Head(NamedTuple):
    """A heading that begins a text: line number, its number, the words of the heading, and its title inside the line (may be empty)."""

    line: int
    number: int
    words: str
    start: int
    end: int

"""Home, lists, and the pages that explain: everything that is not about one text or one capture."""

from beilin.records import Card, Issue, Record
from beilin.settings import Settings
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.lists import Catalogue, Listing, Shelf

ISSUES = 1_000  # on the page of issues; each stands on its own capture's page too
PROSE = ("method", "data", "cite", "accessibility")


class Counts(Record):
    """The archive in figures."""

    texts: int
    works: int
    captures: int
    chars: int  # of all texts
    first: str | None = None  # earliest and latest date of a text
    last: str | None = None


class Home(Record):
    """What the first page shows."""

    counts: Counts
    latest: tuple[Card, ...]
    years: Shelf
    sources: Shelf
    kinds: Shelf


def home_page(frame: Frame, home: Home) -> bytes:
    return draw(frame, "home.html", "", home=home, chart=chart(home.years.months))


def list_page(frame: Frame, listing: Listing) -> bytes:
    return draw(frame, "list.html", listing.address, listing=listing)


def shelf_page(frame: Frame, shelf: Shelf) -> bytes:
    return draw(frame, "shelf.html", f"{shelf.key}/", shelf=shelf, chart=chart(shelf.months))


def catalogue_page(frame: Frame, catalogue: Catalogue) -> bytes:
    return draw(frame, "catalogue.html", catalogue.address, listing=catalogue)


def issues_page(frame: Frame, issues: list[Issue]) -> bytes:
    return draw(frame, "issues.html", "issues/", issues=issues[:ISSUES], total=len(issues))


def missing_page(frame: Frame) -> bytes:
    return draw(frame, "404.html", "404.html")


def prose_page(frame: Frame, name: str) -> bytes:
    """A page that the project writes in Markdown."""
    return draw(frame, prose(name, frame.settings), f"{name}/", name=name)


def prose(name: str, settings: Settings) -> str:
    """The template of a prose page, in the language of the interface."""
    return f"prose/{name}.{settings.lang}.md"


class Bar(Record):
    """One month of the timeline; x, y, width and height in the units of a box 100 high."""

    month: str
    texts: int
    x: int
    y: float
    height: float


def chart(months: tuple[tuple[str, int], ...]) -> tuple[Bar, ...]:
    """A bar for every month from the first to the last, empty ones too."""
    exact = {month: texts for month, texts in months if len(month) == 7}
    if not exact:
        return ()
    most = max(exact.values())
    span = range(_number(min(exact)), _number(max(exact)) + 1)
    found = ((f"{n // 12}-{n % 12 + 1:02}", i) for i, n in enumerate(span))
    return tuple(_bar(month, exact.get(month, 0), i, most) for month, i in found)


def _bar(month: str, texts: int, place: int, most: int) -> Bar:
    height = round(96 * texts / most + 4, 1) if texts else 0.0
    return Bar(month, texts, place, round(100 - height, 1), height)


def _number(month: str) -> int:
    """Months since the year 0."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1

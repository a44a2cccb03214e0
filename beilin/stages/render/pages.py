"""Home, lists, and the pages that explain: everything that is not about one text or one capture."""

from beilin.archive import Card
from beilin.issues import told
from beilin.records import Issue, Record
from beilin.settings import Settings
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.lists import Catalogue, Listing, Shelf
from beilin.stages.render.phrases import clauses
from beilin.stages.render.timeline import chart, years

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
    return draw(frame, "home.html", "", home=home, slab=slab(frame.settings.title))


def slab(title: str) -> str:
    """How the title stands on the slab: a few Chinese characters from top to bottom, everything else across."""
    if not all("\u4e00" <= char <= "\u9fff" for char in title) or len(title) > 7:
        return "wide"
    return "long" if len(title) > 3 else "short"


def list_page(frame: Frame, listing: Listing) -> bytes:
    return draw(frame, "list.html", listing.paging.here, listing=listing, clauses=clauses)


def shelf_page(frame: Frame, shelf: Shelf) -> bytes:
    bars = chart(shelf.months)
    return draw(frame, "shelf.html", f"{shelf.key}/", shelf=shelf, chart=bars, years=years(bars))


def catalogue_page(frame: Frame, catalogue: Catalogue) -> bytes:
    return draw(frame, "catalogue.html", catalogue.paging.here, listing=catalogue)


def issues_page(frame: Frame, issues: list[tuple[Issue, str | None]], total: int) -> bytes:
    """`issues`: each with the id of the capture it is about, as many as the page has room for."""
    return draw(frame, "issues.html", "issues/", issues=issues, total=total, told=told)


def missing_page(frame: Frame) -> bytes:
    return draw(frame, "404.html", "404.html")


def prose_page(frame: Frame, name: str) -> bytes:
    """A page that the project writes in Markdown."""
    return draw(frame, prose(name, frame.settings), f"{name}/", name=name)


def prose(name: str, settings: Settings) -> str:
    """The template of a prose page, in the language of the interface; in either script it is one, which the frame converts."""
    return f"prose/{name}.{'en' if settings.lang == 'en' else 'zh-Hans'}.md"

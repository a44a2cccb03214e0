"""What the rules did, counted: per page, and summed for the archive."""

from collections.abc import Iterable

from beilin.records import Cleaned, Record
from beilin.stages.render.runs import CUT, PLAIN, Run, runs

QUOTED = 3  # runs of a rule quoted from one page
LETTERS = 90  # of a run that are quoted


class Quote(Record):
    """One run as a rule's page quotes it."""

    was: str
    now: str


class Use(Record):
    """What one rule did on one page."""

    rule: str
    runs: int
    chars: int  # characters of the page it removed, repaired or marked
    quotes: tuple[Quote, ...]


class Tally(Record):
    """One page's account: `untouched + removed + repaired + marked` is `chars`, each character once."""

    page: str  # capture id
    path: str
    chars: int
    untouched: int
    removed: int
    repaired: int
    marked: int
    uses: tuple[Use, ...]


class Acted(Record):
    """What one rule did in the archive, page by page, the busiest page first."""

    rule: str
    runs: int
    chars: int
    places: tuple[tuple[str, str, Use], ...]  # capture id, path, what was done there


def tally(cleaned: Cleaned) -> Tally:
    """The account of one page."""
    found = list(runs(cleaned.text, cleaned.source, 0, len(cleaned.source)))
    chars = {kind: sum(run.end - run.start for run in found if run.kind == kind) for kind in ("plain", "cut", "fix", "gap")}
    return Tally(
        cleaned.capture.id,
        cleaned.capture.path,
        len(cleaned.source),
        chars["plain"],
        chars["cut"],
        chars["fix"],
        chars["gap"],
        tuple(_uses(run for run in found if run.kind != PLAIN)),
    )


def acted(tallies: Iterable[Tally]) -> list[Acted]:
    """By rule name: all that each rule did."""
    found: dict[str, list[tuple[str, str, Use]]] = {}
    for page in tallies:
        for use in page.uses:
            found.setdefault(use.rule, []).append((page.page, page.path, use))
    return [
        Acted(
            rule,
            sum(use.runs for _, _, use in places),
            sum(use.chars for _, _, use in places),
            tuple(sorted(places, key=lambda place: (-place[2].chars, place[1]))),
        )
        for rule, places in sorted(found.items())
    ]


def _uses(found: Iterable[Run]) -> list[Use]:
    """A run that several rules touched counts for each of them."""
    by_rule: dict[str, list[Run]] = {}
    for run in found:
        for rule in dict.fromkeys(run.rules):
            by_rule.setdefault(rule, []).append(run)
    return [Use(rule, len(some), sum(r.end - r.start for r in some), _quotes(some)) for rule, some in sorted(by_rule.items())]


def _quotes(found: list[Run]) -> tuple[Quote, ...]:
    """The first different runs that say something; space alone says nothing."""
    telling = dict.fromkeys((run.was.strip()[:LETTERS], "" if run.kind == CUT else run.now[:LETTERS]) for run in found if run.was.strip())
    return tuple(Quote(was, now) for was, now in list(telling)[:QUOTED])

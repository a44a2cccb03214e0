"""The pages about rules: one that lists them with the account of the archive, and one for each rule."""

from collections.abc import Iterator, Sequence

from beilin import addresses
from beilin.differ import NEW, SAME, changes
from beilin.records import Record
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.notes import Note
from beilin.stages.render.paging import Paging, paged
from beilin.stages.render.sheet import Sheet, sheet
from beilin.stages.render.tally import Acted, Tally, Use, acted
from beilin.stages.render.variants import Segment


class Line(Record):
    """A rule's line in the table of rules."""

    note: Note
    pages: int
    runs: int
    chars: int


class Account(Record):
    """Every character of every page, once: the four sum to `chars`."""

    chars: int
    untouched: int
    removed: int
    repaired: int
    marked: int
    lines: tuple[Line, ...]


class RulePage(Record):
    """One page about one rule; long lists of places are cut into several."""

    paging: Paging
    note: Note
    runs: int
    chars: int
    total: int  # pages of the archive on which it acted
    places: tuple[tuple[str, str, Use], ...]


def rules_page(frame: Frame, account: Account) -> bytes:
    return draw(frame, "rules.html", "rules/", account=account)


def rule_page(frame: Frame, shown: RulePage) -> bytes:
    examples = [(hit[0], _told(*hit)) for hit in shown.note.hits] if shown.paging.number == 1 else []
    return draw(frame, "rule.html", shown.paging.here, rule=shown, listing=shown, examples=examples)


def _told(before: str, after: str) -> tuple[Segment, ...]:
    """What an example changes, in what it leaves; a line break that goes or comes is shown by its sign."""
    found = [(c.tag, after[c.b0 : c.b1] if c.tag == NEW else before[c.a0 : c.a1]) for c in changes(before, after)]
    return tuple(Segment(tag, words if tag == SAME else words.replace("\n", "⏎\n")) for tag, words in found)


def sheets(tallies: Sequence[Tally], notes: Sequence[Note], size: int) -> Iterator[Sheet]:
    """`size`: places on one page."""
    found = {done.rule: done for done in acted(tallies)}
    known = {note.name: note for note in notes}
    names = sorted(known.keys() | found.keys())
    idle = [Acted(name, 0, 0, ()) for name in names if name not in found]
    done = {act.rule: act for act in [*found.values(), *idle]}
    lines = [Line(known.get(name, Note(name)), len(done[name].places), done[name].runs, done[name].chars) for name in names]
    yield sheet("rules/", "rules:rules_page", "rules.html", _account(tallies, lines))
    for line in lines:
        for page in _pages(line.note, done[line.note.name], size):
            yield sheet(page.paging.here, "rules:rule_page", "rule.html", page)


def _account(tallies: Sequence[Tally], lines: list[Line]) -> Account:
    sums = [sum(getattr(t, key) for t in tallies) for key in ("chars", "untouched", "removed", "repaired", "marked")]
    return Account(*sums, tuple(sorted(lines, key=lambda line: (-line.chars, line.note.name))))


def _pages(note: Note, done: Acted, size: int) -> Iterator[RulePage]:
    for paging, places in paged(addresses.rule(note.name), done.places, size):
        yield RulePage(paging, note, done.runs, done.chars, len(done.places), tuple(places))

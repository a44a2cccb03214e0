"""The page of one capture: the raw page with every removed and repaired run marked, and the rule of each by a letter."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from beilin import addresses
from beilin.issues import told
from beilin.records import Cleaned
from beilin.rules import spam
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.runs import CUT, PLAIN, WRITTEN, Run, runs

TEMPLATE = "capture.html"
FOLD = 160  # removed characters from which they are folded away: in one run, or in neighbours that are but markup
SPAM = frozenset(rule.name for rule in spam.ORDER)  # is folded away however short: nobody came to read it


class Siglum(NamedTuple):
    """A rule's letter on this page, as in a critical edition, with how often it acted and on how many characters."""

    letter: str
    rule: str
    runs: int
    chars: int


class Printed(NamedTuple):
    """A run as drawn, or neighbours that are but markup as one: `sigla` none for untouched ones, `folded` where it is put away."""

    run: Run
    sigla: tuple[str, ...]
    folded: bool
    written: bool  # how the page is written, not what it says


class Start(NamedTuple):
    """What begins at a place of the page: a text, a paragraph of it, or both."""

    text: str  # id
    heads: bool  # the text begins here
    number: int = 0  # of the paragraph; 0: a title
    anchor: str = ""


class Stretch(NamedTuple):
    """The runs from where something begins (`start` None: the page alone) to where the next does."""

    start: Start | None
    printed: tuple[Printed, ...]


def capture_page(frame: Frame, cleaned: Cleaned) -> bytes:
    """What was found, what was done to it, and by which rule."""
    found = _stretches(cleaned)
    every = [run for _, some in found for run in some]
    sigla = _sigla(every)
    letters = {s.rule: s.letter for s in sigla}
    limit = frame.settings.limits.capture_chars
    return draw(
        frame,
        TEMPLATE,
        addresses.capture(cleaned.capture.id),
        cleaned=cleaned,
        capture=cleaned.capture,
        stretches=[Stretch(start, tuple(_printed((run for run in some if run.start < limit), letters))) for start, some in found],
        left_out=max(0, len(cleaned.source) - limit),
        sigla=sigla,
        kept=sum(len(run.was) for run in every if run.kind == PLAIN),
        told=told,
        texts=[(addresses.text_id(cleaned.capture, w), w) for w in cleaned.texts],
    )


def _stretches(cleaned: Cleaned) -> list[tuple[Start | None, list[Run]]]:
    """The page cut where its texts and their paragraphs begin, and the runs from there on."""
    text, source = cleaned.text, cleaned.source
    starts = _starts(cleaned)
    cuts = sorted({0, *starts})
    return [(starts.get(at), list(runs(text, source, at, to))) for at, to in zip(cuts, [*cuts[1:], len(source)], strict=True)]


def _sigla(found: Iterable[Run]) -> list[Siglum]:
    counts: dict[str, list[int]] = {}
    for run in found:
        if run.rules:
            tally = counts.setdefault("+".join(run.rules), [0, 0])
            tally[0] += 1
            tally[1] += len(run.was)
    return [Siglum(_letter(i), name, *tally) for i, (name, tally) in enumerate(sorted(counts.items()))]


def _letter(index: int) -> str:
    """a … z, then aa, ab …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def _printed(found: Iterable[Run], letters: dict[str, str]) -> Iterator[Printed]:
    for written, group in groupby(found, key=lambda run: run.kind == CUT and WRITTEN.issuperset(run.rules)):
        some = list(group)
        if written and sum(len(run.was) for run in some) > FOLD:
            whole = some[0]._replace(end=some[-1].end, was="".join(run.was for run in some))
            yield Printed(whole, tuple(sorted({letters["+".join(run.rules)] for run in some})), True, True)
            continue
        for run in some:
            folded = run.kind == CUT and (len(run.was) > FOLD or not SPAM.isdisjoint(run.rules))
            yield Printed(run, (letters["+".join(run.rules)],) if run.rules else (), folded, written)


def _starts(cleaned: Cleaned) -> dict[int, Start]:
    """By source offset what begins there."""
    found: dict[int, Start] = {}
    for witness in cleaned.texts:
        id = addresses.text_id(cleaned.capture, witness)
        for number, paragraph in enumerate(witness.paragraphs, 1):
            found[paragraph.start] = Start(id, False, number, addresses.anchor(paragraph))
        head = witness.title_span[0] if witness.title_span else witness.paragraphs[0].start if witness.paragraphs else None
        if head is not None:
            found[head] = found.get(head, Start(id, True))._replace(heads=True)
    return found

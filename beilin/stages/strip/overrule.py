"""A keeper's rulings overrule what the rules propose: `keep` saves words from every rule, `remove` takes words out."""

from beilin.records import Ruling
from beilin.rules.weighed import RULING
from beilin.rulings import places
from beilin.text import Edit


def overruled(view: str, edits: list[Edit], rulings: list[Ruling]) -> list[Edit]:
    """`edits` after the rulings on one page. A ruling's value is the words it is about; `keep` without words saves the whole page."""
    if not rulings:
        return edits
    saved = [span for ruling in rulings if ruling.action == "keep" for span in places(view, ruling.value)]
    cut = [span for ruling in rulings if ruling.action == "remove" and ruling.value for span in places(view, ruling.value)]
    kept = [edit for edit in edits if not any(edit.start < end and start < edit.end for start, end in saved + cut)]
    return kept + [Edit(start, end, "", RULING) for start, end in _apart(cut)]


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that overlap made one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart

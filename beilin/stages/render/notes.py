"""Rules in words, for the pages that explain them."""

from beilin.records import Record
from beilin.rule import Rule


class Note(Record):
    """A rule in words: why it is there, what it does (`hits`: before, after) and what it leaves alone."""

    name: str
    why: str = ""
    hits: tuple[tuple[str, str], ...] = ()
    misses: tuple[str, ...] = ()


def note(rule: Rule) -> Note:
    return Note(rule.name, rule.why, tuple((hit.before, hit.after) for hit in rule.hits), tuple(rule.misses))

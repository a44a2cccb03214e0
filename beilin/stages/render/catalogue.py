"""All rules in words. Apart from `notes`, so that what only shows notes need not load the rules."""

from beilin import html, settle
from beilin.rules import weighed
from beilin.rules.catalogue import every_rule
from beilin.stages.render.notes import Note, note


def every_note() -> list[Note]:
    """Of rules with examples, and of what is removed by other means, by name."""
    whys = html.WHYS | settle.WHYS | weighed.WHYS
    notes = [note(rule) for rule in every_rule()] + [Note(name, why) for name, why in whys.items()]
    return sorted(notes, key=lambda known: known.name)

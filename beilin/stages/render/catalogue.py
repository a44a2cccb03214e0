"""All rules in words. Apart from `notes`, so that what only shows notes need not load the rules."""

from beilin.rules.catalogue import every_rule
from beilin.stages.render.notes import Note, note


def every_note() -> list[Note]:
    return [note(rule) for rule in every_rule()]

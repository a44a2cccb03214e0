"""The rules that mend a page, in the order they run. Each sees the text as the ones before left it."""

from beilin.rule import Rule
from beilin.rules.repair.anonymised import ANONYMISED
from beilin.rules.repair.brackets import BRACKETS
from beilin.rules.repair.edges import BULLET, INDENT, TRAILING
from beilin.rules.repair.entities import ENTITY, LEFT_BREAK
from beilin.rules.repair.joins import PAGE_BREAK, SEMICOLON, WRAPPED
from beilin.rules.repair.marks import MARKS, WIDE_BRACKETS
from beilin.rules.repair.misreadings import LOST, MISREAD
from beilin.rules.repair.toneless import TONELESS
from beilin.rules.repair.unseen import BREAK_CONTROL, NBSP, UNSEEN

# What is lost is marked first, while what is known still stands beside it as printed; a character that is put back may bear a bracket.
BYTES: tuple[Rule, ...] = (LOST, MISREAD, BRACKETS)
LAYOUT: tuple[Rule, ...] = (ENTITY, LEFT_BREAK, BREAK_CONTROL, UNSEEN, NBSP, WRAPPED, BULLET, INDENT, TRAILING, SEMICOLON, PAGE_BREAK)
MARKED: tuple[Rule, ...] = (MARKS, WIDE_BRACKETS, ANONYMISED)
ORDER: tuple[Rule, ...] = (*BYTES, TONELESS, *LAYOUT, *MARKED)

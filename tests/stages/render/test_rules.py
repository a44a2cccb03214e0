"""The pages about rules."""

from lxml import html
from made import cleaned

from beilin.settings import Settings
from beilin.stages.render.notes import Note
from beilin.stages.render.paging import Paging
from beilin.stages.render.rules import RulePage, rule_page
from beilin.stages.render.rules import sheets as rule_sheets
from beilin.stages.render.tally import tally


def test_the_account_of_the_rules_adds_up():
    page = cleaned()
    found = tally(page)
    assert found.untouched + found.removed + found.repaired + found.marked == found.chars == len(page.source)
    drawn = list(rule_sheets([found], [Note("idle", "not used")], 200))
    assert {sheet.address for sheet in drawn} == {f"rules/{name}index.html" for name in ("", "bracket/", "spam/", "idle/")}
    account = drawn[0].inputs[0]
    assert {line.note.name: line.chars for line in account.lines} == {"bracket": 4, "spam": 3, "idle": 0}


def test_an_example_shows_what_changes_and_what_stays(framed):
    note = Note("bracket", "why", (("习(xí)近平", "习近平"), ("一行\n字", "一行字"), ("广告", "")), ("不动",))
    raw = rule_page(framed(Settings(), "rule.html"), RulePage(Paging("rules/bracket/", "rules/bracket/"), note, 0, 0, 0, ()))
    examples = html.document_fromstring(raw.decode()).xpath('//ul[@class="examples"]/li/span')
    assert [[del_.text for del_ in e.xpath("del")] for e in examples] == [["(xí)"], ["⏎\n"], ["广告"], []]
    assert [e.text_content() for e in examples] == ["习(xí)近平", "一行⏎\n字", "广告", "不动"]

"""Characters that HTML forbids, and which runs of a page a reader can have shown."""

from beilin.html import WHYS
from beilin.stages.render.runs import CUT, FIX, GAP, PLAIN, WRITTEN, Run, shown, worth_showing


def test_every_character_that_html_forbids_is_shown_as_another():
    forbidden = [c for c in map(chr, range(0x110000)) if (ord(c) < 0x20 and c not in "\t\n") or 0x7F <= ord(c) < 0xA0]
    forbidden += [chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)]
    assert not set(shown("".join(forbidden))) & set(forbidden)
    assert all(shown(f"甲{c}") != f"甲{c}" for c in (*forbidden, "\u202e", "\u2066", "\u2028"))


def run(kind: str, was: str, now: str, *rules: str) -> Run:
    return Run(kind, 0, len(was), was, now, rules)


def test_markup_that_goes_is_not_shown_and_does_not_part_the_words_around_it():
    found = [run(PLAIN, "东", "东"), run(CUT, "<b>", "", "markup"), run(PLAIN, "堤", "堤"), run(FIX, "&middot;", "·", "entity")]
    assert [(one.kind, one.now) for one in worth_showing(found)] == [(PLAIN, "东堤·")]


def test_words_that_go_are_shown_whatever_markup_goes_with_them():
    found = [run(CUT, "登录", "", "line-model"), run(CUT, "</a>", "", "markup"), run(CUT, "注册", "", "line-model")]
    assert [(one.kind, one.was) for one in worth_showing(found)] == [(CUT, "登录注册")]
    assert [one.was for one in worth_showing([run(CUT, "登录</a>", "", "line-model", "markup")])] == ["登录</a>"]


def test_repairs_and_gaps_of_words_stay_shown():
    found = [run(FIX, "發(fā)", "發", "bracketed-reading"), run(GAP, "X", "X", "anonymised")]
    found += [run(FIX, "&#44;", "，", "entity", "wide-mark")]
    assert list(worth_showing(found)) == found


def test_every_rule_of_the_markup_is_one_the_reader_of_html_knows():
    assert WRITTEN - {"line-break"} <= set(WHYS)

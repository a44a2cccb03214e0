"""Rules in the words of the interface."""

from beilin.stages.render.catalogue import every_note
from beilin.stages.render.rule_words import _chinese, rule_words


def test_the_chinese_words_name_rules_that_there_are():
    """A rule may still lack them, and is told in English then; words of a rule that is gone are not kept."""
    assert set(_chinese("zh-Hans")) <= {note.name for note in every_note()}


def test_a_rule_without_words_of_its_own_is_told_as_it_was_written():
    assert rule_words("zh-Hans", "no-such-rule") is None
    assert rule_words("en", "wide-mark") is None
    assert rule_words("zh-Hans", "wide-mark").name == "全角标点"

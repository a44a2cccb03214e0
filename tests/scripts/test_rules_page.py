"""docs/rules.md says what the rules say."""

from scripts.make_rules_page import TARGET, page


def test_the_page_of_rules_is_up_to_date():
    assert TARGET.read_text(encoding="utf8") == page(), "run: make rules"

"""Every rule of the project, in one place: what is not listed here does not run unseen, for a test compares."""

from beilin.rule import Rule
from beilin.rules import chrome, repair, spam
from beilin.rules.split import parts

_EVERY = (*repair.ORDER, *spam.ORDER, *chrome.ORDER, *parts.RULES)


def every_rule() -> tuple[Rule, ...]:
    """All rules by name. Two rules of one name are a bug."""
    found: dict[str, Rule] = {}
    for rule in _EVERY:
        if found.setdefault(rule.name, rule) is not rule:
            raise ValueError(f"two rules are called {rule.name!r}")
    return tuple(found[name] for name in sorted(found))

"""Every rule of the project, found by walking the package: a new rule needs no list."""

import importlib
import pkgutil
from collections.abc import Iterator

from beilin import rules
from beilin.rule import Rule


def every_rule() -> tuple[Rule, ...]:
    """All rules by name. Two rules of one name are a bug."""
    found: dict[str, Rule] = {}
    for rule in _rules():
        if found.setdefault(rule.name, rule) is not rule:
            raise ValueError(f"two rules are called {rule.name!r}")
    return tuple(found[name] for name in sorted(found))


def _rules() -> Iterator[Rule]:
    for module in sorted(info.name for info in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")):
        for value in vars(importlib.import_module(module)).values():
            if isinstance(value, Rule):
                yield value

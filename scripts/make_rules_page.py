"""Make docs/rules.md from the rules themselves: why each is there, what it changes, what it leaves alone.

Run: `make rules`. A test fails when the page is out of date.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from beilin.rule import Rule  # noqa: E402
from beilin.rules.catalogue import every_rule  # noqa: E402
from beilin.rules.describe.clue import Clue  # noqa: E402
from beilin.rules.describe.harvest import CLUES  # noqa: E402

TARGET = ROOT / "docs" / "rules.md"
HEAD = """# Rules

Made from the rules by `make rules`; every example is a test. A rule may act only where its reason holds; the ledger of each page names
the rules that touched it. Line breaks stand as ↵.
"""

CLUES_HEAD = """
# Clues

A clue removes nothing: it reads a field from a line that may be removed later. A field shows the clue it was read by and the line.
"""


def page() -> str:
    return HEAD + "".join(section(rule) for rule in every_rule()) + CLUES_HEAD + "".join(clue_section(clue) for clue in CLUES)


def section(rule: Rule) -> str:
    hits = [f"- {shown(hit.before)} → {shown(hit.after)}\n" for hit in rule.hits]
    misses = [f"- left alone: {shown(miss)}\n" for miss in rule.misses]
    return f"\n## {rule.name}\n\n{rule.why}\n\n{''.join(hits + misses)}"


def clue_section(clue: Clue) -> str:
    hits = [f"- {shown(line)} → {', '.join(f'{field} {shown(value)}' for field, value in fields.items())}\n" for line, fields in clue.hits]
    misses = [f"- says nothing: {shown(miss)}\n" for miss in clue.misses]
    return f"\n## clue: {clue.name}\n\n{clue.why}\n\n{''.join(hits + misses)}"


def shown(words: str) -> str:
    """Words as inline code, long ones cut in the middle."""
    line = "".join("↵" if c in "\n\u2028\u2029" else c if c.isprintable() else f"\\u{ord(c):04x}" for c in words)
    line = line if len(line) <= 120 else f"{line[:70]} … {line[-40:]}"
    return f"`` {line} ``" if line.strip() else "*nothing*" if not line else f"`` {line!r} ``"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf8")
    print(f"{TARGET.relative_to(ROOT)}: {len(every_rule())} rules")

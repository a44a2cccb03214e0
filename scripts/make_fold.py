"""Make beilin/tables/fold.tsv: one line `from<TAB>to` per character that folding changes.

Traditional characters and their regional variants become the first Simplified form that OpenCC's dictionaries name.
A Simplified character that OpenCC names as another form of the same Traditional one joins its class (著 and 着), so that
a term finds the same places whichever script it was typed in. Run: `.venv/bin/python scripts/make_fold.py`.
"""

from collections import Counter
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parent.parent / "beilin" / "tables" / "fold.tsv"


def rows(name: str) -> dict[str, list[str]]:
    """One OpenCC dictionary: character → forms, first choice first."""
    text = files("opencc").joinpath("dictionary", name).read_text(encoding="utf8")
    pairs = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {key: forms.split() for key, forms in pairs if len(key) == 1 and all(len(f) == 1 for f in forms.split())}


def _level(char: str) -> int:
    """0 in the first level of GB 2312, which are the 3,755 most used, 1 in the second, 2 outside."""
    code = char.encode("gb2312", "ignore")
    return 2 if not code else int(code[0] > 0xD7)


def classes() -> dict[str, str]:
    """Each character → the one that stands for its class: the one in daily use, then the form most often named first, then the lowest code
    point. It is shown to who asks what was searched: 了, not 瞭."""
    joined: dict[str, set[str]] = {}

    def join(one: str, other: str) -> None:
        both = joined.setdefault(one, {one}) | joined.setdefault(other, {other})
        joined.update(dict.fromkeys(both, both))

    firsts: Counter[str] = Counter()
    for name in ("TWVariants.txt", "HKVariants.txt", "TSCharacters.txt"):
        for char, forms in rows(name).items():
            for other in forms:
                join(char, other)
            firsts[forms[0]] += name.startswith("TS")
    chosen = {char: min(every, key=lambda c: (_level(c), -firsts[c], c)) for char, every in joined.items()}
    return {char: to for char, to in sorted(chosen.items()) if char != to}


if __name__ == "__main__":
    TARGET.write_text("".join(f"{a}\t{b}\n" for a, b in classes().items()), encoding="utf8")
    print(f"{TARGET.name}: {sum(1 for _ in TARGET.open(encoding='utf8'))} characters")

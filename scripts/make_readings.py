"""Make beilin/tables/readings.tsv and sounds.tsv.

`readings.tsv`, `character<TAB>readings, a space between, the commonest first`: for every character that GBK can write and that folding
changes; only such characters bear the brackets of one generator. `sounds.tsv`, `character<TAB>readings without tone`: for every folded
character of GB 2312, since another puts such readings after any character. The readings are pypinyin's (MIT), from its table of single
characters. Run: `.venv/bin/python scripts/make_readings.py`.
"""

from pathlib import Path
from unicodedata import normalize

from pypinyin.pinyin_dict import pinyin_dict

from beilin.chinese import fold_table

TABLES = Path(__file__).parent.parent / "beilin" / "tables"


def bracketed() -> list[int]:
    """Code points of the characters, sorted."""
    return [code for code in sorted(fold_table()) if code in pinyin_dict and len(chr(code).encode("gbk", "ignore")) == 2]


def common() -> list[int]:
    """Code points of the characters, sorted."""
    return [code for code in sorted(pinyin_dict) if code not in fold_table() and len(chr(code).encode("gb2312", "ignore")) == 2]


def sounds(code: int) -> list[str]:
    """Readings as who has no marks of tone writes them: ü is v or u."""
    plain = normalize("NFD", pinyin_dict[code]).replace("u\u0308", "v")
    found = "".join(sign for sign in plain if sign.isascii()).split(",")
    return sorted({sign for sound in found for sign in (sound, sound.replace("v", "u")) if sign})


def write(name: str, rows: list[str]) -> None:
    (TABLES / name).write_text("".join(rows), encoding="utf8")
    print(f"{name}: {len(rows)} characters, {(TABLES / name).stat().st_size} bytes")


if __name__ == "__main__":
    write("readings.tsv", [f"{chr(code)}\t{pinyin_dict[code].replace(',', ' ')}\n" for code in bracketed()])
    write("sounds.tsv", [f"{chr(code)}\t{' '.join(sounds(code))}\n" for code in common()])

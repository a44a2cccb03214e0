"""Make beilin/tables/readings.tsv: `character<TAB>readings, a space between, the commonest first`.

For every character that GBK can write and that folding changes: only such characters bear the brackets that repair removes.
The readings are pypinyin's (MIT), from its table of single characters. Run: `.venv/bin/python scripts/make_readings.py`.
"""

from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

from beilin.chinese import fold_table

TARGET = Path(__file__).parent.parent / "beilin" / "tables" / "readings.tsv"


def bracketed() -> list[int]:
    """Code points of the characters, sorted."""
    return [code for code in sorted(fold_table()) if code in pinyin_dict and len(chr(code).encode("gbk", "ignore")) == 2]


if __name__ == "__main__":
    rows = [f"{chr(code)}\t{pinyin_dict[code].replace(',', ' ')}\n" for code in bracketed()]
    TARGET.write_text("".join(rows), encoding="utf8")
    print(f"{TARGET.name}: {len(rows)} characters, {TARGET.stat().st_size} bytes")

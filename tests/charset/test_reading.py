"""A page's charset is decided by evidence. The sentences are made for these tests."""

import pytest

from beilin.charset import read
from beilin.charset.evidence import share

HANS = "本市昨日召开供水管网改造协调会,要求各街道在月底前完成排查。\n会议由副市长主持,“先急后缓”是这次改造的原则。\n"
HANT = "本市昨日召開供水管網改造協調會,要求各街道在月底前完成排查。\n會議由副市長主持,「先急後緩」是這次改造的原則。\n"
HKSCS = "佢哋喺街市買咗啲餸,話畀我哋知啲嘢幾新鮮。\n睇嚟今晚會落雨,記得攞把遮先至好出街。\n"
HTML = '<html><head><meta charset="{}"><script>var a = "menu", b = [1, 2, 3];</script></head><body><p>{}</p></body></html>\n'

CASES = {
    "utf-8": (HANS, "utf-8", b"", "utf-8"),
    "utf-8, Traditional": (HANT, "utf-8", b"", "utf-8"),
    "utf-8 with BOM": (HANS, "utf-8", b"\xef\xbb\xbf", "utf-8"),
    "gb2312": (HANS, "gb2312", b"", "gb18030"),
    "gbk": (HANS.replace("市长", "市长镕"), "gbk", b"", "gb18030"),
    "gbk, Traditional": (HANT.replace("「", "“").replace("」", "”"), "gbk", b"", "gb18030"),
    "gb18030, four bytes": (HANS + "𠮷田𡈽家与㐂寿司\n", "gb18030", b"", "gb18030"),
    "gb18030 with BOM": (HANS, "gb18030", b"\x84\x31\x95\x33", "gb18030"),
    "big5": (HANT, "big5", b"", "big5hkscs"),
    "big5-hkscs": (HKSCS, "big5hkscs", b"", "big5hkscs"),
    "utf-16-le with BOM": (HANS, "utf-16-le", b"\xff\xfe", "utf-16-le"),
    "utf-16-be with BOM": (HANT, "utf-16-be", b"\xfe\xff", "utf-16-be"),
    "utf-16-le": (HANS, "utf-16-le", b"", "utf-16-le"),
    "utf-16-be": (HANT, "utf-16-be", b"", "utf-16-be"),
    "utf-32-le with BOM": (HANS, "utf-32-le", b"\xff\xfe\x00\x00", "utf-32-le"),
    "ascii": ("Nothing but plain words, 12:30.\n", "ascii", b"", "utf-8"),
    "nothing": ("", "ascii", b"", "utf-8"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_charset_is_told_without_any_declaration(name):
    words, codec, bom, wanted = CASES[name]
    assert read(bom + words.encode(codec), "a.txt") == (words, wanted, ())


@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "big5", "iso-8859-1", "shift_jis", "unicode_escape", "x-unknown"])
@pytest.mark.parametrize("name", [n for n in CASES if "BOM" not in n])
def test_a_wrong_declaration_is_not_believed(name, declared):
    words, codec, _, wanted = CASES[name]
    page = HTML.format(declared, words)
    assert read(page.encode(codec), "a.html")[:2] == (page, wanted)


@pytest.mark.parametrize(
    ("words", "codec"),
    [(HANS, "gbk"), (HANS, "gb18030"), (HANT, "gbk"), (HANT, "big5"), (HKSCS, "big5hkscs"), (HANT, "utf-16-be"), (HANS, "utf-16-le")],
)
def test_a_line_is_enough(words, codec):
    words = words.replace("「", "(").replace("」", ")")
    for line in [part for part in words.replace(",", "\n").split("\n") if len(part) > 5]:
        assert read(line.encode(codec), "a.txt")[0] == line


def test_the_space_that_python_takes_for_private_use_is_read_as_browsers_read_it():
    assert read(b"\xa3\xa0" * 2 + HANS.encode("gbk"), "a.txt")[0] == "\u3000" * 2 + HANS


@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs"])
def test_a_table_drawn_with_lines_is_a_text(codec):
    table = "┌──┬───────┐\n│甲 │每月初一     │\n├──┼───────┤\n│乙 │無      │\n└──┴───────┘\n"
    assert read(table.encode(codec), "a.txt")[:2] == (table, codec)


def test_a_declaration_decides_where_the_characters_cannot():
    page = '<meta charset="windows-1251"><p>Собрание жителей состоится в субботу</p>'
    assert read(page.encode("cp1251"), "a.html")[:2] == (page, "windows-1251")


@pytest.mark.parametrize("words", ["Привет, как дела сегодня?", "Ελλάδα και κόσμος", "Dès l’été, la mairie rénove", "日本語のページです"])
def test_other_languages_in_utf_8_stay_as_they_are(words):
    assert read(words.encode(), "a.txt") == (words, "utf-8", ())


def test_japanese_that_no_chinese_charset_makes_sense_of_is_read():
    words = "これは日本語の文章です。とても短いですが、残るはずです。\n"
    assert read(words.encode("cp932"), "p") == (words, "cp932", ())


KOREAN = "봄이 오면 마을 사람들은 밭을 갈고 씨를 뿌립니다. 올해는 비가 넉넉합니다.\n"


def test_korean_is_not_read_as_chinese():
    assert read(KOREAN.encode("euc-kr"), "p") == (KOREAN, "euc-kr", ())


def test_japanese_is_not_read_as_korean():
    words = "春になると村の人々は田を耕し、種をまきます。今年は雨が早く降ったので、水が十分にあります。\n" * 3
    assert read(words.encode("euc-jp"), "p")[1] != "euc-kr"


@pytest.mark.parametrize("words", [KOREAN, "བོད་ཡིག", "ฤดูใบไม้ผลิ", "ئۇيغۇرچە"])
def test_no_language_in_sound_utf_8_is_called_a_guess(words):
    assert read(words.encode(), "p") == (words, "utf-8", ())


@pytest.mark.parametrize("words", ["It’s raining in the old town and nobody knows why.", "Le café est fermé, où êtes-vous cet été ?\n" * 9])
def test_western_pages_without_a_declaration_are_not_read_as_japanese_or_utf_16(words):
    assert read(words.encode("cp1252"), "p") == (words, "cp1252", ())


def test_a_japanese_page_with_much_markup_is_not_read_as_western():
    page = '<div class="menu"><a href="index.html">home</a></div>\n' * 40 + "<p>春になると村の人々は田を耕します</p>\n"
    assert read(page.encode("cp932"), "p")[:2] == (page, "cp932")


def test_a_long_head_of_ascii_hides_nothing():
    page = "<script>" + "var x = 1;\n" * 20_000 + "</script>" + HANT
    assert read(page.encode("big5"), "a.html")[:2] == (page, "big5hkscs")


@pytest.mark.parametrize("other", ["gb18030", "big5hkscs"])
def test_lines_of_two_charsets_in_one_page_are_read_line_by_line(other):
    words = HANS if other == "gb18030" else HANT
    raw = words.encode("utf-8") + words.encode(other) + words.encode("utf-8")
    assert read(raw, "a.txt") == (words * 3, f"utf-8 and {other}", ())


@pytest.mark.parametrize("codec", ["latin-1", "cp1252"])
def test_utf_8_encoded_twice_is_read_once(codec):
    words = "".join(c for c in HANT if codec == "latin-1" or not set(c.encode()) & {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    text, charset, issues = read(words.encode().decode(codec).encode(), "a.txt")
    assert (text, charset) == (words, "utf-8 twice")
    assert [issue.message.startswith("100 % of what is not plain ASCII was utf-8") for issue in issues] == [True]


WRONGLY = [
    (HANS, "gb18030", "latin-1"),
    (HANS, "gb18030", "cp1252"),
    (HANT, "big5hkscs", "latin-1"),
    (HANT, "big5hkscs", "gb18030"),
    (HANS, "gb18030", "big5hkscs"),
]


@pytest.mark.parametrize(("words", "right", "wrong"), WRONGLY)
def test_a_page_that_was_read_in_a_wrong_charset_and_written_again_is_read_again(words, right, wrong):
    assert read(words.encode(right).decode(wrong).encode(), "a.txt")[:2] == (words, "utf-8 twice")


def test_stretches_that_were_read_wrongly_are_read_again_and_the_rest_stays():
    broken = HANS.encode().decode("gb18030", "replace").replace("\ufffd", "?")
    text, _, issues = read((HANS + broken + HANT).encode(), "a.txt")
    assert text.startswith(HANS) and text.endswith(HANT)
    assert "本市昨日召开供水管网改" in text[len(HANS) : -len(HANT)] and len(issues) == 1


def test_bytes_lost_on_the_way_stay_visible_beside_what_is_read_again():
    broken = HANS.encode().decode("cp1252", "replace")
    text = read(broken.encode(), "a.txt")[0]
    assert "供水管网改造" in text and "昨日å\ufffd¬开" in text  # 召 had a byte that Windows-1252 does not know


def test_latin_letters_that_are_utf_8_by_accident_are_bytes_again():
    """Some programs read as Latin only what is not UTF-8: of 前, C7 B0, they make ǰ."""
    words = "前期工作已经结束,前后一共花了三个月,大家都说前途光明,于是又开了一次会,把下一步的安排说清楚。\n"
    printed = "".join(c.encode("gbk").decode("utf-8" if c == "前" else "latin-1") for c in words)
    assert "ǰ" in printed and read(printed.encode(), "a.txt")[0] == words


RARE = ["瑞翎谷度假村,瑞翎谷酒店,瑞翎谷欢迎你\n" * 40, "龘靐齉爩鱻麤\n厵灪癵饢钃虋\n", HKSCS, "한국어 문장입니다. " * 20]


@pytest.mark.parametrize("words", RARE)
def test_rare_characters_are_not_taken_for_misread_ones(words):
    assert read(words.encode(), "a.txt")[:2] == (words, "utf-8")


def test_french_is_not_utf_8_encoded_twice():
    words = "Ça coûte 5 € : « déjà vu », dit-il à Noël.\n"
    assert read(words.encode(), "a.txt")[:2] == (words, "utf-8")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5hkscs"])
@pytest.mark.parametrize("byte", [0x00, 0xFF])
def test_a_stray_byte_is_shown_and_reported_with_its_offset(codec, byte):
    before, after = HANT.encode(codec), HANT.encode(codec)
    text, charset, issues = read(before + bytes([byte]) + after, "pages/a.txt")
    assert (text, charset) == (HANT + "\ufffd" + HANT, codec)
    assert [(issue.place, f"0x{byte:02X} at byte {len(before)}" in issue.message) for issue in issues] == [("pages/a.txt", True)]


def test_a_character_cut_off_at_the_end_is_reported():
    text, charset, issues = read(HANS.encode()[:-2], "a.txt")
    assert (text, charset, len(issues)) == (HANS[:-2] + "\ufffd\ufffd", "utf-8", 1)


def test_many_stray_bytes_make_one_issue():
    _, _, issues = read((HANS.encode() + b"\xff") * 50, "a.txt")
    assert len(issues) == 1 and issues[0].message.startswith("50 stray bytes") and issues[0].message.endswith("and 45 more")


def test_the_bytes_that_end_a_line_are_not_characters():
    assert read("一行\r\n二行\r三行\n".encode(), "a.txt")[0] == "一行\n二行\n三行\n"


def test_what_is_no_text_is_read_somehow_and_reported():
    raw = bytes(range(256)) * 8
    text, _, issues = read(raw, "a.png")
    assert "\ufffd" in text and any("plausible" in issue.message for issue in issues)
    assert not any("\ud800" <= c <= "\udfff" or c == "\0" for c in text)


def test_the_everyday_characters_are_those_of_the_first_level_of_gb2312_and_no_more():
    first, last, next_to_it, rare = (bytes(code).decode("gb2312") for code in ((0xB0, 0xA1), (0xD7, 0xF9), (0xD8, 0xA1), (0xF7, 0xFE)))
    assert share(first) == share(last) == 1
    assert share(next_to_it) == share(rare) == -1

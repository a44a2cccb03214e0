"""Which language and script a text is in."""

import pytest

from beilin.language import chinese, foreign, language, script


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("全市各級各部門認真貫徹", "zh-Hant"),
        ("全市各级各部门认真贯彻", "zh-Hans"),
        ("今天天气", "zh-Hans"),
        ("これは日本語の文章です。とても短いです。", "ja"),
        ("テレビとラジオ", "ja"),
        ("이것은 한국어 문장입니다.", "ko"),
        ("This is a page in English. It has two sentences, by one author.", "en"),
        ("Ceci est une page en français, écrite par un auteur.", "und"),
        ("12345 — 67890", "und"),
        ("", "und"),
    ],
)
def test_the_letters_tell_the_language(text, tag):
    assert language(text) == tag


def test_a_chinese_text_that_quotes_other_languages_stays_chinese():
    assert language("日本报纸的标题说「コロナの時代」，我们把它译成中文，附在这里供各位读者参考，原文见后。") == "zh-Hans"
    assert language("先安装 Python 再运行 pip install jinja2 markdown beautifulsoup4 就可以了，然后打开 build.py 看一看。") == "zh-Hans"


def test_an_english_text_that_names_a_place_in_chinese_stays_english():
    assert language("The city of Jiayuguan (嘉峪关) lies in the west of Gansu and is named after the fort of the same name.") == "en"


@pytest.mark.parametrize(("words", "tag"), [("宣傳部門", "zh-Hant"), ("宣传部门", "zh-Hans"), ("碑林", "zh"), ("news", "")])
def test_a_few_words_of_chinese_tell_their_script_only_where_a_character_does(words, tag):
    assert chinese(words) == tag


def test_a_page_has_one_script_if_nearly_all_that_tells_is_of_it():
    assert script("歡迎來到這個村莊，這裏的風景" * 3 + "欢") == "zh-Hant"
    assert script("欢迎来到这个村庄，这里的风景") == "zh-Hans"
    assert script("歡迎來到這個村莊，欢迎来到这个村庄") == script("山水人口") == ""


def test_a_character_that_both_scripts_write_is_foreign_to_neither():
    assert "欢" in foreign("zh-Hant") and "歡" in foreign("zh-Hans") and not foreign("")
    assert not set("后山水") & (foreign("zh-Hant") | foreign("zh-Hans"))

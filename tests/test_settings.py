"""The one settings file: defaults for everything, errors that say what is allowed."""

import pytest

from beilin.settings import SettingsError, parse


def test_every_key_has_a_default():
    assert parse('title = "甲"').title == "甲"
    assert parse("").limits.list_page == 200


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('lnag = "en"', "allowed: title, subtitle"),
        ('lang = "fr"', "allowed: zh-Hans, zh-Hant, en"),
        ("title = 3", "`title`: Expected `str`"),
        ("[limits]\nlist_page = 0", "`limits.list_page`"),
        ("[limits]\nlist_pages = 9", "`limits.list_pages` is no setting"),
        ('base_url = "javascript:alert(1)"', "https://"),
        ('base_url = "https://a.cn/b?c=d"', "without ?"),
        ('contact = "not an address"', "a mail address"),
        ('contact = "a@b.cn?bcc=x"', "a mail address"),
        ("title =", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_told_with_what_is_allowed(toml, told):
    with pytest.raises(SettingsError) as error:
        parse(toml)
    assert str(error.value).startswith("archive.toml: ")
    assert told in str(error.value)


@pytest.mark.parametrize(("url", "path"), [("", "/"), ("https://a.cn", "/"), ("https://a.cn/b", "/b/"), ("https://a.cn/b/c/", "/b/c/")])
def test_the_base_path_is_the_path_of_the_base_url(url, path):
    assert parse(f'base_url = "{url}"').base_path == path


def test_an_address_given_at_the_build_counts_where_the_file_names_none():
    assert parse("", "https://a.cn/b").base_url == "https://a.cn/b/"
    assert parse('base_url = "https://c.cn"', "https://a.cn/b").base_url == "https://c.cn/"
    with pytest.raises(SettingsError, match=r"^--base-url is 'ftp:"):
        parse("", "ftp://a.cn")

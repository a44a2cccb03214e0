"""Templates, their closures, asset names, words."""

import jinja2
import pytest

from beilin.settings import Settings
from beilin.stages.render.assets import asset_names
from beilin.stages.render.frame import closure, draw, frame
from beilin.stages.render.words import _tables, counted

SOURCES = {
    "base.html": '{% from "parts/a.html" import a %}{% block x %}{% endblock %}',
    "parts/a.html": "{% macro a() %}{% endmacro %}",
    "one.html": '{% extends "base.html" %}{% block x %}<link href="{{ asset("s.css") }}">'
    '<a href="{{ url("texts/x/") }}">{{ title }}</a>{% endblock %}',
    "two.html": "{{ asset('other.js') }}",
}
ASSETS = {"s.css": "assets/s.1.css", "other.js": "assets/other.2.js"}


def test_a_closure_holds_what_is_extended_and_imported_and_no_more():
    assert set(closure(SOURCES, "one.html")) == {"one.html", "base.html", "parts/a.html"}


def test_a_missing_template_is_told_by_name():
    with pytest.raises(jinja2.TemplateNotFound, match=r"gone\.html"):
        closure({"a.html": '{% include "gone.html" %}'}, "a.html")


def test_a_frame_knows_only_the_assets_that_its_templates_name():
    assert frame(Settings(), SOURCES, ASSETS, "one.html").assets == {"s.css": "assets/s.1.css"}


def test_addresses_are_relative_to_the_page():
    page = draw(frame(Settings(), SOURCES, ASSETS, "one.html"), "one.html", "lists/a/", title="").decode()
    assert 'href="../../assets/s.1.css"' in page
    assert 'href="../../texts/x/"' in page


def test_what_is_shown_is_escaped():
    page = draw(frame(Settings(), SOURCES, ASSETS, "one.html"), "one.html", "", title='<script>"').decode()
    assert "&lt;script&gt;&#34;" in page


def test_a_word_that_a_template_lacks_is_an_error():
    with pytest.raises(jinja2.UndefinedError):
        draw(frame(Settings(), {"a.html": "{{ nothing }}"}, {}, "a.html"), "a.html", "")


def test_both_languages_have_the_same_words_with_the_same_places():
    zh, en = _tables()["zh-Hans"], _tables()["en"]
    assert list(zh) == list(en)
    for key in zh:
        assert sorted(_places(zh[key])) == sorted(_places(en[key])), key


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("1 text(s), 21 character(s)", "1 text, 21 characters"),
        ("1,001 text(s), 1 more day(s)", "1,001 texts, 1 more day"),
        ("15 character(s) (1 %), as 0 passage(s)", "15 characters (1 %), as 0 passages"),
        ("a title(s) of 3.1", "a title(s) of 3.1"),
    ],
)
def test_one_is_told_as_one(words, told):
    assert counted(words) == told


def _places(word: str) -> list[str]:
    return [part.partition("}")[0] for part in word.split("{")[1:]]


def test_an_asset_changes_its_name_with_its_bytes_and_only_then():
    first = asset_names({"a.css": b"1", "b.js": b"2", "m/x.js": b"3", "m/y.js": b"4"})
    later = asset_names({"a.css": b"1", "b.js": b"9", "m/x.js": b"3", "m/y.js": b"5"})
    assert first["a.css"] == later["a.css"]
    assert first["b.js"] != later["b.js"]
    assert first["m/x.js"] != later["m/x.js"], "modules of one folder name one another, so they change together"
    assert first["m/x.js"].rpartition("/")[0] == first["m/y.js"].rpartition("/")[0]

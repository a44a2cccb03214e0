"""English running text is known by its small words, and pages in English are stripped as Chinese ones are."""

import pytest

from beilin import english, tasks
from beilin.chinese import fold
from beilin.records import Capture, Model, Template

PROSE = "At night the wind on the river is strong, and Zhou walks up and down the dyke with a lamp in his hand."


@pytest.mark.parametrize("line", ["It took four years.", "“I do not need another lamp,” Zhou said.", "(It was the last ferry.)"])
def test_a_sentence_is_known(line: str) -> None:
    assert english.sentence(line)


@pytest.mark.parametrize(
    "line",
    [
        "All rights reserved.",
        "Designed by Theme Junkie.",
        "Home News Sports.",
        "Thank you",
        "The name is a trademark of the owner.",
        "v2.1.",
    ],
)
def test_what_a_site_says_of_itself_is_no_sentence(line: str) -> None:
    assert not english.sentence(line)


@pytest.mark.parametrize(
    "line",
    [
        "Home, News, Culture, Sports, Photo, Video, Weather, Travel, Opinion, Business",
        "Parameter 0 of constructor in org.some.Thing required a bean of type 'org.some.Other' that could not be found.",
        "It took four years.",
    ],
)
def test_menus_messages_of_programs_and_short_lines_are_no_running_text(line: str) -> None:
    assert english.prose(PROSE, len(PROSE)) and not english.prose(line, len(line))


def test_an_english_page_keeps_its_author_and_loses_its_site() -> None:
    site = ["Home", "News", "Culture", "Sports", "Video", "Sign in"]
    foot = [
        "Print",
        "Mail",
        "Share to Facebook",
        "Related Stories",
        "Bridge to open in May",
        "About us | Contact us",
        "All rights reserved.",
    ]
    own = [PROSE, "It is his twenty-first year.", '"Somebody has to walk," he says.', PROSE.replace("Zhou", "Li"), "August 25, 1998"]
    source = "\n".join([*site, "The Man Who Keeps the Dyke", "Updated: 2015-06-03 08:12", *own, *foot])
    page = tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), source.encode()), Template(), Model(), [])
    shown = {fold(p.text) for text in page.texts for p in text.paragraphs}
    assert set(map(fold, own)) <= shown and not shown & set(map(fold, site[1:] + foot))
    assert page.texts[0].title == "The Man Who Keeps the Dyke"

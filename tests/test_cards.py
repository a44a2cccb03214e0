"""A text as lists know it."""

import pytest

from beilin.cards import gist
from beilin.records import Capture, Cleaned, Paragraph, Witness


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("春天來了。", "春天來了。"),
        (f"{'堤' * 29}，水落之後的話。", f"{'堤' * 29}…"),
        ("。" * 40, "…"),
    ],
)
def test_a_text_without_a_title_is_called_by_its_first_words_and_says_so(first, title):
    paragraphs = (Paragraph(0, len(first), "p", first), Paragraph(50, 52, "p", "次段"))
    page = Cleaned(Capture("a", "a.txt", "0" * 64, 1), "utf-8", "plain", "", (), (Witness(1, None, None, paragraphs, "zh-Hant"),))
    card = gist(page).cards[0]
    assert (card.title, card.untitled) == (title, True)

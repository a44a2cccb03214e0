import pytest

from beilin.provenance import prove
from beilin.records import Capture, Cleaned, Paragraph, Witness
from beilin.text import BrokenText, Piece


def cleaned(pieces: list[Piece], *spans: tuple[int, int, str], title: tuple[int, int] | None = None) -> Cleaned:
    paragraphs = tuple(Paragraph(a, b, "p", words) for a, b, words in spans)
    texts = (Witness(1, "题" if title else None, title, paragraphs, "zh-Hans"),)
    return Cleaned(Capture("id", "a.txt", "", 6), "utf-8", "plain", "题甲\n乙", tuple(pieces), texts)


WHOLE = [Piece(0, 2, "题甲"), Piece(2, 3, "", ("line-break",)), Piece(3, 4, "乙")]


def test_a_page_in_one_title_and_its_paragraphs_is_proven():
    prove(cleaned(WHOLE, (1, 2, "甲"), (3, 4, "乙"), title=(0, 1)))


@pytest.mark.parametrize(
    "pieces, spans, words",
    [
        (WHOLE, [(1, 2, "甲")], "stands in no title"),
        (WHOLE, [(0, 2, "题甲"), (3, 4, "乙")], "share characters"),
        (WHOLE, [(1, 2, "丙"), (3, 4, "乙")], "differs from what its pieces show"),
        (WHOLE[:2], [(1, 2, "甲")], "the pieces end at 3"),
        ([*WHOLE[:2], Piece(3, 4, "丙")], [(1, 2, "甲"), (3, 4, "丙")], "names no rule"),
    ],
)
def test_a_page_that_is_not_accounted_for_is_a_bug_and_says_where(pieces, spans, words):
    with pytest.raises(BrokenText, match=words) as broken:
        prove(cleaned(pieces, *spans, title=(0, 1)))
    assert "a.txt" in str(broken.value)

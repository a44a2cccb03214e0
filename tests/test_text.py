"""Laws of pieces and edits."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin.text import BrokenText, Edit, Piece, Text

WORDS = st.text(alphabet="疫情防控abc,。\n \u2028", max_size=40)


@st.composite
def edits_of(draw, view: str) -> list[Edit]:
    """Any set of edits that do not overlap."""
    cuts = sorted(draw(st.lists(st.integers(0, len(view)), max_size=12)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    pairs = [(a, b) for a, b in pairs if a < b]
    return [Edit(a, b, draw(st.text(alphabet="新XY", max_size=3)), draw(st.sampled_from(["one", "two"]))) for a, b in pairs]


@st.composite
def edited(draw) -> tuple[str, Text, str]:
    """A source, its text after rounds of edits, and the view that plain string surgery gives."""
    source = draw(WORDS)
    text, plain = Text.of(source), source
    for _ in range(draw(st.integers(0, 3))):
        edits = draw(edits_of(plain))
        text = text.apply(edits)
        for edit in reversed(edits):
            plain = plain[: edit.start] + edit.new + plain[edit.end :]
    return source, text, plain


@given(edited())
def test_pieces_cover_the_page_after_any_edits(case):
    source, text, _ = case
    text.check(source)


@given(edited())
def test_edits_do_what_string_surgery_does(case):
    _, text, plain = case
    assert text.view == plain


@given(edited())
def test_the_ledger_replays_the_page(case):
    source, text, plain = case
    out, at = [], 0
    for entry in text.ledger(source):
        assert entry.was == source[entry.start : entry.end]
        out += [source[at : entry.start], entry.now]
        at = entry.end
    assert "".join([*out, source[at:]]) == plain


@given(edited(), st.data())
def test_a_page_cut_and_joined_is_itself(case, data):
    source, text, plain = case
    cuts = sorted(data.draw(st.lists(st.sampled_from([p.start for p in text.pieces] or [0]), max_size=4)))
    ends = [0, *cuts, len(source) + 1]
    assert "".join(text.between(a, b) for a, b in itertools.pairwise(ends)) == plain


@given(edited(), st.data())
def test_a_view_span_comes_back_from_its_source_span(case, data):
    _, text, plain = case
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    assert plain[start:end] in text.between(*text.source_span(start, end))


@given(edited(), st.data())
def test_what_stands_between_two_places_is_what_the_pieces_that_begin_there_show(case, data):
    source, text, _ = case
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    assert text.between(start, end) == "".join(piece.text for piece in text.pieces_between(start, end))


@given(edited(), st.data())
def test_many_places_are_found_as_one_by_one(case, data):
    _, text, plain = case
    assert text.sources(range(len(plain))) == [text.source_span(at, at + 1)[0] for at in range(len(plain))]
    cuts = sorted(data.draw(st.sets(st.integers(0, len(plain)), max_size=6)))
    assert text.source_spans(itertools.pairwise(cuts)) == [text.source_span(*span) for span in itertools.pairwise(cuts)]


@given(WORDS)
def test_no_edit_changes_nothing(source):
    assert Text.of(source).apply([]) == Text.of(source)


def test_part_of_a_repaired_piece_takes_the_whole_along():
    text = Text.of("a,F在b").apply([Edit(1, 4, "。現在", "lost-lead-byte")])
    again = text.apply([Edit(1, 2, "！", "other")])
    assert again.pieces[1] == Piece(1, 4, "！現在", ("lost-lead-byte", "other"))


def test_two_edits_inside_one_repaired_piece_both_hold():
    text = Text.of("xAy").apply([Edit(1, 2, "1234", "one")])
    assert text.apply([Edit(1, 2, "a", "two"), Edit(4, 5, "d", "two")]).view == "xa23dy"


def test_an_edit_of_nothing_is_refused():
    with pytest.raises(ValueError, match="empty"):
        Text.of("abc").apply([Edit(1, 1, "X", "one")])


def test_overlapping_edits_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        Text.of("abcdef").apply([Edit(0, 3, "", "one"), Edit(2, 4, "", "two")])


@pytest.mark.parametrize(
    "pieces",
    [[Piece(0, 2, "ab")], [Piece(1, 3, "bc")], [Piece(0, 3, "abX")], [Piece(0, 1, "a"), Piece(2, 3, "c")]],
    ids=["ends early", "begins late", "differs without a rule", "has a hole"],
)
def test_pieces_that_do_not_account_for_the_page_are_found(pieces):
    with pytest.raises(BrokenText):
        Text(pieces).check("abc")


def test_applying_edits_is_linear():
    """Counts steps, not seconds: pieces made per edit stay the same when the page grows tenfold."""
    for size in (1_000, 10_000):
        text = Text.of("疫," * size).apply(Edit(2 * i + 1, 2 * i + 2, "，", "wide-mark") for i in range(size))
        assert len(text.pieces) == 2 * size


def test_cutting_a_long_page_copies_it_once_however_many_edits():
    """Counted in characters copied, not in seconds."""

    class Counted(str):
        copied = 0

        def __getitem__(self, at):
            new = super().__getitem__(at)
            Counted.copied += len(new)
            return Counted(new)

    words = Counted("甲乙\n" * 2000)
    Text([Piece(0, len(words), words)]).apply([Edit(n, n + 2, "", "cut") for n in range(0, len(words), 3)])
    assert Counted.copied <= 2 * len(words)

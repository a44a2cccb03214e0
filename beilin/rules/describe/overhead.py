"""The headline that nothing vouches for but its place: the line right above the text, which the line model took for furniture."""

from beilin.chinese import fold
from beilin.rules.describe.headline import names_another
from beilin.rules.describe.people import is_name
from beilin.rules.describe.whole import Whole
from beilin.rules.titles import NUMBERED, SALUTATION, title_like
from beilin.rules.weighed import MODEL, TEMPLATE
from beilin.text import Text

_ABOVE = 8  # filled lines above the first line of the text, of stamps and tools, beyond which nobody looks for a headline
_BETWEEN = 3  # lines from the headline's place to the text among which who wrote it, to whom, and a first head may stand
_FEWEST, _MOST = 3, 40  # characters of such a headline
_MARKS = ("|", "｜", ">", "»", "[", "·", "-", "_", "：", ":", "/")


def _first_shown(whole: Whole, text: Text) -> int | None:
    """Which of the filled lines is the first of which something is left."""
    shown = next((piece.start for piece in text.pieces if piece.text.strip()), None)
    if shown is None:
        return None
    after = range(max(0, whole.place(shown)), len(whole.filled))
    return next((i for i in after if text.between(*whole.span(whole.filled[i])).strip()), None)


def _stands_between(words: str) -> bool:
    return words.endswith((":", "：")) or is_name(words, common=True) or NUMBERED.match(words) is not None


def overhead(whole: Whole, text: Text) -> int | None:
    """The line number of such a line, None where the text's first line, or one of another kind, stands there. `text`: what is left."""
    first = _first_shown(whole, text)
    if first is None:
        return None
    opening = next((n for n in whole.filled[first : first + _BETWEEN] if not _stands_between(whole.words[n])), None)
    if opening not in whole.body:
        return None
    for n in reversed(whole.filled[max(0, first - _ABOVE) : first]):
        names = {rule for piece in text.pieces_between(*whole.span(n)) for rule in piece.rules}
        words = whole.words[n]
        if TEMPLATE in names:
            return None
        # Who wrote it stands between, and the day, and a row of stars.
        if MODEL not in names or not fold(words) or names_another(words) or is_name(words, common=True):
            continue
        fits = _FEWEST <= len(words) <= _MOST and title_like(words) and not SALUTATION.match(words)
        return n if fits and not any(mark in words for mark in _MARKS) else None
    return None

"""What the search box suggests while one types: terms that recur in titles and keywords, and titles."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from beilin.archive import Card
from beilin.chinese import HAN, fold, fold_table

TERMS = 400
TITLES = 500  # the newest: all that a page fetches before one can type stays under 60 KB; finding a text knows the others
LONGEST = 12  # characters of a run of a title that is looked at, to see that a shorter one is but a part of it
EDGES = frozenset("的地得在和与及了之等于是把被对上下中第")  # a term neither begins nor ends so
OFTEN = 3  # titles that a run must stand in to be a term

_HAN = re.compile(f"[{HAN}]+")


def suggestions(cards: Sequence[Card]) -> bytes:
    """JSON: `terms` as [folded term, texts], most frequent first; `titles` as [title, text id], newest first.

    `forms`: pairs of characters, a form that may be typed and what it folds to, for all characters of those terms and titles.
    """
    newest = sorted((card for card in cards if card.title), key=lambda card: (card.date or "", card.id), reverse=True)
    titles = [[card.title, card.id] for card in newest[:TITLES]]
    terms = [[term, texts] for term, texts in _terms(cards)[:TERMS]]
    used = {char for words in (*(term for term, _ in terms), *(fold(title) for title, _ in titles)) for char in str(words)}
    forms = "".join(chr(form) + folded for form, folded in sorted(fold_table().items()) if folded in used)
    return msgspec.json.encode({"terms": terms, "titles": titles, "forms": forms})


def _terms(cards: Sequence[Card]) -> list[tuple[str, int]]:
    """Keywords, and runs of titles that no longer run explains."""
    titles = Counter(run for folded in {fold(card.title) for card in cards} for run in set(_runs(folded)))
    often = {run: count for run, count in titles.items() if count >= OFTEN}
    explained = {part for run, count in often.items() for part in (run[1:], run[:-1]) if count > 0.6 * often.get(part, 0)}
    counts = Counter({run: count for run, count in often.items() if run not in explained and not EDGES & {run[0], run[-1]}})
    counts |= Counter(word for card in cards for word in {fold(word) for word in card.keywords} if word)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _runs(folded: str) -> Iterator[str]:
    for words in _HAN.findall(folded):
        for length in range(2, min(LONGEST, len(words)) + 1):
            yield from (words[i : i + length] for i in range(len(words) - length + 1))

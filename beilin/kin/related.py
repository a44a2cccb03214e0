"""What to read next: works that share passages with a text, then works whose titles or keywords share rare terms."""

from collections import defaultdict
from math import log

from beilin.archive import Card, Kinship, Place, Related, Work
from beilin.chinese import fold, is_han

MOST = 6  # works told per text
WIDE = 20  # works: a passage in more, or a term in more than five times as many, tells nothing of two of them
TERM = 4  # letters of a title that make a term: 疫情防控
LETTERS = 10  # shared characters that a term is worth which one work in e shares; a phrase of a title makes several terms


class Shelf:
    """All works with what they share, ready to answer for one text after another."""

    def __init__(self, by_id: dict[str, Card], work_of: dict[str, Work], kinship: Kinship):
        self._cards = by_id
        self._work_of = work_of
        self._places = _places_by_text(kinship, work_of)
        self._terms = {work.id: _terms(by_id[work.texts[0]]) for work in kinship.works}
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for work in kinship.works:
            for term in self._terms[work.id]:
                self._holders[term].append(work.id)
        self._by_id = {work.id: work for work in kinship.works}

    def related(self, text: str) -> tuple[Related, ...]:
        """The works that share most with a text, most first; ties by id."""
        spans = self._places.get(text, {})
        terms = self._shared_terms(self._work_of[text].id)
        scores = {work: _covered(places) for work, places in spans.items()}
        for work, shared in terms.items():
            scores[work] = scores.get(work, 0) + LETTERS * sum(self._weight(term) for term in shared)
        best = sorted(scores, key=lambda work: (-round(scores[work], 6), work))[:MOST]
        return tuple(self._told(work, spans.get(work, []), terms.get(work, [])) for work in best)

    def _shared_terms(self, work: str) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for term in self._terms[work]:
            holders = self._holders[term]
            for other in holders if len(holders) <= 5 * WIDE else ():
                if other != work:
                    found[other].append(term)
        return found

    def _weight(self, term: str) -> float:
        return log((len(self._by_id) + 1) / len(self._holders[term]))

    def _told(self, work: str, places: list[Place], terms: list[str]) -> Related:
        chars, words = _covered(places), _joined(terms)
        why = [f"shares {len(places)} passage{'s' * (len(places) > 1)}, {chars} characters"] if places else []
        why += ["shares " + ", ".join(words)] if words else []
        return Related(self._cards[self._by_id[work].texts[0]], "; ".join(why), len(places), chars, tuple(words))


def _places_by_text(kinship: Kinship, work_of: dict[str, Work]) -> dict[str, dict[str, list[Place]]]:
    """text → other work → the text's places of passages that the other work holds too."""
    found: defaultdict[str, defaultdict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for passage in kinship.passages:
        works = sorted({work_of[place.text].id for place in passage.places})
        for place in passage.places if len(works) <= WIDE else ():
            for work in works:
                if work != work_of[place.text].id:
                    found[place.text][work].append(place)
    return {text: dict(works) for text, works in found.items()}


def _covered(places: list[Place]) -> int:
    """Characters in the union of places of one text."""
    total = reach = 0
    for place in sorted(places, key=lambda place: (place.start, place.end)):
        total += max(0, place.end - max(place.start, reach))
        reach = max(reach, place.end)
    return total


def _terms(card: Card) -> list[str]:
    """Folded runs of TERM Han letters of the title, in order, then the keywords."""
    title = fold(card.title)
    runs = [title[i : i + TERM] for i in range(len(title) - TERM + 1)]
    kept = [run for run in runs if all(is_han(c) for c in run)]
    return list(dict.fromkeys([*kept, *(key for word in card.keywords if len(key := fold(word)) >= 2)]))


def _joined(terms: list[str]) -> list[str]:
    """Terms cut from one run of a title, put together again: 疫情防控 + 情防控工 → 疫情防控工."""
    words: list[str] = []
    for term in terms:
        if words and len(term) == TERM and words[-1].endswith(term[:-1]):
            words[-1] += term[-1]
        else:
            words.append(term)
    return words

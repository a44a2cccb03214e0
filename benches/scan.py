"""What a plain scan of an archive's texts finds: the measure that search is held against. Slow and simple on purpose."""

import unicodedata
from collections.abc import Callable, Iterable

from beilin.chinese import fold

Hits = set[tuple[int, int, int, int]]  # text, paragraph, start, end, in folded characters


def as_typed(words: str) -> str:
    """Width, case, spaces and marks folded away, the script left alone."""
    return "".join(c for char in words for c in unicodedata.normalize("NFKC", char).lower() if c.isalnum())


class Scan:
    """Texts as rows of paragraphs, the title being the first."""

    def __init__(self, texts: Iterable[Iterable[str]], key: Callable[[str], str] = fold):
        self.key = key
        self.texts = [[key(words) for words in text] for text in texts]

    def term(self, term: str) -> Hits:
        """Every place of the folded term within one paragraph, overlapping ones too."""
        wanted = self.key(term)
        found: Hits = set()
        for t, text in enumerate(self.texts):
            for p, words in enumerate(text):
                at = words.find(wanted)
                while at >= 0:
                    found.add((t, p, at, at + len(wanted)))
                    at = words.find(wanted, at + 1)
        return found

    def both(self, terms: Iterable[str], but: Iterable[str] = ()) -> Hits:
        """All hits of `terms` in texts that hold every one of them and none of `but`."""
        each = [self.term(term) for term in terms]
        texts = set.intersection(*({hit[0] for hit in hits} for hits in each)) - {hit[0] for term in but for hit in self.term(term)}
        return {hit for hits in each for hit in hits if hit[0] in texts}

    def either(self, terms: Iterable[str]) -> Hits:
        """All hits of any of the terms."""
        return {hit for term in terms for hit in self.term(term)}

    def gapped(self, one: str, other: str, least: int, most: int) -> Hits:
        """Where `one` begins and `other` follows in its paragraph, with so many characters between; the nearest end counts."""
        followed: dict[tuple[int, int], set[tuple[int, int]]] = {}
        for t, p, start, end in self.term(other):
            followed.setdefault((t, p), set()).add((start, end))
        found: Hits = set()
        for t, p, start, end in self.term(one):
            ends = [b for a, b in followed.get((t, p), ()) if least <= a - end <= most]
            if ends:
                found.add((t, p, start, min(ends)))
        return found

    def near(self, one: str, other: str, within: int) -> Hits:
        """The hits of both that stand in one paragraph, apart by at most `within` characters, without overlapping."""
        found: Hits = set()
        others: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}
        for hit in self.term(other):
            others.setdefault(hit[:2], []).append(hit)
        for first in self.term(one):
            for hit in others.get(first[:2], ()):
                if 0 <= hit[2] - first[3] <= within or 0 <= first[2] - hit[3] <= within:
                    found |= {first, hit}
        return found


def counted(hits: Hits) -> tuple[int, int]:
    """Hits and texts."""
    return len(hits), len({hit[0] for hit in hits})

"""All sketches laid end to end: one row of letters for the whole archive, with global places."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from beilin.kin.sketch import DIGEST, unpack


@dataclass(frozen=True)
class Corpus:
    """Text t owns letters starts[t] … starts[t + 1]. Anchors are in order of place; `owner` is an anchor's text."""

    starts: np.ndarray  # int64, texts + 1
    first: np.ndarray  # int64 per text: the first text with the same letters, itself if there is none before
    codes: np.ndarray  # little-endian uint32 per letter
    places: np.ndarray  # uint32 per letter: character of its text
    after: np.ndarray  # uint8 per letter
    hashes: np.ndarray  # uint64 per anchor
    at: np.ndarray  # int64 per anchor
    quotes: np.ndarray  # int64, (n, 2)
    lengths: list[int]  # per text: characters
    written: np.ndarray  # little-endian uint32: the texts as they stand, end to end
    offset: list[int]  # per text: where its words begin

    @property
    def texts(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> np.ndarray:
        return np.diff(self.starts)

    def words(self, text: int, start: int, end: int) -> str:
        """Characters [start, end) of a text as they stand, as many as there are."""
        low, high = self.offset[text] + start, self.offset[text] + min(end, self.lengths[text])
        return self.written[low:high].tobytes().decode("utf-32-le", "surrogatepass")

    def owners(self, at: np.ndarray) -> np.ndarray:
        """The text of each letter place."""
        return np.searchsorted(self.starts, at, side="right") - 1


def lay_out(sketches: list[bytes], names: list[tuple[str, int]]) -> Corpus:
    """`names` are the (page, ordinal) the texts must have, in order; ValueError when the sketches hold other texts."""
    fields, counts = unpack(sketches)
    _check(fields, counts, names)
    base = np.cumsum(counts["codes"]) - counts["codes"]

    def moved(name: str) -> np.ndarray:
        """Places in a page as places in the archive."""
        return fields[name] + np.repeat(base, counts[name])

    return Corpus(
        starts=np.concatenate([[0], np.cumsum(fields["sizes"], dtype=np.int64)]),
        first=_first_alike(fields["digests"].reshape(-1, DIGEST)),
        codes=fields["codes"],
        places=fields["places"],
        after=fields["after"],
        hashes=fields["hashes"],
        at=moved("at"),
        quotes=moved("quotes").reshape(-1, 2),
        lengths=fields["lengths"].tolist(),
        written=fields["words"],
        offset=(np.cumsum(fields["lengths"], dtype=np.int64) - fields["lengths"]).tolist(),
    )


def _check(fields: dict[str, np.ndarray], counts: dict[str, np.ndarray], names: list[tuple[str, int]]) -> None:
    ends = np.cumsum(counts["page"]).tolist()
    joined = fields["page"].tobytes()
    pages = [joined[start:end].decode() for start, end in pairwise([0, *ends])]
    found = list(zip(np.repeat(np.array(pages, object), counts["ordinals"]), fields["ordinals"].tolist(), strict=True))
    if found != names:
        at = next((i for i, (a, b) in enumerate(zip(found, names, strict=False)) if a != b), min(len(found), len(names)))
        raise ValueError(f"dedupe: sketches and cards part at text {at}: {found[at : at + 1]} is not {names[at : at + 1]}")


def _first_alike(digests: np.ndarray) -> np.ndarray:
    if not len(digests):
        return np.zeros(0, np.int64)
    keys = np.ascontiguousarray(digests).view(f"V{DIGEST}").ravel()
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    return first[inverse].astype(np.int64)

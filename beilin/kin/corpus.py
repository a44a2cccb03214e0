"""All sketches laid end to end: one row of letters for the whole archive, with global places."""

from dataclasses import dataclass

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
    short_hashes: np.ndarray
    short_at: np.ndarray
    quotes: np.ndarray  # int64, (n, 2)
    lengths: list[int]  # per text: characters
    pages: tuple[dict[str, np.ndarray], ...]  # the sketches, for the words as they stand
    page_of: list[int]  # per text
    offset: list[int]  # per text: where its words begin among its page's

    @property
    def texts(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> np.ndarray:
        return np.diff(self.starts)

    def words(self, text: int, start: int, end: int) -> str:
        """Characters [start, end) of a text as they stand, as many as there are."""
        low, high = self.offset[text] + start, self.offset[text] + min(end, self.lengths[text])
        return self.pages[self.page_of[text]]["words"][low:high].tobytes().decode("utf-32-le", "surrogatepass")

    def owners(self, at: np.ndarray) -> np.ndarray:
        """The text of each letter place."""
        return np.searchsorted(self.starts, at, side="right") - 1


def lay_out(sketches: list[bytes], names: list[tuple[str, int]]) -> Corpus:
    """`names` are the (page, ordinal) the texts must have, in order; ValueError when the sketches hold other texts."""
    pages = [unpack(packed) for packed in sketches]
    found = [(page["page"].tobytes().decode(), int(n)) for page in pages for n in page["ordinals"]]
    if found != names:
        at = next((i for i, (a, b) in enumerate(zip(found, names, strict=False)) if a != b), min(len(found), len(names)))
        raise ValueError(f"dedupe: sketches and cards part at text {at}: {found[at : at + 1]} is not {names[at : at + 1]}")
    base = np.cumsum([0, *(len(page["codes"]) for page in pages)], dtype=np.int64)
    sizes = _joined(pages, "sizes", np.int64)
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    return Corpus(
        starts=starts,
        first=_first_alike(_joined(pages, "digests", np.uint8).reshape(-1, DIGEST)),
        codes=_joined(pages, "codes", "<u4"),
        places=_joined(pages, "places", np.uint32),
        after=_joined(pages, "after", np.uint8),
        hashes=_joined(pages, "hashes", np.uint64),
        at=_joined(pages, "at", np.int64, base),
        short_hashes=_joined(pages, "short_hashes", np.uint64),
        short_at=_joined(pages, "short_at", np.int64, base),
        quotes=_joined(pages, "quotes", np.int64, base).reshape(-1, 2),
        lengths=_joined(pages, "lengths", np.int64).tolist(),
        pages=tuple(pages),
        page_of=[number for number, page in enumerate(pages) for _ in page["ordinals"]],
        offset=[at for page in pages for at in (np.cumsum(page["lengths"], dtype=np.int64) - page["lengths"]).tolist()],
    )


def _joined(pages: list[dict[str, np.ndarray]], name: str, kind: type | str, base: np.ndarray | None = None) -> np.ndarray:
    joined = np.concatenate([np.zeros(0, kind), *(page[name] for page in pages)]).astype(kind, copy=False)
    if base is not None:
        joined += np.repeat(base[:-1], [len(page[name]) for page in pages])
    return joined


def _first_alike(digests: np.ndarray) -> np.ndarray:
    if not len(digests):
        return np.zeros(0, np.int64)
    keys = np.ascontiguousarray(digests).view(f"V{DIGEST}").ravel()
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    return first[inverse].astype(np.int64)

"""What dedupe needs of one page, packed into bytes: made once per page, cached, merged without another look at the text.

Layout, little-endian: the four bytes `BSK2`, one uint32 per field of FIELDS with the number of its elements, then the arrays in
that order. Arrays of several texts stand end to end; `sizes` says where one ends.
"""

from hashlib import blake2b

import numpy as np

from beilin.kin.grams import gram_hashes, winnow
from beilin.kin.letters import Letters, letters, quoted_runs

K, WINDOW = 8, 6  # anchors: shared runs of 13 letters always meet
QUOTED = (10, 40)  # letters of a quoted run worth looking up elsewhere
DIGEST = 16  # bytes

_MAGIC = b"BSK2"
FIELDS: dict[str, str] = {
    "page": "u1",  # capture id, UTF-8
    "ordinals": "<u4",  # one per text
    "sizes": "<u4",  # letters of each text
    "lengths": "<u4",  # characters of each text
    "digests": "u1",  # DIGEST bytes per text, of its letters
    "codes": "<u4",  # the letters
    "places": "<u4",  # per letter: its character in "\n".join(paragraphs) of its text
    "after": "u1",  # per letter: the break that follows (letters.CLAUSE …)
    "hashes": "<u8",  # anchors
    "at": "<u4",  # per anchor: its first letter, counted from the page's first
    "words": "<u4",  # the texts as they stand, code points
    "quotes": "<u4",  # start, end, start, end …: quoted runs, letters counted from the page's first
}
_HEAD = len(_MAGIC) + 4 * len(FIELDS)


def sketch_texts(page: str, texts: list[tuple[int, str]]) -> bytes:
    """The sketch of a page whose texts are (ordinal, paragraphs joined by a newline)."""
    rows = [_arrays(words) for _, words in texts]
    sizes = np.array([len(row["codes"]) for row in rows], "<u4")
    starts = np.cumsum(sizes, dtype=np.int64) - sizes
    for row, start in zip(rows, starts, strict=True):
        for name in ("at", "quotes"):
            row[name] = row[name] + start
    fields: dict[str, np.ndarray] = {
        "page": np.frombuffer(page.encode(), "u1"),
        "ordinals": np.array([ordinal for ordinal, _ in texts], "<u4"),
        "sizes": sizes,
        "lengths": np.array([len(words) for _, words in texts], "<u4"),
    }
    for name, kind in FIELDS.items():
        if name not in fields:
            fields[name] = np.concatenate([row[name] for row in rows] or [np.zeros(0, kind)])
    return _pack(fields)


def _arrays(words: str) -> dict[str, np.ndarray]:
    found: Letters = letters(words)
    hashes = gram_hashes(found.codes, K)
    at = winnow(hashes, WINDOW)
    digest = blake2b(found.codes.astype("<u4").tobytes(), digest_size=DIGEST).digest()
    return {
        "digests": np.frombuffer(digest, "u1"),
        "words": np.frombuffer(words.encode("utf-32-le", "surrogatepass"), "<u4"),
        "codes": found.codes,
        "places": found.places,
        "after": found.after,
        "hashes": hashes[at],
        "at": at,
        "quotes": quoted_runs(words, found.places, *QUOTED).ravel(),
    }


def _pack(fields: dict[str, np.ndarray]) -> bytes:
    arrays = [fields[name].astype(kind) for name, kind in FIELDS.items()]
    counts = np.array([len(array) for array in arrays], "<u4")
    return _MAGIC + counts.tobytes() + b"".join(array.tobytes() for array in arrays)


def unpack(sketches: list[bytes]) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Each field's arrays of all sketches laid end to end, and per sketch the number of elements of each field."""
    for packed in sketches:
        if packed[:4] != _MAGIC:
            raise ValueError(f"not a sketch of this version: begins {packed[:4]!r}, not {_MAGIC!r}")
    counts = np.frombuffer(b"".join(packed[4:_HEAD] for packed in sketches), "<u4").reshape(-1, len(FIELDS)).astype(np.int64)
    size = [np.dtype(kind).itemsize for kind in FIELDS.values()]
    ends = _HEAD + np.cumsum(counts * size, axis=1)
    views = [memoryview(packed) for packed in sketches]
    fields = {}
    for n, (name, kind) in enumerate(FIELDS.items()):
        spans = zip(views, (ends[:, n] - counts[:, n] * size[n]).tolist(), ends[:, n].tolist(), strict=True)
        fields[name] = np.frombuffer(b"".join([view[start:end] for view, start, end in spans]), kind)
    return fields, dict(zip(FIELDS, counts.T, strict=True))

"""UTF-8 that was read as Latin-1 or Windows-1252 and written in UTF-8 again: 中 stands as ä¸­."""

import re

_HIGH = {chr(b): b for b in range(0x80, 0x100)}
_HIGH |= {char: b for b in range(0x80, 0xA0) if (char := bytes([b]).decode("cp1252", "ignore"))}
_RUN = re.compile(f"[{''.join(map(re.escape, sorted(_HIGH)))}]{{2,}}")
_HAN = re.compile("[\u3000-\u9fff\uff00-\uffef]")
MOST = 0.9  # of the characters beyond ASCII must read as UTF-8, or the page is left as it is


def undone(text: str) -> str | None:
    """The text as it was before the second encoding, or None when the page was not encoded twice."""
    runs = [m[0] for m in _RUN.finditer(text)]
    if not runs or sum(map(len, runs)) < MOST * (len(text) - len(text.encode("ascii", "ignore"))):
        return None
    before = {run: _before(run) for run in dict.fromkeys(runs)}
    good = sum(len(run) for run in runs if before[run] != run)
    if good < MOST * sum(map(len, runs)) or not any(_HAN.search(new) for new in before.values()):
        return None
    return _RUN.sub(lambda m: before[m[0]], text)


def _before(run: str) -> str:
    """The run one encoding earlier; what is not UTF-8 stays as it stands."""
    raw = bytes(_HIGH[c] for c in run)
    parts, at = [], 0
    for char in raw.decode("utf-8", "surrogateescape"):
        width = len(char.encode("utf-8", "surrogateescape"))
        parts.append(run[at : at + width] if "\udc80" <= char <= "\udcff" else char)
        at += width
    return "".join(parts)

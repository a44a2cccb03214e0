"""A cleaned page as words for a terminal: what is shown, what was taken out or mended, and the rule of each piece."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from beilin.records import Cleaned, Grounds, Witness
from beilin.settle import NAME as LINE_BREAK
from beilin.text import Entry

LONGEST_MARKUP = 40  # characters of a removed tag or script that are printed
MARKUP = "markup"
_COLOURS = {"removed": "31", "repaired": "32", "lacuna": "33", "title": "1", "rule": "2"}
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # a terminal would obey these


def explain(cleaned: Cleaned, colour: bool = False) -> str:
    """The page as it was decoded, each piece that a rule touched marked with that rule; without colour by brackets alone."""
    parts = ["\n".join(_facts(cleaned)), "", "".join(_pieces(cleaned, colour)).strip("\n"), "", *_counts(cleaned)]
    return "\n".join(parts) + "\n"


def _facts(cleaned: Cleaned) -> Iterator[str]:
    capture = cleaned.capture
    charset = cleaned.charset or "no text"
    texts = "1 text" if len(cleaned.texts) == 1 else f"{len(cleaned.texts)} texts"
    yield f"{safe(capture.path)} · {cleaned.form}, {charset} · {len(cleaned.source)} characters · {texts}"
    if cleaned.compilation:
        yield f"compilation: {safe(cleaned.compilation)}"
    for text in cleaned.texts:
        yield from _text_facts(text)
    for issue in cleaned.issues:
        yield f"issue at {safe(issue.place)}: {safe(issue.message)}" + (f" ({safe(issue.hint)})" if issue.hint else "")


def _text_facts(text: Witness) -> Iterator[str]:
    yield f"{text.ordinal}. {safe(text.title or '(no title)')} · {len(text.paragraphs)} paragraphs · {text.language}"
    said = {
        "heading": text.heading,
        "printed": str(text.printed) if text.printed > 1 else None,
        "date": text.date,
        "source": text.source,
        "author": text.author,
        "editor": text.editor,
        "column": text.column,
        "place": text.place,
        "kind": text.kind,
        "keywords": " ".join(text.keywords) or None,
    }
    yield from (f"   {name}: {safe(value)}" for name, value in said.items() if value)
    yield from (f"   said: {s.field} {safe(s.value)} by {s.kind}, {s.confidence:.2f}, from {safe(s.evidence)}" for s in text.said)
    yield from (f"   claim: {c.iso} by {c.kind}, {c.confidence:.2f}, from {safe(c.evidence)}" for c in text.dates)
    yield from (f"   ruling: {safe(reason)}" for reason in text.reasons)


def _pieces(cleaned: Cleaned, colour: bool) -> Iterator[str]:
    titles = sorted(t.title_span for t in cleaned.texts if t.title_span)
    touched = {(e.start, e.end): e for e in cleaned.text.ledger(cleaned.source)}
    grounds = sorted(cleaned.grounds, key=lambda ground: ground.start)
    starts = [ground.start for ground in grounds]
    for piece in cleaned.pieces:
        entry = touched.get((piece.start, piece.end)) if piece.rules else None
        if entry:
            first, last = bisect_left(starts, entry.start), bisect_left(starts, entry.end)
            yield _entry(entry, colour) + "".join(map(_weighed, grounds[first:last]))
        else:
            words = safe(piece.text)
            bold = any(start <= piece.start < end for start, end in titles)
            yield _painted(words, "title", colour) if bold else words


def _entry(entry: Entry, colour: bool) -> str:
    if entry.rule == LINE_BREAK:
        return "\n"
    was = safe(entry.was)
    if entry.rule == MARKUP:
        was = re.sub(r"\s+", " ", was)
        was = was if len(was) <= LONGEST_MARKUP else f"{was[:LONGEST_MARKUP]}…"
    change = {"removed": f"[-{was}-]", "repaired": f"[-{was}-][+{safe(entry.now)}+]", "lacuna": f"[?{was}?]"}[entry.kind]
    return _painted(change, entry.kind, colour) + _painted("{" + entry.rule + "}", "rule", colour)


def _weighed(ground: Grounds) -> str:
    """Score and reasons of a removal that was weighed."""
    return f"{{{ground.score:.2f}: {', '.join(ground.reasons)}}}"


def _counts(cleaned: Cleaned) -> Iterator[str]:
    chars: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for entry in cleaned.text.ledger(cleaned.source):
        times[entry.rule] += 1
        chars[entry.rule] += entry.end - entry.start
    yield "rule · times · characters"
    for rule in sorted(times):
        yield f"{rule} · {times[rule]} · {chars[rule]}"


def safe(words: str) -> str:
    """Words with everything that a terminal would obey shown as its code; line breaks and tabs stay."""
    return _UNSAFE.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", words)


def _painted(words: str, kind: str, colour: bool) -> str:
    return f"\x1b[{_COLOURS[kind]}m{words}\x1b[0m" if colour else words

"""Date claims of one text: who says it, how surely, and in which words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from beilin.records import Claim, Mark
from beilin.rules.describe.around import Around
from beilin.rules.describe.bylines import names_source
from beilin.rules.describe.dates import dates_in, month_and_day
from beilin.rules.describe.order import beside

HEADED = 0.98  # surer than any stamp: the next post's may stand right below
SOUND = 0.5  # a claim below this is kept, but dates no text
STAMPS = 5  # claims kept of those that the page's lines make
BODY_CLAIMS = 5
HEAD = 8  # paragraphs at a text's head, of subtitles and names, among which it may say its date
_META_DATE = re.compile(r"publi|pubdate|date|time|release|created|modified", re.IGNORECASE)
_LATER = re.compile(r"modif|update|reply|revis", re.IGNORECASE)  # of another day than the text's own, it may be
_DIARY = re.compile(  # what stands beside the date over a day of a diary
    r"^[\s,，]*(?:(?:星期|[周週]|[礼禮]拜)[一二三四五六日天])?[\s,，]*(?:天[气氣][:：]?)?"
    r"(?:[晴阴陰雨雪霾雾霧风風]|多[云雲]|[小中大暴][雨雪风風]|[阵陣]雨|[转轉间間朗天]|非常|[\s,，])*[晴阴陰雨雪霾雾霧云雲][朗天]?[。.]?$"
)
_IMPRINT = re.compile(r"^[\s—–\-(（\[【]*(?:原?[载載刊]于?|摘自|选自|選自)?\s*《[^》]{2,20}》[\s,，]*$")
_BARE = re.compile(r"[\W_]|日期|时间|發布|发布|(?<=[(（])(?:星期|[周週])[一二三四五六日天](?=[)）])")
_WIRE = "电|電|讯|訊|消息"
_WIRED = re.compile(rf"\s?(?:{_WIRE})")  # right after the day of a dateline
_WIRE_FIRST = re.compile(rf"^.{{0,30}}(?:{_WIRE})[\s(（:：]{{0,2}}$")  # or right before it


def claims(around: Around, paragraphs: Sequence[str], marks: Iterable[Mark], url: str | None, head: str = "") -> tuple[Claim, ...]:
    """All claims, the surest first; among equals the one nearest to the title. `head`: words over one text of several."""
    own, stated, body = [*_own(paragraphs)], [*_markup(marks)], [*_body(paragraphs)]
    certain = [claim.iso for claim in (*own, *stated, *_said(around.under), *_url(url), *body)]
    found = [*(Claim(date.iso, "dateline", HEADED, head) for date in dates_in(head)), *_stamps(around, certain), *stated, *own]
    year = next((int(c.iso[:4]) for c in sorted(found, key=lambda c: -c.confidence) if c.confidence >= SOUND), None)
    found += [*_first_words(paragraphs, year), *_url(url), *body]
    first: dict[tuple[str, str], Claim] = {}
    for claim in sorted(found, key=lambda c: -c.confidence):
        first.setdefault((claim.iso, claim.kind), claim)
    return tuple(first.values())


def best(found: Sequence[Claim]) -> str | None:
    """The date that the claims agree to show, None where none is sound."""
    return found[0].iso if found and found[0].confidence >= SOUND else None


def _stamps(around: Around, certain: Sequence[str]) -> Iterator[Claim]:
    """`certain`: dates that the text or its markup gives, by which an open order of day and month may be told."""
    for stamp in around.stamps[:STAMPS]:
        date = beside(stamp.date, certain)
        if not date.readings:
            yield Claim(date.iso, "stamp", stamp.sure, stamp.evidence)
            continue
        yield Claim(date.iso, "stamp", stamp.sure, f"{stamp.evidence}: {' or '.join(date.readings)}")


def _said(lines: Iterable[str]) -> Iterator[Claim]:
    """Dates in the lines between a title and its text."""
    for line in lines:
        for date in dates_in(line):
            yield Claim(date.iso, "body", 0.2, line[date.start : date.end])


def _markup(marks: Iterable[Mark]) -> Iterator[Claim]:
    for mark in marks:
        if mark.name.startswith(("meta:", "time")) and _META_DATE.search(mark.name):
            for date in dates_in(mark.value[:60]):
                sure = 0.7 if _LATER.search(mark.name) else 0.88
                yield Claim(date.iso, "markup", sure, f"{mark.name}: {mark.value[:60]}")
                break


def _own(paragraphs: Sequence[str]) -> Iterator[Claim]:
    """Dates that the text itself is dated with: a line of its own at its head or end, an imprint, or a dateline with a year."""
    for place, words in [*((0, p) for p in paragraphs[:HEAD]), *((1, p) for p in paragraphs[HEAD:][-3:])]:
        for date in dates_in(words):
            rest = words[: date.start] + words[date.end :]
            if len(_BARE.sub("", rest)) <= 2 or _DIARY.match(rest):
                yield Claim(date.iso, "dateline", 0.8 if place == 0 else 0.75, words[date.start : date.end])
            elif _imprinted(place, words, date.start):
                yield Claim(date.iso, "dateline", 0.7, words)
            elif place == 0 and date.start < 40 and (_WIRED.match(words, date.end) or _WIRE_FIRST.match(words[: date.start])):
                yield Claim(date.iso, "dateline", 0.6, words[: date.end][-40:])
            break


def _imprinted(place: int, words: str, start: int) -> bool:
    """Whether a line gives the paper and the day it was printed: at the head beside each other, at the end as 《…》 and the date."""
    if place == 0:
        return len(words) <= 40 and names_source(words)
    return len(words) <= 60 and _IMPRINT.search(words[:start]) is not None


def _first_words(paragraphs: Sequence[str], year: int | None) -> Iterator[Claim]:
    """`10月16日,…` at the head of the text, in the year of the stamp."""
    found = month_and_day(paragraphs[0][:40], year) if paragraphs and year else None
    if found:
        yield Claim(found.iso, "dateline", 0.45, paragraphs[0][found.start : found.end])


def _url(url: str | None) -> Iterator[Claim]:
    for date in dates_in((url or "").replace("/t", "/").replace("_", " ")):
        if len(date.iso) == 10:
            yield Claim(date.iso, "url", 0.65, url or "")
            return


def _body(paragraphs: Sequence[str]) -> Iterator[Claim]:
    seen = 0
    for words in paragraphs:
        for date in dates_in(words):
            yield Claim(date.iso, "body", 0.2, words[date.start : date.end])
            seen += 1
            if seen >= BODY_CLAIMS:
                return

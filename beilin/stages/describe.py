"""Everything a page says about its texts, read before it is forgotten: titles, dates, people, kinds; and the proof that nothing is lost."""

from bisect import bisect_right
from collections.abc import Sequence

from beilin import rulings as keeper
from beilin.issues import issue
from beilin.language import language
from beilin.linemodel.code import as_typed
from beilin.provenance import prove
from beilin.records import Block, Cleaned, Issue, Page, Paragraph, Part, Ruling, Witness
from beilin.rules.describe.around import Around, around
from beilin.rules.describe.claims import best, claims
from beilin.rules.describe.harvest import Harvest, harvest
from beilin.rules.describe.kinds import genre, kind_of, listed, signatures, turns
from beilin.rules.describe.pager import paged
from beilin.rules.describe.whole import Whole
from beilin.rules.split.days import is_day
from beilin.rules.titles import without_site
from beilin.settle import settle
from beilin.text import Text

_INDENTS = (" ", "\t")


def describe(
    page: Page,
    parts: tuple[Part, ...],
    rulings: Sequence[Ruling] = (),
    whole: Whole | None = None,
    compilation: str | None = None,
) -> Cleaned:
    """The page as it will be shown. `whole`: the page before anything was removed, in which the fields stand repaired.

    Raises BrokenText when a shown character is in no title and no paragraph, which is a bug and stops the build.
    """
    text = settle(page.text, parts)
    whole = whole or Whole(page)
    places = around(whole, text, parts)
    said = _page_fields(places, parts, text, page) if len(parts) > 1 else None
    posts = turns([whole.words[n] for n in whole.filled]) if len(parts) == 1 else 0
    texts = [_witness(part, place, text, page, said, compilation, posts) for part, place in zip(parts, places, strict=True)]
    ruled, issues = _ruled(texts, page, rulings, whole)
    if not parts and page.charset:
        issues = (*issues, issue(f"pages/{page.capture.path}", "no-text"))
    cleaned = Cleaned(
        page.capture, page.charset, page.form, page.source, text.pieces, tuple(ruled), compilation, page.issues + issues, page.grounds,
        paged(whole),
    )  # fmt: skip
    cleaned.__dict__["text"] = text  # known already
    prove(cleaned)
    return cleaned


def _witness(
    part: Part, place: Around, text: Text, page: Page, said: Harvest | None, compilation: str | None, posts: int
) -> Witness:
    paragraphs = _paragraphs(part, text, page.blocks)
    words = [p.text for p in paragraphs]
    title, span = _title(part, text, page, compilation)
    head = title if title and said and is_day(title) else part.heading if said else None
    dates = claims(place, words, page.marks, page.capture.url, head or "")
    if said is None:
        own = harvest(place, title, words, page.marks, text.view)
    else:
        own = harvest(place._replace(above=(), below=()), title, words).over(said)
    tongue = language("\n".join(words) or title or "")
    kinds = [p.kind for p in paragraphs]
    return Witness(
        part.ordinal, title, span, paragraphs, tongue, part.printed, part.heading,
        best(dates), dates, own.source, own.author, own.editor, own.column, own.place,
        genre(title, words, kinds, own.column, posts), own.keywords, said=own.said,
    )  # fmt: skip


def _page_fields(places: tuple[Around, ...], parts: tuple[Part, ...], text: Text, page: Page) -> Harvest:
    """What the page says of all its texts: above and under the first title, and below the last text."""
    title = text.between(*parts[0].title) if parts[0].title else None
    return harvest(places[0]._replace(below=places[-1].below), title, (), page.marks, text.view)


def _title(part: Part, text: Text, page: Page, compilation: str | None) -> tuple[str | None, tuple[int, int] | None]:
    """The printed title with its span; else what the markup states, or the compilation's title and the heading, without one."""
    if part.title:
        return text.between(*part.title), part.title
    if compilation and part.heading:
        return f"{compilation}（{part.heading}）", None
    stated = next((m.value for m in page.marks if m.name == "title" and m.value.strip()), None)
    return (without_site(stated) if stated else None), None


def _paragraphs(part: Part, text: Text, blocks: tuple[Block, ...]) -> tuple[Paragraph, ...]:
    starts = [b.start for b in blocks]
    lines = []
    for start, end in part.lines:
        at = bisect_right(starts, start) - 1
        block = blocks[at] if at >= 0 and start < blocks[at].end else None
        lines.append((start, end, text.between(start, end), block))
    shown = [line[2] for line in lines]
    told = [kind_of(words, block) for _, _, words, block in lines]
    if blocks or any(words[:1] in _INDENTS for words in shown):  # repair leaves none but code's
        typed = as_typed(shown, [block.path if block else "" for *_, block in lines]).tolist()
        told = ["code" if code else kind for code, kind in zip(typed, told, strict=True)]
    kinds = signatures(shown, listed(shown, told))
    return tuple(Paragraph(start, end, kind, words) for (start, end, words, _), kind in zip(lines, kinds, strict=True) if words)


def _ruled(
    texts: list[Witness], page: Page, rulings: Sequence[Ruling], whole: Whole
) -> tuple[list[Witness], tuple[Issue, ...]]:
    """The texts as a keeper's rulings have them, and an issue for each ruling that found nothing to rule."""
    issues: list[Issue] = []
    first: dict[tuple[int, str], Ruling] = {}
    for ruling in keeper.about(page.capture.path, rulings):
        hit = [n for n, t in enumerate(texts) if ruling.ordinal in (None, t.ordinal)]
        if ruling.action in ("title", "date") and ruling.ordinal is None and len(texts) > 1:
            issues.append(issue(ruling.place, "ruling-which", page=page.capture.path, texts=len(texts)))
        elif not hit or not keeper.finds(ruling, whole.look.view):
            issues.append(keeper.missed(ruling, len(texts)))
        elif ruling.action in ("title", "date") and (before := first.setdefault((hit[0], ruling.action), ruling)).value != ruling.value:
            issues.append(issue(ruling.place, "ruling-again", page=page.capture.path, action=ruling.action, other=before.place))
        else:
            for n in hit:
                texts[n] = keeper.overruled(texts[n], ruling)
    return texts, tuple(issues)

"""One article printed twice on a page, as pages for desktop and mobile do: the second printing goes."""

from collections.abc import Iterable, Sequence

from beilin.chinese import fold
from beilin.rule import Example, Line, Look, Rule
from beilin.rules.split.series import series
from beilin.text import Edit

GRAM = 6  # characters; a run this long seldom stands twice by chance
SAME_LINE = 0.8  # share of a line's grams that the first printing holds
SAME_TEXT = 0.9  # share of the second printing that repeats the first
WHOLE = 0.5  # share of the first printing that the second has, at least
PAGE = 0.3  # share of the whole page that the second printing is; a reply that quotes is less
OPENINGS = 4  # the second printing begins with one of the page's first lines
SHORTEST = 40  # folded characters of a second printing


def second_printing(lines: Sequence[Line]) -> list[int]:
    """The line numbers of the second printing, empty where there is none."""
    words = [line.text.strip() for line in lines]
    filled = [n for n, said in enumerate(words) if said]
    openings = {_bare(words[n]) for n in filled[:OPENINGS]}
    firsts = {said[0] for said in openings}
    if sum(words[n][0] in firsts and _bare(words[n]) in openings for n in filled) == len(openings):  # none of them stands again
        return []
    keys = [fold(said) for said in words]
    heads = series(lines)  # of several texts two may be the same words: only all of them together are a printing
    for at, opening in enumerate(filled[:OPENINGS]):
        if len(keys[opening]) < GRAM:
            continue
        for start in (n for n in filled[at + 2 :] if keys[n] == keys[opening] and not (heads and n > heads[0].line)):
            again = _repeated(keys, opening, start)
            if again:
                return again
    return []


def _bare(words: str) -> str:
    return "".join(words.split())


def _repeated(keys: list[str], opening: int, start: int) -> list[int]:
    """Lines from `start` on that say again what stands in [opening, start), if together they are a printing."""
    first = "".join(keys[opening:start])
    grams, short = _grams(first), {k for k in keys[opening:start] if len(k) < GRAM}
    again = [n for n in range(start, len(keys)) if keys[n] and _stands_in(keys[n], grams, short)]
    if not again:
        return []
    chars = sum(len(keys[n]) for n in again)
    spread = sum(len(keys[n]) for n in range(start, again[-1] + 1))
    page = sum(map(len, keys))
    return again if chars >= max(SHORTEST, SAME_TEXT * spread, WHOLE * len(first), PAGE * page) else []


def _grams(key: str) -> set[str]:
    return {key[i : i + GRAM] for i in range(len(key) - GRAM + 1)}


def _stands_in(key: str, grams: set[str], short: set[str]) -> bool:
    if len(key) < GRAM:
        return key in short
    own = [key[i : i + GRAM] for i in range(len(key) - GRAM + 1)]
    return sum(g in grams for g in own) >= SAME_LINE * len(own)


def _find(look: Look) -> Iterable[Edit]:
    lines = look.lines
    for n in second_printing(lines):
        yield Edit(lines[n].start, lines[n].end, "", "printed-twice")


_A = "关于召开春季植树动员会的通知"
_B = "各村民小组:定于三月十二日上午八时在村委会门前集合。"
_C = "请自带铁锹和水桶,家中有老人的可以晚到半小时。"

PRINTED_TWICE = Rule(
    "printed-twice",
    "A page made for desktop and mobile prints its article twice; one printing is the text, the other says nothing new.",
    _find,
    hits=(Example("\n".join([_A, _B, _C, _A, _B, _C]), "\n".join([_A, _B, _C, "", "", ""])),),
    misses=(
        "\n".join([_A, _B, "甲说:", _A, _B, "乙说:不能晚到。" + 9 * "要走的路很长,天亮前就得动身。"]),
        "\n".join([_A, _A, _B, _C]),
        "\n".join([_A, _B, _A, _C]),
        "\n".join([_A, _B, _C]),
    ),
)

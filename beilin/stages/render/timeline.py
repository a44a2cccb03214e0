"""The timeline of texts by month. Places are percentages of its box: words in it are then drawn without being stretched."""

from beilin.records import Record

FLOOR = 85  # how far down the bars stand; below it are the years
WIDEST = 1.2  # a bar
LABELS = 12  # years named, at most


class Bar(Record):
    """One month."""

    month: str
    texts: int
    x: float
    y: float
    width: float
    height: float


class Year(Record):
    """A mark where a year begins; where none does, at the first month and the last."""

    label: str
    x: float


def chart(months: tuple[tuple[str, int], ...]) -> tuple[Bar, ...]:
    """A bar for every month from the first to the last, empty ones too."""
    exact = {_number(month): texts for month, texts in months if len(month) == 7}
    if not exact:
        return ()
    most, first, last = max(exact.values()), min(exact), max(exact)
    width = round(min(WIDEST, 80 / (last - first + 1)), 3)
    return tuple(_bar(n, exact.get(n, 0), _place(n, first, last, 100 - width), width, most) for n in range(first, last + 1))


def years(bars: tuple[Bar, ...]) -> tuple[Year, ...]:
    """Januaries: of every year, or of every second, fifth … where they would crowd."""
    found = [bar for bar in bars if bar.month.endswith("-01")]
    if not found:
        return tuple(Year(bar.month, bar.x) for bar in (*bars[:1], *bars[1:][-1:]))
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if len(found) <= LABELS * step)
    return tuple(Year(bar.month[:4], bar.x) for bar in found if int(bar.month[:4]) % step == 0)


def _bar(month: int, texts: int, x: float, width: float, most: int) -> Bar:
    height = round((FLOOR - 4) * texts / most + 4, 1) if texts else 0.0
    return Bar(f"{month // 12:04}-{month % 12 + 1:02}", texts, x, round(FLOOR - height, 1), width, height)


def _place(month: int, first: int, last: int, room: float) -> float:
    return round(room * (month - first) / max(1, last - first), 2)


def _number(month: str) -> int:
    """Months since the year 0."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1

"""A long list cut into pages under numbered addresses. A page knows how many there are, not their addresses one by one."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from beilin.records import Record

Row = TypeVar("Row")
FEW = 15  # pages that are all named; of more, some
ABOUT = 2  # pages named on either side of the one that is shown


class Paging(Record):
    """Page `number` of `count`: the first stands at `first`, the n-th at `stem` and n."""

    first: str
    stem: str
    number: int = 1
    count: int = 1

    def address(self, number: int) -> str:
        return self.first if number == 1 else f"{self.stem}{number}/"

    @property
    def here(self) -> str:
        return self.address(self.number)

    @property
    def shown(self) -> list[int]:
        """The numbers to offer: the first, the last, those about this one and some between; 0 for a gap of several."""
        if self.count <= FEW:
            return list(range(1, self.count + 1))
        steps = {1 + round((self.count - 1) * tenth / 10) for tenth in range(11)}
        steps |= set(range(max(1, self.number - ABOUT), min(self.count, self.number + ABOUT) + 1))
        found = [1]
        for number in sorted(steps)[1:]:
            gap = number - found[-1] - 1
            found += [0, number] if gap > 1 else range(number - gap, number + 1)
        return found


def paged(first: str, rows: Sequence[Row], size: int, stem: str | None = None) -> Iterator[tuple[Paging, Sequence[Row]]]:
    """Each page with its rows; one empty page where there is none. `stem`: `first`, unless that would claim other addresses."""
    count = max(1, -(-len(rows) // size))
    for number in range(1, count + 1):
        yield Paging(first, stem or first, number, count), rows[(number - 1) * size : number * size]

"""7/5/2005: whether the day or the month comes first is not said by the date itself; what else the page says may decide it."""

from calendar import timegm
from collections.abc import Iterable

from msgspec.structs import replace

from beilin.rules.describe.dates import DAY_FIRST, MONTH_FIRST, Found

_SOON = 31  # days after a date of its own within which a text is published


def order_of(found: Iterable[Found]) -> str | None:
    """The order in which the page's other dates of this form stand, where a day above twelve tells it and none speaks against it."""
    orders = {one.order for one in found if one.order}
    return orders.pop() if len(orders) == 1 else None


def in_order(one: Found, order: str | None) -> Found:
    """The date read in this order, if it was open."""
    if not one.readings or order is None:
        return one
    return replace(one, iso=one.readings[0 if order == MONTH_FIRST else 1], readings=(), order=order)


def beside(one: Found, certain: Iterable[str]) -> Found:
    """The date read so that it stands soon after a date of which the text is certain, if only one reading does."""
    days = [_day(iso) for iso in certain if len(iso) == 10]
    fits = [r for r in one.readings if any(0 <= _day(r) - day <= _SOON for day in days)]
    if len(fits) != 1:
        return one
    return in_order(one, MONTH_FIRST if fits[0] == one.readings[0] else DAY_FIRST)


def _day(iso: str) -> int:
    """A day's number."""
    year, month, day = map(int, iso.split("-"))
    return timegm((year, month, day, 0, 0, 0)) // 86400

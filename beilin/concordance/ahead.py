"""Work shared out to threads and taken back in order: numpy and zlib let other threads run while they count and pack."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
STEPS = 3  # begun before the first is taken: more would only fill memory


def ahead(pool: Executor, work: Callable[[A], B], some: Iterable[A]) -> Iterator[B]:
    """`map(work, some)`, a few steps ahead of whoever takes it."""
    begun: deque[Future[B]] = deque()
    for one in some:
        begun.append(pool.submit(work, one))
        if len(begun) > STEPS:
            yield begun.popleft().result()
    while begun:
        yield begun.popleft().result()

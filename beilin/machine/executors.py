"""Where tasks run. All share the interface of `concurrent.futures.Executor` and give the same bytes."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any


class Here(Executor):
    """Runs each call at once in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def processes(jobs: int) -> Executor:
    """`jobs` worker processes, started afresh so that they inherit nothing."""
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))


def cluster(address: str) -> Executor:
    """A Dask cluster by its scheduler's address. Its workers need this project and the same libraries installed."""
    try:
        from distributed import Client
    except ImportError:
        raise SystemExit("a cluster needs the package 'distributed': pip install distributed") from None
    return Client(address).get_executor(pure=False)

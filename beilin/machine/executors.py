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


class Cluster(Executor):
    """A Dask cluster by its scheduler's address. Its workers need this project and the same libraries installed."""

    def __init__(self, address: str):
        try:
            from distributed import Client
        except ImportError:
            raise SystemExit("a cluster needs the package 'distributed': pip install distributed") from None
        self._client = Client(address)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Dask's future, waited for by a callback, so that the standard library's `wait` understands it."""
        future: Future[Any] = Future()
        far = self._client.submit(fn, *args, **kwargs, pure=False)
        far.add_done_callback(lambda done: _settle(future, done))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._client.close()


def _settle(future: "Future[Any]", done: Any) -> None:
    try:
        future.set_result(done.result())
    except Exception as error:
        future.set_exception(error)

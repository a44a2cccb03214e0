"""Runs named tasks over rows of inputs, each answer computed once and kept.

The coordinator (this process) holds digests, and it alone touches the cache. Workers get a chunk of rows as plain lists and
the bytes that the rows name; they return bytes.
"""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from itertools import islice
from typing import TypeVar

from beilin.machine.cache import Cache
from beilin.machine.codec import Blob, Input, decoded, encode, is_bundle
from beilin.machine.executors import Cluster, Here, processes
from beilin.machine.progress import Progress
from beilin.machine.reach import code_digest
from beilin.machine.worker import Answer, Ref, work

CHUNK = 24  # rows a worker gets at once: enough to hide the hand-over, few enough to keep memory and progress even
FEW = 4  # rows not worth starting processes for

T = TypeVar("T")


class TaskFailed(Exception):
    """A task raised: a bug in its stage, told with the place and the worker's own trace."""


class Run:
    """One build's use of the cache and the workers. `computed` counts the answers that were not in the cache."""

    def __init__(self, cache: Cache, jobs: int, progress: Progress, address: str | None = None):
        self.cache = cache
        self.computed = 0
        self._jobs = jobs
        self._address = address
        self._progress = progress
        self._workers: Executor | None = None

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._workers:
            self._workers.shutdown(wait=kind is None, cancel_futures=True)
        self.cache.close()

    def keep(self, raw: bytes) -> Blob:
        return self.cache.put(raw)

    def load(self, blob: Blob, kind: type[T]) -> T:
        return decoded(self.cache.get(blob), kind)

    def bundle(self, blob: Blob) -> dict[str, Blob]:
        """The files of a bundle, by name."""
        files = {name: Blob(digest) for name, digest in self.load(blob, dict[str, str]).items()}
        for file in files.values():
            self.cache.hold(file)
        return files

    def one(self, task: str, *row: Input, label: str = "") -> Blob:
        return self.map(task, [row], label)[0]

    def map(self, task: str, rows: Sequence[Sequence[Input]], label: str = "", places: Sequence[str] = ()) -> list[Blob]:
        """The task's answer to each row, in order. `places` names the rows in messages."""
        refs = [[_ref(value) for value in row] for row in rows]
        keys = [_key(task, row) for row in refs]
        with self.cache.at_once():
            answers = [self.cache.answer(key) for key in keys]
        missing = [i for i, answer in enumerate(answers) if answer is None]
        self._progress.begin(label or task, len(rows), len(missing))
        for chunk in self._computed(task, refs, missing):
            with self.cache.at_once():
                for i, answer in chunk:
                    if not answer.fine:
                        raise TaskFailed(f"{task} failed on {places[i] if places else f'row {i + 1}'}\n{answer.result}")
                    blob = self.cache.put_bundle(answer.result) if is_bundle(task) else self.cache.put(answer.result)
                    self.cache.remember(keys[i], blob)
                    answers[i] = blob
                    self._progress.step()
        self._progress.end()
        self.computed += len(missing)
        return [answer for answer in answers if answer is not None]

    def _computed(self, task: str, refs: list[list[Ref]], missing: list[int]) -> Iterator[Iterator[tuple[int, Answer]]]:
        """Answers to the missing rows, chunk by chunk as they come, a bounded number of chunks under way at a time."""
        size = max(1, min(CHUNK, len(missing) // (4 * self._jobs)))
        chunks = iter([missing[i : i + size] for i in range(0, len(missing), size)])
        executor = self._executor(len(missing))
        under_way: dict[Future[list[Answer]], list[int]] = {}
        while True:
            for chunk in islice(chunks, 3 * self._jobs - len(under_way)):
                rows = [refs[i] for i in chunk]
                under_way[executor.submit(work, task, rows, self._bytes(rows))] = chunk
            if not under_way:
                return
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                try:
                    yield zip(under_way.pop(future), future.result(), strict=True)
                except BrokenExecutor as error:
                    raise TaskFailed(f"{task}: a worker died, most often for want of memory; try --jobs 1 ({error})") from None

    def _bytes(self, rows: list[list[Ref]]) -> dict[str, bytes]:
        """The bytes of every blob that the rows name."""
        names = {digest for row in rows for ref in row for digest in ref.digests}
        return {digest: self.cache.get(Blob(digest)) for digest in sorted(names)}

    def _executor(self, rows: int) -> Executor:
        if rows == 1:  # nothing runs beside it, and what the whole archive goes into is spared the way to a worker
            return Here()
        if self._workers is None and self._address:
            self._workers = Cluster(self._address)
        if self._workers is None and self._jobs > 1 and rows >= FEW:
            self._workers = processes(self._jobs)
        return self._workers or Here()


def _ref(value: Input) -> Ref:
    if isinstance(value, Blob):
        return Ref("blob", digests=(value.digest,))
    if isinstance(value, list) and value and all(isinstance(v, Blob) for v in value):
        return Ref("blobs", digests=tuple(v.digest for v in value))
    return Ref("value", encode(value))


def _key(task: str, row: list[Ref]) -> str:
    """The digest of everything the answer depends on."""
    total = hashlib.sha256(f"{task} {code_digest(task)}\n".encode())
    for ref in row:
        total.update(f"{ref.form} {hashlib.sha256(ref.value).hexdigest()} {' '.join(ref.digests)}\n".encode())
    return total.hexdigest()

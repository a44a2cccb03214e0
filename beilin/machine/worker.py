"""What a worker does: answers a chunk of rows of one task. Gets plain lists and bytes, returns bytes."""

import traceback
from functools import lru_cache
from typing import Any, NamedTuple

from beilin.machine.codec import decoded, encode, find, is_bundle, parameters


class Ref(NamedTuple):
    """One input of a row on its way to a worker."""

    form: str  # "value": JSON bytes · "blob": one digest · "blobs": a list of digests
    value: bytes = b""
    digests: tuple[str, ...] = ()


class Answer(NamedTuple):
    fine: bool
    result: Any  # bytes, or named bytes for a bundle; the trace when not fine


def work(task: str, rows: list[list[Ref]], blobs: dict[str, bytes]) -> list[Answer]:
    """Answers in the order of rows; `blobs` holds the bytes of every digest the rows name."""
    answers: list[Answer] = []
    for row in rows:
        try:
            answers.append(Answer(True, _answer(task, row, blobs)))
        except Exception:
            answers.append(Answer(False, traceback.format_exc()))
    return answers


def _answer(task: str, row: list[Ref], blobs: dict[str, bytes]) -> Any:
    arguments = [_argument(ref, kind, blobs) for ref, kind in zip(row, parameters(task), strict=True)]
    answer = find(task)(*arguments)
    return answer if isinstance(answer, bytes) or is_bundle(task) else encode(answer)


def _argument(ref: Ref, kind: Any, blobs: dict[str, bytes]) -> Any:
    if ref.form == "value":
        return decoded(ref.value, kind)
    if ref.form == "blob":
        return _read(blobs[ref.digests[0]], kind)
    return [_read(blobs[digest], kind.__args__[0]) for digest in ref.digests]


def _read(raw: bytes, kind: Any) -> Any:
    return raw if kind is bytes else _record(raw, kind)


@lru_cache(maxsize=64)
def _record(raw: bytes, kind: Any) -> Any:
    """Records are immutable, so rows that share an input (templates, a model) share its decoding."""
    return decoded(raw, kind)

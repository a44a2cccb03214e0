"""Between a task's annotations and bytes: what a worker decodes before and encodes after.

An answer that is `bytes` is kept as it is; a `dict[str, bytes]` is a bundle of named files; anything else is JSON whose
key order is fixed, so that equal answers are equal bytes.
"""

import importlib
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple, get_type_hints

import msgspec


class Blob(NamedTuple):
    """A handle on bytes in the cache, by their SHA-256. The coordinator passes handles; workers see what they stand for."""

    digest: str


Input = Any  # a Blob, a list of Blobs, or any value that msgspec encodes


def encode(value: Any) -> bytes:
    return msgspec.json.encode(value, order="deterministic")


def decoded(raw: bytes, kind: Any) -> Any:
    """Bytes as a parameter of type `kind` wants them."""
    return raw if kind is bytes else msgspec.json.decode(raw, type=kind)


@cache
def find(task: str) -> Callable[..., Any]:
    """The function named `package.module:function`."""
    module, _, name = task.partition(":")
    return getattr(importlib.import_module(module), name)


@cache
def parameters(task: str) -> tuple[Any, ...]:
    """The types of a task's parameters, in order."""
    code, hints = find(task).__code__, get_type_hints(find(task))
    return tuple(hints[name] for name in code.co_varnames[: code.co_argcount])


@cache
def is_bundle(task: str) -> bool:
    return get_type_hints(find(task))["return"] == dict[str, bytes]

"""Tasks for tests of the machine: small, pure, importable by name."""

from beilin.records import Issue

FACTOR = 2


def doubled(number: int) -> int:
    return number * FACTOR


def total(numbers: list[int]) -> int:
    return sum(numbers)


def upper(raw: bytes) -> bytes:
    return raw.upper()


def files(raw: bytes) -> dict[str, bytes]:
    return {"a/one.txt": raw, "two.txt": raw * 2}


def placed(issue: Issue) -> str:
    return issue.place


def broken(number: int) -> int:
    raise ValueError(f"cannot take {number}")

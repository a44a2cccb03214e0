"""Modules that stand in one file with all they import, so that a page asks for one file instead of file after file.

Our own modules alone are read, and only what they write: `import { a, b } from "./name.js";` on a line of its own, and `export` before
a function, class or const. Anything else is refused. What is imported later, by `import()`, stays a file of its own.
"""

import re
from collections.abc import Iterator, Mapping

_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import\b(?!\()|export\b).*", re.MULTILINE)


class BundleError(ValueError):
    """A module is written in a way that the bundler does not read; the message names it and the line."""


def bundled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files, each module with what it imports before it. Raises BundleError."""
    modules = {name: raw.decode("utf8") for name, raw in files.items() if name.endswith(".js") and _IMPORT.search(raw.decode("utf8"))}
    return dict(files) | {name: _bundle(name, files).encode("utf8") for name in modules}


def _bundle(name: str, files: Mapping[str, bytes]) -> str:
    """The modules in the order they need, each in a function of its own that hands out what it exports; `name` itself stands last, bare."""
    order: dict[str, str] = {}
    _gather(name, files, order, ())
    *needed, (_, last) = order.items()
    return "".join([*(_wrapped(one, words) for one, words in needed), _IMPORT.sub(_taken, last)])


def _gather(name: str, files: Mapping[str, bytes], order: dict[str, str], waiting: tuple[str, ...]) -> None:
    if name in waiting:
        raise BundleError(f"{name}: imports itself by way of {', '.join(waiting)}")
    if name in order:
        return
    if name not in files:
        raise BundleError(f"{waiting[-1]}: imports {name}, which is not there")
    words = files[name].decode("utf8")
    for _, other in _IMPORT.findall(words):
        _gather(name[: name.rfind("/") + 1] + other, files, order, (*waiting, name))
    if found := _OTHER.search(_EXPORT.sub("", _IMPORT.sub("", words))):
        raise BundleError(f"{name}: the bundler does not read {found[0]!r}")
    order[name] = words


def _wrapped(name: str, words: str) -> str:
    names = ", ".join(_names(words))
    return f"const {_variable(name)} = (() => {{\n{_EXPORT.sub('', _IMPORT.sub(_taken, words))}return {{ {names} }};\n}})();\n"


def _names(words: str) -> Iterator[str]:
    return (found[1] for found in _EXPORT.finditer(words))


def _taken(found: re.Match[str]) -> str:
    return f"const {{ {found[1]} }} = {_variable(found[2])};\n"


def _variable(name: str) -> str:
    return "$" + name.rpartition("/")[2].removesuffix(".js").replace("-", "_")

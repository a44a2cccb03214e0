"""What code an answer depends on, read off the source: the functions a task uses, the modules they import, tables, libraries.

The task's own module counts only as far as the task uses it; every module beyond counts whole. A library counts by its version.
"""

import ast
import hashlib
import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

OWN = "beilin"
HOUSE = Path(__file__).parents[2]  # the folder that holds the project's package


@cache
def code_digest(task: str) -> str:
    """SHA-256 over everything `package.module:function` can reach."""
    module, _, function = task.partition(":")
    used, imports = _used(module, function)
    modules, libraries = _closure(imports)
    total = hashlib.sha256(f"{task} python {sys.version_info[:2]}\n{used}\n".encode())
    for name in sorted(modules):
        total.update(f"{name} {_facts(name).digest}\n".encode())
    for name in sorted(libraries):
        total.update(f"{name} {_library_version(name)}\n".encode())
    return total.hexdigest()


@cache
def _path(module: str) -> Path:
    """Where the module's source lies. The project's own are found without importing the packages above them."""
    if module.split(".")[0] == OWN:
        place = HOUSE.joinpath(*module.split("."))
        return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(module)
    return Path(spec.origin)


@cache
def _source(module: str) -> str:
    return _path(module).read_text(encoding="utf8")


class Facts(NamedTuple):
    """What a module's source says: its digest, with that of the tables it names in calls such as table("fold.tsv"); what it imports."""

    digest: str
    imports: frozenset[str]


# A module's imports and tables are found by these and not by parsing it: a hundred modules are looked at in every build. What they find
# too much (an import spelt out in a docstring) only makes a key more careful.
_IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]+)|import[ \t]+([\w., \t]+))", re.M)
_TABLE = re.compile(r"""(?<!def )(?<![\w.])table\((?:["']([^"']+)["']|(?!\)))""")


@cache
def _facts(module: str) -> Facts:
    source = _source(module)
    total = hashlib.sha256(source.encode())
    for match in _TABLE.finditer(source):
        if not match[1]:
            raise ValueError(f"{module}: name the table by a literal, so that what depends on it can be told")
        total.update((HOUSE / OWN / "tables" / match[1]).read_bytes())
    imports: set[str] = set()
    for base, names, plain in _IMPORT.findall(source):
        words = [word.split()[0] for word in re.sub(r"#.*|[()]", "", names or plain).split(",") if word.strip()]
        imports.update(_with_packages([base, *(f"{base}.{word}" for word in words)] if base else words))
    return Facts(total.hexdigest(), frozenset(imports))


def _with_packages(names: list[str]) -> Iterator[str]:
    """Those names that are modules, and the packages above them; libraries are not looked into."""
    for name in names:
        parts = name.split(".")
        if parts[0] != OWN:
            yield parts[0]
        elif _path(name).exists():
            yield from (".".join(parts[: i + 1]) for i in range(len(parts)))


def _closure(imports: set[str]) -> tuple[set[str], set[str]]:
    """Every module of the project reachable from `imports`, and the libraries met on the way."""
    modules: set[str] = set()
    libraries: set[str] = set()
    wait = sorted(imports)
    while wait:
        name = wait.pop()
        if name.split(".")[0] != OWN:
            libraries.add(name.split(".")[0])
        elif name not in modules:
            modules.add(name)
            wait.extend(_facts(name).imports)
    return modules, libraries


@cache
def _library_version(name: str) -> str:
    if name in sys.stdlib_module_names:
        return "of Python"
    try:
        return version(name)
    except PackageNotFoundError:  # a library whose package has another name
        return " ".join(f"{found} {version(found)}" for found in sorted(set(packages_distributions().get(name, ()))))


@cache
def _places(module: str) -> dict[str, ast.stmt]:
    """What stands at the module's top level, by the names it defines."""
    body = ast.parse(_source(module)).body
    return {name: node for statement in body for node in _one_by_one(statement) for name in _defines(node)}


def _used(module: str, function: str) -> tuple[str, set[str]]:
    """The source of the top-level definitions that `function` needs, itself among them, and the imports they name."""
    places = _places(module)
    seen: dict[ast.stmt, None] = {}
    wait = [function]
    while wait:
        node = places.get(wait.pop())
        if node is None or node in seen:
            continue
        seen[node] = None
        if not isinstance(node, (ast.Import, ast.ImportFrom)):
            wait.extend(n.id for n in ast.walk(node) if isinstance(n, ast.Name))
    imports = {name for node in seen for name in _with_packages(_imported(node))}
    return "\n".join(sorted(ast.unparse(n) for n in seen)), imports


def _imported(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def _one_by_one(node: ast.stmt) -> list[ast.stmt]:
    """An import of several names as several imports, for a function may need one of them only."""
    if isinstance(node, ast.Import):
        return [ast.Import([alias]) for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [ast.ImportFrom(node.module, [alias], node.level) for alias in node.names]
    return [node]


def _defines(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return [(alias.asname or alias.name).split(".")[0] for alias in node.names]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)]

"""The house keeps its order: imports run one way, and only the doors touch disk, clock, processes or environment."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "beilin").rglob("*.py"))
}
LAYERS = [
    "beilin.text", "beilin.records", "beilin.archive", "beilin.needles", "beilin.rule", "",
    "beilin.rules", "beilin.stages", "beilin.tasks", "beilin.story",
]  # fmt: skip
OUTWARD = {"os", "pathlib", "subprocess", "multiprocessing", "time", "datetime", "socket", "shutil", "tempfile", "threading", "random"}
DOORS = ("beilin.machine", "beilin.stages.read", "beilin.stages.index", "beilin.tables", "beilin.story")


def layer(module: str) -> int:
    """Its place in LAYERS; plain facts (chinese, html, urls …) stand at the empty one."""
    for i, start in enumerate(LAYERS):
        if start and (module == start or module.startswith(start + ".")):
            return i
    return LAYERS.index("")


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_one_way(module):
    mine = layer(module)
    for other in imports(MODULES[module]):
        if other not in MODULES or other in ("beilin", "beilin.tables"):
            continue
        if module.startswith("beilin.machine"):
            assert other.startswith("beilin.machine") or other in ("beilin.text", "beilin.records"), f"{module} knows {other}"
        else:
            assert module == "beilin.story" or not other.startswith("beilin.machine"), f"{module} knows the machine"
            assert other.startswith("beilin.machine") or layer(other) <= mine, f"{module} imports {other}, a layer above its own"


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("beilin.stages.")])
def test_stages_never_import_each_other(module):
    stage = module.split(".")[2]
    others = {name.split(".")[2] for name in imports(MODULES[module]) if name.startswith("beilin.stages.")}
    assert others <= {stage}


def test_work_on_a_page_knows_nothing_of_the_archive():
    """So that a new field of a list or a work has no page cleaned again."""
    seen, wait = set(), ["beilin.tasks"]
    while wait:
        if (module := wait.pop()) in MODULES and module not in seen:
            seen.add(module)
            wait += imports(MODULES[module])
    assert "beilin.records" in seen and "beilin.archive" not in seen


@pytest.mark.parametrize("module", [m for m in MODULES if not m.startswith(DOORS)])
def test_only_the_doors_touch_the_world(module):
    assert not {name.split(".")[0] for name in imports(MODULES[module])} & OUTWARD
    calls = [node.func for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf8"))) if isinstance(node, ast.Call)]
    assert not {call.id for call in calls if isinstance(call, ast.Name)} & {"open", "print", "input", "exec", "eval"}

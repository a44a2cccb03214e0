"""The project's own templates, for tests that draw real pages."""

import sys
from pathlib import Path

import pytest

from beilin.stages.render.assets import asset_names
from beilin.stages.render.frame import frame

sys.path.insert(0, str(Path(__file__).parent))

TEMPLATES = Path(__file__).parents[3] / "templates"


@pytest.fixture(scope="session")
def framed():
    """(settings, entry template) → Frame."""
    paths = [path for path in sorted(TEMPLATES.rglob("*")) if path.is_file()]
    names = {path.relative_to(TEMPLATES).as_posix(): path for path in paths}
    sources = {name: path.read_text(encoding="utf8") for name, path in names.items() if not name.startswith("assets/")}
    assets = asset_names({name[7:]: path.read_bytes() for name, path in names.items() if name.startswith("assets/")})
    return lambda settings, entry: frame(settings, sources, assets, entry)

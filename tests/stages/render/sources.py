"""The project's own templates, and addresses for its assets, for tests that draw pages."""

from pathlib import Path

_FOLDER = Path(__file__).parent.parent.parent.parent / "templates"
SOURCES = {path.relative_to(_FOLDER).as_posix(): path.read_text(encoding="utf8") for path in sorted(_FOLDER.rglob("*.html"))}
_FILES = sorted(path for path in (_FOLDER / "assets").rglob("*") if path.is_file())
ASSETS = {path.relative_to(_FOLDER / "assets").as_posix(): f"assets/{path.name}" for path in _FILES}

"""The search page and its scripts, for indexes that are made without a whole site."""

from pathlib import Path

from beilin import addresses
from beilin.settings import Settings
from beilin.stages.render.assets import asset_names
from beilin.stages.render.bundle import bundled
from beilin.stages.render.frame import frame
from beilin.stages.render.search import headers, search_page
from beilin.stages.render.slim import slim

TEMPLATES = Path(__file__).parents[1] / "templates"


def search_page_files(start: bytes, settings: Settings | None = None) -> dict[str, bytes]:
    """The page with the start of an index, all assets and the headers that they are sent with, as file name → bytes."""
    assets = TEMPLATES / "assets"
    drawn = (*TEMPLATES.rglob("*.html"), TEMPLATES / "_headers.txt")
    templates = {str(p.relative_to(TEMPLATES)): p.read_text(encoding="utf8") for p in drawn}
    files = slim(bundled({str(p.relative_to(assets)): p.read_bytes() for p in assets.rglob("*") if p.is_file()}))
    names = asset_names(files)
    page, sent = (frame(settings or Settings(), templates, names, entry) for entry in ("search.html", "_headers.txt"))
    found = {names[name]: raw for name, raw in files.items()}
    return found | {addresses.file("search/"): search_page(page, start), "_headers": headers(sent, start)}

"""The search page. What it shows is found in the browser; here stand the form, the words and the addresses."""

import msgspec

from beilin.concordance.start import folder
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.shapes import LANGUAGES
from beilin.stages.render.words import starting

TEMPLATE = "search.html"
ADDRESS = "search/"


def search_page(frame: Frame, start: bytes) -> bytes:
    """The form; as JSON the words that its scripts say, and the names of sites, kinds and scripts; and the start of the concordance."""
    lang = frame.settings.lang
    names = frame.settings.sources | starting(lang, "kind_") | LANGUAGES[lang]
    shown = {"words": starting(lang, "js_"), "names": names, "texts": f"{ADDRESS}{folder(start)}/texts.bin"}
    return draw(frame, TEMPLATE, ADDRESS, start=msgspec.json.decode(start), **shown)


def headers(frame: Frame, start: bytes) -> bytes:
    """_headers: what browsers may keep for good are the files whose address changes with what they hold, those of the index too."""
    return draw(frame, "_headers.txt", "_headers", folder=folder(start))

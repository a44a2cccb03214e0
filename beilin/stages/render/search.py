"""The search page. What it shows is found in the browser; here stand the form, the words and the addresses."""

from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.shapes import LANGUAGES
from beilin.stages.render.words import starting

TEMPLATE = "search.html"
ADDRESS = "search/"


def search_page(frame: Frame) -> bytes:
    """The form; as JSON the words that its scripts say, and the names of sites, kinds and scripts."""
    lang = frame.settings.lang
    names = frame.settings.sources | starting(lang, "kind_") | LANGUAGES[lang]
    return draw(frame, TEMPLATE, ADDRESS, words=starting(lang, "js_"), names=names)

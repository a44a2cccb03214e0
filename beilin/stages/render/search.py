"""The search page. What it shows is found in the browser; here stand the form, the words and the addresses."""

from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.words import starting

TEMPLATE = "search.html"
ADDRESS = "search/"


def search_page(frame: Frame) -> bytes:
    """The form, and as JSON the words that its scripts say."""
    return draw(frame, TEMPLATE, ADDRESS, words=starting(frame.settings.lang, "js_"))

"""What one worker does at once: the per-page stages fused, each task a function from records to a record.

Every task is importable by name and pure; `beilin.machine.run` decodes its inputs by these annotations and encodes its answer.
"""

from beilin.records import Capture, Cleaned, Model, Page, Ruling, Survey, Template
from beilin.rules.describe.whole import Whole
from beilin.stages import decode, describe, repair, split, strip


def open_page(capture: Capture, raw: bytes) -> Page:
    """Bytes to characters, markup read and set aside."""
    return decode.decode(capture, raw)


def survey_page(page: Page) -> Survey:
    """The little that learning needs of a page: its lines' keys."""
    return strip.survey(page)


def learn_site(surveys: list[Survey]) -> Template:
    """Lines that recur over the pages of one site."""
    return strip.learn(surveys)


def clean_page(page: Page, template: Template, model: Model, rulings: list[Ruling]) -> Cleaned:
    """Repair, strip, split and describe one page, and prove that every character is accounted for."""
    mended = split.join(repair.repair(page, model))
    stripped = strip.strip(mended, template, rulings)
    whole = Whole(mended)
    parts, parted, compilation = split.split(stripped, rulings, whole)
    return describe.describe(parted, parts, rulings, whole, compilation)

"""tmp"""
from beilin.records import Model, Page


def repair(page: Page, model: Model) -> Page:
    return page


def weigh(counts: list[bytes]) -> Model:
    return Model()

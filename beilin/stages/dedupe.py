"""Find what texts share: sketch each page once, then weigh all sketches together.

The work is done in `beilin.kin`; this module is the order of its steps and the records that come out.
"""

import numpy as np

from beilin.archive import Card, Kinship
from beilin.kin import verdict
from beilin.kin.bodies import find_bodies
from beilin.kin.chains import GAP, find_chains, lined_up
from beilin.kin.corpus import lay_out
from beilin.kin.formulas import find_formulas, outside
from beilin.kin.furniture import of_one_site, tell_furniture, without
from beilin.kin.matches import find_matches
from beilin.kin.pairs import compare
from beilin.kin.passages import PASSAGE_GAP, Spans, gather, runs_between_works
from beilin.kin.sketch import sketch_texts
from beilin.kin.telling import tell_pairs, tell_passages
from beilin.records import Cleaned, Ruling


def sketch(cleaned: Cleaned) -> bytes:
    """All that dedupe needs of one page's texts; layout in `beilin.kin.sketch`."""
    texts = [(text.ordinal, "\n".join(paragraph.text for paragraph in text.paragraphs)) for text in cleaned.texts]
    return sketch_texts(cleaned.capture.id, texts)


def dedupe(cards: list[Card], sketches: list[bytes], rulings: list[Ruling]) -> Kinship:
    """Works, pairs and passages of the whole archive. `cards` and the texts of `sketches` must come in the same order."""
    corpus = lay_out(sketches, [(card.page, card.ordinal) for card in cards])
    matches, common = find_matches(corpus)
    bodies = find_bodies(corpus, common)
    line = lined_up(corpus, matches)
    chains, gaps = find_chains(line, GAP)
    figures = compare(corpus, bodies, chains, gaps)
    judged = verdict.judge(corpus, bodies, cards, figures, rulings)
    tight, _ = find_chains(line, PASSAGE_GAP)
    passages = runs_between_works(corpus, bodies, tight, judged.label)
    formulas = outside(find_formulas(corpus, judged.label), passages)
    spans = gather(corpus, passages, judged.label)
    unwanted = of_one_site(corpus, _sites(cards), spans)
    return Kinship(
        works=tuple(judged.works),
        pairs=tell_pairs(cards, figures, judged),
        passages=(
            *tell_passages(cards, corpus, without(spans, unwanted), formula=False),
            *tell_passages(cards, corpus, gather(corpus, formulas, judged.label), formula=True),
        ),
        issues=(*judged.issues, *tell_furniture(cards, corpus, bodies, Spans(*(column[unwanted] for column in spans)))),
    )


def _sites(cards: list[Card]) -> np.ndarray:
    """A number for each card's site, 0 for none."""
    numbers = {site: number for number, site in enumerate(sorted({card.site for card in cards if card.site}), 1)}
    return np.array([numbers.get(card.site or "", 0) for card in cards], np.int64)

#!/usr/bin/env python3
"""Fits the line model: reads pages with their true text, writes beilin/tables/lines.json.

    fit_lines.py FOLDER [--held-out]

FOLDER holds manifest.jsonl (page, title_in_truth) and pages/NAME.{html,flat.txt,main.txt,truth.txt}: each page as markup, flattened,
as main-content text, and the article's true text. Only weights are kept, no text. `--held-out` fits nothing but tells how well the model
does on sites it has not seen (five parts, no site in two of them).
"""

import argparse
import json
import sys
from collections import defaultdict
from itertools import compress
from pathlib import Path
from typing import NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from align_lines import aligned, letters, title_line

from beilin import charset, html
from beilin.linemodel import features, passes
from beilin.records import Capture, Model, Page
from beilin.rows import plainly
from beilin.rule import Look
from beilin.stages import repair, strip

FORMS = {"html": ("html",), "plain": ("flat.txt", "main.txt")}
_PARTS = 5
_SMOOTH = 1.0  # ridge on weights of features between 0 and 1
_ROUNDS = 12  # Newton's method needs fewer
OUT = Path(__file__).resolve().parent.parent / "beilin" / "tables" / "lines.json"


class Sample(NamedTuple):
    """One page to learn from."""

    site: str
    values: np.ndarray  # float64 (lines, features)
    is_text: np.ndarray  # 0 or 1 by line
    sizes: np.ndarray  # letters of a line
    lengths: np.ndarray  # all its characters


class Numbers(NamedTuple):
    """A fitted look."""

    weight: np.ndarray
    centre: np.ndarray
    bias: float

    def chance(self, values: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-np.clip((values - self.centre) @ self.weight + self.bias, -30, 30)))


def sample(folder: Path, row: dict, ending: str) -> Sample | None:
    """One page in one form, its lines told by the true text."""
    path = folder / "pages" / f"{row['page']}.{ending}"
    source, name, _ = charset.read(path.read_bytes(), "")
    form, *read = html.read(source)
    if (form == "html") != (ending == "html"):
        return None
    page = repair.repair(Page(Capture("", row["page"], "", 0), source, name, form, *read), Model())
    look = Look(page.text, page.blocks)
    lines = [line for line in look.lines if line.text.strip()]
    if not lines:
        return None
    printed = np.array([bool(line.text.strip()) for line in look.lines])
    spelled = [*compress(look.once(plainly), printed)]
    values = features.table(look, lines, spelled, strip.evidence(page, look, strip.named(look)).of(printed))
    words = [line.text for line in lines]
    is_text = aligned(words, path.with_name(f"{path.name.split('.')[0]}.truth.txt").read_text(encoding="utf8"))
    title = title_line(words, is_text, stated_title(folder, row))
    if title is not None:
        is_text[title] = 1  # a headline is looked for among the lines that stay
    sizes, lengths = (np.array([len(told) for told in tellings]) for tellings in (map(letters, words), words))
    return Sample(site(row["page"]), values, is_text, sizes, lengths)


def stated_title(folder: Path, row: dict) -> str:
    source, _, _ = charset.read((folder / "pages" / f"{row['page']}.html").read_bytes(), "")
    return next((mark.value for mark in html.read(source).marks if mark.name == "title"), "")


def site(page: str) -> str:
    """The registered domain: no two parts may share a site, whatever its hosts are called."""
    labels = page.split("/")[0].split(".")
    under_country = labels[-1] in ("cn", "tw", "hk") and labels[-2] in ("com", "net", "org", "gov") if len(labels) > 2 else False
    return ".".join(labels[-3:] if under_country else labels[-2:])


def fit(values: np.ndarray, is_text: np.ndarray, sizes: np.ndarray) -> Numbers:
    """Ridge logistic regression by Newton's method; a line weighs as the root of its characters."""
    centre = values[is_text == 1].mean(axis=0)
    table = np.hstack([values - centre, np.ones((len(values), 1))])
    weight = np.sqrt(np.minimum(sizes, 200) + 1.0)
    ridge = np.full(table.shape[1], _SMOOTH)
    ridge[-1] = 1e-3
    beta = np.zeros(table.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(table @ beta, -30, 30)))
        slope = table.T @ (weight * (is_text - chance)) - ridge * beta
        bend = (table * (weight * np.maximum(1e-6, chance * (1 - chance)))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        beta += step
        if np.abs(step).max() < 1e-5:
            break
    return Numbers(beta[:-1], centre, float(beta[-1]))


def fit_samples(samples: list[Sample], tables: list[np.ndarray]) -> Numbers:
    return fit(np.vstack(tables), np.concatenate([s.is_text for s in samples]), np.concatenate([s.sizes for s in samples]))


def both(samples: list[Sample]) -> tuple[Numbers, Numbers]:
    """Both looks. The second learns from first looks at sites that the first has not seen."""
    parts = parted(samples, 3)
    unseen: dict[int, np.ndarray] = {}
    for part in parts:
        rest = [samples[n] for other in parts if other is not part for n in other]
        look = fit_samples(rest, [s.values for s in rest])
        unseen |= {n: look.chance(samples[n].values) for n in part}
    first = fit_samples(samples, [s.values for s in samples])
    second = fit_samples(samples, [again(s, unseen[n]) for n, s in enumerate(samples)])
    return first, second


def again(one: Sample, chance: np.ndarray) -> np.ndarray:
    return np.hstack([one.values, passes.table(chance, one.lengths)])


def parted(samples: list[Sample], parts: int) -> list[list[int]]:
    """Numbers of samples in parts of about equal size that share no site: the largest site first, to the smallest part."""
    sites: defaultdict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(samples):
        sites[one.site].append(n)
    found: list[list[int]] = [[] for _ in range(parts)]
    for name in sorted(sites, key=lambda name: (-len(sites[name]), name)):
        min(found, key=len).extend(sites[name])
    return found


def held_out(samples: list[Sample]) -> float:
    """Share of characters told right on sites not seen."""
    right = total = 0.0
    for part in parted(samples, _PARTS):
        first, second = both([samples[n] for n in range(len(samples)) if n not in set(part)])
        for one in (samples[n] for n in part):
            told = second.chance(again(one, first.chance(one.values))) > 0.5
            right += float((one.sizes * (told == one.is_text)).sum())
            total += float(one.sizes.sum())
    return right / total


def stored(numbers: Numbers, names: tuple[str, ...]) -> dict:
    rows = zip(names, numbers.weight, numbers.centre, strict=True)
    return {"bias": round(numbers.bias, 4), "columns": [[name, round(float(w), 4), round(float(c), 4)] for name, w, c in rows]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held-out", action="store_true")
    options = parser.parse_args()
    rows = [json.loads(line) for line in (options.folder / "manifest.jsonl").read_text(encoding="utf8").splitlines()]
    tables = {}
    for form, endings in FORMS.items():
        samples = [s for row in rows for ending in endings if (s := sample(options.folder, row, ending)) is not None]
        if options.held_out:
            print(f"{form}: {100 * held_out(samples):.2f} % of characters told right on sites not seen, {len(samples)} pages")
            continue
        names = features.names(form == "html")
        first, second = both(samples)
        tables[form] = {"first": stored(first, names), "second": stored(second, (*names, *passes.NAMES))}
    if tables:
        OUT.write_text(json.dumps(tables, ensure_ascii=False, separators=(",", ":")).replace("],[", "],\n[") + "\n", encoding="utf8")


if __name__ == "__main__":
    main()

"""What the line model sees of a line's element: links, tag, the names in its path, and how much prose its container holds."""

import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from beilin.chinese import plain
from beilin.rule import Line

_TAGS = {
    "paragraph": ("p", "blockquote", "pre"),
    "first heading": ("h1",),
    "heading": ("h2", "h3", "h4", "h5", "h6", "caption", "legend"),
    "list": ("li", "dt", "dd", "ul", "ol", "dl"),
    "cell": ("td", "th", "tr", "table"),
    "control": ("button", "option", "form", "nav", "header", "footer", "menu"),
}
_GOOD = re.compile(r"article|content|text|body|main|detail|post|entry|zhengwen|neirong|txt|artibody|story|message|zoom|editor|wen", re.I)
_BAD = re.compile(
    r"nav|foot|head|side|comment|menu|share|relat|copyright|\bad[s_-]?\b|adv|rank|recommend|login|search|tool|hot|crumb|link|tag|bottom|top\b|left|right"
    r"|reply|user|author|info|list|pinglun|guanggao|app|qr|vote|page|tab|banner|logo|channel|promo|sponsor|meta|source|-hidden|fn-|btn",
    re.I,
)
NAMES = (
    "links", "emphasis", *(f"tag: {name}" for name in _TAGS), "good names near", "good names above", "bad names near", "bad names above",
    "depth", "prose in its parent", "links in its parent", "in the main container", "prose in its element",
    "said in <title>",
)  # fmt: skip
NEAR = ("links", "tag: paragraph", "in the main container")
_TITLE = 5  # characters of a line below which it may stand in any <title>
_MAIN = 0.7  # the main container is the innermost one with this share of the page's prose


def table(lines: list[Line], spelled: list[str], prose: np.ndarray, title: str) -> np.ndarray:
    """float64 (lines, len(NAMES)). `spelled`: each line as `chinese.plain` has it; `prose`: 1 for lines of running text; `title`: what the
    page's <title> says."""
    paths = [line.block.path if line.block else "" for line in lines]
    sizes = np.array([max(1, len(line.text)) for line in lines], float)
    links = np.array([line.block.links if line.block else 0 for line in lines], float) / sizes
    bold = np.array([line.block.emphasis if line.block else 0 for line in lines], float) / sizes
    text, linked, whole = _masses(paths, sizes, links, prose)
    total = max(1.0, text[""])
    main = max((path for path in text if text[path] >= _MAIN * total), key=lambda path: (path.count("/") + bool(path), path), default="")
    facts = {path: _facts(path, text, linked, whole, total, main) for path in dict.fromkeys(paths)}
    tags = [[float((line.block.tag if line.block else "") in group) for group in _TAGS.values()] for line in lines]
    stated = plain(title)
    titled = [len(line.text) <= 80 and len(words) >= _TITLE and words in stated for line, words in zip(lines, spelled, strict=True)]
    return np.column_stack([np.minimum(1, links), np.minimum(1, bold), np.array(tags), np.array([facts[path] for path in paths]), titled])


def _masses(paths: list[str], sizes: np.ndarray, links: np.ndarray, prose: np.ndarray) -> tuple[defaultdict[str, float], ...]:
    """For each element: characters of prose outside links, of links, of all, in it and in what it holds."""
    own: defaultdict[str, np.ndarray] = defaultdict(lambda: np.zeros(3))
    for path, row in zip(paths, np.column_stack([sizes * prose * (1 - np.minimum(1, links)), sizes * links, sizes]), strict=True):
        own[path] += row
    text, linked, whole = (defaultdict(float) for _ in range(3))
    for path, (prosaic, in_links, all_of_it) in own.items():
        for outer in _outward(path):
            text[outer] += prosaic
            linked[outer] += in_links
            whole[outer] += all_of_it
    return text, linked, whole


def _outward(path: str) -> Iterator[str]:
    """The path itself, then every element around it, to the page's root."""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""


def _facts(path: str, text: dict[str, float], linked: dict[str, float], whole: dict[str, float], total: float, main: str) -> list[float]:
    labels = path.split("/")
    near, above = "/".join(labels[-2:]), "/".join(labels[-8:-2])
    parent = path.rpartition("/")[0]
    return [
        float(_GOOD.search(_named(near)) is not None),
        float(_GOOD.search(_named(above)) is not None),
        float(_BAD.search(_named(near)) is not None),
        float(_BAD.search(_named(above)) is not None),
        min(1.0, len(labels) / 20),
        text[parent] / total,
        linked[parent] / max(1.0, whole[parent]),
        float(path == main or path.startswith(main + "/") or not main),
        text[path] / total,
    ]


def _named(labels: str) -> str:
    """The ids and classes of some labels, their tags left out."""
    return " ".join(label.partition("#")[2] or label.partition(".")[2] for label in labels.split("/"))

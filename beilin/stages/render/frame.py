"""What every page is drawn in: templates, asset names, settings, words. And the drawing."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

import jinja2
import msgspec
from jinja2 import meta, nodes

from beilin import addresses
from beilin.records import Record
from beilin.settings import Settings
from beilin.stages.render import shapes
from beilin.stages.render.rule_words import rule_words
from beilin.stages.render.runs import shown
from beilin.stages.render.words import words
from beilin.traditional import traditional


class Frame(Record):
    """`templates`: the closure of one entry template. `assets`: asset name → address, those alone that the closure names."""

    settings: Settings
    templates: dict[str, str] = msgspec.field(default_factory=dict)
    assets: dict[str, str] = msgspec.field(default_factory=dict)


def frame(settings: Settings, sources: dict[str, str], assets: dict[str, str], entry: str | None) -> Frame:
    """What pages drawn from `entry` depend on, and no more. None: a file without a template."""
    if entry is None:
        return Frame(settings)
    templates = closure(sources, entry)
    if settings.lang == "zh-Hant":
        templates = {name: traditional(words) if name.endswith(".md") else words for name, words in templates.items()}
    return Frame(settings, templates, {name: assets[name] for name in sorted(_assets_named(templates))})


def closure(sources: Mapping[str, str], entry: str) -> dict[str, str]:
    """The entry template and all that it extends, includes or imports. A template that is missing is told by name."""
    env, found, wait = jinja2.Environment(), {}, [entry]
    while wait:
        name = wait.pop()
        if name in found:
            continue
        if name not in sources:
            raise jinja2.TemplateNotFound(name)
        found[name] = sources[name]
        wait.extend(other for other in meta.find_referenced_templates(env.parse(sources[name])) if other)
    return dict(sorted(found.items()))


def draw(frame: Frame, entry: str, address: str, **shown: Any) -> bytes:
    """The file at `address`. Templates see `settings`, `here`, `t` (words), `in_words` (of a rule), `url` (relative), `asset`, and
    what is `shown`."""
    root = frame.settings.base_path if address == "404.html" else addresses.up(address)
    return (
        _environment(tuple(frame.templates.items()))
        .get_template(entry)
        .render(
            settings=frame.settings,
            here=address,
            root=root,
            t=words(frame.settings.lang),
            in_words=partial(rule_words, frame.settings.lang),
            url=_url(root),
            asset=lambda name: root + frame.assets[name],
            **shown,
        )
        .encode("utf8", "xmlcharrefreplace")
    )


def _url(root: str) -> Callable[[str], str]:
    """Root-relative addresses as this page must write them, so that the site works under any path."""
    return lambda address: root + address


def _visible(value: Any) -> Any:
    """Scraped words without characters that HTML and XML forbid. What is already markup was made from such."""
    return shown(value) if type(value) is str else value


def _assets_named(templates: Mapping[str, str]) -> set[str]:
    env = jinja2.Environment()
    return {
        call.args[0].value
        for source in templates.values()
        for call in env.parse(source).find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "asset" and isinstance(call.args[0], nodes.Const)
    }


@lru_cache(maxsize=32)
def _environment(templates: tuple[tuple[str, str], ...]) -> jinja2.Environment:
    env = jinja2.Environment(
        loader=jinja2.DictLoader(dict(templates)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= shapes.FILTERS
    env.globals["at"] = addresses
    return env

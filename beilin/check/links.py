"""Dead links and anchors, ids that stand twice, pages that no link reaches, requests to other hosts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from beilin.check.anatomy import Anatomy, anatomy
from beilin.records import Issue

ROOT = "http://site.invalid/a/b/c/"  # an imaginary place with folders above it, so that a link out of the site shows as such
MISSING = "404.html"
ENTRIES = ("index.html", MISSING)  # reached without a link, as are the old addresses that lead on


def check_links(files: Mapping[str, int], read: Callable[[str], bytes]) -> tuple[list[Issue], str]:
    """Issues, and the path below which 404.html, which alone writes absolute ones, thinks the site stands. `files`: address → bytes."""
    pages = {name: anatomy(read(name)) for name in sorted(files) if name.endswith(".html")}
    base_path = pages[MISSING].root if MISSING in pages else "/"
    found = [issue for name, page in pages.items() for issue in _of_page(name, page, pages, files, base_path)]
    found += [Issue(name, "no link leads here", "link to it or leave it out") for name in _orphans(pages, base_path)]
    return found, base_path


def _of_page(
    name: str, page: Anatomy, pages: Mapping[str, Anatomy], files: Mapping[str, int], base_path: str
) -> Iterator[Issue]:
    for twice in page.twice:
        yield Issue(name, f"the id {twice!r} stands twice", "ids name one place each")
    for pointer in page.pointers:
        target, fragment, outside = resolve(name, pointer.address, base_path)
        if outside:
            if pointer.fetched:
                yield Issue(name, f"asks another host for {pointer.address[:120]!r}", "serve it from the site itself")
        elif target not in files:
            yield Issue(name, f"dead link {pointer.address[:120]!r}: there is no {target[:120]}")
        elif fragment and target in pages and not fragment.startswith(":~:") and fragment not in pages[target].ids:
            yield Issue(name, f"dead anchor {pointer.address[:120]!r}: {target} has no id {fragment!r}")


def resolve(name: str, address: str, base_path: str = "/") -> tuple[str, str, bool]:
    """(file pointed at, fragment, whether it is no file of this site). A path that climbs out of the site keeps its "..:"."""
    if address.startswith("/") and not address.startswith("//"):
        if not address.startswith(base_path):
            return f"..:{address}", "", False
        address, name = address[len(base_path) :] or "./", ""
    whole, fragment = urldefrag(urljoin(ROOT + name, address))
    if not whole.startswith("http://site.invalid/"):
        return "", "", True
    if not whole.startswith(ROOT):
        return f"..:{address}", "", False
    path = unquote(urlsplit(whole).path[len(urlsplit(ROOT).path) :])
    return path + "index.html" if not path or path.endswith("/") else path, unquote(fragment), False


def _orphans(pages: Mapping[str, Anatomy], base_path: str) -> Iterable[str]:
    reached: set[str] = set()
    wait = [name for name, page in pages.items() if page.onward or name in ENTRIES]
    while wait:
        name = wait.pop()
        if name in reached:
            continue
        reached.add(name)
        targets = (resolve(name, pointer.address, base_path)[0] for pointer in pages[name].pointers)
        wait.extend(target for target in targets if target in pages and target not in reached)
    return [name for name in pages if name not in reached]

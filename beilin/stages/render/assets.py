"""Names of assets with the digest of what they hold, so that a browser may keep them for ever.

A file at the top of templates/assets/ gets its own digest: `style.css` → `assets/style.3f2a9c01.css`.
A folder gets one digest, its files keep their names: `search/worker.js` → `assets/search.77b0e1d2/worker.js`, so that
modules in it may name one another by relative address. Files at the top must name no other asset.
"""

from collections.abc import Mapping
from hashlib import blake2b


def asset_names(files: Mapping[str, bytes]) -> dict[str, str]:
    """Asset name (relative to templates/assets/) → its address in the site. `search/` names the folder itself."""
    folders: dict[str, list[str]] = {}
    for name in sorted(files):
        folders.setdefault(name.partition("/")[0] if "/" in name else "", []).append(name)
    names = {name: _alone(name, files[name]) for name in folders.pop("", [])}
    for folder, members in folders.items():
        stem = f"assets/{folder}.{_digest(*(part for m in members for part in (m.encode(), files[m])))}"
        names[folder + "/"] = stem + "/"
        names |= {name: stem + name[len(folder) :] for name in members}
    return names


def _alone(name: str, raw: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"assets/{stem}.{_digest(raw)}.{ending}" if dot else f"assets/{name}.{_digest(raw)}"


def _digest(*parts: bytes) -> str:
    total = blake2b(digest_size=5)
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()

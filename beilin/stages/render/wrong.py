"""What a reader can do who sees that something is wrong: send a prefilled report, or hand the keeper a ruling."""

import json
from typing import NamedTuple
from urllib.parse import quote

from beilin import addresses
from beilin.archive import Card
from beilin.settings import Settings


class Wrong(NamedTuple):
    """`report`: an address to open, None where the settings name no contact. `ruling`: TOML for content/rulings/."""

    report: str | None
    ruling: str


def wrong(card: Card, settings: Settings) -> Wrong:
    return Wrong(_report(card, settings), _ruling(card))


def _report(card: Card, settings: Settings) -> str | None:
    if not settings.contact:
        return None
    subject = f"[{settings.title}] {card.id} {card.title[:60]}"
    body = f"{settings.base_url}{addresses.text(card.id)}\n{card.path}\n\n"
    if "://" in settings.contact:
        joint = "&" if "?" in settings.contact else "?"
        return f"{settings.contact}{joint}title={quote(subject, safe='')}&body={quote(body, safe='')}"
    return f"mailto:{settings.contact}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def _ruling(card: Card) -> str:
    """A TOML table to finish; JSON strings are TOML strings once DEL is escaped."""
    page = json.dumps(card.path, ensure_ascii=False).replace("\x7f", "\\u007f")
    title = json.dumps(card.title[:200], ensure_ascii=False).replace("\x7f", "\\u007f")
    return f'[[ruling]]\npage = {page}\ntext = {card.ordinal}\naction = "title"\nvalue = {title}\nreason = ""\n'

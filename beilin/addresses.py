"""Where each thing stands in the site, relative to its root. Folder addresses end with a slash; the file is their index.html."""

import re
from hashlib import blake2b

from beilin.archive import Work
from beilin.records import Capture, Paragraph, Witness

TEXT_ID = "{capture}-{ordinal}"


def text_id(capture: Capture, witness: Witness) -> str:
    return TEXT_ID.format(capture=capture.id, ordinal=witness.ordinal)


def text(id: str) -> str:
    return f"texts/{id}/"


def work(found: Work) -> str:
    """A work of one text is that text's page: no second page says the same."""
    return work_of(found.id) if len(found.texts) > 1 else text(found.texts[0])


def work_of(text: str) -> str:
    """Where the work of several that holds this text answers, whichever of its texts it is called by."""
    return f"works/{text}/"


def capture(id: str) -> str:
    return f"captures/{id}/"


def raw(id: str) -> str:
    """The capture's bytes. `.bin` is served as a download by every host, whatever the bytes look like."""
    return f"raw/{id}.bin"


def passage(id: str) -> str:
    return f"passages/{id}/"


def rule(name: str) -> str:
    folder = name if re.fullmatch("[a-z0-9-]+", name) else slug(name)
    return f"rules/{folder}/"


def compilation(capture_id: str) -> str:
    return f"compilations/{capture_id}/"


def source(name: str) -> str:
    return f"sources/{slug(name)}/"


def slug(name: str) -> str:
    """A folder name for words that may hold anything: twelve hexadecimal digits, since some hosts refuse other letters."""
    return blake2b(name.encode("utf8", "surrogatepass"), digest_size=6).hexdigest()


def anchor(paragraph: Paragraph) -> str:
    """The paragraph's id on its text's page: where it begins in the decoded page, which no better rule moves."""
    return f"p{paragraph.start}"


def file(address: str) -> str:
    """The file that answers for an address."""
    return address + "index.html" if not address or address.endswith("/") else address


def up(address: str) -> str:
    """The way from the page at `address` back to the root: "../../" for "texts/x/", "./" for the home page."""
    return "../" * address.count("/") or "./"

"""Bytes to a page: the charset by evidence, markup read and set aside."""

from beilin import charset, html
from beilin.issues import issue
from beilin.records import Capture, Issue, Page

# First bytes of the file kinds that a heap of saved pages holds by accident.
BINARY = {
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a RIFF file (WebP, audio or video)",
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive (or .docx, .xlsx, .epub)",
    b"\x1f\x8b": "a gzip archive",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\xd0\xcf\x11\xe0": "an old Office file (.doc, .xls)",
    b"\x00\x00\x01\x00": "an icon",
    b"wOF": "a web font",
    b"\x7fELF": "a program",
}
UNREADABLE = "a file of bytes that no charset reads"
NO_TEXT = bytes({*range(0x20)} - set(b"\t\n\v\f\r\x1a\x1b"))  # bytes that one-byte and East Asian charsets leave to machines
CONTROLS = 50  # one byte in so many is such a control, and no charset makes sense of the rest: a program, a font, a database


def decode(capture: Capture, raw: bytes) -> Page:
    place = f"pages/{capture.path}"
    kind = next((words for start, words in BINARY.items() if raw.startswith(start)), None)
    if kind:
        return _unread(capture, issue(place, "no-page", what=kind))
    if not raw.strip(b"\x00 \t\r\n"):
        return _unread(capture, issue(place, "empty-file"))
    source, name, issues = charset.read(raw, place)
    if any(one.kind == "guessed-charset" for one in issues) and CONTROLS * len(raw.translate(None, NO_TEXT)) < (CONTROLS - 1) * len(raw):
        return _unread(capture, issue(place, "no-page", what=UNREADABLE))
    form, pieces, blocks, marks = html.read(source)
    return Page(capture, source, name, form, pieces, blocks, marks, (*capture.issues, *issues))


def _unread(capture: Capture, why: Issue) -> Page:
    return Page(capture, "", None, "plain", (), issues=(*capture.issues, why))

"""What the whole archive knows of its texts: small records, made from those of the pages. Dates and offsets are as `records` says."""

from beilin.records import Claim, Issue, Record


class Card(Record):
    """One text, small: all that lists, links and works need to know of it."""

    id: str
    page: str  # capture id
    path: str
    ordinal: int
    title: str
    language: str
    date: str | None = None
    source: str | None = None
    author: str | None = None
    site: str | None = None
    kind: str | None = None
    chars: int = 0  # characters of all paragraphs
    lead: str = ""  # the first 100 characters or so
    repaired: int = 0  # ledger entries of the page by kind
    lacunae: int = 0
    dates: tuple[Claim, ...] = ()
    compilation: str | None = None
    keywords: tuple[str, ...] = ()
    paged: bool = False  # its page says that the article goes on over other pages
    untitled: bool = False  # it has no title: `title` is its first words


class Gist(Record):
    """What the whole archive needs to know of one page."""

    cards: tuple[Card, ...]  # of its texts, in page order
    issues: tuple[Issue, ...]


class Work(Record):
    """The texts judged to be one article; `texts[0]` speaks for it."""

    id: str
    title: str
    date: str | None
    texts: tuple[str, ...]
    why: str  # why these are one work and why the first speaks
    grounds: tuple[str, ...] = ()  # why they are one: equal, misprints, ruling
    speaks: tuple[str, ...] = ()  # why the first speaks: complete, undamaged, clean, earliest, sourced, alone, first
    rulings: tuple[str, ...] = ()  # the reasons of the rulings that made these one
    untitled: bool = False  # as of a Card


class Pair(Record):
    """Two texts that share much. `cover_a`: the share of a that b covers, 0–1."""

    a: str
    b: str
    kind: str  # same, near, contains (a holds b), part (b holds a)
    cover_a: float
    cover_b: float
    identity: float
    why: str
    edits: int = 0  # letters that differ where they cover each other
    numbers: int = 0  # places there where one number stands for another


class Place(Record):
    """Characters [start, end) of a text's paragraphs joined by a newline."""

    text: str
    start: int
    end: int
    words: str = ""  # as they stand there
    before: str = ""  # what goes before and after in the same paragraph: a line's worth, with … where there is more
    after: str = ""


class Passage(Record):
    """A run of characters that stands in several works."""

    id: str
    chars: int
    text: str
    places: tuple[Place, ...]
    formula: bool = False  # a short set phrase, quoted somewhere


class Kinship(Record):
    """What dedupe finds in the whole archive."""

    works: tuple[Work, ...]
    pairs: tuple[Pair, ...]
    passages: tuple[Passage, ...]
    issues: tuple[Issue, ...] = ()


class Related(Record):
    """A text worth reading next, and why."""

    card: Card
    why: str
    passages: int = 0  # passages of the text that the other work holds too
    chars: int = 0  # characters of the text in them
    terms: tuple[str, ...] = ()  # folded, from titles and keywords


class Shared(Record):
    """A passage as it stands in one text: `start`, `end` as in Place; `texts` that hold it, this one included."""

    passage: str
    start: int
    end: int
    texts: int
    formula: bool = False


class Links(Record):
    """Everything around one text that its page shows; a text page depends on this and on its own page, no more."""

    card: Card
    work: Work  # with the texts that follow
    texts: tuple[Card, ...]  # of the work, the one that speaks first; all of them for that one, the first few for its copies
    count: int = 1  # of all texts of the work
    pages: tuple[Card, ...] = ()  # of one article saved as several captures, this text among them, in order
    previous: Card | None = None
    next: Card | None = None
    related: tuple[Related, ...] = ()
    pairs: tuple[Pair, ...] = ()
    near: tuple[Card, ...] = ()  # the other texts of `pairs`
    shared: tuple[Shared, ...] = ()

"""English running text, which has none of the marks by which Chinese is known: abstracts, bilingual pages, news for readers abroad."""

import re

_WORDS = re.compile(
    r"\b(?:the|an?|of|to|and|or|but|in|on|at|by|for|from|with|as|is|was|are|were|be|been|has|have|had|will|would|not|no|it|its|that|this|which|who"
    r"|he|she|they|we|you|i|his|her|their|our|my|there)\b",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[a-z\d,)][”’\"')]*[.!?][”’\"')]*\s*$")
_NONE = re.compile(  # what a site claims or offers, and names of programs
    r"copyright|©|\(c\)|trademark|rights reserved|powered by|designed by|terms of|privacy|cookies|disclaimer|subscri|sign (?:in|up)|log in"
    r"|republish|without (?:\w+ ){0,3}(?:permission|authori[sz]ation|consent)|[a-z]\.[a-z]+\.[a-z]",
    re.IGNORECASE,
)
LATIN = 0.6  # share of a line's characters from which it may be English
_FEWEST, _SHARE = 3, 0.2  # words of a sentence; share of them that are grammar's: a menu, a list of names and a claim to rights have fewer
_PROSE = 60  # characters of running text


def sentence(line: str) -> bool:
    """Whether a line ends an English sentence."""
    return _STOPPED.search(line[-12:]) is not None and grammatical(line)


def prose(line: str, size: int) -> bool:
    """Whether a line is English running text. `size`: its characters, spaces aside."""
    return size >= _PROSE and ("," in line or "." in line) and grammatical(line)


def grammatical(line: str) -> bool:
    """Whether a line has the small words that English cannot do without, and nothing that speaks against an author."""
    words = len(line.split())
    return words >= _FEWEST and not _NONE.search(line) and len(_WORDS.findall(line)) >= _SHARE * words

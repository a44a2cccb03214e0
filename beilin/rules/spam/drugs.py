"""What machines write into the comments of pages: drugs for sale, in Latin letters, with links typed out."""

import re
from collections.abc import Iterator

from beilin.chinese import HAN
from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import removed
from beilin.text import Edit

_DRUGS = (
    "viagra|cialis|levitra|kamagra|priligy|sildenafil?|tadalaf(?:il|f)?|vardenafil|dapoxetine|propecia|finasteride|zithromax|amoxicillin|doxycycline"
    "|prednisone|prednisolone|clomid|nolvadex|lasix|accutane|isotretinoin|xenical|tramadol|xanax|valium|ambien|phentermine|stromectol|ivermectin"
    "|hydroxychloroquine|plaquenil|neurontin|gabapentin|cytotec|misoprostol|keflex|ventolin|provigil|modafinil"
    "|canadian pharmacy|online pharmacy"
)
_DRUG = re.compile(_DRUGS, re.IGNORECASE)
# A link typed out that leads to a drug or is called by one.
_DOOR = re.compile(rf"https?://(?:[^\s>\]]{{0,60}}?|[^\s<>]{{1,80}}>\s*)(?:{_DRUGS})", re.IGNORECASE)
_LINK = re.compile(r"https?://|href=|</a>|\[/?url", re.IGNORECASE)
_RUN = re.compile(rf"[^{HAN}，。；：！？、（）《》“”「」]+")
_FEWEST = 2  # such links on a page


def _find(look: Look) -> Iterator[Edit]:
    if "://" not in look.view or len(_DOOR.findall(look.view)) < _FEWEST:
        return
    for line in look.lines:
        for match in _RUN.finditer(line.text):
            if not _DRUG.search(match.group()):
                continue
            if len(match.group().strip()) == len(line.text.strip()):
                yield removed(line)
            elif _LINK.search(match.group()):
                yield Edit(line.start + match.start(), line.start + match.end(), "", "")


_COMMENT = "Best Price Kamagra <a href=\nhttp://cialisbest.example>cialis</a>\nViagra 100 Mg <a href=http://viagrashop.example>online</a>"

DRUG_SPAM = Rule(
    name="drug-spam",
    why="Drugs for sale with their links typed out, as machines write them into comments. Han beside them is not theirs.",
    find=_find,
    hits=(
        Example(f"这座桥修了三年。\n{_COMMENT}", "这座桥修了三年。\n\n\n"),
        Example(f"{_COMMENT}\n這座橋修了三年 http://cialisgeneric.example>cialis", "\n\n\n這座橋修了三年"),
    ),
    misses=(
        "万艾可(Viagra)的专利二〇一四年到期。\n他达拉非(Cialis)也是。",
        "Viagra and Cialis are sold on prescription only.",
        "参见 http://example.org/viagra 一文。\n这座桥修了三年。",
        '链接写作 <a href="http://example.org">example</a>\n<a href="http://example.net">example</a>',
    ),
)

"""Names of people as a page credits them: told from offices, papers and towns by a surname, so that no other word becomes an author."""

import re

from beilin.chinese import HAN, fold
from beilin.surnames import COMMON, DOUBLE, SINGLE

_HAN = re.compile(f"[{HAN}]+")
_PRESS = r"(?:[日晚早时時][报報]|[报報网網社台刊]|周刊|週刊|[频頻]道|之[声聲]|新[闻聞]|[传傳]媒|[电電卫衛][视視])"
_OFFICE = rf"(?:本[报報网網刊社台]|[{HAN}A-Za-z·]{{2,10}}?{_PRESS})"
_RANK = rf"(?:实习|實習|见习|見習|特约|特約|首席|高级|驻[{HAN}]{{2,4}}?|特派)?"
ROLE = r"(?:记者|記者|通讯员|通訊員|实习生|實習生|撰稿人|评论员|評論員|编译|編譯)"
_ROLES = re.compile(rf"[·•]?{_OFFICE}?[／/╱\s]{{0,3}}{_RANK}{ROLE}[\s:：]{{0,3}}")
_ANY_OFFICE = re.compile(rf"^([{HAN}]{{2,10}}?){_RANK}(?={ROLE})")
_PICTURES = re.compile(r"文[/／][图圖摄攝]$")
_NO_TOWN = re.compile("中心|[部组組社网網]$|^[综綜]合")
_OFFICE_FIRST = re.compile(rf"^{_OFFICE}(?=[{HAN}]{{2,4}}$)")
_FROM = re.compile(r"\s*(?:发自|發自).*$")
_REPORT = re.compile(r"[\s／/╱]*(?:摄影|攝影|综合|綜合|采写)?(?:报道|報導|報道|摄影|攝影)$|[\s／/╱]+(?:文|整理)$")
_GAPS = re.compile(r"[\s、,，;；／/╱|&]+")
_MARKS = re.compile(r"\s*[、，,;；]\s*")
_ALONE = re.compile(rf"(?<![{HAN}])([{HAN}])[\s]+([{HAN}])(?![{HAN}])")  # a name of two, set as wide as one of three
_FOREIGN = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}$")
MOST = 8  # names of one credit


def is_name(words: str, common: bool = False) -> bool:
    """A surname and one or two characters more; `common`: a surname that seldom begins another word."""
    key = fold(words)
    if len(key) != len(words) or not _HAN.fullmatch(words):
        return False
    if DOUBLE.match(key):
        return 3 <= len(key) <= 4
    return 2 <= len(key) <= 3 and key[0] in (COMMON if common else SINGLE)


def together(words: str) -> str:
    """`王　水` is one name, spaced out; `王 水 李 堤` is not touched by halves."""
    return _ALONE.sub(r"\1\2", words)


def apart(words: str) -> tuple[str, ...]:
    """The names in an author's field: `王水 李堤` are two, `John Smith` and `王水 (Wang Shui)` one."""
    found: list[str] = []
    for run in _MARKS.split(words):
        some = run.split()
        found += some if all(_HAN.fullmatch(w) and 2 <= len(w) <= 4 for w in some) else [run.strip()]
    return tuple(dict.fromkeys(w for w in found if w))


def people(words: str) -> tuple[tuple[str, ...], str | None]:
    """The names in a credit such as `本报记者 王水 通讯员 李堤 北京报道`, and the town it names. Nothing, unless every word is a name.

    A credit that says who is a reporter need not use a known surname: `bare` words must.
    """
    bare = not _ROLES.search(words)
    words = _PICTURES.sub("", _FROM.sub("", words.strip()))
    office = _ANY_OFFICE.match(words)
    if office and not is_name(office[1]) and not _ROLES.search(office[1]):
        words = words[office.end(1) :]
    words = _ROLES.sub("、", words)
    reported = _REPORT.search(words)
    found = [_OFFICE_FIRST.sub("", w) for w in _GAPS.split(together(_REPORT.sub("", words))) if w]
    town = None
    if reported and found and not is_name(found[-1]):
        found[-1:], town = _town(found[-1])
    if not found or len(found) > MOST or not all(_named(w, bare) for w in found):
        return (), None
    return tuple(dict.fromkeys(found)), town


def _town(words: str) -> tuple[list[str], str | None]:
    """The last word of a credit: a town, alone or written together with the name before it."""
    if _NO_TOWN.search(words):
        return [], None
    for size in (3, 2):
        if len(words) >= size + 2 and is_name(words[:size]):
            return [words[:size]], words[size:]
    return [], words if 2 <= len(words) <= 5 else None


def _named(words: str, bare: bool) -> bool:
    if is_name(words) or (not bare and _FOREIGN.match(words)):
        return True
    return not bare and len(words) == 4 and is_name(words[:2]) and _HAN.fullmatch(words) is not None

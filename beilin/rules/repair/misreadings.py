"""Characters that were read from the wrong byte, after a mark or a bracket was put across two characters."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from beilin.bigrams import bigrams
from beilin.language import script
from beilin.misread import run, starts
from beilin.reread import Reading, readings
from beilin.rule import Example, Look, Rule
from beilin.text import Edit


def misread_runs(look: Look) -> tuple[Reading, ...]:
    """Every misread run of a text, in order."""
    return _runs(look.view, look.counts)


@lru_cache(maxsize=2)
def _runs(view: str, counts: bytes) -> tuple[Reading, ...]:
    """Kept while one page is mended: what is lost, what is known and what is guessed are all read off it."""
    runs = filter(None, (run(start, view) for start in starts(view)))
    first = next(runs, None)  # most pages have none, and of these nothing more is asked
    return tuple(readings(chain((first,), runs), view, bigrams(counts, script(view)))) if first else ()


def _known(look: Look) -> Iterable[Edit]:
    return (Edit(*fix, "") for reading in misread_runs(look) for fix in reading.fixes)


def _lost(look: Look) -> Iterable[Edit]:
    return (Edit(*span, look.view[slice(*span)], "") for reading in misread_runs(look) for span in reading.lost)


MISREAD = Rule(
    name="misread-bytes",
    why="A replacement hit the second byte of one character and the first of the next, and what follows was read from the wrong byte. "
    "Put back in place, every byte is known and the reading is the only plausible one.",
    find=_known,
    hits=(
        Example("提出了明確要求,F在,我們召開會議", "提出了明確要求。現在,我們召開會議"),
        Example("無癥狀感染者×例?梢灶A見,在較長一段時間內", "無癥狀感染者×例。可以預見,在較長一段時間內"),
        Example("加大對冷鏈?zhǔn)称窓z驗檢疫力度", "加大對冷鏈食品檢驗檢疫力度"),
        Example("從當shù)貙嶋H情況出發", "從當地實際情況出發"),  # the bracket's first half was lost with the byte before it
        Example("當(dāng)?shù)貢r間昨天晚上", "當(dāng)地時間昨天晚上"),
    ),
    misses=(
        "公司,IBM和其他企業",
        "本市新開一條線路,A座乘客可在此換乘",
        "他說:T恤多少錢?",
        "你看到了嗎?那爲什麼不說",
        "他一再強調,參與者必須到場",
        "瑟(sè)瑟發抖的人們",
        "瑟（音sè）瑟發抖",
    ),
)

LOST = Rule(
    name="lost-byte",
    why="Bytes were lost here, and what stood there can only be guessed. The characters stay as they were printed, marked as a gap.",
    find=_lost,
    hits=(
        Example("列車經過三站??吹?,但沒有停", "列車經過三站??吹?,但沒有停"),
        Example("他說這件事情?!瓜易?,沒有人相信", "他說這件事情?!瓜易?,沒有人相信"),
    ),
    misses=("這件事情!他說", "他問:什麼時候?", "《看板》,第2頁", "推荐：[组图]新鲜出炉", "【大小：＋ －】", "谢谢啊!@小王"),
)

"""A page's whole head or foot on one line, as programs leave it that put a space where the page had a new box."""

import re
from collections.abc import Iterator

from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import likely, removed, spelled
from beilin.text import Edit

_LABELS = re.compile(
    spelled(
        "设为首页|加入收藏|收藏本站|网站地图|联系我们|无障碍|长者模式|关怀版|手机版|简体|繁体|(?:当前|现在|所在)的?位置[:是]|浏览(?:次数|量)?[:]|点击(?:次数|量|数)?[:]"
        "|(?:发布|发表)(?:时间|日期)[:]|来源[:]|(?:字体|字号)[:]|打印本?[页文]|分享到|关闭(?:窗口|本页)|责任编辑[:]|扫一扫|上一[篇页条][:]|下一[篇页条][:]"
        "|(?:相关|推荐|延伸)(?:阅读|文章|新闻|链接)|热门(?:标签|文章|新闻)|友情链接|返回(?:顶部|首页)|(?:主办|承办|主管|协办)单位[:]|网站标识码|备案号?[:]|公网安备|版权所有|技术支持[:]"
    )
)
_MANY = 6  # different labels: a line of a page that states when, whence and how often it was read has five
_LONGEST = 900  # characters


def _frames(look: Look) -> Iterator[Edit]:
    for n, said in likely(look, _LABELS):
        if len(look.lines[n].text) <= _LONGEST and "。" not in said and len(set(_LABELS.findall(said))) >= _MANY:
            yield removed(look.lines[n])


PAGE_FRAME = Rule(
    name="page-frame",
    why="A line on which many of a site's doors and labels stand one behind the other, and no sentence, is the head or foot of its page.",
    find=_frames,
    hits=(
        Example("设为首页 加入收藏 无障碍 | 首页 要闻 您当前的位置：首页 > 要闻 来源：某报 字体：【大 中 小】 打印本页 分享到：微信", ""),
        Example("責任編輯：某某 掃一掃在手機打開 上一篇：甲？ 下一篇：乙 相關閱讀：丙 丁 主辦單位：某市政府 備案號：某ICP備1號", ""),
    ),
    misses=(
        "发布时间：2023-11-20 09:12 来源：某局 浏览次数：1024 字体：[大 中 小]",
        "网站首页应有“设为首页”“加入收藏”“网站地图”“联系我们”“无障碍”“手机版”“版权所有”等栏目。",
    ),
)

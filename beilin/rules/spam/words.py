"""Words of gambling, porn and doorway pages, in the spelling of `chinese.plain`.

A single one proves nothing (a court report, a health page and a law all use some); the rules want several together.
"""

import re

from beilin.rule import Look
from beilin.rules.chrome.lines import likely, spelled

_PORN = (
    "国产精品|精品国产|精品视频|日本精品|精品一区|一区二区|二区三区|欧美日韩|日韩欧美|亚洲欧美|亚洲精品|亚洲综合|亚洲午夜|午夜福利|午夜精品|午夜影院|免费福利|福利视频|福利影院|福利在线|无码|中文字幕|"
    "人妻|熟女|丝袜|长腿|巨乳|乱伦|自拍偷拍|偷拍|久久|综合久久|伊人|香蕉视频|成人视频|成人影片|成人电影|成人网|黄色视频|黄色网站|免费视频|在线视频|在线观看|在线播放|免费观看|高清在线|视频免费|毛片|三级片|激情|"
    "老湿机|av在线|avi?片|a片|91久久|91精品|色情|色综合|裸聊|一级片|一级黄|岛国|番号|视频网站"
)
_GAMBLING = (
    "六合彩|时时彩|北京赛车|pk10|快三|百家乐|老虎机|真人娱乐|娱乐城|娱乐平台|博彩|博彩公司|赌场|赌博网|澳门新?葡京|葡京|威尼斯人|皇冠体育|皇冠|体育投注|投注网|投注平台|下注|开户|注册送|送彩金|彩金|彩票平台|彩票网|"
    "棋牌|电子游艺|现金网|bet365|365bet|188bet|亚博|开元棋牌|金沙|太阳城|必赢|必发|优德|伟德|立博|欧博|龙虎斗|牛牛|外围"
)
_DOORWAY = "代开发票|办证|刻章|私服|外挂|刷单|网贷|迷药|枪支|假币|代孕|小姐服务|上门服务|成人用品|壮阳"

FEWEST = 2  # such words in one line, and different ones in one clause, that may be spam
SPAM = re.compile(spelled(f"{_PORN}|{_GAMBLING}|{_DOORWAY}"))


def spammed(look: Look) -> list[int]:
    """The numbers of the lines that hold spam words enough, in order."""
    return [n for n, words in likely(look, SPAM) if len(SPAM.findall(words)) >= FEWEST]

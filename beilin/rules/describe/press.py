"""Names of papers, agencies and sites where no label says that they are one."""

import re

from beilin.chinese import HAN

NOISE = re.compile(  # the tools and counts that stand beside a source, and all after them
    r"(?:有?\d+人(?:参与|參與|评论)|已有\d|手机(?:看|版|阅读)|我(?:要(?:评论|評論|说|揪|纠|分享)|来说|有话|來)|[发發]表[评評][论論]|网友评论|[评評][论論][(（\d]"
    r"|【|打印|列印|分享(?:到|\|)|字[体號号體][:：]|选择字号|进入论坛|订阅|查看(?:评论|原文)|微博$"
    r"|(?<=[\s|])(?:有?\d+人|已有|手机|我[要来]|网友|评论|分享|点击|阅读|浏览|人气|字号|参与|发表|收藏|关注)).*$"
)
_PORTAL = (
    "(?:新浪|搜狐|网易|網易|腾讯|騰訊|凤凰|鳳凰|和讯|雅虎)"
    "(?:财经|財經|科技|体育|體育|娱乐|娛樂|新闻|新聞|数码|汽车|教育|军事|女性|读书|网站|健康|时尚|房产|游戏)(?:编译|综合)?"
)
PAPER = (
    rf"(?:{_PORTAL}|(?:[{HAN}A-Za-z0-9·•]{{1,12}}[-—])?[{HAN}A-Za-z0-9·•]{{1,12}}?"
    r"(?:[网網]|[日晚早时時导導周商快新都]?[报報]|通[讯訊]社|[社刊]|周刊|週刊|[杂雜][志誌]|[电電][视視][台臺]|[广廣]播[电電][台臺]|財訊|财讯|[传傳]媒|客户端))"
)
MAY_BE = re.compile("[网網报報社刊志誌台臺訊讯媒端浪狐易凰虎聞]")  # how every paper's name ends
_NO_PAPER = re.compile(
    r"官网|上网|入网|公司|合作社|旅行社|本社|[本我该]?[报報网網社刊]$(?<=本.)|(?:[好善恶惡果捷喜警密战戰谎謊瞒瞞虚虛奏禀稟墙牆板壁季研]|(?<![青少老])年|(?<!理)[财財])[报報]$|举报|海报|汇报|通报|情报|预报|简报|播报|投诉|分享|回报|申报|互联[网網]|电子报|手机报|数字报"
    r"|^(?:[新即實实今][闻聞时時日]?[速快]?[报報]|.{0,4}[闻聞][速快][报報]|.*速[报報]|[速快][报報]|.?报社)$"
)
NUMBER = re.compile(  # of a paper, as its head prints it
    r"(?:(?:国内|國內)?(?:统一|統一)(?:连续出版物|連續出版物)?(?:刊|书|書)?[号號]|邮发代号|郵發代號)\s*[:：]?\s*(?:CN\s?)?\d{2,}[-—–/]\d+|\bCN\s?\d\d[-—–]\d{4}\b"
)
_GENERIC = re.compile(r"^(?:新闻中心|新聞中心|首页|频道|[^-—]{1,6}频道)[-—]")
_WHOLE = re.compile(rf"^[《【\[(（]?·?({PAPER})[》】\])）]?$")
_SLASHED = re.compile(rf"^({PAPER}|[{HAN}]{{2,6}}新[闻聞])[／╱]")
_STARTS = re.compile(rf"^({PAPER})[／/╱\s]*")


def paper(words: str) -> str | None:
    """The paper, if the words are one and no more."""
    found = _WHOLE.match(words)
    return _GENERIC.sub("", found[1]) if found and not _NO_PAPER.search(found[1]) else None


def before_slash(words: str) -> str | None:
    """The paper before a wide slash, where sites set it apart from the desk: `河工新聞╱河工中心`."""
    found = _SLASHED.match(words)
    return found[1] if found and not _NO_PAPER.search(found[1]) else None


def paper_first(words: str) -> tuple[str, str] | None:
    """The paper that the words begin with, and what follows it."""
    found = _STARTS.match(words)
    return (found[1], words[found.end() :]) if found and not _NO_PAPER.search(found[1]) else None

"""Words by which a line can be told for furniture or for an article's, by class, in the spelling of `chinese.plain`."""

import re
from collections.abc import Sequence

import numpy as np

from beilin.chinese import fold_table
from beilin.rows import Rows

_WORDS = {
    "doors": (
        "首页|主页|频道|导航|地图|登录|登陆|注册|退出|收藏|客户端|手机版|手机报|订阅|rss|搜索|检索|论坛|博客|微博|邮箱|"
        "邮件|商城|彩票|游戏|房产|汽车|体育|娱乐|财经|科技|图片|视频|新闻|滚动|专题|空间|招聘|人才|旅游|教育|健康|女性|"
        "时尚|军事|股票|基金|下载|软件|星座|读书|社区|会员|帮助|繁体|简体|english|更多|more|网站|频道|主题|专栏|直播|"
        "访谈|评论|国内|国际|社会"
    ),
    "tools": (
        "打印|字体|字号|放大|缩小|关闭|分享|转发|复制|推荐给|发给|扫一扫|二维码|收藏|举报|纠错|投稿|顶部|返回|点击查看|"
        "点击进入|查看全文|展开|收起|打开|阅读原文|放大图片"
    ),
    "related": (
        "相关|推荐|热门|热点|排行|最新|精彩|延伸阅读|猜你|上一|下一|往期|更多|热评|点击榜|图集|图文|编辑推荐|关注|热搜|"
        "关键词|关键字|标签|tag"
    ),
    "rights": (
        "copyright|©|版权|allrights|备案|icp|许可证|公网安备|不良信息|举报电话|法律顾问|隐私|声明|关于我们|联系我们|"
        "联系方式|广告服务|网站律师|转载|授权|本站|侵权|主办|承办|技术支持|邮编|诚聘|服务条款|免责|客服|热线|email|"
        "e-mail|传真|招聘信息|友情链接|合作伙伴"
    ),
    "talk": (
        "发表评论|网友评论|我来说两句|网友|用户名|密码|昵称|匿名|验证码|条评论|评论\\(|回复|楼主|沙发|板凳|积分|帖子|"
        "主题|精华|在线|发消息|加好友|发表于|只看该作者|倒序|威望|金币|注册时间|最后登录|电梯直达|引用|点赞|赞\\(|"
        "顶一下|踩一下|支持|反对|表情|签名|游客|提问|回答|粉丝|浏览|阅读数|等级"
    ),
    "origin": (
        "来源|作者|记者|编辑|责编|责任编辑|发布时间|发布日期|日期:|时间:|校对|通讯员|稿源|摄影|供图|栏目"
    ),
    "offers": (
        "广告|优惠|促销|购买|价格|抢购|团购|免费|咨询|报名|加盟|vip|会员|代理|热销|特价|元起|折扣|qq|微信号|公众号|"
        "扫码|加群|招商|贷款|理财产品"
    ),
}
_ARTICLE = (
    r"第[一二三四五六七八九十百千\d]+[条章节编款部分]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)"
    r"|【[^】]{2,8}】|(?:本报|本报讯|中新社|新华社|中新网|据|\(记者)"
)
NAMES = (*_WORDS, "article", "day", "clock", "address")


def _spelled(pattern: str) -> str:
    return pattern.translate(fold_table())


_SHARES = tuple(re.compile(_spelled(words)) for words in _WORDS.values())
_OPENING = re.compile(_spelled(_ARTICLE))
_ROUND = re.compile(r"\s*[①-⑳㉑-㉟㊱-㊿❶-❿➀-➓]")  # numbers in rings, which the spelling turns into figures: sought as printed
_SIGNS = (
    re.compile(r"(?=\d)(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}-\d{1,2})"),
    re.compile(r"\d{1,2}:\d\d"),
    re.compile(r"https?:|www\.|\.com|\.cn|\.net|\.org|@|ftp:"),
)
_HAN, _ZEROS = "一二三四五六七八九十百", "〇零○Ｏ"
# The day that signs a text, in words.
DAY = re.compile(
    _spelled(
        rf"\(?(?:(?:19|20)\d\d|[{_HAN}{_ZEROS}]{{4}})年(?:\d{{1,2}}|[{_HAN}元正]{{1,3}})月(?:(?:\d{{1,2}}|[{_HAN}廿]{{1,3}})日)?\)?"
        rf"|\(?(?:19|20)\d\d年[春夏秋冬初末底夜]\)?"
    )
)
# How a notice, a report or a certificate ends; unfolded, to stand in larger patterns.
HEREBY = (
    "特此(?:通[知告报]|公[布示]|[公布讣敬]告|报告|函[复告达]|批复|[证说]明|[声申]明|鸣谢|[致感]谢|启事|告[知示]|周知|邀请|申请|请示|保证|承诺|更正|致歉)"
)
# What stands right below an article: who edited it, what to read next, doors and tools; and what its readers say.
_EDITED = r"^[(\[【]?(?:责任编辑|责编|本文编辑|编辑)[:/)\]】]"
EDITED = re.compile(_spelled(_EDITED))
END = re.compile(
    _spelled(
        rf"{_EDITED}|"
        r"^[(\[【]?(?:相关|推荐|延伸|更多|热门|最新|精彩)(?:阅读|文章|新闻|报道|推荐|链接|内容|资讯|专题|信息|问题)[)\]】]?[:>]?$"
        r"|^(?:上一篇|下一篇|前一篇|后一篇)|^(?:大家都在看|猜你喜欢|热点推荐|友情链接|返回顶部|分享到|版权声明|免责声明|特别声明|关键词[:]|标签[:]|tags?[:])|版权所有|copyright|©|打印本页|关闭窗口"
    )
)
COMMENTS = re.compile(
    _spelled(
        r"^(?:网友|最新|热门|全部|精彩|读者)?(?:评论|留言|跟帖|热评)(?:\(?\d*\)?)?[:]?$|^已?有?\d+(?:条|篇|件|个|则|人)(?:评论|留言|回复|跟帖)|^(?:发表|查看|我要|登录并)评论|^我来说两句|^网友评论|^#re:"
        r"|^comments?(?:\(\d+\))?$|条评论$|件评论$|篇评论"
    )
)
# Words with which a site speaks of itself and its readers; unfolded, to stand in larger patterns.
OF_SITES = "网友|用户|会员|登录|注册|帐号|评论|客户端|点击|本[站网]"
# A sentence as only running text has: a title may ask or exclaim, but has no full stop; and no word about the site.
SAID = re.compile(_spelled(rf"(?!.*(?:{OF_SITES}))[^|>]{{4,}}。[”』)]?"))
LOOKED_AT = 80  # characters of a line that are looked at


def table(lines: Rows, printed: Sequence[str], prose: np.ndarray) -> np.ndarray:
    """float64 (len(NAMES), lines) for lines as `plain` gives them and as printed: how much of each class each shows, 0–1. `prose`: bool by
    line; it is not searched for words of furniture: an article may be about any of them."""
    heads = ["" if whole else line[:LOOKED_AT] for line, whole in zip(lines.words, prose.tolist(), strict=True)]
    found = np.zeros((len(NAMES), len(heads)))
    for row, pattern in zip(found, _SHARES, strict=False):
        for n in lines.likely(pattern):
            if head := heads[n]:
                row[n] = min(1.0, sum(map(len, pattern.findall(head))) * 1.5 / len(head))
    found[len(_SHARES)] = [bool(head and (_OPENING.match(head) or _ROUND.match(line))) for head, line in zip(heads, printed, strict=True)]
    for row, pattern in zip(found[-len(_SIGNS) :], _SIGNS, strict=True):
        row[[n for n in lines.likely(pattern) if pattern.search(heads[n])]] = 1.0
    return found

"""What a forum prints around posts: counts, floors, buttons."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import matching, removed, spelled
from beilin.text import Edit

_DAY = r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_AGO = r"(?:\d{1,3}(?:秒|分钟|小时|天|周|个?月|年)前|(?:昨天|前天)(?:\d{1,2}:\d\d)?|刚刚)"
_WHEN = rf"(?:{_DAY}(?:星期[一二三四五六日])?(?:\d{{1,2}}(?::\d\d(?::\d\d)?|点\d{{1,2}}分)(?:[ap]m)?)?|{_AGO})"
_BUTTONS = r"回复|举报|引用|点评|评论|支持|反对|评分|使用道具|返回顶部|top|顶|踩|楼主|\d+楼|埋红包|打赏|赞\d*|点赞|收藏"
_PLAIN = re.compile(
    spelled(
        rf"(?:查看|浏览|阅读|点击)(?:数|次数)?:\d+[|,/]*(?:回复|回帖|评论)(?:数)?:\d+|\[?复制链接\]?|(?:只看该作者|只看楼主|倒序浏览|正序浏览|阅读模式|电梯直达)(?:[|]?(?:只看该作者|倒序浏览|正序浏览|阅读模式|楼主))*"
        rf"|(?:发表|发布|编辑|回复|回答)(?:时间)?[于:]{_WHEN}[|·・]*(?:ip属地.{{2,6}})?|(?:发布|发表|回复)#\d{{1,5}}{_WHEN}|.{{1,16}}回复了(?:此|该)帖"
        rf"|(?:发表|发布)(?:时间)?[于:]{_WHEN}[|]*(?:(?:来自.{{2,16}}|只看该作者|只看楼主|倒序浏览|正序浏览|阅读模式|显示全部楼层)[|]*)*"
        r"|[\d,.]+万?人赞同了?该(?:回答|文章)|(?:ip属地:?.{2,6})?(?:来自.{2,14})?\d+楼(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}.{0,8}|(?:\d[\d.]*万?(?:主题|帖子|积分|听众|收听)[|]*){2,4}|\d+回复贴,共\d+页"
        r"|你对这个回答的评价是\?|(?:抢首赞)?已赞过已踩过<?|(?:\d{4}-\d{1,2}-\d{1,2}·)?(?:ta获得超过[\d.]+万?个赞|超过[\d.]+万?用户采纳过ta的回答)|收起\d+条折叠回答|bcolorimagelinkquotecodesmilies"
        r"|[^。!?]{0,16}当前(?:离线|在线)|[^。!?]{2,8},积分\d+,距离下一级还需\d+积分"
        rf"|.{{1,20}}(?:发表|发布)于{_WHEN}[|]*(?:(?:只看该作者|只看楼主|倒序浏览|正序浏览|阅读模式|显示全部楼层|打印|[上下]一主题)[|]*)+"
        rf"|(?:(?:{_BUTTONS})[|·]*){{3,9}}"
        r"|我来答|(?:共)?\d+个回答|最佳答案|其他回答|等你来答|换一换|本回答由.{2,10}(?:推荐|采纳)|提问者采纳|查看更多答案"
        r"|您?需要登录(?:后)?才可以(?:回帖|发帖|评论|下载).{0,24}|马上注册,结交更多好友.{0,40}|回帖后跳转到最后一页|该楼层疑似违规已被系统折叠.{0,16}|,?跳到页确定|<返回.{1,16}吧|送ta礼物|本版积分规则|发表回复|发新(?:话题|主题|话?帖)|当前时区gmt.{0,40}|快速(?:回复|发帖|回帖)|高级模式"
        r"|poweredby(?:discuz|phpwind|dvbbs|vbulletin|phpbb|bbscloud|wordpress|[a-z]{3,20}).{0,30}|gmt[+-]\d.{0,20}processedin.{0,40}|processedin[\d.]+second.{0,40}|archiver\|.{2,60}"
    )
)
_FLOOR = re.compile(
    spelled(
        rf"{_AGO}|"
        r"#\d{1,5}楼?|第?\d{1,5}(?:楼|#)|楼主|沙发|板凳|地板|回复|举报|引用|点评|支持|反对|评分|顶一下|踩一下|淘帖|使用道具|发消息|加好友|串个门|打招呼|加关注"
        r"|关灯|(?:开启|收起)左侧|找回密码|qq登录|只需一步,快速开始|本帖最后由.{1,30}于.{6,20}编辑"
        r"|收听ta|只看楼主|赞同\d*|添加评论|\d+条评论|ip属地:?.{2,6}|返回列表(?:发新帖)?|脱水模式.{0,20}|楼主发言:\d+次.{0,30}|来自天涯社区.{0,14}|收起(?:回复)?|我也说一句|写回答|邀请回答|好问题\d*|关注(?:者|问题(?:写回答)?)|被浏览|默认排序|(?:收藏)?转发\d*评论\d*赞\d*"
        r"|(?:初级|中级|高级)粉丝|(?:注册|实习|正式|核心|铁杆|初级|中级|高级|金牌)会员|(?:铁杆|新晋|知名|活跃|人气)吧友|新手上路|论坛元老|(?:小|大)?吧主|(?:超级)?版主|管理员|来自[:-]?.{1,12}客户端"
        rf"|(?:(?:{_BUTTONS})[|·]*){{2}}"
    )
)
# The panel beside a post: a label and how many there are, in one line or one above the other.
_KIND = (
    "主题|帖子|积分|精华|威望|金币|金钱|贡献|经验|听众|收听|好友|粉丝|关注者?|被浏览|文章|回答|回帖|获赞|注册时间|最后登录|在线时间|阅读权限|uid"
)
_MANY = rf"[\d,.]+[万wk+]?(?:小时)?|{_DAY}"
_COUNTED, _COUNT = (re.compile(spelled(pattern)) for pattern in (rf"(?:{_KIND})(?::?(?:{_MANY}))?", _MANY))
_NUMBER = re.compile(r"\d")
_SIGNATURE = 8  # characters; two may well end with the same short words
_FEWEST = 3  # lines of a forum's own that make a page a thread


def _find(look: Look) -> Iterator[Edit]:
    plain = matching(look, _PLAIN, 90)
    if len(plain) < 2:  # one stamp may be an article's
        return
    found = {*plain, *matching(look, _FLOOR, 90)}
    if len(found) >= _FEWEST:
        found |= _panels(look)
        found |= _signatures(look, found)
        yield from (removed(look.lines[n]) for n in sorted(found))


def _panels(look: Look) -> set[int]:
    """The numbers of the lines of panels: labels and their counts."""
    told = matching(look, _COUNTED, 40)
    both = {n for n in told if _NUMBER.search(look.lines[n].text)}
    labels = set(told) - both
    counts = set(matching(look, _COUNT, 20)) if labels else set[int]()
    filled = [n for n, line in enumerate(look.lines) if line.text.strip()] if counts else []
    pairs = {(a, b) for a, b in pairwise(filled) if (a in labels and b in counts) or (a in counts and b in labels)}
    return {n for pair in pairs for n in pair} | both


def _signatures(look: Look, tools: set[int]) -> set[int]:
    """The numbers of the lines that stand between a post and its buttons (`tools`), and again so below another post of the page."""
    filled = [n for n, line in enumerate(look.lines) if line.text.strip()]
    ends = [b for a, b, c in zip(filled, filled[1:], filled[2:], strict=False) if a not in tools and b not in tools and c in tools]
    often = Counter(look.lines[n].text.strip() for n in ends)
    return {n for n in ends if often[words := look.lines[n].text.strip()] > 1 and len(words) >= _SIGNATURE}


_POST = "发表于 2019-5-4 20:11:03 | 只看该作者\n北坡还没修好。\n回复\n举报\n"

FORUM_TOOLS = Rule(
    name="forum-tools",
    why="Counts, floors and buttons that a forum prints around every post. On a page that is no thread the same words may be an author's.",
    find=_find,
    hits=(
        Example(_POST + _POST, "\n北坡还没修好。\n\n\n\n北坡还没修好。\n\n\n"),
        Example("查看: 2310 | 回复: 4\n[複製鏈接]\n#2\n走西沟吧。", "\n\n\n走西沟吧。"),
        Example("发布于 3 天前 | 只看该作者\n走西沟吧。\n甲 回复了此帖\n2 天前\n谢谢。", "\n走西沟吧。\n\n\n谢谢。"),
        Example("編輯於 2023-03-01 15:45・IP 屬地北京\n走西溝吧。\n回覆 #2 3 小時前\n#2", "\n走西溝吧。\n\n"),
        Example(
            "关灯\n开启左侧\n走西沟吧\n[复制链接]\n老周 发表于 2013-1-25 22:15:35 | 显示全部楼层 |阅读模式 打印 上一主题 下一主题\n"
            "本帖最后由 老周 于 2013-1-26 08:10 编辑\n北坡还没修好。",
            "\n\n走西沟吧\n\n\n\n北坡还没修好。",
        ),
        Example(
            "12\n主题\n积分\n1203\n帖子 56\n发表于 2019-5-4 20:11:03 | 只看该作者\n北坡还没修好。\n做人要厚道,不灌水\n回复 支持 反对\n"
            "发表于 2019-5-4 21:02:41 | 只看该作者\n走西沟吧。\n做人要厚道,不灌水\n回复 支持 反对",
            "\n\n\n\n\n\n北坡还没修好。\n\n\n\n走西沟吧。\n\n",
        ),
        Example("1,234 人赞同了该回答\n走西沟吧。\n关注者\n302\n25 人赞同了该回答\n谢谢。", "\n走西沟吧。\n\n\n\n谢谢。"),
        Example("發表於 2019-5-4 21:30\n18#\n走西溝吧。\n發表於 2019-5-5 07:12", "\n\n走西溝吧。\n"),
    ),
    misses=(
        "回复",
        "引用\n支持\n反对",
        "发表于2008年3月。",
        "楼主\n沙发",
        "第3楼住着一位老人。\n发表于 2019-5-4 20:11:03",
        "三天前,他来过。\n2 天前\n3 天前\n昨天",
        "打招呼\n3#\n查看:12|回复:4",
        "积分\n1203\n金币\n20",
    ),
)

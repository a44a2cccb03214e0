"""What sites print below a text."""

import re
from collections.abc import Iterator

from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import after_the_text, below_text, in_company, last_prose, matching, removed, spelled, whole
from beilin.text import Edit

COPYRIGHT = Rule(
    name="copyright-line",
    why="The site's claim to its pages. A law about copyright or an author's sentence has none of the marks of such a line.",
    find=whole(
        re.compile(
            spelled(
                r".{0,60}(?:copyright(?:©|\(c\)|&copy;|[:]?\d{4}|by|@|20)|©|\(c\)\d{4}|allrightsreserved|allrightreserved).{0,140}"
                r"|(?:\S{0,20})?版权所有(?!者|人|权|的)[^。]{0,60}|[^。]{2,30}版权所有"
                r"|(?:©)?(?:本文|文章|以上内容|本网站?|本站)?(?:版权|著作权)(?:归|属)[^。,]{2,20}(?:所有|享有)(?:,(?:任何形式)?(?:转载|没有作者本人的).{2,40})?[.。!]?|版权声明:本文为(?:博主|.{2,20}的)原创文章,.{4,80}|(?:本网站?|本站)?(?:内容)?未经(?:书面)?(?:授权|许可|允许|同意).{0,4}(?:不得|禁止|严禁|请勿).{0,20}"
                # a claim to this one page: ours alone, not to be printed elsewhere
                r"|[(\[【※*]*(?:(?:本(?:文|稿|作品|报道)|版权作品|[^。,]{2,16}(?:新闻|日报|晚报|[网报刊社])|(?:本网站?之?)?文字、图片.{0,8})[^。,]{0,24}[,。]?)(?:版权所有,)?[未非]经[^。,]{0,16}?(?:书面)?(?:授权|许可|允许|同意)[,]?(?:不得|禁止|严禁|请勿|不准)"
                r"(?:擅自)?(?:任意)?(?:转载|转发|转贴|复制|刊登|引用|使用|公开播送)[^。]{0,40}[。.!]?[^。]{0,16}[)\]】※*]*"
                r"|[(\[【]?(?:欢迎|如需|若需)?转载(?:本文)?(?:时)?[,:]?(?:请|敬请|务请|务必|须|需)注明(?:出处|来源|作者|来自)?[^,。!?]{0,40}[。!]?[)\]】]?"
            )
        ),
        longest=220,
    ),
    hits=(
        Example("Copyright © example.net All Rights Reserved.版权所有", ""),
        Example("版權所有 某某文摘 www.example.com", ""),
        Example("未经许可,不得转载。", ""),
        Example("【轉載請註明出處】", ""),
        Example("本文系江城网独家稿件，未经授权，不得转载。", ""),
        Example("江城新聞，未經授權不得轉載", ""),
        Example("本文未经授权不得转载", ""),
        Example("※本文版權所有，非經授權，不得轉載。[江城網著作權聲明]※", ""),
        Example("本文版權歸某某日報所有", ""),
        Example("© 本文版权归作者 小满 所有，任何形式转载请联系作者。", ""),
        Example("版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。", ""),
    ),
    misses=(
        "版权所有者享有下列权利:",
        "著作权属于作者。",
        "第三条 著作权人未经许可的情形",
        "要尊重版权。",
        "转载请注明出处,他说。",
        "未经著作权人许可,不得复制其作品。",
        "他写道:本文未经许可,不得转载,违者必究。这句话惹恼了很多人。",
    ),
)

RECORD_NUMBER = Rule(
    name="record-number",
    why="A site's registration with the authorities (ICP, public security, licences).",
    find=whole(
        re.compile(
            spelled(
                r".{0,60}(?:icp(?:备|证|备案|许可证)[编号:]*[\dbz-]{4,}|公网安备\d*|网安备\d+|icp备案编?号|备案(?:编?号|序号|许可证号)[:].{0,4}icp|网站标识码|经营许可证[编号:]*[a-z\d]|视听(?:节目)?许可证|互联网新闻信息服务).{0,100}"
            )
        ),
        longest=240,
    ),
    hits=(
        Example("工信部备案号:鲁ICP备2020038323号-1", ""),
        Example("京ICP備05000001號", ""),
        Example("网站标识码：5100000001 某公网安备 11010102000001号", ""),
    ),
    misses=("依法办理ICP备案手续。", "要加强备案管理。", "第五条 互联网信息服务实行许可制度。"),
)

_TEXT = "今天我们召开会议,主要任务是分析当前形势,部署下一阶段的工作,请各级各部门认真抓好落实。"
_HOST = (
    r"(?:主办|承办|协办|主管|运行维护|维护|建设|开发|技术支持|制作|运营|网站管理|管理)(?:单位|部门|公司)?[:].{1,60}|(?:技术支持|建议使用).{1,60}"
    r"|(?:联系)?地址[:].{2,60}(?:邮编|邮政编码|电话|传真).{0,60}|(?:联系|服务|监督|举报|投诉|客服|编辑部|网站)(?:电话|热线|邮箱|qq)[:].{1,60}|(?:邮编|邮政编码|传真|电子邮箱|e-?mail)[:](?!['\"]).{1,60}"
)

_below = after_the_text(re.compile(spelled(_HOST)), longest=140)
# Whom to ask, one label a line: right below the text its author says so, a site has more to say of itself before or beside it.
_ASKED = re.compile(
    r"\s*(?:[联聯]系|咨[询詢]|[报報]名|投稿|[监監]督|[举舉][报報])?(?:人|地址|[电電][话話]|[热熱][线線]|[邮郵]箱|[传傳]真|qq)\s*[:：][^:：]+",
    re.IGNORECASE,
)


def _hosts(look: Look) -> Iterator[Edit]:
    asked = last_prose(look) + 1
    while asked < len(look.lines) and (not look.lines[asked].text.strip() or _ASKED.fullmatch(look.lines[asked].text)):
        asked += 1
    yield from (edit for edit in _below(look) if last_prose(look) < 0 or look.line_at(edit.start) >= asked)


HOST_LINE = Rule(
    name="host-line",
    why="Who runs the site and how to reach them, below the text. Above it, and right below it, the same labels may belong to a notice.",
    find=_hosts,
    hits=(
        Example("主办单位:四川省人民政府办公厅", ""),
        Example("運行維護單位：某某公司", ""),
        Example("地址：某市某路1号 邮编：100000 电话：010-00000000", ""),
    ),
    misses=(
        "主办单位:市总工会\n本次比赛由市总工会主办,各区县工会承办,欢迎广大职工踊跃报名参加,现将有关事项通知如下。",
        "主办单位要负起责任。",
        "email: 'me@example.com' # 换成你的邮箱",
        f"{_TEXT}\n联系人：王先生\n联系电话：0000-5512345\n邮箱：a@example.com",
    ),
)

COMPLAINTS = Rule(
    name="complaints-line",
    why="How to complain to the site about its pages, and its disclaimers, below the text. Above it they may be the author's own note.",
    find=below_text(
        re.compile(
            spelled(
                r"(?=.*(?:本网站?|本站|网站|网友|转载|侵权|侵犯|声明))(?=.*(?:邮箱|@|联系我们|与我们联系|联系删除|立即删除|及时删除|予以删除|请联系|qq[:]?\d|电话[:]?\d|仅供参考|不代表本[站网]))"
                r"(?=.*(?:侵权|侵犯|投诉|举报|版权|仅供参考|不代表本[站网]|转载自))[^\n]{8,260}"
                # what a platform says of its users' texts
                r"|(?=.*(?:本平台|本站|本网站?|本刊|搜狐|网易|平台声明|特别声明|免责声明))(?=.*(?:仅提供信息(?:存储|发布)|仅代表作者(?:本人|个人)?(?:观点|立场)|(?:观点|言论|发言|内容)仅?代表(?:作者|其)?(?:本人|个人)"
                r"|不代表.{1,12}(?:立场|观点)|与本[站网刊].{0,4}无关|用户上传并发布))[^\n]{8,260}"
                r"|(?=.*(?:转载|授权|侵权|本网|本站|本报|许可))(?:版权|特别|免责|郑重)(?:声明|说明)[:][^\n]{10,260}"
                r"|(?:以上|上述)网友(?:发言|评论|言论).{4,60}|本站(?:所有|收录的?)(?:小说|文章|作品|资源|内容)(?:均为|均由|为|由|来自|均来自).{4,120}"
            )
        ),
        longest=280,
    ),
    hits=(
        Example(f"{_TEXT}\n本网站内容仅供参考,内容侵权或错误投诉:640661@qq.com", f"{_TEXT}\n"),
        Example(f"{_TEXT}\n平台声明：该文观点仅代表作者本人，某某号系信息发布平台，仅提供信息存储空间服务。", f"{_TEXT}\n"),
        Example(f"{_TEXT}\n版权声明：凡某某日报刊登的作品，未经授权不得转载。", f"{_TEXT}\n"),
        Example(f"{_TEXT}\n以上网友发言只代表其个人观点，不代表某某网的观点或立场。", f"{_TEXT}\n"),
        Example(f"{_TEXT}\n聲明：本站部分內容轉載自網路，如有侵權，請聯繫我們刪除。", f"{_TEXT}\n"),
    ),
    misses=(
        "笔者按:文中材料采自各地网站,如有差错或侵权之处,请联系我,当及时删除。\n今天我们召开会议。",
        "侵权的,应当承担民事责任。",
        "群众投诉电话要有人接。",
        "网站要及时删除违法信息,并向主管部门报告。",
        f"{_TEXT}\n他的发言仅代表个人,不代表单位立场,会上已经说清楚了。",
    ),
)

_SHARE = (
    "微信|微博|新浪微博|腾讯微博|搜狐微博|网易微博|人民微博|qq|qq空间|qq好友|人人网|开心网|豆瓣|朋友圈|微信好友|微信朋友圈|客户端|头条号|今日头条|手机版|电脑版|公众号|微信公众号|官方微信|官方微博|抖音|快手|百家号|一点号|"
    "百度贴吧|贴吧|facebook|twitter|whatsapp|telegram|messenger|pinterest|instagram|youtube|line|google\\+?|linkedin|plurk|email|rss|weibo|wechat|新华微博|移动客户端|手机客户端|更多|msn|白社会|淘江湖|飞信|噗浪|复制链接|print|e?mailthis|mail"
)

SHARE_NAMES = Rule(
    name="share-names",
    why="Names of networks to share on or to follow, one beside the other. One such name alone may be the author's.",
    find=in_company(
        re.compile(spelled(rf"(?:分享到?[:]?|share(?:to|on|via)[:]?)?(?:(?:{_SHARE})[|/、·]*)+")),
        longest=60,
        alone=re.compile(spelled(rf"(?:分享到?[:]?)?(?:(?:{_SHARE})[|/、·]*){{3,}}")),
    ),
    hits=(
        Example("  • 微信\n  • 微博\n  • 客户端", "\n\n"),
        Example("微信 微博\n手机版 电脑版", "\n"),
        Example("Facebook Twitter LINE", ""),
        Example("Print\nMail\nShare to Facebook", "\n\n"),
    ),
    misses=("微信", "Print", "一是微信。\n二是微博。", "更多"),
)

_ALONE = re.compile(
    spelled(
        r"top|baidu|map|返回顶部|回到顶部|返回页首|回页首|▲|△|页面顶端|关闭|更多>*|more>*|网友评论|发表评论|查看评论|我来说两句|我要评论|评论\(\d+\)"
    )
)

_LONGEST = 300  # characters of a line, most of them spaces


def _bare_words(look: Look) -> Iterator[Edit]:
    yield from (removed(look.lines[n]) for n in matching(look, _ALONE, _LONGEST) if n > last_prose(look))


BARE_WORD = Rule(
    name="bare-word",
    why="Stray words of buttons and trackers below the text (Top, Baidu, map).",
    find=_bare_words,
    hits=(Example("中学生\nTop", "中学生\n"), Example("Baidu\nmap", "\n"), Example("返回頂部", "")),
    misses=("Top\n一、这一部分说的是排行榜的前几名,Top 是英文,意思是顶部,也可以说是名列前茅的意思,请注意区分。", "map of China"),
)

"""Lines that say where a text comes from. `describe` reads its fields from what these rules removed."""

import re
from collections.abc import Iterator

from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import after_the_text, before_the_text, last_prose, spelled, whole
from beilin.text import Edit

_DAY = r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_CLOCK = r"\d{1,2}(?::\d\d(?::\d\d)?|时\d{1,2}分(?:\d{1,2}秒)?)"
_WEEK = r"(?:[(]?(?:星期|周)[一二三四五六日天][)]?)?"
_ZONE = r"(?:北京时间|更新|发布|[|/,·-])*"
_STAMP = rf"{_ZONE}{_DAY}{_WEEK}[t,]?{_CLOCK}{_ZONE}"
_LABEL = (
    "(?:信息|文章|稿件|新闻|内容|资料|本文|文件|原文)?(?:来源|出处|稿源)|来自|转自|摘自|(?:发布|发表|更新|发稿|添加|录入|编辑|上传|创建|成文|整理|加入|信息)?(?:时间|日期)|发布于|"
    "(?:文章)?作者|原作者|撰文|撰稿|供稿|出版|发布者|发布人|发布单位|发布机构|发布部门|发文机关|发布机关|制定机关|施行日期|生效日期|实施日期|公布日期|提问者|楼主|提问时间|信息员|通讯员|记者|栏目|所属栏目|分类|类别|所属分类|"
    "(?:文章)?(?:浏览|点击|阅读|访问|查看)(?:次数|量|数|率)?|人气|热度|点击|阅读|浏览|评论数?|字数|字体|字号|下载|收藏|编辑|责任编辑|责编|校对|审核|录入|上传|索引号|选稿|(?:last)?(?:updated|published|posted|modified)(?:on|at)?"
)
_PLAIN_END = r"[^。!?;]"
_URL = r"(?:https?://)?[a-z0-9][a-z0-9.-]{2,40}\.(?:com|cn|net|org|hk|tw|gov)(?:\.[a-z]{2})?[a-z0-9/_.?=&-]{0,60}"

SOURCE_LINE = Rule(
    name="source-line",
    why="The line a site prints under a title: source, time of publication, author, column, counts. Read into fields, then taken out.",
    find=whole(
        re.compile(
            spelled(
                # a time of publication to the minute, alone or with a little beside it
                rf"[\[(]?(?:{_URL})?(?:(?:{_LABEL}|(?:最后)?更新|更改时间|出版|首发):?)?{_STAMP}[\])]?{_PLAIN_END}{{0,80}}"
                # a source label with what follows, or two labels
                rf"|[\[(]?(?:信息|文章|稿件|新闻|内容|资料|本文|文件|原文)?(?:来源|稿源|出处)[:][^。!?;,]{{1,60}}"
                rf"|(?:{_LABEL}):{_PLAIN_END}{{0,40}}(?:(?:{_LABEL}):{_PLAIN_END}{{0,40}}){{1,8}}"
                # who wrote it, alone in its line; more than a name is a sentence
                r"|(?:文章|原)?(?:作者|撰文)[:][^。!?;,:]{2,16}"
                # the title it had elsewhere, its address, and bare counts
                r"|[(\[【]?原标题[:].{2,70}"
                rf"|(?:本文|原文|文章|永久)(?:地址|链接|网址|来源)[:]?{_URL}.{{0,60}}"
                r"|(?:文章)?(?:浏览|点击|阅读|访问|查看|评论|回复|转发|收藏)(?:次数|量|数|率)?[:]\d+次?"
                # how long a reader takes
                r"|(?:(?:本文|全文)?(?:共|约|共计|大约)?\d+字[,|·]?)?(?:预计|需要?|大?约|建议)*(?:阅读|浏览)(?:时间|时长|全文)?[:]?(?:大?约|需要?|预计)*\d+分钟(?:左右|阅读)?"
                # a day with a label
                rf"|(?:发布|发表|更新|发稿|添加|录入|上传)(?:时间|日期):{_DAY}{_PLAIN_END}{{0,40}}"
                rf"|[\[(]?{_DAY}[\])]?{_PLAIN_END}{{0,20}}(?:来源|作者|点击|阅读|浏览|编辑)(?:次数|量|数)?:{_PLAIN_END}{{0,60}}"
            )
        ),
        longest=160,
    ),
    hits=(
        Example("發布時間：2021-02-28 來源： 民主生活會 點擊：", ""),
        Example("栏目:三号文库 来源:网络 作者:烟雨蒙蒙 时间:2024-06-17 21:54:08 下载.docx文档", ""),
        Example("2022年04月08日 14时54分", ""),
        Example("  • 来源: 广安市府", ""),
        Example("樓主：南堤客 時間：2010-05-06 21:03:00 點擊：1023 回覆：31", ""),
        Example("Last updated: 2015-06-03 08:12", ""),
        Example("信息來源:大洼宣傳 日期:2020-10-17", ""),
        Example("2012-03-05 17:55　某某日报　微博", ""),
        Example("撰文：陳大文", ""),
        Example("更新：2019-03-02 07:00", ""),
        Example("點擊數：123", ""),
        Example("（原标题：雨夜送药）", ""),
        Example("本文链接：http://www.example.com/1.html", ""),
        Example("共 9926字，需浏览 20分钟", ""),
        Example("全文约2300字，阅读大约需要6分钟", ""),
        Example("发文机关：某省人大常委会　施行日期：2004-07-01", ""),
    ),
    misses=(
        "2021年2月28日",
        "时间:12月3日下午3点",
        "资金来源:一是财政拨款,二是自筹。",
        "来源于群众,服务于群众。",
        "2022年4月8日14时54分,山体发生滑坡,造成三人受伤。",
        "作者:",
        "作者:一个被遗忘的人,也是一个时代的见证",
        "撰文要有根据。",
        "原题:已知两数之和为三,求两数之积。",
        "本文来源有三:一是方志,二是家谱,三是口述。",
        "时间就是生命:各部门要抓紧。",
        "每天阅读30分钟,日积月累。",
        "全文共3000字",
    ),
)

EDITOR_LINE = Rule(
    name="editor-line",
    why="Who edited or checked the page for the site. Read into fields, then taken out.",
    find=whole(
        re.compile(
            spelled(
                r"[(\[【]?(?:[^:。,]{1,20}[:][^:。]{1,16})?(?:本文|本期|实习|值班|网络|见习|执行|主任)?(?:责任编辑|责编|编辑|编审|网编|责任校对|终审)"
                r"[:/][^。!?;]{1,40}[)\]】]?(?:[(]?(?:来源|责任编辑)[:]?[^。]{0,20}[)]?)?|[(\[【]?(?:责任编辑|责编)[:][)\]】]?|[(\[【](?:责任编辑|责编|编辑|编辑者)[^。!?;]{1,12}[)\]】]"
            )
        ),
        longest=70,
    ),
    hits=(
        Example("责任编辑: 张竹欣", ""),
        Example("（責任編輯：王某）", ""),
        Example("編輯:李某　校對:趙某", ""),
        Example("责任编辑：", ""),
    ),
    misses=("编辑部的工作:一要准,二要快。", "责任编辑制度", "他说:编辑是为他人作嫁衣。"),
)

_TAGS = r"(?:相关热词(?:搜索)?|相关搜索|相关标签|本文标签|文章标签|热词|标签|关键字|tags?|本文关键词|相关字词|更多关于)[:].{0,110}"
_tags = whole(re.compile(spelled(_TAGS)))
_keywords = after_the_text(re.compile(spelled(r"[【\[]?关键[词字][】\]]?[:].{2,110}")))  # above it an author may have set them


def _keyword_lines(look: Look) -> Iterator[Edit]:
    above = {edit.start: edit for edit in _tags(look)}
    yield from above.values()
    below = [edit for edit in _keywords(look) if edit.start not in above]
    if below and last_prose(look) >= 0:
        yield from below


_TEXT = "入夜,江风很大。六十二岁的老周提着马灯,沿着三公里长的大堤来回走,这是他守堤的第二十一个年头。"

KEYWORD_LINE = Rule(
    name="keyword-line",
    why="Search words and tags that the site prints with a text. Read into fields, then taken out.",
    find=_keyword_lines,
    hits=(
        Example("相關熱詞搜索：肺炎 疫情 防控 工作會議上 講話", ""),
        Example("标签: 总结, 讲话稿", ""),
        Example("Tags：A B", ""),
        Example("相關字詞﹕守堤 防汛", ""),
        Example(f"{_TEXT}\n關鍵詞：守堤 防汛", f"{_TEXT}\n"),
    ),
    misses=("关键词:疫情;防控;社区", f"摘要:守堤的事。\n关键词:守堤;防汛\n{_TEXT}", "标签化的认识要不得。", "热词背后是民心。"),
)

READER_TOOLS = Rule(
    name="reader-tools",
    why="Tools for a browser: size of type, print, scan with a phone, share, bookmark.",
    find=whole(
        re.compile(
            spelled(
                r"[【\[(]?(?:字体|字号|字体大小|文字大小|选择字号)[:]?[【\[(]?(?:[特超]?大|中|小|默认|缩小|放大|[-+a|/\]【】\[()、])*[】\])]?(?:打印|关闭|收藏|分享).{0,12}"
                r"|[【\[(]?(?:字体|字号|字体大小|文字大小|选择字号)[:]?[【\[(]?(?:[特超]?大|中|小|默认|缩小|放大|[-+a|/\]【】\[()、])*[】\])]?"
                r"|(?:[-+|/·【】\[\]()、]*(?:放大|缩小|默认|打印本?[页文]?|列印|友善列印|转寄|打印本稿|打印此页|列印此页|列印本页|关闭窗口|关闭本页|关闭|复制链接|复制网址|复制本文|推荐给朋友|收藏此页|收藏本文|我要收藏"
                r"|发送邮件|转发邮件|电子邮件|转发|分享|举报|纠错|我要纠错|我要评论|我要分享|发表评论|查看评论|写评论|分享按钮|下载(?:本文|文档|word|pdf)?|下载\.?docx?文档))+[-+|/·【】\[\]()、:]*"
                r"|(?:微信|手机)?扫(?:一扫|描)(?:二维码|上方二维码|下方二维码)?.{0,6}(?:在手机(?:上)?打开|分享|关注|手机(?:上)?(?:看|阅读)|打开当前页|到朋友圈|用手机).{0,12}"
                r"|(?:用|使用)?(?:微信|手机)(?:浏览器)?扫[一描].{0,16}"
                # counts and tools of a blog's post in a row
                r"|(?=.*\(\d+\))(?:(?:阅读|评论|收藏|转载|喜欢|推荐|引用|浏览|回复|打印|举报|顶)(?:/report)?(?:\(\d+\))?[┊|▼▽▲·,]*){2,9}"
                r"|分享(?:到|至|本文到|此文到|文章到)?[:].{0,40}|分享(?:到|至)|sharethis(?:article|story|page)?|shareon.{2,20}"
                r"|(?:字号|字体)[:]大中小背景[:].{1,10}|(?:手机用户|手机版)请?(?:浏览|访问|阅读|到).{4,50}|(?:(?:推荐本书|加入书签|打开书架|加入书架|投推荐票|章节报错|返回书页|错误举报)[|/·]*)+"
                r"|[小中大]{3}|largemediumsmall|a-a?a\+|t大t小|保护视力色[:]?.{0,12}"
                r"|(?:点击)?(?:展开|阅读|查看)(?:全文|剩余\d+%|更多)|打开app[,:]?.{0,16}|返回.{2,6}[,:]查看更多"
            )
        ),
        longest=60,
    ),
    hits=(
        Example("  • 【字体:", ""),
        Example("【字體：大 中 小】【打印】【關閉】", ""),
        Example("    扫一扫在手机打开当前页", ""),
        Example("手机浏览器扫描二维码访问", ""),
        Example("分享到：", ""),
        Example("打印 | 关闭", ""),
        Example("展开全文", ""),
        Example("小 中 大", ""),
        Example("阅读(102)┊ 评论 (3)┊ 收藏(0) ┊转载(1) ┊ 喜欢▼ ┊打印┊举报", ""),
        Example("Large Medium Small", ""),
    ),
    misses=(
        "扫一扫门前雪",
        "分享经济是新业态。",
        "大 中 小 微",
        "字体:汉字的演变与发展历程",
        "分享会上的讲话",
        "阅读全文之后,我想了很久。",
    ),
)

_DATELINE_ONLY = Rule(
    name="stamp-line",
    why="A bare date in figures above the text is the site's, not the author's: a signature stands below, in words. Read, then taken out.",
    find=before_the_text(
        re.compile(spelled(rf"[\[(]?(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}[\])]?|(?:时间|日期):{_DAY}")), longest=20
    ),
    hits=(
        Example(
            "题目\n2021-02-28\n各位代表,现在我代表市人民政府,向大会报告政府工作,请予审议,并请提出意见。",
            "题目\n\n各位代表,现在我代表市人民政府,向大会报告政府工作,请予审议,并请提出意见。",
        ),
    ),
    misses=(
        "2021年2月28日",
        "各位代表,现在我代表市人民政府,向大会报告政府工作,请予审议,并请提出意见。以上报告,请予审议。\n2021-02-28",
    ),
)
STAMP_LINE = _DATELINE_ONLY

"""What well-known software prints on every page it makes: blogs, encyclopedias, boards, mailing lists, accounts of WeChat.

One such line alone may be an author's; a page that has several was made by that software.
"""

import re
from collections.abc import Iterator

from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import FEWEST, matching, removed, several, spelled, whole
from beilin.text import Edit

WECHAT = Rule(
    name="wechat-account",
    why="What an account of WeChat prints around each article: follow us, scan, read on, like. One such line alone may be an author's.",
    find=several(
        r"(?:点击|戳|轻触|按)?(?:上方|下方|左上角|右上角|上面)?(?:的)?[“「\"]?(?:蓝字|蓝色字体?|名片|卡片)[”」\"]?.{0,6}(?:一键)?关注.{0,16}|长按.{0,8}(?:二维码|图片).{0,16}"
        r"|(?:点|戳)[个一]?.{0,4}[“「\"]?(?:在看|赞|好看)[”」\"]?.{0,24}|(?:微信)?扫一扫(?:关注.{0,10}|使用小程序|可打开此内容.{0,12})?|关注该公众号|预览时标签不可点"
        r"|继续滑动看下一个|轻触阅读原文|向[上下]滑动看下一个|微信扫一扫.{2,24}|取消允许|知道了|阅读原文|写留言|精选留言|喜欢此内容的人还喜欢|收录于(?:合集|话题).{0,20}"
        r"|阅读\d[\d.万+]*(?:(?:在看|赞|分享)\d*)*|(?:赞|在看)\d+|(?:(?:分享|收藏|点赞|在看|赞|投诉|阅读原文|写留言)){2,6}|视频小程序赞.{0,40}|轻点两下取消.{1,20}"
        r"|微信(?:号|id):?[a-z][\w-]{4,24}|功能介绍.{2,60}|long-?press(?:the)?qrcode.{0,20}|scan(?:the)?qrcode(?:viawechat)?.{0,40}|scantofollow|原创.{0,20}(?:19|20)\d\d-\d\d-\d\d.{0,40}"
        r"|投稿(?:邮箱|信箱):?[\w.@-]{5,40}|(?:图片|图文|文章|素材|部分图片)(?:均)?(?:来源于?|来自|源于|源自)(?:互联)?网络[,,]?(?:侵权?(?:立|必)?删.{0,8}|如有侵权.{0,16})|查看原文|文章已于.{0,24}修改"
    ),
    hits=(
        Example("点击上方蓝字关注我们\n夜里起了风。\n阅读原文\n赞 35", "\n夜里起了风。\n\n"),
        Example("微信号 nandike01\n功能介绍 写堤上的事\n夜里起了风。\nLong-press QR code to follow", "\n\n夜里起了风。\n"),
        Example("長按二維碼關注我們\n點個“在看”,讓更多人看見", "\n"),
    ),
    misses=("阅读原文", "功能介绍 这盏灯可调亮度", "知道了\n他说。", "扫一扫门前雪,再扫一扫屋后。\n点一盏灯"),
)

BLOG = Rule(
    name="blog-software",
    why="What the software of blogs prints around each post: skip, share, leave a reply, archives, powered by.",
    find=several(
        r"skipto(?:main)?content|searchfor:?|leavea(?:comment|reply)|(?:click)?sharethis:?|likethis:?|(?:like)?loading\.*|poston.{0,40}|post(?:ed|navigation)(?:(?:on|in|by).{2,60})?"
        r"|tagged.{2,80}|filed(?:under|in):?.{2,60}|bookmarkthepermalink\.?|(?:proudly)?poweredbywordpress.{0,40}|createa(?:free)?websiteorblogatwordpress\.com.{0,20}"
        r"|(?:recent|older|newer|previous|next)(?:posts?|comments?|entries)|(?:entries|comments)(?:feed|rss)|wordpress\.(?:org|com)|cancelreply"
        r"|youremailaddresswillnotbepublished.{0,60}|requiredfieldsaremarked.{0,4}|\d+(?:thoughts?|comments?|responses?)(?:on|to).{2,80}"
        r"|跳至(?:正文|内容)|自豪地采用wordpress.{0,20}|取消回复|您的(?:电子)?邮箱地址不会被公开.{0,30}|必填项已用\*标注|文章导航|近期(?:文章|评论)|(?:条目|评论|文章)feed"
    ),
    hits=(
        Example("Skip to content\nPosted on May 4, 2019 by nandike\nThe wind comes up.\nLeave a comment", "\n\nThe wind comes up.\n"),
        Example("跳至正文\n夜里起了风。\n近期文章", "\n夜里起了风。\n"),
    ),
    misses=("Leave a comment", "Tagged trees are felled in May.\nThe wind comes up.", "取消回复\n他说不用了。"),
)

JAPANESE = Rule(
    name="japanese-doors",
    why="Doors and tools of a Japanese site: share, log in, ranking, related articles, terms of use.",
    find=several(
        r"(?:(?:シェア|ツイート|ブックマーク|ログイン|ログアウト|会員登録|新規登録|関連(?:記事|リンク|ニュース)|(?:アクセス)?ランキング|人気記事|新着記事|おすすめ(?:記事)?|会社概要|利用規約|プライバシーポリシー"
        r"|お問い合わせ|サイトマップ|運営会社|広告掲載|特定商取引法に基づく表記|ホーム|トップ(?:ページ)?へ?(?:戻る)?|検索|メニュー)[|/・>»]*)+|.{0,20}無断(?:転載|複製).{0,20}(?:禁|お断り).{0,12}"
    ),
    hits=(Example("ログイン\n夜になると、川風が強くなる。\n会社概要 | 利用規約", "\n夜になると、川風が強くなる。\n"),),
    misses=("ランキング", "シェアは三割を超えた。\nログインできない人が増えている。"),
)

ENCYCLOPEDIA = Rule(
    name="encyclopedia-tools",
    why="Buttons that an encyclopedia prints behind each heading, and its counts of readers and edits.",
    find=several(
        r"编辑|播报|上传视频|编辑本段|(?:收藏)?查看我的收藏(?:\d+)?(?:有用\+?\d*)?|(?:已?投票\d*)|有用\+\d+|本词条由.{4,60}|词条(?:统计|标签:.{0,40}|图册.{0,10})|编辑次数:\d+次(?:历史版本)?|最近更新:.{2,30}|突出贡献榜"
        r"|未通过词条申诉.{0,40}|.{0,20}封禁查询与解封|秒懂百科.{0,30}"
    ),
    hits=(Example("马灯历史\n编辑\n播报\n清末由洋行传入。", "马灯历史\n\n\n清末由洋行传入。"),),
    misses=("编辑\n他做了三十年编辑。", "播报"),
)

NOVEL = Rule(
    name="novel-site",
    why="What a site of novels prints around each chapter: its address to be remembered, doors to chapters and shelves.",
    find=whole(
        re.compile(
            spelled(
                r"(?:天才)?(?:一秒记住|请记住)(?:本[书站]|【).{2,80}|手机(?:版|用户)?(?:阅读|请到|请浏览)网址:.{4,40}|(?:(?:投推荐票|推荐投票|上一[章页]|下一[章页]|章节?目录|章节列表|加入书[签架])[|/·<>←→-]*){2,}"
                r"|.{0,30}最新章节由网友(?:上传|提供).{0,40}"
            )
        ),
        longest=140,
    ),
    hits=(
        Example("灯灭了。\n天才一秒记住本站地址：www.example.com。手机版阅读网址：m.example.com", "灯灭了。\n"),
        Example("投推荐票 上一章 章节目录 下一章 加入书签", ""),
    ),
    misses=("请记住,本来就没有路。", "一秒记住一个单词的方法", "下一章"),
)

_MACHINES = "message-id|in-reply-to|references|content-type|list-id|mime-version|x-[a-z-]+"
_ROBOTS = re.compile(rf"(?:{_MACHINES}):.+")
_HEADS = re.compile(rf"(?:from|to|cc|subject|date|sent|sender|reply-to|organi[sz]ation|{_MACHINES}):.+")
_THREADS = re.compile(
    r"(?:\[(?:date|thread|author|subject)(?:prev|next|index)\]?)+\]?|(?:(?:prev(?:ious)?|next)(?:message)?(?:by|in)(?:date|thread|subject)"
    r"|(?:previous|next)message):.+|index\(es\):|replyto:|.{2,60}\(o(?:n|ff)-list\)"
)


def _of_mail(look: Look) -> Iterator[Edit]:
    robots, heads = matching(look, _ROBOTS, 300), set(matching(look, _HEADS, 300))
    taken = set(matching(look, _THREADS)) if robots or len(matching(look, _THREADS)) >= FEWEST else set[int]()
    for n in robots:
        for step in (-1, 1):
            at = n
            while at in heads or (0 <= at < len(look.lines) and not look.lines[at].text.strip() and at + step in heads):
                taken |= {at} & heads
                at += step
    yield from (removed(look.lines[n]) for n in sorted(taken))


MAIL_LIST = Rule(
    name="mailing-list",
    why="Heads of a letter that only machines read, those beside them, and an archive's doors to the letters before and after.",
    find=_of_mail,
    hits=(
        Example("To: a@b.example\nSubject: Re: x\nMessage-ID: <1@b.example>\nHello.", "\n\n\nHello."),
        Example("[Date Prev][Date Next]\nHello.\nNext by Date: New pages", "\nHello.\n"),
    ),
    misses=("From: Chen\nTo: Li\nSubject: tea", "Date: 4 May"),
)

_BOARD = re.compile(
    spelled(
        r"作者:?\S{2,16}\(.{0,30}\)(?:看板:?\S{2,20})?|看板:?[a-z_-]\S{1,20}|时间:?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{3}\d{1,4}:\d\d:\d{6}|(?:发信站|文章网址|转录者):.{2,140}"
        r"|编辑:\S{2,16}\([\d.a-z]+\),[\d/:]+|批踢踢实业坊|返回看板|联络资讯|发信人:.{2,40}信区:.{2,20}"
    )
)
_SIGNED = 8  # lines between the two dashes that end a post and its address
_TITLE = re.compile(r"\s*[标標]\s*[题題]\s*[:：]?\s+(?=\S)|\s*[标標]\s*[题題]\s*[:：]\s*(?=\S)")


def _of_board(look: Look) -> Iterator[Edit]:
    heads = matching(look, _BOARD, 160)
    if len({look.lines[n].text.strip() for n in heads}) < FEWEST:
        return
    first, last, found = heads[0], heads[-1], {*heads, *_signed(look)}
    for n, line in enumerate(look.lines):
        if n in found:
            yield removed(line)
        elif first < n < last and (label := _TITLE.match(line.text)) and {n - 1, n - 2, n + 1, n + 2} & found:
            yield Edit(line.start, line.start + label.end(), "", "")


def _signed(look: Look) -> Iterator[int]:
    """The numbers of the lines from the two dashes that end a post down to the address below: who wrote signs all his posts so."""
    for n in (n for n, line in enumerate(look.lines) if line.text.startswith("※")):
        above = range(n - 1, max(-1, n - 2 - _SIGNED), -1)
        dashes = next((m for m in above if look.lines[m].text.strip() == "--"), n)
        yield from (m for m in range(dashes, n) if look.lines[m].text)


BOARD = Rule(
    name="board-head",
    why="What a board (PTT, SMTH) prints above and below each post: who, where, when, from which address, and the signature between two "
    "dashes and that address. The title loses its label.",
    find=_of_board,
    hits=(
        Example(
            "作者  nandike (南堤客)\n看板  hiking\n標題  [問題] 北坡步道\n時間  Sat Apr 27 20:11:03 2019\n可以走嗎？",
            "\n\n[問題] 北坡步道\n\n可以走嗎？",
        ),
        Example(
            "发信人: a (b), 信区: hiking\n可以走吗？\n--\n山高水长\n※ 发信站: 某站(a.example)\n※ 編輯: nandike (1.2.3.4), 04/27/2019",
            "\n可以走吗？\n\n\n\n",
        ),
        Example("可以走吗？\n※ 发信站: 某站(a.example)\n※ 編輯: nandike (1.2.3.4), 04/27/2019 20:11:03", "可以走吗？\n\n"),
    ),
    misses=("作者 老舍(1899-1966)", "可以走吗？\n--\n山高水长\n※ 发信站: 某站(a.example)", "看板上写着字。\n标题 一盏灯"),
)

ORDER = (WECHAT, BLOG, JAPANESE, ENCYCLOPEDIA, NOVEL, MAIL_LIST, BOARD)

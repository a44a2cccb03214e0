"""What a site offers its readers in a line of its own."""

import re

from beilin.rule import Example, Rule
from beilin.rules.chrome.lines import spelled, whole

OFFER = Rule(
    name="reader-offer",
    why="A site's offer to its readers, alone in its line: more of the kind, its application, its page elsewhere. A notice that sends its "
    "readers somewhere says so in a sentence, or without promising more.",
    find=whole(
        re.compile(
            spelled(
                r"(?:(?:看|阅读|获取|了解)?更多.{0,20}?[,!、]?(?:请|欢迎|敬请|尽在|快来|立即|马上)*(?:点击|扫码|扫描|搜索|加入|关注|下载|追踪|订阅|登[录陆]|锁定)"
                r"|(?:立即|即刻|马上|快来|现在)(?:点击|扫码|扫描|加入|关注|下载|追踪|订阅))"
                r"[^。;]{0,16}(?:公众号|官方微信|官方微博|微信|微博|粉丝团|粉丝专页|粉丝页|粉专|客户端|app|频道|line|telegram|youtube|facebook|脸书|新闻网)[^。;]{0,24}"
                r"|不用抽不用抢现在用app看新闻.{0,60}|下载.{1,16}app[,!](?:即睇|即看).{2,40}"
            )
        ),
        longest=90,
    ),
    hits=(
        Example("更多精彩内容请关注江城在线微信公众号", ""),
        Example("看更多!請加入江城時報粉絲團", ""),
        Example("不用抽 不用搶 現在用APP看新聞 保證天天中獎　 點我下載APP", ""),
        Example("立即下载江城新闻客户端", ""),
    ),
    misses=(
        "更多信息请关注“南堤发布”微信公众号，我们将及时公布。",
        "下载微信客户端",
        "请关注“南堤发布”微信公众号",
        "更多的人开始用微信。",
    ),
)

COMPILER = Rule(
    name="compiler-note",
    why="A site's own editor (小编) says that he put together what follows and wishes good reading: no word of its author's.",
    find=whole(
        re.compile(
            spelled(
                r"(?:[^\n]{0,140}[。?!,])?(?:(?:下面|以下|这|这里|今天|接下来|本文)[^。,]{0,8}小编|小编[^。,]{0,4}(?:为|给|跟|与)(?:大家|您|你|各位))[^。]{0,16}(?:整理|收集|搜集|准备|精选|带来|推荐|汇编|分享)[^。]{2,80}"
                r"(?:欢迎|供|仅供|希望|一起|快来|谢谢|敬请)[^。]{0,16}(?:阅读|参考|借鉴|收藏|查阅|分享|帮助|喜欢|看看|看一看|支持|下载)[^。]{0,24}[。!.~]*"
            )
        ),
        longest=260,
    ),
    hits=(
        Example("那么你有真正了解过讲话稿吗？下面是小编收集整理的守堤动员会讲话，欢迎阅读与收藏。", ""),
        Example("以下是小編為大家整理的關於守堤的講話，僅供參考，希望能夠幫助到大家！", ""),
    ),
    misses=(
        "小编整理了一下午的稿子,谁也没有参考。",
        "他当过小编,后来整理乡志,供大家参考,我们都谢谢他。",
        "下面是大家整理的意见,供各位参考。",
    ),
)

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

"""What sites print above a text."""

import re

from beilin.rule import Example, Rule
from beilin.rules.chrome.lines import spelled, whole

_HOME = (
    "设为首页|设为主页|加入收藏夹?|收藏本站|收藏本页|添加收藏|加为收藏|联系我们|网站地图|返回首页|回到首页|网站首页|"
    "简体版|繁体版|简体中文版|繁体中文版|会员登录|会员中心|用户登录|用户注册|注册|登录|退出|手机版|手机站|手机网|简体|繁体|繁體中文|简体中文|english|"
    "rss|rss订阅|wap|无障碍浏览|无障碍|长者模式|关怀版|适老化|站内搜索|高级搜索"
    "|联络我们|私隐政策|使用条款|私隐声明|广告查询|关于本站|关于我们|隐私政策|版权声明|免责声明|服务条款|网站声明"
    "|跳[至到](?:主要|正文)?内容|跳到主内容|跳到导航|跳到检索|skipto(?:main)?content|signin|login|signup|register|subscribe|sitemap|contactus|aboutus|privacypolicy|termsofuse|termsofservice|cookiepolicy|advertisewithus"
)
_GAP = r"[-|·/,、\[\]()»>丨]*"

SITE_HEAD = Rule(
    name="site-head",
    why="A line made of nothing but a site's own doors (home page, bookmark, log in, mobile version) is not part of a text.",
    find=whole(re.compile(spelled(rf"{_GAP}(?:(?:{_HOME}){_GAP})+"))),
    hits=(
        Example("设为首页 - 加入收藏", ""),
        Example("加入收藏　|　設為首頁　|　聯繫我們\n正文", "\n正文"),
        Example("简体 | 繁體 | English", ""),
        Example("跳至主要內容", ""),
        Example("Terms of use | Privacy policy | Contact us", ""),
    ),
    misses=("請把本頁設為首頁,以便每天閱讀。", "注册会计师", "首页的故事"),
)

HOT_SEARCH = Rule(
    name="hot-search",
    why="A line of popular searches is printed by the site on every page.",
    find=whole(re.compile(spelled(r"(?:热门搜索|热门标签|热搜词?|热门关键词|大家都在搜|搜索热词|热门推荐词)[:】].{0,100}"))),
    hits=(Example("  • 热门搜索: 八号文库 笑话", ""), Example("熱門搜索：總結　講話", "")),
    misses=("热门搜索榜上,疫情两个字排在首位。", "热搜是怎样炼成的"),
)

_PLACE = "(?:您|你)?(?:现在|当前|目前|所在)?的?(?:所在)?(?:的?位置|栏目|路径)(?:是|在|为)?[:>»]"

BREADCRUMB = Rule(
    name="breadcrumb",
    why="The path from the home page to this page; its last part before the text names the column.",
    find=whole(
        re.compile(
            spelled(
                rf"{_PLACE}[^。!?;]{{0,100}}"
                r"|(?:\S{1,12})?(?:首页|主页)(?:[>»›→]+|[-/]+(?=[^-/]{1,12}[-/>]))[^。!?;]{1,100}"
                r"|[^。!?,;:>»›]{1,16}(?:[>»›→]+[^。!?,;>»›]{1,16}){1,5}[>»›→]+(?:正文|详细内容|内容|阅读文章|浏览文章|查看文章)"
            )
        )
    ),
    hits=(
        Example("  • 当前位置:首页 > 范文大全 > 三号文库", ""),
        Example("您現在的位置：首頁 >> 領導講話 >> 正文", ""),
        Example("首页 > 新闻 > 国内新闻", ""),
        Example("新闻中心 > 时政 > 正文", ""),
    ),
    misses=("当前位置很重要,要守住防线。", "目前的位置:第三排左起第二人。他说", "甲 > 乙 > 丙", "首页介绍了情况"),
)

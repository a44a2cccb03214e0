"""What a title looks like, and how it is told from a site's name."""

import re

from beilin import english
from beilin.chinese import HAN, fold
from beilin.rules.numerals import NUMBER

LONGEST = 90  # characters; a longer line is a sentence

# Nouns that end the title of an official or office text.
KINDS = (
    "讲话|講話|发言|發言|致辞|致詞|演讲|演講|报告|報告|汇报|彙報|总结|總結|方案|预案|預案|计划|計劃|规划|規劃|通知|通告|公告|公报|公報|意见|意見|决定|決定|"
    "办法|辦法|条例|條例|规定|規定|细则|細則|倡议书|倡議書|承诺书|责任书|建议书|申请书|感谢信|慰问信|公开信|公開信|心得|心得体会|体会|主持词|述职|"
    "提纲|纪要|紀要|简报|簡報|讲稿|演讲稿|发言稿|讲话稿|范文|作文|日记|读后感|观后感"
)
NAMES_A_KIND = re.compile(rf"(?:{KINDS})(?:稿|书|表)?(?:[(（\[【][^()（）\[\]【】]{{1,12}}[)）\]】])?$")

LABEL = re.compile(
    r"^[【\[(（]?\s*(?:信息|文章|新闻|新聞|稿件|本文)?"
    r"(?:来源|來源|出处|出處|稿源|作者|撰文|撰稿|记者|記者|编辑|編輯|责编|責編|责任编辑|責任編輯|校对|审核|时间|時間|日期|发布时间|發布時間|发表时间|发表于|更新时间|"
    r"致[辞辭词詞]人|[发發]言人|演[讲講]人|主[讲講]人?|主持人|[讲講][话話]人|[讲講][师師]|嘉[宾賓]|致[辞辭]背景|[地场場][点點地合]|"
    r"栏目|欄目|分类|分類|标签|標籤|关键词|關鍵詞|关键字|点击|點擊|浏览|瀏覽|阅读|閱讀|字体|字體|字号|字號|打印|电话|電話|联系电话|联系人|地址|邮箱|上一篇|下一篇|"
    r"(?:版权|免责|特别|郑重)(?:说明|声明)|(?:温馨|友情)提示|"
    r"当前位置|當前位置|所在位置|编号|索引号|[发發](?:布|文|佈)(?:日期|[机機][构構关關]|字[号號]|文[号號]|[单單]位)|(?:主[题題]|信息)分[类類]|[内內]容概述|有效性|文号)[】\])）]?\s*[:：]"
    r"|^[^|｜:：]{1,8}[:：]\s*[|｜]"
    r"|^【(?:致[辞辭词詞]人|致[辞辭][背场場][景合]|[时時][间間]|[地场場][点點合]|主[持讲講]人)】"
    r"|^[-·•*\s]*[【\[](?:[发發颁頒][布佈]|[生失]效|[实實]施|文件|所[属屬]|法[规規])(?:[单單]位|文[号號]|日期|[来來]源|[类類][别別])[】\]]"
    rf"|^[{HAN}]{{1,6}}(?:时间|時間|日期)\s*[:：]\s*\d|^(?:[发發][表布佈]|更[新改])(?:时间|時間|日期)\s*\d{{1,4}}\s?[年/.-]"
    r"|^(?:作者|Role|[图圖]像[来來]源|(?:[图圖]像|[视視][频頻])加[注註]文字)[,，](?:\s|$)|^(?:[来來]自|[发發][布佈])[/／]"
    r"|^[(（【][^()（）【】。]{2,10}[讯訊][)）】]$"
)
PAPER_NUMBER = re.compile(  # what an office numbers its papers with: 某府办发〔2020〕12号, (第29号)
    rf"^[(（]?(?:[{HAN}]{{1,16}}(?:〔|[\[【［(（](?=\s?(?:19|20)\d\d\s?[\]】］)）]\s?第?\s?\d+\s?[号號]))"
    rf"\s?(?:19|20)\d\d\s?[〕\]】］)）]?\s?第?\s?\d{{1,4}}\s?[号號]?"
    rf"|第\s?{NUMBER}\s?[号號])[)）]?$"
)
OFFICE = re.compile(  # an office alone, as it heads its papers and signs them
    rf"^[{HAN}]{{2,28}}(?:人民政府|人民代表大[会會]|办公室|辦公室|办公厅|辦公廳|[委议議]员会|[委議]員會|领导小组|領導小組|[务務育察法政源建输輸村业業化生计計督理境财財商水利障革信技]局"
    r"|[务務育法政源建输輸村业業化生计計境财財商水利障技][厅廳])(?:文件)?$"
)
_PROVINCES = (
    "北京|天津|上海|重[庆慶]|河北|河南|山西|山[东東]|[陕陝]西|[辽遼][宁寧]|吉林|黑[龙龍]江|江[苏蘇]|浙江|安徽|福建|江西|湖北|湖南|[广廣][东東西]|海南|四川|[贵貴]州|[云雲]南|西藏|甘[肃肅]"
    "|青海|[宁寧]夏|新疆|[内內]蒙古|香港|澳[门門]|[台臺][湾灣]"
)
SPEAKER = re.compile(  # who speaks, under the title of a speech: 县长 周某某
    rf"^[(（]?[{HAN}、]{{0,20}}(?:书记|書記|主席|主任|总理|總理|总统|總統|代表|委[员員][长長]|秘[书書][长長]|董事[长長]|[总總][经經]理|[县縣市省州区區乡鄉镇鎮村部局厅廳司处處院校所会會社馆館]\s?[长長])"
    rf"[ \u3000]+[{HAN}][{HAN} \u3000]{{1,4}}[)）]?$"
)
REPORTER = re.compile(  # who wrote for whom, under or above a title: BBC中文记者 发自杭州, 王某某 报道
    rf"(?:本[报報刊台网網社]|[A-Z]{{2,5}}\s?)[{HAN}]{{0,6}}(?:记者|記者|特派[员員]|[撰编編][稿译譯]人?)(?:\s*(?:[发發]自|驻|駐)\s*[{HAN}]{{2,6}})?"
    rf"|[{HAN}]{{2,4}}\s+(?:报道|報導|報道|[{HAN}]{{0,4}}特派[员員])|作者\s+[{HAN}]{{2,4}}"
)
SALUTATION = re.compile(
    rf"^(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|各位|[{HAN}]{{1,4}}[们們])"
    r"[^。；;]{0,60}[:：,，!！]$"
)
NUMBERED = re.compile(rf"^(?:第?{NUMBER}[、.．,，章节節条條部]|[(（]{NUMBER}[)）]|[一二三四五六七八九十]是)")
_MENU = re.compile(
    r"^(?:首页|首頁|网站首页|上一页|下一页)|^(?:\S{1,6}[ \u3000]+){3,}\S{1,6}$|^(?:\S{2,6}\s?-\s?){3,}"
    r"|^(?:[【\[][^】\]]{1,8}[】\]]\s*)+[^】\]【\[]{0,4}$|(?:[^,，、]+[,，、]){5}"
    r"|^[^<>＞»›]{1,20}\s?[>＞»›]{1,2}\s?[^<>＞»›]{1,20}(?:[>＞»›]|\s)"
)
ENGLISH_BYLINE = re.compile(
    r"^(?:Written |Posted )?[Bb]y (?!The |A |An )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$"
    r"|^(?:(?:Written |Posted )?[Bb]y [A-Z][^|｜]{2,60}[|｜]|[A-Z][\w .&'’]{1,30}[|｜]\s?(?:Published|Posted|Updated)\b).*\b(?:19|20)\d\d\b"
    r"|^(?:Published|Posted|Updated|Last updated)\b.*\d"
)
TOOL = re.compile(  # what buttons and the furniture of forums say, alone in a line
    r"^(?:显示|顯示|发现|發現|搜索|搜尋|切换模式|展开(?:全部|全文|更多)?|收起|楼主|樓主|电梯直达|沙发|板凳|我来答|写回答|(?:查看|阅读|閱讀)原文|app下[载載]|下[载載]app|其[他它]|跳[至到][主正][要文][內内]?容?|第\s?\d{1,3}\s?版(?:[:：].{0,12})?|(?:第\s?)?\d{1,6}\s?期(?:\s?/.*)?|(?:19|20)\d\d\s?年?第?\s?\d{1,2}\s?期|作者[简簡]介|[内內]容(?:[简簡]介|提要)|摘要|目[录錄]|[导導][读讀]|[编編]者按|参考文献|參考文獻|关注(?:问题|者)?|登[录錄陆](?:[/·]?注册)?|注册"
    rf"|(?:语音)?播报(?:文章)?|消息|私信|我要(?:投稿|评论|留言|提问)|(?:[个個]人|企[业業]|[机機][构構]|官方)?[认認][证證](?:用[户戶]|作者|[账帳賬][号號])|(?:IP\s?属地[:：]?|来自)\s?(?:{_PROVINCES})|[维維]基百科[，,]\s?自由的百科全[书書]|分享|评论|收藏|举报|打印|正文|首页|返回\w{0,4}|控制面板|随笔档案|(?:网友|热门|精彩|最新|全部)评论|评论(?:区|列表)$|留言区$|阅读全文|只看该作者|倒序浏览|新手上路|积分|帖子|主题|复制链接"
    r"|(?:(?:查看|浏览|阅读|点击|瀏覽|閱讀|點擊|回复|回覆|回復|评论|評論)\s?[(（:：]\s?\d+\s?[)）]?[\s|｜,，]*)+)$"
    r"|^(?:sign (?:in|up)|log ?in|register|subscribe|home|search|menu|share|print|e-?mail|contact us|about us|photos?|videos?)$"
    r"|^(?:本文|全文)?\s*[共约約]\s*\d+\s*字[,，].*分[钟鐘]"
    r"|^\d{1,3}\s*(?:秒|分[钟鐘]|小[时時]|[天日周週年]|[个個]月)前$|^powered by |^(?:last )?(?:updated|posted|published)\b"
    r"|^.{1,6}关注[:：]\s|^(?:19|20)\d\d-\d\d-\d\d\s.*(?:报道|報導)$",
    re.IGNORECASE,
)
SUBTITLE = re.compile(rf"^[(（]?\s*(?:(?:[—–―─－-]\s*){{2,}}|[—―─](?=[{HAN}]))|^一一(?=[记記访訪论論])")  # the last: mistyped dashes
_TRAILING = re.compile("。{2,}$")  # who is in a hurry writes … so
_WORD = re.compile(rf"[{HAN}]|[A-Za-z]{{3}}")
DATE_ONLY = re.compile(r"^[\d\s年月日时分秒:：/\-.星期一二三四五六日天]+$")
_SITE_CUT = re.compile(r"\s*(?:[|｜_＿]+|\s[-–—]{1,2}\s?|\s?[-–—]{1,2}\s|[-–—]{1,2}(?=[^-–—]*$)|>>|·|::|<<)\s*")
_SITE_WORD = re.compile(
    r"(?:网|網|网站|报|報|日报|晚报|论坛|論壇|社区|博客|频道|頻道|在线|中心|新闻|新聞|门户|首页|首頁|文库|文庫|部落格|百科|自由的百科全[书書]|知乎|微博|空间|bbs|blog|\.(?:com|cn|net|org)\b.*)$",
    re.IGNORECASE,
)

_COUNTED = re.compile(r"^[(（]\d+\+?\s?(?:封私信|[条條]消息|[条條]通知)[^()（）]{0,20}[)）]\s*")  # what a tab counts before the title

_NONE = (LABEL, PAPER_NUMBER, SALUTATION, DATE_ONLY, ENGLISH_BYLINE, TOOL)


def title_like(words: str) -> bool:
    """Whether a line standing alone could be a headline."""
    words = _TRAILING.sub("", words.strip())
    if not 2 <= len(words) <= LONGEST or SUBTITLE.match(words) or words[-1] in "。；;，,:：、" or "。" in words[:-1]:
        return False
    if _MENU.match(words) and not english.grammatical(words):
        return False
    if any(none.match(words) for none in _NONE) or "://" in words or "www." in words:
        return False
    return len(fold(words)) >= 2 and bool(_WORD.search(words)) and not _says(words)


def cut(words: str) -> bool:
    """Whether a title was cut off within 《…》; one that ends with … may be its author's."""
    return words.count("《") > words.count("》")


def _says(words: str) -> bool:
    """Whether a line is an English sentence: most of its words are small, as in no title."""
    parts = words.split()
    return words.endswith((".", '."', ".”")) and 2 * sum(part[0].islower() for part in parts) > len(parts) and english.sentence(words)


def without_site(words: str) -> str:
    """A <title> without the site's name: of its sections the first that is not one, or one more than twice as long."""
    words = _COUNTED.sub("", words.strip(), count=1)
    sections = [s.strip() for s in _SITE_CUT.split(words) if s and s.strip()]
    if len(sections) < 2:
        return words.strip()
    honest = [s for s in sections if not _SITE_WORD.search(s)] or sections
    first = honest[0]
    longest = max(honest, key=len)
    return longest if len(longest) > 2 * len(first) else first


_IN_TWO = re.compile(r"([^|｜>»→\t]+)[|｜]([^|｜>»→\t]+)")
_EITHER = 8  # characters of the longer side of a bar from which it may stand in a title: 评论 | 堤上的人怎么说


def bar_within(words: str) -> bool:
    """Whether a line's only bar may stand in a title: it parts neither a site's or a column's name from it, nor buttons."""
    parted = _IN_TWO.fullmatch(words)
    sides = [side.strip() for side in parted.groups()] if parted else []
    return max(map(len, sides), default=0) >= _EITHER and min(map(len, sides)) >= 2 and not any(_SITE_WORD.search(side) for side in sides)


_SITE_BEHIND = re.compile(r"\s*(?:[_|｜]+|\s[-–—]{1,2}\s)\s*([^_|｜]{2,20})$")


def own_words(words: str) -> int:
    """How many characters of a printed title are before the site's and its columns' names, as a browser's tab has them behind it."""
    end = len(words)
    while (behind := _SITE_BEHIND.search(words, 0, end)) and behind.start() >= 4 and _SITE_WORD.search(behind[1]):
        end = behind.start()
    return end


_TAIL = re.compile(
    r"^(?:范文|範文|全文|稿|讲稿|模板|范本|精选|正文|内容|[\d一二三四五六七八九十]+篇|[(（\[【].{1,12}[)）\]】]|[\W_]|图|组图|最新|通用|大全|推荐|参考|优秀|年|[\d]{4})*$"
)


_FIRST = 8  # characters among which most likely one is a letter


def repeats(line: str, title: str) -> bool:
    """Whether a line only says the title again, 范文 and the like added or left out."""
    a, b = (fold(words.lstrip()[:_FIRST]) for words in (line, title))
    if a and b and a[0] != b[0]:
        return False
    a, b = fold(line), fold(title)
    if not a or not b:
        return False
    if a == b:
        return True
    long, short, words = (a, b, line) if len(a) > len(b) else (b, a, title)
    return len(short) >= 6 and long.startswith(short) and bool(_TAIL.match(_rest(words, len(short))))


def _rest(words: str, folded: int) -> str:
    """What follows the first `folded` folded characters of `words`."""
    for at, char in enumerate(words):
        if folded <= 0:
            return words[at:]
        folded -= len(fold(char))
    return ""

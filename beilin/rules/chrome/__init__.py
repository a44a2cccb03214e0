"""Named chrome: what a site prints around a text. Where two rules want the same line, the first of `ORDER` names it."""

from beilin.rules.chrome import inserted, platforms, software
from beilin.rules.chrome.catalogue import CATALOGUE
from beilin.rules.chrome.foot import BARE_WORD, COMPLAINTS, COPYRIGHT, HOST_LINE, RECORD_NUMBER, SHARE_NAMES
from beilin.rules.chrome.forum import FORUM_TOOLS
from beilin.rules.chrome.head import BREADCRUMB, HOT_SEARCH, SITE_HEAD
from beilin.rules.chrome.joined import PAGE_FRAME
from beilin.rules.chrome.lists import PREV_NEXT, READING_LIST
from beilin.rules.chrome.offers import COMPILER, OFFER
from beilin.rules.chrome.pictures import PICTURE_NAME
from beilin.rules.chrome.source import EDITOR_LINE, KEYWORD_LINE, READER_TOOLS, SOURCE_LINE, STAMP_LINE
from beilin.rules.chrome.wiki import WIKI_EDIT, WIKI_FOOT

ORDER = (
    WIKI_EDIT,
    WIKI_FOOT,
    PAGE_FRAME,
    SOURCE_LINE,
    CATALOGUE,
    STAMP_LINE,
    EDITOR_LINE,
    KEYWORD_LINE,
    BREADCRUMB,
    HOT_SEARCH,
    SITE_HEAD,
    READER_TOOLS,
    PICTURE_NAME,
    FORUM_TOOLS,
    RECORD_NUMBER,
    COPYRIGHT,
    COMPLAINTS,
    HOST_LINE,
    PREV_NEXT,
    SHARE_NAMES,
    BARE_WORD,
    *inserted.ORDER,
    READING_LIST,
    OFFER,
    COMPILER,
    *software.ORDER,
    *platforms.ORDER,
)
# What these take is no headline, whatever stands near it; what others take may be one, as a list may begin above the text.
BUTTONS = (
    READER_TOOLS, FORUM_TOOLS, SITE_HEAD, SHARE_NAMES, RECORD_NUMBER, OFFER, inserted.AD_MARK, software.WECHAT, *platforms.ORDER,
)  # fmt: skip

"""What the great hosts of other people's words print around each of them: blogs, questions and answers, reviews, papers to download.

One such line alone may be an author's; a page that has several stands on that host.
"""

from beilin.rule import Example, Rule
from beilin.rules.chrome.lines import several

BLOG_HOST = Rule(
    name="blog-host",
    why="Ranks, counts, calendars and buttons that a host of blogs (Sina, Cnblogs, CSDN, Jianshu) prints around each post.",
    find=several(
        r"(?:博客(?:等级|积分|访问)|关注人气|获赠金笔|赠出金笔|荣誉徽章):.{0,12}|加好友发纸条|写留言加关注|已投稿到:?|\[?发评论\]?|评论加载中.{0,8}|评论重要提示:警惕.{0,20}|登录名:密码:.{0,30}"
        r"|评论并转载此博文|转载▼|posted@.{10,60}阅读\(\d+\).{0,30}|(?:(?:随笔|文章|评论|阅读|引用)-[\d.]+万?,?){2,5}|刷新评论刷新页面返回顶部|登录后才能查看或发表评论.{0,30}|昵称:.{1,20}|园龄:.{2,12}"
        r"|(?:粉丝|关注):\d+|\+?加关注|<(?:19|20)\d\d年\d{1,2}月>|日一二三四五六|博客园首页新随笔联系(?:订阅)?管理|(?:分类专栏|文章标签):.{1,60}|最新推荐文章于.{8,24}发布|阅读量[\d.]+[wk万]?|点赞数?\d+"
        r"|.{1,20}专栏收录该内容|\d+篇文章\d+订阅|订阅专栏|(?:觉得还不错\?)?一键收藏|专栏目录|您还未登录,请先|后发表或查看评论|您愿意向朋友推荐.{2,12}吗\?|强烈不推荐|一般般|强烈推荐"
        r"|.{1,16}关注赞赏支持|字数[\d,]+|小礼物走一走,来简书关注我|赞赏支持(?:还没有人赞赏.{0,12})?|总资产[\d,.]+.{0,12}共写了.{4,40}|更多精彩内容,就在简书app|.{2,20}阅读[\d,]+评论\d+赞\d+|登录注册写文章",
        longest=90,
    ),
    hits=(
        Example("博客等级： 12\n关注人气：88\n夜里起了风。", "\n\n夜里起了风。"),
        Example("夜里起了风。\nposted @ 2016-03-05 21:08 老周 阅读(1023) 评论(2) 编辑 收藏\n园龄： 10年3个月", "夜里起了风。\n\n"),
        Example("分类专栏： 水文 文章标签： 水位\n夜里起了风。\n一键收藏", "\n夜里起了风。\n"),
    ),
    misses=("昵称：老周", "强烈推荐\n夜里起了风。", "粉丝：碗里有粉丝二两。\n园龄有讲究。"),
)

ANSWERS = Rule(
    name="answers-host",
    why="Badges, counts and buttons that a host of questions, answers and reviews (Zhihu, Zhidao, Douban) prints around each of them.",
    find=several(
        r"[\d,.]+万?人赞同了?该(?:回答|文章)|关注[他她]发私信|真诚赞赏,手留余香|还没有人赞赏,快来当第一个赞赏的人吧!?|话题收录|查看全部[\d,]+个回答|被收藏[\d,]+次|赞同[\d,.]+万?(?:添加评论|[\d,]+条评论)"
        r"|(?:活跃|高粉|高能|知道.{2,6}|知道)答主|我也去答题(?:访问个人页)?|繁杂信息太多,你要学会辨别|采纳率:?\d+%|.{0,12}贡献了超过\d+个回答|来自.{2,10}类芝麻团.{0,10}|本回答被(?:提问者|网友)(?:和网友)?采纳"
        r"|下载百度知道app.{0,30}|使用百度知道app.{0,30}|更多回答\(\d+\)|个人、企业类侵权投诉.{0,20}|其他类似问题|广告您可能关注的内容.{0,20}|\d+人(?:收藏|喜欢)|转发至(?:广播|日记)|我来回应|[\d,]+回应"
        r"|这篇.评可能有(?:剧透|关键情节透露)|(?:有用|没用)\d+|了解版权计划|.{0,12}更多[影书剧乐]评\d+[条篇]",
    ),
    hits=(
        Example("1,234 人赞同了该回答\n北坡还没修好。\n关注他发私信", "\n北坡还没修好。\n"),
        Example("知道小有建树答主\n北坡還沒修好。\n本回答被提問者採納", "\n北坡還沒修好。\n"),
        Example("这篇书评可能有关键情节透露\n灯一直亮着。\n有用 102\n没用 3", "\n灯一直亮着。\n\n"),
    ),
    misses=("其他类似问题", "有用\n没用", "27人收藏\n夜里起了风。"),
)

SHELF = Rule(
    name="shelf-of-papers",
    why="What a shelf of papers to download (libraries of .docx, collections of speeches) prints around each: who put it there, how many "
    "pages, how to get it, what the shelf is not liable for.",
    find=several(
        r"(?:《.{2,80}》)?由会员.{0,12}(?:分享|上传),可在线阅读,更多相关.{0,120}搜索.?|上传人:.{0,80}上传时间:.{0,60}|第\d+页/共\d+页|\.{0,3}点击查看更多>*|下载资源|(?:资源描述|文档简介|资源预览|正文预览):?|展开阅读全文"
        r"|(?:版权说明:)?本文档由(?:用户|会员).{0,8}上传,收益归属.{4,60}|\d+[.、](?:本站(?:所有资源|的文档|rar|不保证|仅提供)|未经权益所有人同意|.{2,8}网仅提供信息存储空间|下载文件中如有侵权).{6,200}"
        r"|推荐度:?|点击下载(?:文档|本文)?(?:文档)?|文档为docx?格式|将本文的word文档下载到电脑,?方便收藏和打印|【.{2,60}】相关文章:?|.{2,60}\.docx?_第\d+页|精品文档就在这里|提交评论|0/150|合集下载|下载相关举报",
        longest=280,
    ),
    hits=(
        Example("第1页 / 共22页\n资源描述\n堤上的土松了。", "\n\n堤上的土松了。"),
        Example("推荐度：\n点击下载文档\n堤上的土松了。\n【守堤记】相关文章：", "\n\n堤上的土松了。\n"),
        Example("《守堤記.docx》由會員分享，可在線閱讀，更多相關《守堤記.docx》請在某某網上搜索。\n資源描述", "\n"),
    ),
    misses=("下载资源", "1、本站的文档不多。\n2、本站在江边。", "推荐度：高\n点击下载"),
)

ORDER = (BLOG_HOST, ANSWERS, SHELF)

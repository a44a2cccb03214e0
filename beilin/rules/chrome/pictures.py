"""What stands in the place of pictures."""

import re

from beilin.rule import Example, Rule
from beilin.rules.chrome.lines import spelled, whole

_NAME = "微信图片|微信截图|图片|图像|截屏|截图|屏幕快照|屏幕截图|照片|未命名|[上下]午|副本|[图照]"

PICTURE_NAME = Rule(
    name="picture-name",
    why="The name that a camera, a program or a site gave to a picture's file, alone in its line: what is left where the picture was.",
    find=whole(re.compile(spelled(rf"(?=.*\d)(?:[a-z0-9_.()-]|{_NAME}){{1,70}}\.(?:jpe?g|png|gif|bmp|webp)")), longest=80),
    hits=(
        Example("3.jpg", ""),
        Example("正文\n微信图片_20210301093512.jpg\n", "正文\n\n"),
        Example("截屏2022-11-15 下午1.23.30.png", ""),
        Example("  • IMG_0231.JPG", ""),
    ),
    misses=("打开 3.jpg", "logo.png", "第3章的插图在 fig3.png 里。", "图3:会场.jpg"),
)

"""Code in a how-to is the author's; menus and addresses in Latin letters are not code."""

import numpy as np
import pytest

from beilin import tasks
from beilin.chinese import plain
from beilin.linemodel import code
from beilin.records import Capture, Model, Template


def found(*lines: str) -> list[str]:
    runs = code.runs(lines, {n: plain(line) for n, line in enumerate(lines)}, np.ones(len(lines), bool))
    return [lines[n] for run in runs for n in run]


@pytest.mark.parametrize(
    "lines",
    [
        ["sudo apt-get install rsync", "# 先停掉服务", "systemctl stop rsync", "./mirror --daemon"],
        ["bash", "install what it needs", "npm install -g mirror", "sudo setcap net=+ep mirror"],
        ["def mirror(url):", "    page = fetch(url)", "    return page;"],
        ["<ul class=list>", "<li>one</li>", "</ul>"],
        ["SELECT name FROM pages", "WHERE size = 0;"],
    ],
    ids=["commands", "commands with a name and a remark", "a program", "markup", "a query"],
)
def test_code_is_told_by_what_stands_in_it(lines: list[str]) -> None:
    assert found("他是这样做的", *lines, "就是这样。") == lines


@pytest.mark.parametrize("lead", ["在配置文件里写入：", "執行以下指令：", "設定檔如下："])
def test_below_a_line_that_promises_code_settings_are_enough(lead: str) -> None:
    settings = ["mirror:", "  from: example.org", "  every: 6h"]
    assert found(lead, *settings) == settings
    assert found("联系我们：", *settings) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Home", "About us", "Contact", "Privacy policy", "Sitemap"],
        ["联系方式：", "Tel: 010-00000000", "Fax: 010-00000001", "Email: me@example.com", "QQ: 10000"],
        ["标签：", "Python", "Java", "PHP", "Go"],
        ["Tags(12)", "Photos(3)", "Re(1)"],
        ["For more information:", "Go to top", "Make a comment", "Import cars from Japan", "If you like it, share it"],
        ["Chapter 1 - The beginning", "Spider-Man - a review", "Read more..."],
        ["Copyright (c) 2010 Example Ltd.", "Powered by Example 2.0"],
    ],
    ids=["a menu", "an address", "names of languages", "counts", "sentences", "titles", "rights"],
)
def test_menus_and_addresses_are_not_code(lines: list[str]) -> None:
    assert found("他这样说。", *lines) == []


def test_code_ends_with_its_last_line_that_looks_like_it() -> None:
    assert found("执行：", "npm install mirror", "Home", "About", "Contact") == []
    assert found("执行：", "npm install mirror", "npm start -- --daemon", "Home") == ["npm install mirror", "npm start -- --daemon"]


_ABOVE = "主站打不开的时候，读者还有一个地方可以去，所以我架了这个镜像，做法写在下面，供有机器的朋友参考。"
_CODE = ["def sync(src):", "    if run('rsync', src):", "        return True  # 成了"]
_PAGES = {
    "a.html": "<html><body><p>{above}</p><pre><code>{code}\n</code></pre><p>就这么简单，以后它自己会跑，不用管它了。</p></body></html>",
    "a.txt": "{above}\n\n{code}\n\n　　就这么简单，以后它自己会跑，不用管它了。\n",
}


@pytest.mark.parametrize("path", _PAGES)
def test_code_is_shown_with_its_indents_and_prose_without(path: str) -> None:
    raw = _PAGES[path].format(above=_ABOVE, code="\n".join(_CODE)).encode()
    page = tasks.open_page(Capture("a", path, "0" * 64, len(raw)), raw)
    shown = [(p.kind, p.text) for p in tasks.clean_page(page, Template(), Model(), []).texts[0].paragraphs]
    assert shown == [("p", _ABOVE), *(("code", line) for line in _CODE), ("p", "就这么简单，以后它自己会跑，不用管它了。")]


def test_chinese_text_set_as_typed_is_no_code() -> None:
    lines = ["　　夜里起了风。", "江水很响，他走了三千步。", "echo"]
    assert not code.as_typed(lines, ["body/pre"] * 3).any()

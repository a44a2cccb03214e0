"""Code that a how-to shows: commands, settings and programs, which have nothing of running text and are the author's all the same."""

import re
from collections.abc import Sequence

import numpy as np

from beilin.chinese import HAN, fold_table
from beilin.linemodel import passes

_LONGEST = 200  # characters of a line that is looked at
_SHARE = 0.3  # of the lines of a run that must look like code
_FEWEST = 2  # lines that can be nothing but code; one is enough below a line that promises code …
_SETTINGS = 3  # … where as many settings will do too

# What stands in code and hardly elsewhere: a command and what it works on, an assignment, a bracket or semicolon at the end, a tag.
_SURE = re.compile(
    r"(?:[$#>%]\s+)?(?:sudo|apt(?:-get)?|yum|dnf|brew|npm|npx|pnpm|pip3?|git|curl|wget|docker(?:-compose)?|kubectl|systemctl|chmod|chown|mkdir"
    r"|composer|cargo|mvn|gradle|gcc|adb|ssh|scp|rsync)\s+[-\w./@~:'\"].*"
    r"|(?:[$#>%]\s+)?(?:cd|ls|cp|mv|rm|cat|echo|export|vim?|nano|make|python3?|php|java|node|go|bash|sh|tar|service)\s+(?=\S*[-./=$*~'\"])\S.*"
    r"|\./\S.*|(?-i:[a-z][\w./-]*\s(?:\S+\s)*--?[a-z][\w-]*(?:[\s=].*)?)"
    r"|[\w.$\[\]'\"-]+\s*(?:[-+*/.|&:]?=|=>)\s*[^=\s].*"
    r"|.*[\w)\]'\"]\s*[{;]|[})\]]+[;,)]*|<[/!]?[a-z][\w-]*(?:\s[^<>]*)?/?>.*"
    r"|from\s+\S+\s+import\s.*|import\s+[\w.*]+|#include\s*[<\"].*"
    r"|(?:def|class|function|func|fn|public|private|static|const|let|var)\s+[\w.<>]+(?:\s+\w+)*\s*[({:=].*"
    r"|(?:el)?if\s.*[=<>!(].*[:{]|for\s+\w+\s+in\s.*:|for\s*\(.*|while\s.*[:{]|(?:else|try|finally):"
    r"|(?:select|insert|update|delete|create|alter|drop)\s.*\b(?:from|into|set|table|where|database|values)\b.*"
    r"|[\w.]+\((?:[^()]*['\",.][^()]*)?\)",
    re.IGNORECASE,
)
_SETTING = re.compile(r"-?\s*[\"']?[\w.-]+[\"']?:(?:\s.*)?")
_REMARK = re.compile(r"(?://|#|/\*|\*|--)\s*\S.*")
_NAME = re.compile(
    r"bash|shell|sh|zsh|cmd|powershell|console|json|ya?ml|toml|ini|conf|nginx|dockerfile|python|javascript|js|typescript|java|php|sql|html|css|xml"
    r"|c|c\+\+|cpp|c#|go|rust|ruby|swift|kotlin|lua|plaintext",
    re.IGNORECASE,
)
_FOREIGN = re.compile(rf"[{HAN}。！？]")
_TYPED = re.compile(r"(?:^|/)pre\b")
_BESIDE = re.compile(r"(?:^|\s)(?://|#|/\*|--)\s.*")  # a remark may be in any language
_PROMISES = "如下|以下|下面|下列|命令|指令|代码|程式|配置|设定|脚本|文件|档案|执行|运行|输入|填入|写入|添加|内容|格式"
_PROMISE = re.compile(f"(?:{_PROMISES}).{{0,24}}:$".translate(fold_table()))


def runs(lines: Sequence[str], said: dict[int, str], free: np.ndarray) -> list[range]:
    """Runs of neighbouring lines that are code, in order. `said`: the lines that may go, as `chinese.plain` has them; a run without any
    is of no use. `free`: bool by line, whether it may be code at all."""
    if not any(words.isascii() and _is_marked(lines[n].strip()) for n, words in said.items()):
        return []
    found = []
    for run in _foreign(lines, free):
        words = [lines[n].strip() for n in run]
        sure, settings = (sum(sort.fullmatch(line) is not None for line in words) for sort in (_SURE, _SETTING))
        marked = [n for n, line in enumerate(words) if _is_marked(line) or _REMARK.fullmatch(line) or _NAME.fullmatch(line)]
        led = _PROMISE.search(said.get(run.start - 1, "")) is not None
        enough = sure >= (1 if led else _FEWEST) or (led and settings >= _SETTINGS)
        if enough and len(marked) >= _SHARE * len(words):
            found.append(range(run.start, run.start + marked[-1] + 1))
    return found


def as_typed(lines: Sequence[str], paths: Sequence[str]) -> np.ndarray:
    """bool by line: whether it is code, whose indents are its author's. `paths`: of each line in markup, which says so itself, of Chinese
    running text too; without markup all empty."""
    words = [line.strip() for line in lines]
    found = np.zeros(len(lines), bool)
    if any(paths):
        typed = np.array([_TYPED.search(path) is not None or not line for path, line in zip(paths, words, strict=True)], bool)
        runs = [run for run in passes.runs(typed) if 2 * sum(_FOREIGN.match(words[n]) is not None for n in run) < len(run)]
    else:
        foreign = _foreign(words, np.array([len(line) <= _LONGEST for line in words], bool))
        sure = np.array([_SURE.fullmatch(line) is not None for line in words], bool)
        filled = np.array([bool(line) for line in words])
        runs = [run for run in foreign if sure[run].sum() >= max(_FEWEST, _SHARE * filled[run].sum())]
    for run in runs:
        found[run] = True
    return found


def _is_marked(words: str) -> bool:
    return bool(_SURE.fullmatch(words) or _SETTING.fullmatch(words))


def _foreign(lines: Sequence[str], free: np.ndarray) -> list[range]:
    """Runs of free lines without a Han character outside a remark."""
    foreign = [may and len(line) <= _LONGEST and not _FOREIGN.search(_BESIDE.sub("", line)) for line, may in zip(lines, free, strict=True)]
    return passes.runs(np.array(foreign, bool))

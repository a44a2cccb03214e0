from beilin import tasks
from beilin.records import Capture, Cleaned, Model, Ruling, Template

FIRST = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不"
REST = "能断人,柴草要先备好,锹要放在手边,家里有老人的早点送到高处去住。"


def cleaned(words: str, *rulings: Ruling) -> Cleaned:
    raw = words.encode()
    page = tasks.open_page(Capture("id", "a.txt", "0" * 64, len(raw)), raw)
    return tasks.clean_page(page, Template(), Model(), list(rulings))


def test_a_sentence_cut_by_a_page_number_is_whole_again():
    found = cleaned(f"夜里的东堤\n来源:河工报 2003-07-09\n{REST}{REST}\n{FIRST}\n第2页\n{REST}\n")
    joined = [p.text for p in found.texts[0].paragraphs if "夜里也不能断人" in p.text]
    assert len(joined) == 1
    assert [e.rule for e in found.text.ledger(found.source) if "第2页" in e.was] == ["page-join"]


def test_a_title_that_a_ruling_removes_does_not_come_back():
    ruling = Ruling("rulings/a.toml#1", "a.txt", "remove", "not its title", "夜里的东堤")
    found = cleaned(f"夜里的东堤\n2003-07-09 08:30 来源:河工报\n{REST}{REST}\n{REST}\n", ruling)
    assert all("夜里的东堤" not in (t.title or "") for t in found.texts)

import pytest

from beilin.urls import Collision, address, host, identity, linked, one_claim_each, safe, without_user


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//host/x",
        "/x",
        "http:///x",
        "http://a/\"><script>",
        "http://a b/",
        "http:\\\\a",
        "http://a:port/",
        "http://[::1",
        "https://a..b/",
        "https://\u202egnp.example/",
        "https://a.example/\u2066x",
        "https://a.example/\ufffe",
        f"https://{'a' * 64}.example/",
        "",
        None,
    ],
)
def test_nothing_but_a_plain_web_address_becomes_a_link(url):
    assert safe(url) is None


def test_a_web_address_stays_as_it_is():
    assert safe("https://Example.org:8080/a?b=c&d#e") == "https://Example.org:8080/a?b=c&d#e"


def test_a_link_is_written_with_no_sign_that_an_address_may_not_hold():
    assert linked("https://甲.example/[x]{y}|z^/%?a[]=%zz&b=%E4#b#c") == "https://甲.example/%5Bx%5D%7By%7D%7Cz%5E/%25?a%5B%5D=%25zz&b=%E4#b%23c"
    assert linked("http://[::1]:8080/a?b=c#d") == "http://[::1]:8080/a?b=c#d"


def test_the_host_is_lower_case_without_port_user_or_dot():
    assert host("HTTP://user:pw@News.Example.ORG.:8080/x") == "news.example.org"
    assert host("ftp://example.org/") is None


def test_the_same_page_by_another_scheme_or_fragment_is_the_same_capture():
    assert identity("http://EXAMPLE.org:80/a?x=1#top", "p") == identity("https://example.org/a?x=1", "q")


def test_path_query_and_odd_ports_tell_captures_apart():
    urls = ["http://a.org/x", "http://a.org/X", "http://a.org/x?p=2", "http://a.org:81/x", "http://b.org/x"]
    assert len({identity(url, "p") for url in urls}) == len(urls)


def test_without_a_web_address_the_path_is_the_capture():
    assert identity(None, "a/b.txt") == identity("not a url", "a/b.txt") != identity(None, "a/c.txt")


def test_a_path_cannot_pose_as_a_url():
    assert identity(None, "url:a.org/x") != identity("http://a.org/x", "")


def test_an_address_is_short_plain_and_the_same_for_ever():
    assert address("page", "path:a.txt") == "ghmojhe37o"


def test_a_text_shows_which_page_it_stands_on():
    assert address("text", "path:a.txt", 2) == address("page", "path:a.txt") + "-2"
    assert address("work", "path:a.txt") != address("page", "path:a.txt")


def test_two_claims_on_one_address_stop_the_build_and_name_both():
    assert one_claim_each([("x", "a.txt"), ("y", "b.txt")]) == {"x": "a.txt", "y": "b.txt"}
    with pytest.raises(Collision, match="claim the address x"):
        one_claim_each([("x", "a.txt"), ("x", "b.txt")])


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        ("http://user:pw@host/a@b?c=@d", "http://host/a@b?c=@d"),
        ("HTTPS://a@b@host:8080", "HTTPS://host:8080"),
        ("http:user:pw@host/", "http:host/"),
        ("https:\\\\user:pw@host/", "https:\\\\host/"),
        ("//user:pw@host/x", "//host/x"),
        ("ftp://user:pw@host/x", "ftp://host/x"),
        ("https://example.com/@somebody/1", "https://example.com/@somebody/1"),
        ("https://example.com?mail=a@b.cn", "https://example.com?mail=a@b.cn"),
        ("somebody@example.com", "somebody@example.com"),
    ],
)
def test_a_user_and_a_password_are_taken_out_of_an_address_and_no_other_sign(url, bare):
    assert without_user(url) == (bare, bare != url)

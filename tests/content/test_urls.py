"""Addresses are rebuilt or refused; a host is only ever itself."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.urls import address_among_words, host_of, on_host, safe_url, service_url, web_url


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://www.cdd.go.th/", "https://www.cdd.go.th/"),
        (" HTTPS://WWW.CDD.GO.TH/Path ", "https://www.cdd.go.th/Path"),
        ("https://cdd.go.th", "https://cdd.go.th/"),
        ("https://cdd.go.th?q=ก", "https://cdd.go.th?q=%E0%B8%81"),
        ('https://a.co:8080/x?y=1&z="<>', "https://a.co:8080/x?y=1&z=%22%3C%3E"),
        ("https://รู้จัก.ไทย/ก", "https://xn--12cn4frcvb5f.xn--o3cw4h/%E0%B8%81"),
        ("https://th.wikipedia.org/wiki/%E0%B8%81#ข", "https://th.wikipedia.org/wiki/%E0%B8%81#%E0%B8%82"),
        ("mailto:admin@nongbua.go.th", "mailto:admin@nongbua.go.th"),
        ("tel:+66-43-221234", "tel:+6643221234"),
    ],
)
def test_good_addresses_are_rebuilt(text: str, url: str) -> None:
    assert safe_url(text) == url


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:x", "\x01javascript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "blob:https://a.th/1", "//evil.example", "/x", "x", "", "https:", "https://", "https:evil.example", "https://a.th@evil.example", "https://a.th:pw@evil.example", "https://evil.example\\@a.th", "\\\\unc.evil.example\\a", "https://аpple.com", "https://раypal.com", "https://localhost/", "https://127.0.0.1/", "https://2130706433/", "https://[::1]/", "https://a.th:99x/", "https://-a.th/", "https://a..th/", "https://a.th\u202e/", "https://a.th/\u200bx", "https://a.th/ x", "https://" + "a" * 3000 + ".th/", "https://%65vil%2eexample@a.th/", "mailto:a@b.th?bcc=c@d.th", "tel:javascript"],
)  # fmt: skip
def test_tricks_are_refused(text: str) -> None:
    assert safe_url(text) is None


@given(st.text(max_size=60).map("https://a.go.th/".__add__) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_what_is_given_is_ascii_and_stays_the_same(text: str) -> None:
    url = safe_url(text)
    if url is not None:
        assert url.isascii() and url.isprintable() and not set(url) & set(' "<>\\`{}|^')
        assert url.startswith(("http://", "https://", "mailto:", "tel:"))
        assert safe_url(url) == url
        assert urlsplit(url).username is None


@pytest.mark.parametrize(
    "url", ["https://www.facebook.com/a", "https://m.facebook.com/a", "https://fb.com/a"]
)
def test_a_service_owns_its_hosts(url: str) -> None:
    assert service_url("facebook", url) == url


@pytest.mark.parametrize(
    "url",
    ["https://www.facebook.com.evil.example/a", "https://evil.example/facebook.com", "https://notfacebook.com/a", "https://facebook.com@evil.example/", "http://www.facebook.com/a", "https://faceb00k.com/", "javascript:facebook.com",
     "https://www.facebook.com/a/../l.php?u=https://evil.example", "https://www.facebook.com/a/%2e%2e/l.php?u=https://evil.example"],
)  # fmt: skip
def test_a_service_owns_no_others(url: str) -> None:
    assert service_url("facebook", url) is None


def test_hosts_are_compared_whole() -> None:
    assert host_of("https://www.cdd.go.th/x") == "cdd.go.th"
    assert on_host("https://a.cdd.go.th/", "cdd.go.th")
    assert not on_host("https://acdd.go.th/", "cdd.go.th")
    assert host_of("mailto:a@b.th") == ""


@pytest.mark.parametrize(
    ("copied", "url"),
    [
        ("www.cdd.go.th", "https://www.cdd.go.th/"),
        ("facebook.com/อบต", "https://facebook.com/%E0%B8%AD%E0%B8%9A%E0%B8%95"),
        ("youtu.be/ABCDEFGHIJK?si=1&t=5", "https://youtu.be/ABCDEFGHIJK?si=1&t=5"),
        ('<iframe src="https://www.google.com/maps/embed?pb=!1m18&amp;z=1"></iframe>', "https://www.google.com/maps/embed?pb=!1m18&z=1"),
        ("<iframe width=560 src=//www.youtube.com/embed/x>", "https://www.youtube.com/embed/x"),
        ("<IFRAME SRC='https://drive.google.com/x'>", "https://drive.google.com/x"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.cdd.go.th%2Fa%3Fb%3D1&h=AT0", "https://www.cdd.go.th/a?b=1"),
        ("lm.facebook.com/l.php?u=https%3A%2F%2Fcdd.go.th&h=AT0", "https://cdd.go.th/"),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fcdd.go.th%2F&usg=x", "https://cdd.go.th/"),
        ("https://www.google.co.th/url?q=http://cdd.go.th/a&sa=D", "http://cdd.go.th/a"),
        ("https://www.youtube.com/redirect?event=video_description&q=https%3A%2F%2Fcdd.go.th%2F", "https://cdd.go.th/"),
        ("https://l.facebook.com/l.php?h=AT0", "https://l.facebook.com/l.php?h=AT0"),
        ("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"),
        ("https://www.google.com/url?q=https://cdd.go.th@evil.example/", None),
        ("https://www.facebook.com/l.php?u=https://cdd.go.th/", "https://www.facebook.com/l.php?u=https://cdd.go.th/"),
        ("https://evil.example/url?q=https://cdd.go.th/", "https://evil.example/url?q=https://cdd.go.th/"),
        ("<iframe src=\"javascript:alert(1)\">", None),
        ("//www.youtube.com/embed/x", None),
        ("อบต.ไทย", None),
        ("เพจ อบต.", None),
        ("a@b.th", None),
        ("192.168.1.1/x", None),
        ("localhost/x", None),
        ("https//cdd.go.th", None),
        ("http:/cdd.go.th", None),
        ("line://ti/p/@x", None),
    ],
)  # fmt: skip
def test_what_people_copy_is_an_address_or_none(copied: str, url: str | None) -> None:
    assert web_url(copied) == web_url(f" {copied}\n") == url


@pytest.mark.parametrize(
    ("note", "address"),
    [
        ("ชมได้ที่ https://youtu.be/ABCDEFGHIJK นะครับ", "https://youtu.be/ABCDEFGHIJK"),
        ("ชมที่https://youtu.be/xครับ", "https://youtu.be/x"),
        ("วิดีโอ (https://youtu.be/x).", "https://youtu.be/x"),
        ("[https://youtu.be/x]", "https://youtu.be/x"),
        ("“https://youtu.be/x”, ขอบคุณ", "https://youtu.be/x"),
        ("ดู https://youtu.be/x!!", "https://youtu.be/x"),
        ("https://th.wikipedia.org/wiki/A_(b)", "https://th.wikipedia.org/wiki/A_(b)"),
        ("https://a.th/x?y=1, แล้วก็", "https://a.th/x?y=1"),
        ("HTTP://A.TH/x\nและ", "HTTP://A.TH/x"),
        ("https://a.th/x หรือ https://b.th/y", ""),
        ("youtu.be/x", ""),
    ],
)
def test_the_one_address_of_a_note_ends_where_its_sentence_goes_on(note: str, address: str) -> None:
    assert address_among_words(note) == address


@pytest.mark.parametrize(
    ("host", "good"),
    [
        (f"{'a' * 63}.th", True),
        (f"{'a' * 64}.th", False),
        ("a-.th", False),
        ("a.t", False),
        ("a.xn--o3cw4h", True),
        (".".join(["a" * 49] * 5 + ["th"]), True),
        (".".join(["a" * 50] * 5 + ["th"]), False),
        ("a.th:65535", True),
        ("a.th:655350", False),
        ("a.th:", False),
        ("%61.th", True),
    ],
)
def test_hosts_are_as_long_and_as_plain_as_names_may_be(host: str, good: bool) -> None:
    """RFC 1035: labels of up to 63 letters, names of up to 253."""
    assert (safe_url(f"https://{host}/") is not None) == good


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.com/maps/@16.44,102.83,15z",
        "https://www.google.com/maps/place/%E0%B8%AD%E0%B8%9A%E0%B8%95/@16.4,102.8,17z/data=!3m1!4b1",
        "https://www.google.com/maps?q=16.4,102.8",
        "https://www.google.co.th/maps/dir/16.4,102.8/16.5,102.9",
        "https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKl",
        "https://www.google.com/maps/dir//16.4,102.8/",
        "https://www.google.com/maps/search/?api=1&query=16.4,102.8",
        "https://www.google.com/maps/@16.4,102.8,3a,75y,90t/data=!3m6!1e1!3m4!1sAF1Q!2e10!6shttps:%2F%2Flh5.googleusercontent.com%2Fp",
        "https://www.google.co.th/maps/@18.31,99.39,17z?hl=th&entry=ttu",
        "https://maps.google.com/?q=16.4,102.8",
        "https://maps.google.com/maps?ll=16.4,102.8",
        "https://maps.app.goo.gl/AbCd123",
        "https://maps.app.goo.gl/AbCd123?g_st=ic",
        "https://goo.gl/maps/AbCd123",
    ],
)
def test_addresses_of_maps_are_taken(url: str) -> None:
    assert service_url("google-maps", url) == url


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.com/url?q=https://evil.example",
        "https://www.google.com/maps/../url?q=https://evil.example",
        "https://www.google.com/maps/%2e%2e/url?q=https://evil.example",
        "https://www.google.com/maps/%252e%252e/url?q=https://evil.example",
        "https://www.google.com/maps/..%2furl?q=https://evil.example",
        "https://www.google.com/maps/%25252e%25252e/url?q=https://evil.example",
        "https://www.google.com/maps/place/%25252e%25252e/url?q=https://evil.example",
        "https://www.google.com/maps/@1,2/data=/../../url?q=https://evil.example",
        "https://www.google.com/maps/api/js?callback=alert",
        "https://www.google.com/maps/vt?pb=x",
        "https://www.google.com/maps/contrib/123456/photos",
        "https://www.google.com/maps/preview/log204?x",
        "https://www.google.com/maps/d/kml?mid=1AbCdEfGhIjKl",
        "https://maps.google.com/maps/url?q=https://evil.example",
        "https://maps.google.com/local_url?q=https://evil.example",
        "https://maps.app.goo.gl/a?%256cink=https://evil.example",
        "https://www.google.com/maps/%5c..%5curl?q=https://evil.example",
        "https://www.google.com/maps\\..\\url?q=https://evil.example",
        "https://www.google.com/maps/;/url?q=x",
        "https://www.google.com//evil.example/maps/",
        "https://www.google.com/mapsevil",
        "https://www.google.com/amp/s/evil.example",
        "https://sites.google.com/view/maps",
        "https://script.google.com/macros/s/x/exec",
        "https://docs.google.com/maps/",
        "https://maps.google.com/url?q=https://evil.example",
        "https://goo.gl/AbCd123",
        "https://goo.gl/maps/../x",
        "https://evil.goo.gl/maps/x",
        "https://maps.app.goo.gl/a/b",
        "https://maps.app.goo.gl/a?link=https://evil.example",
        "https://maps.app.goo.gl/a?g_st=ic&%6Cink=https://evil.example",
        "https://goo.gl/maps/a?afl=https://evil.example",
        "https://maps.google.com/?continue=https://evil.example",
        "https://www.google.com/maps?q=1,2&url=https://evil.example",
        "https://www.google.com@evil.example/maps/",
        "https://www.google.com:8443/maps/",
        "https://www.google.com.evil.example/maps/",
        "http://www.google.com/maps/",
    ],
)
def test_other_addresses_of_the_same_hosts_are_no_maps(url: str) -> None:
    assert service_url("google-maps", url) is None


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("https://www.google.com/maps/d/u/0/edit?mid=1AbCdEfGhIjKl&usp=sharing", "https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKl&usp=sharing"),
        ("https://www.google.com/maps/d/edit?hl=th&mid=1AbCdEfGhIjKl", "https://www.google.com/maps/d/viewer?hl=th&mid=1AbCdEfGhIjKl"),
        ("https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKl", "https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKl"),
        ("https://www.google.com/maps/search/?api=1&query=/maps/d/edit?", "https://www.google.com/maps/search/?api=1&query=/maps/d/edit?"),
    ],
)  # fmt: skip
def test_a_map_that_its_maker_was_editing_opens_for_everybody(typed: str, opened: str) -> None:
    assert service_url("google-maps", typed) == opened

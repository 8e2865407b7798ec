"""Every page of the desk: bounded by its policy, in Thai, with forms that carry their token, and deaf to what texts hold."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import pytest
from starlette.testclient import TestClient

from tambon_showcase.desk import pages
from tambon_showcase.desk.app import desk_app
from tambon_showcase.desk.beginning import Beginning
from tambon_showcase.desk.drafts import DeskDraft, Heard, change
from tambon_showcase.desk.grid import grid_of
from tambon_showcase.desk.host_requests import HostRequest
from tambon_showcase.desk.host_words import HostWord
from tambon_showcase.desk.looking import Looked, ToldFinding
from tambon_showcase.desk.places import PlaceChoice, PlaceChoices
from tambon_showcase.desk.previewing import Preview
from tambon_showcase.desk.requesting import RequestNews
from tambon_showcase.desk.sending import Sent
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.desk.work import Desk
from tambon_showcase.model.handbook import pieces
from tambon_showcase.reading.folder import MAX_FILES
from tambon_showcase.settings import SettingsError
from tambon_showcase.site.look import stylesheet
from tambon_showcase.site.templates import render
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.layout import sheets
from tests.cases import lay_project
from tests.desk.officer import ADDRESS, HOSTS, Officer, desk_of
from tests.in_process import without_workers
from tests.valid_html import faults

FULL, EMPTY, HALF = "/drafts/999901", "/drafts/640904", "/drafts/640903"
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}&lt;"
ONE_SCRIPT = [f"script-src {ADDRESS}/assets/upload.js", "connect-src 'self'"]
ID_CARD = "1-1017-00203-45-0"


class Front(NamedTuple):
    """A desk with the draft of a full entry and one that has just begun, and an officer at it."""

    desk: Desk
    officer: Officer

    def ask(self, address: str, method: str = "GET", **more: Any) -> Any:
        return self.officer.client.request(method, address, **more)

    def draft(self, address: str) -> DeskDraft:
        draft = self.desk.draft(address.rsplit("/", 1)[1])
        assert draft
        return draft


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    root = tmp_path_factory.mktemp("project")
    lay_project(root)
    desk = desk_of(root)
    without_shells = mock.patch("tambon_showcase.desk.previewing.shells_for", side_effect=SettingsError("no"))
    with without_workers(), without_shells:
        for code in ("999901", "640904"):
            desk.begin(Beginning(code, "district"))
        yield Front(desk, Officer(desk, Sessions()))


class Form(NamedTuple):
    """A form of a page: where it leads, how, and what its hidden fields hold."""

    action: str
    method: str
    hidden: dict[str, str]


class PageReader(HTMLParser):
    """The shape of a page (tags with the names of their attributes), its forms and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.forms: list[Form] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.shape.append((tag, tuple(known)))
        if tag == "form":
            self.forms.append(Form(known["action"], known["method"], {}))
        if tag == "input" and known.get("type") == "hidden":
            self.forms[-1].hidden[known["name"]] = known["value"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


PAGES = [
    pytest.param("GET", "/", 200, id="start"),
    pytest.param("GET", "/?province=99&district=9999", 200, id="tambons"),
    pytest.param("GET", FULL, 200, id="files of a full draft"),
    pytest.param("GET", EMPTY, 200, id="files of an empty draft"),
    pytest.param("GET", f"{FULL}/check", 200, id="check"),
    pytest.param("GET", f"{FULL}/send", 200, id="send"),
    pytest.param("GET", f"{FULL}/preview", 200, id="preview of a project without pages"),
    pytest.param("GET", f"{FULL}/edit", 200, id="all sheets"),
    pytest.param("GET", f"{FULL}/edit/main", 200, id="fields"),
    pytest.param("GET", f"{FULL}/edit/texts", 200, id="texts"),
    pytest.param("GET", f"{FULL}/edit/villages", 200, id="a table"),
    pytest.param("GET", f"{FULL}/edit/x", 404, id="no sheet"),
    pytest.param("GET", f"{FULL}/edit/villages/paste", 405, id="pasting by a link"),
    pytest.param("POST", f"{FULL}/edit/villages", 403, id="cells without the token"),
    pytest.param("GET", "/preview/x/2565/999901/index.html", 421, id="a preview under the desk's name"),
    pytest.param("GET", "/nothing", 404, id="no page"),
    pytest.param("GET", "/drafts/100101", 404, id="no draft"),
    pytest.param("GET", "/drafts/100101/check", 404, id="check of no draft"),
    pytest.param("GET", f"/drafts/{'9' * 5_000}", 404, id="a code of thousands of digits"),
    pytest.param("GET", "/drafts/0999901", 404, id="a second address of one draft"),
    pytest.param("GET", "/drafts/%3Cscript%3E", 404, id="a code that is markup"),
    pytest.param("GET", "/drafts/..%2F..%2Fx/book.xlsx", 404, id="a code that climbs"),
    pytest.param("GET", "/assets/%2e%2e/drafts/2565-999901/draft.json", 404, id="assets that climb"),
    pytest.param("GET", "/drafts", 405, id="a form's address, looked at"),
    pytest.param("GET", f"{FULL}/remove", 405, id="removing by a link"),
    pytest.param("PUT", FULL, 405, id="another method"),
    pytest.param("DELETE", FULL, 405, id="deleting"),
    pytest.param("POST", "/assets/desk.css", 405, id="posting to the stylesheet"),
    pytest.param("POST", f"{FULL}/send", 403, id="a form without its token"),
]


def test_every_page_is_valid_html(front: Front, tmp_path: Path) -> None:
    written = []
    for number, (method, address, _) in enumerate(page.values for page in PAGES):
        answer = front.ask(str(address), str(method))
        if answer.headers.get("content-type", "").startswith("text/html"):
            written.append(tmp_path / f"{number}.html")
            written[-1].write_text(answer.text, "utf-8")
    assert len(written) > 20
    assert faults(*written) == []


@pytest.mark.parametrize(("method", "address", "status"), PAGES)
def test_every_page_is_thai_and_bounded(front: Front, method: str, address: str, status: int) -> None:
    answer = front.ask(address, method)
    assert answer.status_code == status
    bounded(answer)
    page = PageReader(answer.text)
    tags = [tag for tag, _ in page.shape]
    assert tags.count("h1") == 1
    assert tags[0] == "html"
    assert '<html lang="th">' in answer.text
    assert not {"style", "iframe"} & set(tags)
    assert tags.count("script") == ("script-src" in answer.headers["content-security-policy"])
    assert not [name for _, names in page.shape for name in names if name == "style" or name.startswith("on")]
    if status != 200:
        is_thai(answer.text)


def bounded(answer: Any) -> None:
    """The headers that keep a page in its bounds."""
    policy = answer.headers["content-security-policy"]
    for part in ("default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in policy
    assert "unsafe" not in policy
    allowed = re.findall("(?:script|connect)-src [^;]*", policy)
    sends_files = 'type="file"' in answer.text
    assert allowed == (ONE_SCRIPT if sends_files else []), "a script on the page that sends files alone"
    assert ('src="/assets/upload.js"' in answer.text) == sends_files
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in answer.headers


def is_thai(page: str) -> None:
    """An error page: a whole sentence in Thai, nothing of the framework's."""
    said = re.search(r"<h1>ทำต่อไม่ได้</h1>\s*<p>(.*?)</p>", page)
    assert said
    assert len(re.findall("[ก-๙]", said[1])) > 20
    assert set(re.findall("[A-Za-z]{2,}", said[1])) <= {"MB", "tambon", "desk"}


def test_a_dark_system_has_the_dark_colours_of_the_site(front: Front) -> None:
    style = front.ask("/assets/desk.css").text
    (dark,) = re.findall(r"@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}", style)
    (site,) = re.findall(r'\n\[data-md-color-scheme="slate"\] \{([^}]*--paper[^}]*)\}', stylesheet((), {}))
    assert dark.split() == site.split() and "color-scheme: dark;" in dark
    assert style.index("prefers-color-scheme: dark") > style.rindex(
        '[data-md-color-scheme="slate"] {\ncolor-scheme'
    )


def test_the_script_is_there_for_the_page_that_sends_files(front: Front) -> None:
    script = front.ask("/assets/upload.js")
    assert script.status_code == 200 and script.headers["content-type"].startswith("text/javascript")
    page = front.officer.see(FULL)
    assert re.search(r'<div class="desk-progress" id="progress" hidden>\s*<label for="sent">', page)
    assert '<progress id="sent" max="1" value="0">' in page, "nothing is shown before something is sent"


def token(front: Front) -> str:
    return PageReader(front.officer.see(FULL)).forms[0].hidden["token"]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        pytest.param({"files": [("files", ("a.jpg", b"x"))] * (MAX_FILES + 1)}, "500 ไฟล์", id="files"),
        pytest.param({"data": {f"f{at}": "" for at in range(60)}}, "ลองอีกครั้ง", id="too many fields"),
        pytest.param({"data": {"name": "a" * 1_100_000}}, "ลองอีกครั้ง", id="a field of megabytes"),
        pytest.param(
            {"content": b"--x", "headers": {"content-type": "multipart/form-data"}},
            "ลองอีกครั้ง",
            id="no boundary",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_thai(front: Front, sent: dict[str, Any], words: str) -> None:
    before = front.draft(FULL)
    answer = front.ask(f"{FULL}/files", "POST", **sent)
    assert answer.status_code == 400
    assert words in answer.text
    bounded(answer)
    is_thai(answer.text)
    assert front.draft(FULL) == before


@pytest.mark.parametrize("length", ["-1", "x", "1e9", "9" * 13, "9" * 5_000])
def test_a_length_that_is_none_is_refused(front: Front, length: str) -> None:
    answer = front.ask("/", headers={"content-length": length})
    assert answer.status_code == 413
    is_thai(answer.text)


def test_what_nobody_foresaw_is_a_bounded_thai_page(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_desk: Desk, _code: str) -> None:
        raise RuntimeError("secret of the machine")

    monkeypatch.setattr(Desk, "draft", broken)
    answer = front.ask(FULL)
    assert answer.status_code == 500
    bounded(answer)
    is_thai(answer.text)
    assert pages.FAILED in answer.text
    assert "secret" not in answer.text


@pytest.mark.parametrize("code", ["", "100101x", "../999901", "<script>", "9" * 5_000])
def test_a_tambon_that_is_none_begins_nothing(front: Front, code: str) -> None:
    before = front.desk.drafts.all(2565)
    answer = front.ask("/drafts", "POST", data={"code": code, "token": token(front)})
    assert answer.status_code == 404
    assert pages.NO_PLACE in answer.text
    assert front.desk.drafts.all(2565) == before


def test_an_unknown_draft_takes_nothing(front: Front) -> None:
    for act in ("files", "decide", "remove", "send"):
        answer = front.ask(f"/drafts/100101/{act}", "POST", data={"token": token(front)})
        assert answer.status_code == 404, act
        assert "ไม่พบร่างของตำบลนี้" in answer.text


def test_sessions_know_only_their_own_tokens(front: Front) -> None:
    sessions = Sessions()
    stranger = Officer(front.desk, sessions)
    for given in (token(front), "", "ก", "x" * 32):
        answer = stranger.client.post(f"{FULL}/remove", data={"name": "photos/pond.jpg", "token": given})
        assert answer.status_code == 403
    stranger.client.cookies.clear()
    stranger.client.cookies.set("tambon_desk", "guessed")
    for address in ("/", "/enter?key=", "/enter?key=guessed", "/enter"):
        assert stranger.client.get(address).status_code == 401
    assert "photos/pond.jpg" in front.draft(FULL).files()


def test_the_cookie_is_for_this_site_alone(front: Front) -> None:
    sessions = Sessions()
    app = desk_app(front.desk, sessions, HOSTS)
    client = TestClient(app, base_url=ADDRESS, follow_redirects=False)
    assert "set-cookie" not in client.get("/enter?key=x").headers
    key = sessions.key
    opened = client.get(f"/enter?key={key}")
    cookie = opened.headers["set-cookie"]
    assert opened.headers["location"] == "/"
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert key not in cookie
    assert "set-cookie" not in client.get(f"/enter?key={key}").headers


@pytest.mark.parametrize(
    "address", ["/", "/?province=99", "/?province=99&district=9999", FULL, f"{FULL}/send"]
)
def test_every_form_that_acts_carries_its_token(front: Front, address: str) -> None:
    known, draft = token(front), front.draft(FULL)
    for form in PageReader(front.officer.see(address)).forms:
        assert form.action.startswith("/")
        assert not form.action.startswith("//")
        if form.method == "get":
            assert form.hidden == {}
            continue
        assert form.hidden["token"] == known
        assert form.hidden.get("version", str(draft.version)) == str(draft.version)
        assert ("version" in form.hidden) == form.action.startswith(FULL)


def test_places_are_chosen_step_by_step(front: Front) -> None:
    start = front.officer.see("/")
    assert 'name="district"' not in start
    assert "สาธิต (ฝึกใช้)" in start
    chosen = front.officer.see("/?province=99")
    assert '<option value="99" selected>' in chosen
    assert 'name="code"' not in chosen
    assert '<option value="999901">ทุ่งสมมติ</option>' in front.officer.see("/?province=99&district=9999")
    hostile = front.officer.see(f"/?province={HOSTILE}&district={HOSTILE}")
    assert PageReader(hostile).shape == PageReader(start).shape
    assert "alert" not in hostile


@pytest.mark.parametrize(
    ("address", "step"),
    [
        ("", "วางไฟล์"),
        ("/check", "ตรวจ"),
        ("/preview", "ดูตัวอย่าง"),
        ("/send", "ส่ง"),
    ],
)
def test_a_draft_shows_its_step(front: Front, address: str, step: str) -> None:
    for draft in (FULL, EMPTY):
        page = front.officer.see(draft + address)
        assert re.findall(r'aria-current="step">\d\. (\S+)</a>', page) == [step]
        assert html.unescape(re.findall("<title>(.*)</title>", page)[0]).startswith(
            f"{step} {front.draft(draft).name}"
        )


def test_an_empty_and_a_full_draft_show_what_they_hold(front: Front) -> None:
    empty, full = front.officer.see(EMPTY), front.officer.see(FULL)
    assert "ไฟล์ในร่าง (1)" in empty
    assert f"{EMPTY}/remove" not in empty
    names = list(front.draft(FULL).files())
    assert f"ไฟล์ในร่าง ({len(names)})" in full
    removable = [form.hidden["name"] for form in PageReader(full).forms if form.action.endswith("/remove")]
    assert removable == [name for name in names if name != "tambon.yml"]
    for page in (empty, full):
        assert "/decide" not in page
        assert "ยังไม่ได้รับ" not in page
    assert "ข้อ 1.1" in front.officer.see(f"{EMPTY}/check")
    assert front.officer.see(f"{EMPTY}/check").count("<li>") > front.officer.see(f"{FULL}/check").count(
        "<li>"
    )


def test_without_a_repository_only_a_file_is_offered(front: Front) -> None:
    page = front.officer.see(f"{FULL}/send")
    assert f"{FULL}/draft.zip" in page
    assert "ส่งให้ผู้ดูแล</button>" not in page
    answer = front.ask(f"{FULL}/draft.zip")
    assert answer.headers["content-disposition"].endswith('filename="tambon-999901-2565.zip"')
    bounded(answer)


def test_a_half_draft_is_asked_told_and_keeps_personal_data_back(front: Front) -> None:
    draft = front.desk.begin(Beginning("640903", "district"))
    assert draft
    first = draft.files()["tambon.yml"].read_text("utf-8")
    files = {"tambon.yml": f"{first}summary: บัตร {ID_CARD}\n".encode(), "tables/villages.csv": b"moo\n<b>\n"}
    change(draft, files, Heard((f"told {HOSTILE}",), (f"asked {HOSTILE}",), (f"refused {HOSTILE}",)))
    page = front.officer.see(HALF)
    for title in ("ยังไม่ได้รับ (1)", "ต้องตัดสินใจก่อน (1)", "สิ่งที่เปลี่ยนในร่าง (1)", "ไฟล์ในร่าง (2)"):
        assert title in page
    assert [tag for tag, _ in PageReader(page).shape].count("script") == 1, "the desk's own"
    assert "".join(PageReader(page).words).count(HOSTILE) == 3
    looks = front.officer.see(f"{HALF}/check") + front.officer.see(f"{HALF}/send")
    assert ID_CARD not in looks
    assert "ประชากรรายหมู่บ้าน" in looks
    assert "ยังส่งไม่ได้" in looks
    answer = front.ask(f"{HALF}/draft.zip")
    assert answer.headers["content-type"].startswith("text/html")
    assert ID_CARD not in answer.text
    assert f'href="{HALF}/draft.zip"' not in answer.text


REQUEST = HostRequest(1, "open", "https://host.example/pull/1")


def shape_of(name: str, text: str, tmp: Path, kind: str = "villages") -> PageReader:
    """A page of which every text is `text`."""
    sheet, fault = sheets()[kind], text if kind == "texts" else ""
    draft = DeskDraft(
        tmp, "999901", 2565, text, "province", "p", {}, heard=Heard((text,) * 2, (text,), (text,))
    )
    told = ToldFinding(
        "error", text, text, text, (text, *pieces("คู่มือ#table-villages-moo")), "all-tables.html#T200"
    )
    values: dict[str, Any] = {
        "draft": None if name in {"start", "said"} else draft,
        "drafts": [draft],
        "files": ["tambon.yml", text],
        "looked": Looked({text: (told,)}, fault=text),
        "choices": PlaceChoices(*([PlaceChoice(text, text)] for _ in range(3))),
        "earlier": [PlaceChoice(text, text)],
        "province": text,
        "district": "",
        "levels": [{"id": text, "name_th": text}],
        "sent": Sent(text, "0123456789abcdef", True, REQUEST, text),
        "seen": RequestNews(REQUEST, (HostWord(text, text, text, True, True, 0.0),) * 20, text),
        "refused": text,
        "repository": text,
        "words": text,
        "photos": 2,
        "sheet_ids": {text: "main"},
        "sheets": [("main", text, 3)],
        "sheet": sheet,
        "found": (told,),
        "unread": text,
        "grid": grid_of(sheet, [BookRow(dict.fromkeys(sheet.by_id, text), 2)], 1),
        "preview": Preview(((text, "index.html"),), fault),
        "chosen": "index.html",
        "width": "phone",
        "address": "http://localhost/",
    }
    page = render(f"desk/{name}.html", **values, year=2565, page=name, token=text)
    return PageReader(page)


@pytest.mark.parametrize("kind", ["villages", "texts"])
@pytest.mark.parametrize("name", ["start", "files", "check", "send", "said", "sheets", "grid", "preview"])
def test_no_text_becomes_markup(name: str, kind: str, tmp_path: Path) -> None:
    plain, hostile = (shape_of(name, text, tmp_path, kind) for text in ("บ" * len(HOSTILE), HOSTILE))
    assert hostile.shape == plain.shape
    assert "".join(plain.words).count("บ" * len(HOSTILE)) == "".join(hostile.words).count(HOSTILE) > 0
    assert [form.action for form in hostile.forms] == [form.action for form in plain.forms]
    assert all(form.hidden["token"] == HOSTILE for form in hostile.forms if form.method == "post")

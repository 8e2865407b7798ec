"""A province's desk behind a login proxy: a stand-in for the proxy signs people in, and others forge what it would say."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tambon_showcase.desk.app import desk_app
from tambon_showcase.desk.gate import NOT_YOURS, Hosts
from tambon_showcase.desk.owners import Owners
from tambon_showcase.desk.preview_pages import NOT_IN_PREVIEW
from tambon_showcase.desk.signed_in import NOT_BY_PROXY, NOT_READY, PROXY_HEADER, ProxyTrust, SignedIn
from tambon_showcase.desk.work import Desk
from tests.cases import lay_project
from tests.desk.officer import desk_of
from tests.in_process import without_workers

HEADER, SECRET = "X-Forwarded-Email", "k" * 64
DESK, PREVIEW = "desk.example.go.th", "preview.example.go.th"
DISTRICT, OTHER, PROVINCE, IT = "a@x.go.th", "b@x.go.th", "c@x.go.th", "it@x.go.th"
OWNERS = f'"6409": [{DISTRICT}]\n"6401": [{OTHER}]\n"64": [{PROVINCE}]\nall: [{IT}]\n'
DRAFT = {"code": "640904", "level": "district"}


class Proxy:
    """A stand-in for the proxy: it takes out what a browser says of itself, and signs people in."""

    def __init__(self, desk: Desk, owners: Path) -> None:
        visitors = SignedIn(ProxyTrust(HEADER, SECRET), Owners(owners))
        self.app = desk_app(desk, visitors, Hosts(frozenset({DESK}), PREVIEW, "https"))
        self.desk, self.owners = desk, owners

    def browser(self, address: str) -> TestClient:
        return self.forged({HEADER: address, PROXY_HEADER: SECRET})

    def forged(self, headers: Mapping[str, str] | list[tuple[str, str]]) -> TestClient:
        """A request to the desk's own port, past the proxy."""
        client = TestClient(self.app, base_url=f"http://{DESK}", raise_server_exceptions=False)
        client.headers.update({"origin": f"https://{DESK}"})
        client.headers = type(client.headers)([*client.headers.multi_items(), *dict(headers).items()])
        return client


@pytest.fixture
def proxy(tmp_path: Path) -> Iterator[Proxy]:
    lay_project(tmp_path)
    owners = tmp_path / "owners.yml"
    owners.write_text(OWNERS, "utf-8")
    with without_workers():
        yield Proxy(desk_of(tmp_path), owners)


def token(client: TestClient) -> str:
    page = client.get("/?province=64&district=6409").text
    return page.split('name="token" value="')[1].split('"')[0]


def begun(client: TestClient, code: str = "640904") -> int:
    given = {"code": code, "level": "district", "token": token(client)}
    return client.post("/drafts", data=given, follow_redirects=False).status_code


@pytest.mark.parametrize("address", [DISTRICT, PROVINCE, IT, "A@X.go.th"])
def test_who_is_named_for_an_area_works_on_it(proxy: Proxy, address: str) -> None:
    browser = proxy.browser(address)
    assert begun(browser) == 303
    assert browser.get("/drafts/640904").status_code == 200
    assert "/drafts/640904" in browser.get("/").text


def test_the_work_of_one_district_is_never_seen_by_another(proxy: Proxy) -> None:
    assert begun(proxy.browser(DISTRICT)) == 303
    stranger = proxy.browser(OTHER)
    assert "640904" not in stranger.get("/").text
    for end in (
        "",
        "/book.xlsx",
        "/check",
        "/edit",
        "/edit/people",
        "/pictures/a.jpg",
        "/preview",
        "/send",
        "/draft.zip",
    ):
        answer = stranger.get(f"/drafts/640904{end}")
        assert (answer.status_code, NOT_YOURS in answer.text) == (403, True), end
    known = stranger.get("/?province=64&district=6401").text.split('name="token" value="')[1].split('"')[0]
    for end in ("/files", "/decide", "/remove", "/edit/people", "/edit/people/paste", "/send"):
        answer = stranger.post(f"/drafts/640904{end}", data={"token": known})
        assert answer.status_code == 403, end
    assert stranger.post("/drafts", data={**DRAFT, "token": known}).status_code == 403


def test_the_start_page_offers_only_what_is_theirs(proxy: Proxy) -> None:
    page = proxy.browser(DISTRICT).get("/?province=64").text
    assert 'value="64"' in page
    assert 'value="6409"' in page
    assert 'value="6401"' not in page
    assert 'value="16"' not in page
    assert 'value="16"' in proxy.browser(IT).get("/").text


@pytest.mark.parametrize(
    "forged",
    [
        pytest.param({}, id="nothing"),
        pytest.param({HEADER: IT}, id="no secret"),
        pytest.param({HEADER: IT, PROXY_HEADER: ""}, id="an empty secret"),
        pytest.param({HEADER: IT, PROXY_HEADER: SECRET[:-1]}, id="a part of the secret"),
        pytest.param({HEADER: IT, PROXY_HEADER: SECRET + "k"}, id="more than the secret"),
        pytest.param({PROXY_HEADER: SECRET}, id="no name"),
        pytest.param(
            {"X-Forwarded_Email": IT, PROXY_HEADER: SECRET}, id="a name that looks like the header's"
        ),
        pytest.param({"X-Forwarded-User": IT, PROXY_HEADER: SECRET}, id="another header"),
        pytest.param({"Cookie": "tambon_desk=x"}, id="a cookie"),
    ],
)
def test_a_forged_name_opens_nothing(proxy: Proxy, forged: dict[str, str]) -> None:
    answer = proxy.forged(forged).get("/")
    assert (answer.status_code, NOT_BY_PROXY in answer.text) == (401, True)


def test_a_name_beside_the_proxys_opens_nothing(proxy: Proxy) -> None:
    client = proxy.browser(DISTRICT)
    client.headers = type(client.headers)([*client.headers.multi_items(), (HEADER, IT)])
    assert client.get("/").status_code == 401


def test_who_is_not_named_is_told_so(proxy: Proxy) -> None:
    answer = proxy.browser("<b>new</b>@x.go.th").get("/")
    assert answer.status_code == 403
    assert "&lt;b&gt;new&lt;/b&gt;@x.go.th ยังไม่มีสิทธิ์" in answer.text


def test_a_form_of_one_person_is_no_other_ones(proxy: Proxy) -> None:
    data = {**DRAFT, "token": token(proxy.browser(DISTRICT))}
    assert proxy.browser(PROVINCE).post("/drafts", data=data).status_code == 403
    assert proxy.browser(DISTRICT).post("/drafts", data=data, follow_redirects=False).status_code == 303


def test_a_form_of_another_page_is_refused(proxy: Proxy) -> None:
    browser = proxy.browser(DISTRICT)
    data = {**DRAFT, "token": token(browser)}
    for origin in (f"http://{DESK}", f"https://{PREVIEW}", "null", ""):
        assert browser.post("/drafts", data=data, headers={"origin": origin}).status_code == 403


def test_a_changed_list_counts_at_once(proxy: Proxy, caplog: pytest.LogCaptureFixture) -> None:
    browser = proxy.browser(DISTRICT)
    assert browser.get("/").status_code == 200
    for text, status in ((f'"6409": [{OTHER}]\n', 403), ('"64x": [a]\n', 503), (OWNERS, 200)):
        proxy.owners.write_text(text, "utf-8")
        os.utime(proxy.owners, ns=(status, status))
        answer = browser.get("/")
        assert answer.status_code == status
    proxy.owners.unlink()
    answer = browser.get("/")
    assert (answer.status_code, NOT_READY in answer.text) == (503, True)
    assert "บรรทัด 1" in caplog.text


def test_previews_are_reached_by_their_secret_address_alone(proxy: Proxy) -> None:
    assert begun(proxy.browser(DISTRICT)) == 303
    page = proxy.browser(DISTRICT).get("/drafts/640904/preview")
    assert f"frame-src https://{PREVIEW}" in page.headers["content-security-policy"]
    draft = proxy.desk.draft("640904")
    assert draft
    address = f"/preview/{proxy.desk.previews.secret(draft)}/x.html"
    shown = proxy.forged({"host": PREVIEW}).get(address)
    assert (shown.status_code, NOT_IN_PREVIEW in shown.text) == (404, True)
    assert f"frame-ancestors https://{DESK}" in shown.headers["content-security-policy"]
    assert proxy.browser(DISTRICT).get(address).status_code == 421
    assert proxy.forged({"host": PREVIEW}).get("/drafts/640904").status_code == 421

"""The box of every page and the page of results, as a reader uses them."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser
STATUS = re.compile(r"พบ(ประมาณ)? [\d,]+ หน้า")
FAILED = re.compile("ค้นหาไม่ได้ในขณะนี้|ออฟไลน์อยู่")


@pytest.fixture
def entry_page(page: Page, address: str) -> Page:
    page.goto(f"{address}2565/800101/index.html")
    return page


def box(page: Page) -> Locator:
    return page.locator("header input[type=search]")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def results(page: Page) -> Locator:
    return page.locator(".tambon-search__results > li")


def test_answers_come_while_typing_and_enter_opens_one(entry_page: Page, address: str) -> None:
    box(entry_page).press_sequentially("มัดหมี่")
    expect(entry_page.get_by_role("status")).to_have_text(STATUS)
    expect(box(entry_page)).to_have_attribute("aria-expanded", "true")
    box(entry_page).press("ArrowDown")
    chosen = options(entry_page).first
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(box(entry_page)).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "-")
    expect(chosen.locator("mark").first).to_contain_text("มัดหมี่")
    with entry_page.expect_navigation() as opened:
        box(entry_page).press("Enter")
    assert opened.value.status == 200
    assert re.fullmatch(re.escape(address) + r"2565/\d{6}/products\.html#.+", entry_page.url)


def test_each_answer_of_the_page_of_results_leads_to_a_page(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('ผ้าไหมมัดหมี่')}")
    expect(results(page).first).to_be_visible()
    links: list[str] = page.evaluate(
        "[...document.querySelectorAll('li.tambon-search__result a')].map(a => a.href)"
    )
    assert links
    for link in links:
        assert page.request.get(link).ok, link


def test_pasted_text_searches_without_a_key(entry_page: Page) -> None:
    box(entry_page).fill("กล้วยตาก")
    expect(options(entry_page).first).to_be_visible()


def test_slash_goes_to_the_box_and_escape_closes(entry_page: Page) -> None:
    entry_page.keyboard.press("/")
    expect(box(entry_page)).to_be_focused()
    expect(box(entry_page)).to_have_value("")
    box(entry_page).fill("กล้วยตาก")
    expect(options(entry_page).first).to_be_visible()
    box(entry_page).press("Escape")
    expect(options(entry_page)).to_have_count(0)
    expect(box(entry_page)).to_have_attribute("aria-expanded", "false")


def test_arrows_go_round(entry_page: Page) -> None:
    box(entry_page).fill("กล้วยตาก")
    expect(options(entry_page).first).to_be_visible()
    box(entry_page).press("ArrowUp")
    expect(options(entry_page).last).to_have_attribute("aria-selected", "true")
    box(entry_page).press("ArrowDown")
    expect(entry_page.locator("[aria-selected=true]")).to_have_count(0)


def test_enter_without_a_choice_shows_all_results(entry_page: Page) -> None:
    box(entry_page).fill("กล้วยตาก")
    box(entry_page).press("Enter")
    entry_page.wait_for_url("**/search.html?q=*")
    expect(results(entry_page).first).to_be_visible()


def test_recent_questions_stay_on_the_device_and_can_be_forgotten(entry_page: Page, address: str) -> None:
    sent: list[str] = []
    box(entry_page).fill("กล้วยตาก")
    box(entry_page).press("Enter")
    entry_page.wait_for_url("**/search.html?q=*")
    entry_page.on("request", lambda request: sent.append(request.url))
    entry_page.goto(f"{address}2565/800101/index.html")
    box(entry_page).focus()
    expect(options(entry_page).first).to_have_text("กล้วยตาก")
    assert not any(quote("กล้วยตาก") in url for url in sent)
    options(entry_page).filter(has_text="ล้างประวัติ").click()
    box(entry_page).blur()
    box(entry_page).focus()
    expect(options(entry_page)).to_have_count(0)


def test_before_the_first_question_little_is_loaded(page: Page, address: str) -> None:
    loaded: dict[str, int] = {}
    page.on("response", lambda answer: loaded.update({answer.url: len(gzip.compress(answer.body()))}))
    page.goto(f"{address}2565/800101/index.html")
    assert not any(url.endswith("main.js") for url in loaded)  # nothing of it before the reader is in the box
    with page.expect_response("**/root.json"):
        box(page).focus()
    page.wait_for_timeout(300)
    search = {url: size for url, size in loaded.items() if "/tambon/" in url}
    assert any(url.endswith("root.json") for url in search)
    assert (
        sum(search.values()) < 45_500
    )  # as hosts send it, photos and paper included; a fifth of it says the types


def test_a_question_to_try_is_shown_before_the_first_one_and_finds_something(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search.html")
    page.locator(".tambon-search__examples a").first.click()
    page.wait_for_url("**/search.html?q=*")
    expect(results(page).first).to_be_visible()
    expect(page.locator(".tambon-search__examples")).to_be_hidden()


@pytest.mark.parametrize("typed", ["โวลโวเอสเก้าสิบ", "ก"])
def test_where_nothing_is_found_questions_to_try_are_shown_again(
    page: Page, address: str, typed: str
) -> None:
    page.goto(f"{address}search.html?q={quote(typed)}")
    expect(page.locator(".tambon-search__status").last).to_contain_text(
        "ไม่พบคำว่า" if len(typed) > 1 else "อย่างน้อย 2"
    )
    expect(page.locator(".tambon-search__examples a").first).to_be_visible()


def test_another_spelling_is_offered_only_where_nothing_holds_what_was_typed(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search.html?q={quote('ประเพนีแข่งเรือยาว')}")
    offered = page.locator(".tambon-search__meant")
    expect(offered).to_have_text("ค้นเฉพาะ “ประเพณีแข่งเรือยาว”")
    offered.locator("a").click()
    page.wait_for_url(f"**?q={quote('ประเพณีแข่งเรือยาว')}")
    expect(results(page).first).to_be_visible()
    expect(offered).to_be_hidden()


def test_the_question_and_the_filters_live_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('ผ้าไหมมัดหมี่')}")
    expect(results(page).first).to_be_visible()
    before = page.get_by_role("status").last.inner_text()
    page.get_by_role("checkbox", name="ผลิตภัณฑ์").check()
    expect(page.get_by_role("status").last).not_to_have_text(before)
    found = parse_qs(urlsplit(page.url).query)
    assert found == {"q": ["ผ้าไหมมัดหมี่"], "kind": ["products"]}
    after = page.get_by_role("status").last.inner_text()
    page.reload()
    expect(page.get_by_role("status").last).to_have_text(after)
    expect(page.get_by_role("checkbox", name="ผลิตภัณฑ์")).to_be_checked()
    page.get_by_role("button", name="ล้างตัวกรอง").click()
    expect(page.get_by_role("status").last).to_have_text(before)


def test_more_answers_are_added_and_read_on_from(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('กำนัน')}")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="แสดงเพิ่ม").click()
    expect(results(page)).to_have_count(20)
    expect(results(page).nth(10).locator("a")).to_be_focused()


def test_back_brings_the_question_before(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('กล้วยตาก')}")
    field = page.get_by_label("คำที่ต้องการค้นหา")
    field.fill("เสื่อกก")
    field.press("Enter")
    page.wait_for_url(f"**?q={quote('เสื่อกก')}")
    page.go_back()
    expect(field).to_have_value("กล้วยตาก")


def test_hostile_text_stays_text(page: Page, address: str) -> None:
    page.on("dialog", lambda _: pytest.fail("a title ran as a program"))
    page.goto(f"{address}search.html?q={quote('เครื่องถมพิเศษ <img src=x onerror=alert(3)>')}")
    expect(results(page).first).to_contain_text("<script>")
    page.goto(f"{address}2565/800101/index.html")
    box(page).fill("เครื่องถมพิเศษ")
    expect(options(page).first).to_contain_text("<img src=x")
    assert page.locator("header img, main img").count() == 0


def test_offline_what_was_opened_still_answers(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('กล้วยตาก')}")
    expect(results(page).first).to_be_visible()
    page.context.set_offline(True)
    field = page.get_by_label("คำที่ต้องการค้นหา")
    field.fill("จักสานไม้ไผ่")
    expect(page.get_by_role("status").last).to_contain_text("ออฟไลน์")
    field.fill("กล้วยตาก")
    expect(page.get_by_role("status").last).to_have_text(STATUS)
    expect(results(page).first).to_be_visible()


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Page]:
    """A reader without JavaScript."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_a_link_leads_to_the_list(plain: Page, address: str) -> None:
    plain.goto(f"{address}2565/800101/index.html")
    plain.get_by_role("link", name="รายชื่อทุกหน้าสำหรับค้นหา").click()
    plain.wait_for_url("**/search.html")
    expect(plain.get_by_text("เปิดจากไฟล์ในเครื่อง")).to_be_visible()
    assert plain.get_by_role("link", name="รายชื่อตำบลทั้งหมด").get_attribute("href") == "browse/index.html"


def test_from_a_file_the_page_says_what_search_needs(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri() + "?q=x")
    expect(page.get_by_text("เปิดจากไฟล์ในเครื่อง")).to_be_visible()
    expect(page.get_by_role("link", name="รายชื่อตำบลทั้งหมด")).to_be_visible()


def test_a_client_of_another_format_reloads_once(page: Page, address: str) -> None:
    loads: list[str] = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))

    def other(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(body=json.dumps(answer.json() | {"format": 999}))  # type: ignore[attr-defined]

    page.context.route("**/root.json", other)
    page.goto(f"{address}2565/800101/index.html")
    box(page).focus()
    page.wait_for_timeout(600)
    box(page).focus()
    page.wait_for_timeout(600)
    assert len(loads) == 2


@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits_and_is_accessible(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}search.html?q={quote('ผ้าไหมมัดหมี่')}")
    expect(results(page).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box(page).fill("ผ้าไหม")
    expect(options(page).first).to_be_visible()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]})
    assert not found.response["violations"], found.generate_report()


def test_a_worker_that_does_not_load_is_told_and_tried_again(page: Page, address: str) -> None:
    page.route("**/worker.js", lambda route: route.abort())
    page.goto(f"{address}search.html?q=กล้วยตาก")
    expect(page.get_by_role("status").last).to_have_text(FAILED)
    again = page.get_by_role("button", name="ลองใหม่")
    expect(again).to_be_visible()
    page.unroute("**/worker.js")
    again.click()
    expect(results(page).first).to_be_visible()
    expect(again).to_be_hidden()


@pytest.mark.parametrize(
    ("lost", "how"),
    [
        *((lost, "no network") for lost in ("**/root.json", "**/facets.bin", "**/keys/**", "**/pages/**")),
        *(
            pytest.param(lost, "not there", marks=pytest.mark.full)
            for lost in ("**/root.json", "**/facets.bin", "**/pages/**")
        ),  # without keys none
    ],
)
def test_a_file_that_does_not_come_is_told_and_asked_for_again(
    page: Page, address: str, lost: str, how: str
) -> None:
    page.route(lost, lambda route: route.abort() if how == "no network" else route.fulfill(status=404))
    page.goto(f"{address}search.html?q=กล้วยตาก")
    status = page.get_by_role("status").last
    expect(status).to_have_text(re.compile("โปรดลองใหม่|แล้วลองใหม่|^ไม่พบหน้า"))
    expect(results(page)).to_have_count(0)
    page.unroute(lost)
    page.locator("[data-tambon-search-page] input[type=search]").fill("กล้วย ตาก")
    expect(results(page).first).to_be_visible()
    expect(status).to_have_text(STATUS)


def test_a_slow_answer_is_told(page: Page, address: str) -> None:
    page.clock.install()
    page.route("**/root.json", lambda _: None)  # never answered
    page.goto(f"{address}search.html?q=กล้วยตาก")
    expect(page.get_by_role("status").last).to_have_text("กำลังค้นหา…")
    page.clock.run_for(9000)
    expect(page.get_by_role("status").last).to_contain_text("เครือข่ายช้า")


NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name,
{ get() { throw new DOMException("denied", "SecurityError"); } });"""


def test_a_browser_that_keeps_nothing_searches(page: Page, address: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(NO_STORAGE)
    page.goto(f"{address}2565/800101/index.html")
    box(page).fill("กล้วยตาก")
    expect(options(page).first).to_be_visible()
    box(page).press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(results(page).first).to_be_visible()
    assert faults == []


def test_without_scripts_the_box_leads_to_the_page_of_results(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}2565/800101/index.html")
    box(page).fill("กล้วย")
    box(page).press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(page.get_by_role("link", name="รายชื่อตำบลทั้งหมด")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("compare/compare", True),
        ("compare/topic-filter", True),
        ("judge/select_page", True),
        ("letters", False),
    ],
)
def test_a_page_of_a_folder_whose_script_cannot_run_says_so(
    page: Page, site: Path, script: str, says: bool
) -> None:
    file = site / f"{Path(script).name}.html"
    file.write_text(
        '<!doctype html><meta charset="utf-8"><script src="assets/tambon/site.js"></script><article><header class="page-head"></header>'
        f'<script type="module" src="assets/tambon/{script}.js"></script></article>',
        encoding="utf-8",
    )
    page.goto(file.as_uri())
    expect(page.get_by_text("ต้องเปิดผ่านเว็บไซต์")).to_have_count(int(says))
    file.unlink()


def test_a_page_of_a_folder_says_what_needs_a_website(chromium: Browser, site: Path) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto((site / "2565/800101/index.html").as_uri())
    box(page).focus()
    expect(page.get_by_role("status")).to_contain_text("ต้องเปิดผ่านเว็บไซต์")
    box(page).fill("กล้วย")
    box(page).press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(page.locator("[data-tambon-search-hint]")).to_contain_text("ต้องเปิดจากเว็บไซต์")
    context.close()

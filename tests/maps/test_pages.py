"""What a reader sees of the maps, in Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
EntryPage = Callable[[int], str]


def open_map(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="เปิดแผนที่แบบเลื่อนและขยายได้").click()
    page.wait_for_selector(".leaflet-marker-icon")


def test_nothing_is_asked_of_another_host_before_the_map_is_opened(
    page: Page, entry_page: EntryPage, requests: list[str]
):
    page.goto(entry_page(30))
    page.wait_for_selector(".map-open")
    assert requests == [] and page.evaluate("typeof L") == "undefined"
    page.click(".map-open")
    page.wait_for_selector(".leaflet-marker-icon")
    expect(page.locator(".map-status")).to_contain_text("โหลดแผนที่พื้นหลังไม่ได้")
    assert requests and all(address.startswith("https://tile.openstreetmap.org/") for address in requests)
    expect(page.locator(".leaflet-control-attribution")).to_have_text("© ผู้ร่วมสร้าง OpenStreetMap")


def test_pins_clusters_and_boundary_are_there_without_tiles(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(30))
    singles = page.locator(".map-pin").count()
    grouped = sum(int(text) for text in page.locator(".map-cluster").all_inner_texts())
    assert singles + grouped == 30 and grouped > 0
    assert page.locator("path.leaflet-interactive, .leaflet-overlay-pane path").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_number_of_a_group_is_in_the_middle_of_its_disc(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(30))
    left, right, above, below = page.locator(".map-cluster").first.evaluate(
        """disc => {
          const words = document.createRange();
          words.selectNodeContents(disc);
          const [inner, outer] = [words.getBoundingClientRect(), disc.getBoundingClientRect()];
          return [inner.left - outer.left, outer.right - inner.right, inner.top - outer.top, outer.bottom - inner.bottom];
        }"""
    )
    assert abs(left - right) < 2 and abs(above - below) < 4


def test_hostile_names_stay_text_everywhere(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(30))
    page.locator("#places-1").get_by_role("button", name="ดูบนแผนที่").click()
    expect(page.locator(".map-card h3")).to_contain_text("<img src=x onerror=")
    page.locator(".leaflet-overlay-pane path").last.hover(force=True)
    assert page.title() == "แผนที่" and page.locator("img[src=x]").count() == 0


def test_a_pop_up_takes_the_focus_and_escape_gives_it_back(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(30))
    page.locator("#places-5").get_by_role("button", name="ดูบนแผนที่").click()
    expect(page.locator(".map-card h3")).to_be_focused()
    assert (
        page.locator(".map-card a")
        .first.get_attribute("href")
        .startswith("https://www.google.com/maps/search/?api=1")
    )
    faces = [
        page.locator(one).evaluate("e => getComputedStyle(e).fontFamily") for one in ("body", ".map-card")
    ]
    assert faces[0] == faces[1], "Leaflet's own typeface has no Thai"
    page.keyboard.press("Escape")
    expect(page.locator(".map-card")).to_have_count(0)
    expect(page.locator(".map-pin:focus")).to_have_attribute("aria-label", "สถานที่ 5")


def test_the_keyboard_reaches_the_map_and_opens_a_pin(page: Page, entry_page: EntryPage):
    page.goto(entry_page(1))
    page.locator(".map-open").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".map-canvas")).to_be_focused()
    page.locator(".map-pin").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".map-card h3")).to_be_focused()


def test_the_keyboard_opens_a_group_of_pins(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(30))
    group = page.locator(".map-cluster").first
    expect(group).to_have_attribute("aria-label", re.compile(r"กลุ่ม \d+ แห่ง กดเพื่อขยาย"))
    before = page.locator(".map-cluster").all_inner_texts()
    group.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".map-canvas")).to_be_focused()
    expect(page.locator(".map-cluster")).not_to_have_count(len(before))


def test_pins_at_one_place_are_named_in_a_card(page: Page, entry_page: EntryPage):
    page.goto(entry_page(30))
    page.evaluate(
        "for (const pin of document.querySelectorAll('.pin')) Object.assign(pin.dataset, {lat: 15.7, lon: 100.2})"
    )
    page.get_by_role("button", name="เปิดแผนที่แบบเลื่อนและขยายได้").click()
    expect(page.locator(".map-cluster")).to_have_text("30")
    page.locator(".map-cluster").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".map-card h3")).to_have_text("30 แห่งอยู่ที่จุดนี้")
    page.locator(".map-card").get_by_role("button", name="สถานที่ 7", exact=True).press("Enter")
    expect(page.locator(".map-card h3")).to_contain_text("สถานที่ 7")
    expect(page.locator(".map-card h3")).to_be_focused()
    page.wait_for_timeout(400)  # a card that closes fades for a while
    expect(page.locator(".map-card h3")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".map-card")).to_have_count(0)
    page.locator("#places-9").get_by_role("button", name="ดูบนแผนที่").click()
    expect(page.locator(".map-card h3")).to_contain_text("สถานที่ 9")


def test_a_card_fits_the_screen_of_a_small_phone(chromium: Browser, entry_page: EntryPage):
    for width, height in ((360, 640), (320, 568), (640, 360)):
        context = chromium.new_context(viewport={"width": width, "height": height}, offline=True)
        page = context.new_page()
        open_map(page, entry_page(30))
        page.locator("#places-5").get_by_role("button", name="ดูบนแผนที่").click()
        expect(page.locator(".map-card h3")).to_be_focused()
        page.wait_for_timeout(400)  # the map moves under the card
        places = (".leaflet-popup", ".map-canvas", ".leaflet-control-zoom")
        card, map_, zoom = (page.locator(place).bounding_box() for place in places)
        assert card and map_ and zoom
        assert card["x"] >= zoom["x"] + zoom["width"], (width, "the buttons hide the card's title")
        assert card["x"] >= 0 and card["x"] + card["width"] <= width, (width, card)
        assert card["y"] >= map_["y"] - 1 and card["height"] <= map_["height"], (height, card, map_)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        context.close()


HIGHEST = """() => { const top = (one) => one.getBoundingClientRect().top, map = document.querySelector(".map-canvas");
    map.style.marginTop = "900px"; // the page can be scrolled either way
    scrollBy(0, top(map) - 20);
    [...map.querySelectorAll(".map-pin")].sort((one, other) => top(one) - top(other))[0].focus({preventScroll: true}); }"""
"""The pin under the map's upper edge gets the focus: its card has no room until the map has moved."""


@pytest.mark.full
def test_a_card_opened_by_keys_is_in_sight_once_the_map_has_moved(chromium: Browser, entry_page: EntryPage):
    context = chromium.new_context(viewport={"width": 360, "height": 640}, offline=True)
    page = context.new_page()
    open_map(page, entry_page(30))
    while not page.locator(".map-pin").count():
        count = page.locator(".map-cluster").count()
        page.locator(".map-cluster").first.press("Enter")
        expect(page.locator(".map-cluster")).not_to_have_count(count)
    page.wait_for_timeout(400)
    page.evaluate(HIGHEST)
    page.keyboard.press("Enter")
    expect(page.locator(".map-card h3")).to_be_focused()
    page.wait_for_timeout(400)
    card = page.locator(".leaflet-popup").bounding_box()
    assert card and card["y"] >= -1 and card["y"] + card["height"] <= 641, card
    context.close()


def test_a_map_that_did_not_load_is_told_and_opens_at_the_next_try(page: Page, entry_page: EntryPage):
    page.goto(entry_page(30))
    script = page.evaluate("document.querySelector('script[src*=place]').src").replace(
        "place.js", "leaflet.js"
    )
    page.evaluate(  # the file is there, so its name is made wrong once, as a lost connection would
        "name => { const add = Element.prototype.append; let isFirst = true; Element.prototype.append = function (...all) {"
        " for (const one of all) if (one.src === name && isFirst) { isFirst = false; one.src = name + '.gone'; }"
        " return add.apply(this, all); }; }",
        script,
    )
    page.click(".map-open")
    expect(page.locator(".map-status")).to_contain_text("กดอีกครั้งเพื่อลองใหม่")
    page.click(".map-open")
    page.wait_for_selector(".leaflet-marker-icon")
    assert page.locator("head link[href*='leaflet.css']").count() <= 2


@pytest.mark.parametrize("able", [True, False])
def test_there_is_a_button_for_full_screen_only_where_it_works(page: Page, entry_page: EntryPage, able: bool):
    page.add_init_script(
        f"Object.defineProperty(document, 'fullscreenEnabled', {{value: {str(able).lower()}}})"
    )
    open_map(page, entry_page(3))
    expect(page.get_by_role("button", name="ดูทั้งหมด")).to_be_visible()
    expect(page.get_by_role("button", name="เต็มจอ")).to_have_count(int(able))


def test_the_legend_filters_list_picture_and_map(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(30))
    page.get_by_role("checkbox", name="กลุ่มออมทรัพย์").uncheck()
    expect(page.locator(".map-status")).to_have_text("แสดง 20 จาก 30 แห่ง")
    assert page.locator(".pin:visible").count() == 20
    singles = page.locator(".map-pin").count()
    assert singles + sum(int(text) for text in page.locator(".map-cluster").all_inner_texts()) == 20
    assert page.locator(".static-map a.is-hidden").count() == 10


def test_on_a_phone_the_legends_symbols_are_of_one_size_and_names_have_the_row(
    page: Page, entry_page: EntryPage
):
    page.goto(entry_page(30))
    rows = page.locator(".map-legend tbody tr")
    sizes = {row.locator("svg").bounding_box()["width"] for row in rows.all()}
    assert len(sizes) == 1 and sizes.pop() >= 28
    assert all(row.locator("th").bounding_box()["width"] > 280 for row in rows.all())


def test_a_thousand_pins_open_and_filter(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(1000))
    page.get_by_role("checkbox", name="กลุ่มออมทรัพย์").uncheck()
    expect(page.locator(".map-status")).to_have_text("แสดง 667 จาก 1000 แห่ง")


def test_my_maps_loads_only_on_a_click(page: Page, entry_page: EntryPage, requests: list[str]):
    page.goto(entry_page(30))
    assert page.locator("iframe").count() == 0
    with page.expect_request("https://www.google.com/**"):
        page.get_by_role("link", name="แผนที่ของตำบลใน Google My Maps").click()
    expect(page.locator("iframe")).to_have_attribute(
        "src", "https://www.google.com/maps/d/embed?mid=1AbCdEfGhIjKl"
    )
    assert requests == ["https://www.google.com/maps/d/embed?mid=1AbCdEfGhIjKl"]


def test_without_scripts_there_are_picture_list_legend_and_links(chromium: Browser, entry_page: EntryPage):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(entry_page(30))
    expect(page.locator(".static-map")).to_be_visible()
    assert page.locator(".pin:visible").count() == 12  # the rest is folded on a phone
    page.locator(".pins-more > summary").click()
    assert page.locator(".pin:visible").count() == 30
    assert page.locator(".map-legend tbody tr").count() == 2
    assert page.get_by_role("link", name="นำทาง").count() == 30
    assert page.locator("button, input, iframe").count() == 0
    context.close()


def test_print_shows_the_picture_even_when_the_map_was_open(page: Page, entry_page: EntryPage):
    open_map(page, entry_page(30))
    expect(page.locator(".static-map")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".static-map")).to_be_visible()
    expect(page.locator(".map-canvas")).to_be_hidden()
    expect(page.locator(".static-map text").filter(has_text="ไม่ใช่แนวเขตทางกฎหมาย")).to_be_visible()


@pytest.mark.parametrize("opened", [False, True])
def test_axe_finds_nothing_wrong(chromium: Browser, entry_page: EntryPage, opened: bool):
    context = chromium.new_context(bypass_csp=True, offline=True)  # axe itself is an inline script
    page = context.new_page()
    if opened:
        open_map(page, entry_page(30))
    else:
        page.goto(entry_page(30))
    # The page is alone here: colours and fonts of the theme are the theme's own tests.
    found = Axe().run(
        page, options={"rules": {"color-contrast": {"enabled": False}, "target-size": {"enabled": False}}}
    )
    context.close()
    assert found.response["violations"] == []


def test_the_national_page_filters_seven_thousand_entries_smoothly(
    page: Page, national_page: str, requests: list[str]
):
    page.goto(national_page)
    expect(page.locator(".map-status")).to_contain_text("พบ 7,256 จาก 7,256")
    assert requests == [] and page.locator(".entry-list li").count() == 60
    page.locator("select[name=province]").select_option(label="เชียงราย")
    expect(page.locator(".map-status")).to_have_text("พบ 124 จาก 7,256 ผลงาน")
    page.get_by_label("ชื่อตำบล").fill("เวียง")
    expect(page.locator(".entry-list a").first).to_have_attribute("href", r"../2565/570101/index.html")
    page.get_by_role("button", name="เปิดแผนที่ประเทศ").click()
    page.wait_for_selector(".national-dots")
    took = page.evaluate(
        "() => { const field = document.querySelector('select[name=province]'); const start = performance.now();"
        "for (const value of ['60', '', '57', '']) { field.value = value;"
        "field.dispatchEvent(new Event('input', {bubbles: true})); document.body.offsetHeight; }"
        "return (performance.now() - start) / 4 }"
    )
    assert took < 400, "a filter at national size takes about 20 ms on a quiet machine"


def test_a_dot_of_the_national_map_leads_to_its_tambon(page: Page, national_page: str):
    page.goto(national_page)
    page.get_by_label("ชื่อตำบล").fill("รอบเวียง")
    page.get_by_role("button", name="เปิดแผนที่ประเทศ").click()
    page.wait_for_selector(".national-dots")
    spot = page.evaluate(
        "() => { const canvas = document.querySelector('.national-dots'); const ratio = devicePixelRatio;"
        "const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
        "for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 200) {"
        "return [(i >> 2) % canvas.width / ratio, Math.floor((i >> 2) / canvas.width) / ratio]; } }"
    )
    page.locator(".map-canvas").click(position={"x": spot[0], "y": spot[1] + 2})
    expect(page.locator(".map-card a")).to_contain_text("ตำบลรอบเวียง")


def test_without_scripts_the_country_is_tiles_and_a_list(chromium: Browser, national_page: str):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(national_page)
    assert page.locator(".tile-map a:visible").count() == 76  # one province of this site has no entries
    assert page.locator(".tile-map rect:visible").count() == 77
    assert page.locator(".province-list li").count() == 77
    assert page.locator(".tile-map rect").first.bounding_box()["width"] > 24
    context.close()

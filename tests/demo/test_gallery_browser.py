"""Photos that open in the page, and drawings whose words a phone can show: on the demo in Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SMALLEST = 12
DRAWN = """() => [...document.querySelectorAll("svg text")].filter((one) => one.getClientRects().length).map((one) => {
  const { a, b } = one.getScreenCTM();
  const box = one.getBoundingClientRect();
  return {
    words: one.textContent,
    size: parseFloat(getComputedStyle(one).fontSize) * Math.hypot(a, b),
    isCut: box.left < 0 || box.right > innerWidth,
  };
})"""
"""Each text of a drawing: how large it is on the screen (its size times the drawing's scale), and whether it leaves it."""
SHOWN_AND_MEANT = """() => [...document.querySelectorAll("source[sizes]")].flatMap((one) => {
  const shown = one.parentElement.querySelector("img").getBoundingClientRect().width;
  const parts = one.sizes.split(",").map((part) => /^(?:(\\(.*\\))\\s+)?([\\d.]+)(px|vw)$/.exec(part.trim()));
  const [, , number, unit] = parts.find(([, query]) => !query || matchMedia(query).matches);
  return shown ? [[shown, unit === "px" ? Number(number) : (Number(number) * innerWidth) / 100]] : [];
})"""


@pytest.fixture(scope="module")
def address(demo_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(demo_site) + "2565/999901/"


@pytest.fixture(scope="module")
def phone(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    yield page
    page.close()


def test_a_photo_opens_with_its_caption_and_the_next(phone: Page, address: str) -> None:
    phone.goto(address + "appendix.html")
    links = phone.locator(".gallery a")
    count = links.count()
    links.nth(1).click()
    viewer = phone.get_by_role("dialog", name="ดูภาพ")
    said = viewer.get_by_role("status")
    assert said.inner_text().endswith(f"(2/{count})")
    assert (
        phone.locator(".gallery figcaption").nth(1).inner_text().split("\n")[0].strip() in said.inner_text()
    )
    viewer.get_by_role("button", name="ถัดไป").click()
    assert said.inner_text().endswith(f"(3/{count})")
    for _ in range(3):
        phone.keyboard.press("ArrowLeft")
    assert said.inner_text().endswith(f"({count}/{count})")
    for button in viewer.get_by_role("button").all():
        box = button.bounding_box()
        assert box and box["height"] >= 44 and box["x"] + box["width"] <= 390
    phone.keyboard.press("Escape")
    assert viewer.count() == 0
    assert phone.evaluate("document.activeElement.href") == links.last.evaluate("one => one.href")


@pytest.mark.parametrize(("moved", "number"), [(-120, 2), (120, 0), (-10, 1)])
def test_a_finger_turns_to_the_next_photo(phone: Page, address: str, moved: int, number: int) -> None:
    phone.goto(address + "appendix.html")
    links = phone.locator(".gallery a")
    links.nth(1).click()
    phone.locator(".viewer").evaluate(
        """(viewer, moved) => [["touchstart", 200], ["touchend", 200 + moved]].forEach(([name, clientX]) =>
          viewer.dispatchEvent(new TouchEvent(name, {
            changedTouches: [new Touch({ identifier: 1, target: viewer, clientX, clientY: 9 })],
          })))""",
        moved,
    )
    assert phone.locator(".viewer p").first.inner_text().endswith(f"({number + 1}/{links.count()})")


def test_all_photos_of_a_product_are_reached(phone: Page, address: str) -> None:
    phone.goto(address + "products.html")
    card = phone.locator("#products-1")
    photos = card.locator("a:has(img)").count()
    assert photos == card.locator("img").count() > 1
    card.locator("a:has(img)").first.click()
    assert phone.locator(".viewer p").first.inner_text().endswith(f"(1/{photos})")


def test_without_scripts_a_photo_is_a_plain_link(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for name in ("appendix.html", "products.html"):
        page.goto(address + name)
        href = page.locator(":is(.gallery, .cards) a:has(img)").first.get_attribute("href") or ""
        assert href.startswith("photos/")
        assert page.request.get(address + href).ok
    context.close()


@pytest.mark.parametrize("name", ["index", "map", "population", "analysis", "analysis-cia-villages"])
def test_words_of_drawings_are_large_enough_for_a_phone(phone: Page, address: str, name: str) -> None:
    phone.goto(f"{address}{name}.html")
    phone.reload()  # the typeface is optional on a reader's first view: a slow one goes without it
    phone.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    drawn = phone.evaluate(DRAWN)
    assert drawn
    assert [one for one in drawn if one["size"] < SMALLEST or one["isCut"]] == []


@pytest.mark.parametrize("width", [390, 768, 1440])
@pytest.mark.parametrize("name", ["appendix", "products", "culture", "map", "projects"])
def test_pictures_say_how_wide_they_are(chromium: Browser, address: str, name: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{address}{name}.html")
    assert [pair for pair in page.evaluate(SHOWN_AND_MEANT) if not 0.75 <= pair[1] / pair[0] <= 1.35] == []
    page.close()


def test_a_map_is_dark_on_a_dark_page(chromium: Browser, address: str) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address + "map.html")
    fills = page.evaluate(
        "['rect', '[fill-rule]', 'text'].map((one) => getComputedStyle(document.querySelector('.static-map > ' + one)).fill)"
    )
    light = [sum(int(part) for part in fill[4:-1].split(",")) > 384 for fill in fills]
    assert light == [False, False, True]
    context.close()

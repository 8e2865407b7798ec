"""Map pages as the site has them, opened from a folder, under a strict policy, with no network."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import geothai
import pytest
from playwright.sync_api import Browser, Page

from tambon_showcase.maps.assets import ASSET_FOLDER, assets
from tambon_showcase.maps.entry_map import EntryMap
from tambon_showcase.maps.model import Boundary, NumberedPlace, Place, Position, Shape
from tambon_showcase.maps.page import Tiles, map_view
from tambon_showcase.portal.national import Fact, national_data, national_script
from tambon_showcase.portal.national_page import DATA_FILE, national_view
from tambon_showcase.site.look import STYLESHEET, page_scripts, stylesheet
from tambon_showcase.site.templates import environment

OWN = Path(__file__).parents[2] / "plugins" / "tambon_showcase" / "theme" / "assets" / "tambon" / "map"
TILES = Tiles("https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© ผู้ร่วมสร้าง OpenStreetMap")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https://tile.openstreetmap.org; "
    "font-src 'self'; "
    "frame-src https://www.google.com"
)
SHELL = (
    '<!doctype html><html lang="th"><head><meta charset="utf-8"><title>แผนที่</title>'
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    f'<link rel="stylesheet" href="{{{{ root }}}}{STYLESHEET}"></head><body><main><h1>แผนที่</h1>'
    '{% import "map_macros.html" as mm %}'
)
ENTRY = SHELL + (
    "{{ mm.map_box(map) }}{{ mm.map_my_maps(map) }}<h2>สถานที่</h2>{{ mm.map_legend(map) }}{{ mm.map_pins(map) }}"
    "</main></body></html>"
)
NATIONAL = SHELL + "{{ mm.national_map(map) }}</main></body></html>"
EVIL = "<img src=x onerror=\"document.title='hacked'\">"


def entry_map(count: int) -> EntryMap:
    """A map of `count` pins, every third a savings group, the first with a hostile name."""
    dice = random.Random(7)
    places = [
        Place(
            EVIL if number == 1 else f"สถานที่ {number}",
            "savings" if number % 3 == 0 else "religion",
            round(15.7 + dice.uniform(-0.03, 0.03), 6),
            round(100.2 + dice.uniform(-0.03, 0.03), 6),
            number % 9 + 1,
            f"เรื่องเล่า {EVIL}",
        )
        for number in range(1, count + 1)
    ]
    corners = [(15.65, 100.15), (15.65, 100.25), (15.75, 100.25), (15.75, 100.15), (15.65, 100.15)]
    boundary = Boundary((tuple(Position(*corner) for corner in corners),))
    route = Shape(EVIL, False, (boundary.rings[0][:2],))
    return EntryMap(
        tuple(NumberedPlace(n, place) for n, place in enumerate(places, 1)), (route,), boundary, ()
    )


def put_assets(site: Path) -> None:
    """All files of the interactive maps."""
    (site / ASSET_FOLDER).mkdir(parents=True, exist_ok=True)
    for source, name in assets():
        shutil.copy(source, site / name)
    for source in OWN.iterdir():
        shutil.copy(source, site / ASSET_FOLDER / source.name)
    for name, text in page_scripts([]).items():
        (site / name).write_text(text, encoding="utf-8")
    (site / STYLESHEET).write_text(stylesheet([], {}), "utf-8")


@pytest.fixture(scope="session")
def entry_page(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], str]:
    """Makes the map page of an entry with so many pins; returns its `file:` address."""
    site = tmp_path_factory.mktemp("entry-map")
    put_assets(site)

    def make(count: int) -> str:
        view = map_view(
            "ตำบลตัวอย่าง",
            entry_map(count),
            lambda name: None,
            TILES,
            "https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKl",
        )
        page = site / "2565" / f"9999{count:04}" / "map.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(environment().from_string(ENTRY).render(map=view, root="../../"), "utf-8")
        return page.as_uri()

    return make


@pytest.fixture(scope="session")
def national_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of all entries with every tambon of the register at an invented position."""
    site, dice = tmp_path_factory.mktemp("national-map"), random.Random(7)
    put_assets(site)
    facts = [
        Fact(
            code=sub.code, year=2565, level=dice.choice(["province", "district"]), name=sub.name_th,
            province=province.code, district=district.code, region=int(province.code) % 18 + 1,
            lat=dice.uniform(6, 20), lon=dice.uniform(98, 105), topics=["น้ำ"][: dice.randint(0, 1)], fiction=False,
        )
        for province in geothai.provinces() if province.code != "10"
        for district in geothai.districts(province.code)
        for sub in geothai.subdistricts(district.code)
    ]  # fmt: skip
    (site / DATA_FILE).write_bytes(national_script(national_data(facts)))
    page = site / "browse" / "map.html"
    page.parent.mkdir()
    page.write_text(
        environment().from_string(NATIONAL).render(map=national_view(facts, "../", TILES), root="../"),
        "utf-8",
    )
    return page.as_uri()


@pytest.fixture
def requests() -> list[str]:
    """Every address of another host that the page requested."""
    return []


@pytest.fixture
def page(chromium: Browser, requests: list[str]) -> Iterator[Page]:
    """A phone without network; a script error or a broken policy fails the test."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    made = context.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on(
        "console", lambda message: faults.append(message.text) if "Content Security" in message.text else None
    )
    made.on(
        "request", lambda request: requests.append(request.url) if request.url.startswith("http") else None
    )
    made.route("http*://**", lambda route: route.abort())
    yield made
    context.close()
    assert faults == []

"""A whole region, from the invitations to the minutes: twelve entries, seven tablets, a network that comes and goes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.opened_pack import open_pack
from tambon_showcase.judging.papers import COMMITTEE, committee_from_json
from tambon_showcase.judging.shape import read_json
from tambon_showcase.judging.terms import read_terms
from tests.judging.conftest import TABLET
from tests.judging.example import ITEMS, pack, terms
from tests.judging.harness import build_site

pytestmark = [pytest.mark.browser, pytest.mark.full, pytest.mark.slow]
ENTRIES = tuple(str(999_901 + number) for number in range(12))
NAMES = tuple(f"กรรมการสมมุติ {letter}" for letter in "กขคงจฉช")
FULL = terms().points_of(terms().entries[0])
SEED = 12_7


@pytest.fixture(scope="module")
def site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = build_site(tmp_path_factory.mktemp("region"))
    (folder / "judge/2565/region-99.json").write_bytes(pack(codes=ENTRIES))
    return serve(folder)


def invitations(page: Page, site: str, folder: Path) -> tuple[Path, list[str]]:
    """The register that the secretary keeps, and the links that the judges get."""
    page.goto(f"{site}judge/register.html")
    page.get_by_role("button", name="กรอกรายชื่อ").click()
    page.get_by_text("วางรายชื่อจาก Excel").click()
    page.fill("#judge-paste", "".join(f"{name}\t\n" for name in NAMES))
    page.get_by_role("button", name="เพิ่มตามรายชื่อ").click()
    page.get_by_role("button", name="ตรวจและออกคำเชิญ").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลด committee.json").click()
    waiting.value.save_as(folder / "committee.json")
    links = page.get_by_role("textbox", name="ลิงก์ของกรรมการ")
    return folder / "committee.json", [links.nth(n).input_value() for n in range(len(NAMES))]


def score(
    browser: Browser, link: str, folder: Path, chance: random.Random
) -> tuple[Path, dict[str, dict[str, float]]]:
    """One judge's tablet, whose network is cut at random; returns the file that it sends and what was touched."""
    context = browser.new_context(viewport=TABLET, accept_downloads=True)
    page = context.new_page()
    page.goto(link)
    expect(page.locator(".judge-item").first).to_be_visible()
    said: dict[str, dict[str, float]] = {}
    for number, code in enumerate(ENTRIES):
        context.set_offline(chance.random() < 0.5)
        page.locator(".judge-entries button").nth(number).click()
        for item in ITEMS:
            given = chance.randrange(int(FULL[item] / 50) + 1) / 2
            said.setdefault(code, {})[item] = given
            group = page.get_by_role("group", name=item)
            group.get_by_role("radio", name=f"{given:g}", exact=True).check()
        page.get_by_role("button", name="ยืนยันผลงานนี้").click()
        if chance.random() < 0.3:  # the battery is empty, or the browser is closed by mistake
            context.set_offline(False)
            page.reload()
            expect(page.locator(".judge-item").first).to_be_visible()
    context.set_offline(True)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลดไฟล์คะแนน").click()
    waiting.value.save_as(folder / waiting.value.suggested_filename)
    context.close()
    return folder / waiting.value.suggested_filename, said


@pytest.fixture(params=["chromium", "steered_firefox"])
def browser(request: pytest.FixtureRequest) -> Browser:
    """The browser of judges and secretary."""
    found: Browser = request.getfixturevalue(request.param)
    return found


def test_a_region_from_invitation_to_minutes(browser: Browser, site: str, tmp_path: Path) -> None:
    chance = random.Random(SEED)
    office = browser.new_context(accept_downloads=True)
    page = office.new_page()
    register, links = invitations(page, site, tmp_path)
    sent = [score(browser, link, tmp_path, chance) for link in links]
    page.goto(f"{site}judge/merge.html")
    page.set_input_files("#judge-sheets", [file for file, _ in sent])
    page.set_input_files("#judge-committee", register)
    page.get_by_role("button", name="รวมคะแนน").click()
    expect(page.locator("[data-judge-say]")).to_contain_text("ครบทุกคนทุกข้อ")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลด JSON").click()
    result = json.loads(Path(waiting.value.path()).read_bytes())
    assert len(result["standings"]) == len(ENTRIES)
    for place in result["standings"]:
        totals = [sum(said[place["code"]].values()) for _, said in sent]
        assert sorted(place["totals"]) == sorted(round(total * 100) for total in totals), place
    committee = committee_from_json(read_json(register.read_bytes(), COMMITTEE, "c")[0])
    files = [(file.name, file.read_bytes()) for file, _ in sent]
    own = merge(files, read_terms(open_pack(pack(codes=ENTRIES))), committee, [], [])
    assert [line.code for line in own.standings] == [line["code"] for line in result["standings"]]
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="พิมพ์รายงานการประชุม").click()
    paper = page.locator("[data-judge-paper]")
    for name in NAMES:
        expect(paper).to_contain_text(name)
    office.close()

"""Lets a browser take the handbook's pictures of a desk that runs as officers start it. Run to take them again; look at them."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tambon_showcase.handbook.pictures import HEIGHT, TAKEN, WIDTH
from tests.desk.test_drive import open_when_ready, running_desk, zipped_photos
from tests.workbook.officer import field, opened, saved

NAMES = ("start", "files", "photos", "check", "send")
QUALITY = 60
SMALL_COPY = (WIDTH // 10, HEIGHT // 10)
ALIKE = 6.0
"""Mean difference of grey, of 255, up to which two pictures show the same page: letters of two browsers differ by less."""


def take(browser: Browser, root: Path, folder: Path) -> None:
    """Go from nothing to a request, and keep a picture of each page that the handbook shows."""
    folder.mkdir(parents=True, exist_ok=True)
    root.mkdir(parents=True, exist_ok=True)
    with running_desk(root) as desk:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        page.set_default_timeout(60_000)
        open_when_ready(page, desk.address, tries=100)
        for label, name, button in (("จังหวัด", "สาธิต (ฝึกใช้)", "ต่อไป"), ("อำเภอ", "ตัวอย่าง", "ต่อไป")):
            page.get_by_label(label, exact=True).select_option(label=name)
            _press(page, button)
        page.get_by_label("ตำบล", exact=True).select_option(label="ทุ่งสมมติ")
        _shot(page, folder, "start", page.get_by_label("ตำบล", exact=True))
        _press(page, "เริ่มร่าง")
        with page.expect_download() as download:
            page.get_by_role("link", name="ดาวน์โหลดสมุดงาน").click()
        book = opened(Path(download.value.path()).read_bytes())
        field("motto", "คำขวัญจากสมุดงาน")(book)
        filled = root / "สมุดงาน.xlsx"
        filled.write_bytes(saved(book))
        files = [str(filled), str(zipped_photos(root / "ภาพ.zip"))]
        page.locator("#files").set_input_files(files)
        with page.expect_navigation():
            page.get_by_role("button", name="ส่งไฟล์", exact=True).click()
        _shot(page, folder, "files")
        page.get_by_role("link", name=re.compile("เขียนคำบรรยาย")).click()
        page.wait_for_load_state("networkidle")
        _shot(page, folder, "photos", page.locator("form img").first)
        page.goto(re.sub(r"/edit/.*", "/check", page.url))
        _shot(page, folder, "check")
        page.goto(page.url.replace("/check", "/send"))
        _press(page, "ส่งให้ผู้ดูแล")
        page.evaluate(
            "document.querySelectorAll('code').forEach(one => one.textContent.length == 10 && (one.textContent = '0123456789'))"
        )
        _shot(page, folder, "send")
        page.close()


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def _shot(page: Page, folder: Path, name: str, around: object = None) -> None:
    """One window, from the top or with a part of the page in it."""
    if around is not None:
        around.scroll_into_view_if_needed()  # type: ignore[attr-defined]
    page.wait_for_timeout(200)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.save(folder / f"{name}.webp", quality=QUALITY, method=6)


def difference(one: Path, other: Path) -> float:
    """The mean difference of grey between small copies of two pictures, 0 to 255."""
    grey = [_grey(path) for path in (one, other)]
    return sum(abs(a - b) for a, b in zip(*grey, strict=True)) / len(grey[0])


def _grey(path: Path) -> bytes:
    with Image.open(path) as picture:
        return picture.convert("L").resize(SMALL_COPY).tobytes()


if __name__ == "__main__":
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as place:
        chosen = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        take(chosen, Path(place), TAKEN)
        chosen.close()

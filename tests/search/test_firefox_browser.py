"""Firefox answers as Chromium does: nothing in the search depends on the browser for where a Thai word ends."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from browsers import chromium_programs
from tests.search.samples import everything

pytestmark = [pytest.mark.browser, pytest.mark.full]
ROOT = Path(__file__).parents[2]
QUESTIONS = (
    "ผ้าไหมมัดหมี่",
    "ผ้าไหม มัดหมี่",
    "มัดหม",
    "นำพริกเผากุ้ง",
    "น้ําพริก",
    "สัปปะรดกวน",
    "ข้าวหอมมลิ",
    "ประเพนีแข่งเรือยาว",
    "ต.ในเมือง",
    "อ.เมือง จ.นครศรีธรรมราช",
    "NaiMueang",
    "ก่อตั้ง ค.ศ. 1878",
    "สมชาย รักถินไทย",
    "งา",
    "silver&gold",
    "ไม่มีคำนี้อยู่เลย",
)


def test_firefox_answers_as_chromium(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, playwright: Playwright, firefox: str
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    bench = importlib.import_module("bench_search_firefox")
    folder = shutil.copytree(site, tmp_path / "site")
    headings = [section.heading for page in everything()[-1] for section in page.sections]
    here, there = bench.ask_everywhere(
        folder, [*QUESTIONS, *headings], next(chromium_programs(playwright)), firefox
    )
    assert here == there
    assert sum(map(bool, here)) >= len(QUESTIONS) - 1

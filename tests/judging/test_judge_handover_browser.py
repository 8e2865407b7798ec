"""Handing over by camera: standard QR codes, and pieces that only count when all are there."""

from __future__ import annotations

import base64
import gzip
import json

import pytest
import segno
from playwright.sync_api import BrowserContext, expect

from tests.judging.conftest import open_sheet
from tests.judging.example import committee

pytestmark = pytest.mark.browser

# Bytes that fill versions 1 to 20 at level L to the last bit, so that no padding is left to choice.
FULL = (17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858)
ROWS = """async (cases) => {
  const { qrRows } = await import("/assets/tambon/judge/qr.js");
  return cases.map(([text, mask]) => qrRows(text, mask).map((row) => row.map(Number)));
}"""
PIECES = """async ([sheet, secret]) => {
  const { piecesOf } = await import("/assets/tambon/judge/handover.js");
  return piecesOf(sheet, secret);
}"""
JOIN = """async (text) => {
  const { joinPieces } = await import("/assets/tambon/judge/handover.js");
  const { files, missing } = await joinPieces(text);
  return { missing, texts: files.map(({ bytes }) => new TextDecoder().decode(bytes)), sizes: files.map((one) => one.bytes.length) };
}"""


@pytest.fixture
def page(tablet: BrowserContext, judge_site: str):
    made = tablet.new_page()
    made.goto(f"{judge_site}judge/merge.html")
    return made


def test_every_version_and_mask_is_the_standard_code(page):
    cases = [["x" * size, mask] for mask, size in enumerate(FULL[:8])] + [
        ["y" * size, 3] for size in FULL[8:]
    ]
    for (text, mask), rows in zip(cases, page.evaluate(ROWS, cases), strict=True):
        code = segno.make(text.encode(), error="l", boost_error=False, mode="byte", mask=mask, micro=False)
        assert [list(row) for row in code.matrix] == rows, len(text)


def test_pieces_join_in_any_order_and_name_what_is_missing(page):
    sheet = {"judge": {"id": "J01"}, "noise": [str(n * 7919 % 1009) for n in range(900)], "log": [["x"]]}
    pieces = page.evaluate(PIECES, [sheet, None])
    assert len(pieces) > 1
    found = page.evaluate(JOIN, " ".join(reversed(pieces)))
    assert json.loads(found["texts"][0]) == {**sheet, "log": []}
    short = page.evaluate(JOIN, pieces[0])
    assert short["texts"] == []
    assert len(short["missing"]) == len(pieces) - 1


def test_a_bomb_is_cut_off_and_noise_is_empty(page):
    bomb = base64.urlsafe_b64encode(gzip.compress(b"[" * 60_000_000)).decode().rstrip("=")
    assert page.evaluate(JOIN, f"TJabcdef 1/1 {bomb}")["sizes"][0] < 8_000_000
    assert page.evaluate(JOIN, "TJabcdef 1/1 AAAA")["sizes"] == [0]


CAMERA = """() => {
  navigator.mediaDevices.getUserMedia = async () => {
    if (!window.mayLook) throw new DOMException("no", "NotAllowedError");
    return document.createElement("canvas").captureStream();
  };
  window.BarcodeDetector = class {
    static async getSupportedFormats() { return window.kinds ?? ["qr_code"]; }
    async detect() { return (window.seen ?? []).map((rawValue) => ({ rawValue })); }
  };
}"""


def test_a_camera_collects_the_codes_of_sheets(tablet: BrowserContext, judge_site: str, page):
    sheet = {"judge": {"id": "J01"}, "noise": [str(n * 7919 % 1009) for n in range(900)], "log": []}
    pieces = page.evaluate(PIECES, [sheet, None])
    page.add_init_script(f"({CAMERA})()")
    page.reload()
    page.get_by_role("button", name="อ่าน QR ด้วยกล้อง").click()
    expect(page.get_by_text("เปิดกล้องไม่ได้ อนุญาต")).to_be_visible()
    page.evaluate("window.mayLook = true")
    page.get_by_role("button", name="อ่าน QR ด้วยกล้อง").click()
    for code, said in (
        ("https://example.go.th", "QR นี้ไม่ใช่ไฟล์คะแนน"),
        (pieces[-1], "ยังขาดภาพ TJ"),
        (pieces[-1], "ยังขาดภาพ TJ"),
    ):
        page.evaluate("(code) => { window.seen = [code]; }", code)
        expect(page.get_by_text(said)).to_be_visible()
    page.evaluate("(codes) => { window.seen = codes; }", pieces)
    expect(page.get_by_text("ได้ไฟล์คะแนนครบ 1 ไฟล์")).to_be_visible()
    page.get_by_role("button", name="หยุดกล้อง").click()
    expect(page.locator("video")).to_have_count(0)
    read = page.get_by_label("ข้อความจาก QR").input_value().split("\n")
    assert sorted(filter(None, read)) == sorted(pieces)


@pytest.mark.parametrize("script", ["", f"({CAMERA})(); window.kinds = ['ean_13'];"])
def test_a_browser_that_reads_no_codes_offers_no_camera(page, script: str):
    page.add_init_script(script)
    page.reload()
    expect(page.get_by_label("ข้อความจาก QR")).to_be_visible()
    expect(page.locator("[data-judge-camera]")).to_be_empty()


def test_a_sheet_travels_from_screen_to_merge(tablet: BrowserContext, judge_site: str, page):
    sheet_page = open_sheet(tablet, judge_site)
    sheet_page.get_by_role("group", name="1.1").get_by_role("radio", name="3.5", exact=True).check()
    sheet_page.get_by_text("เพิ่มเติม: นำเข้า").click()
    sheet_page.get_by_role("button", name="แสดง QR ของไฟล์คะแนน").click()
    expect(sheet_page.get_by_role("img", name="QR ไฟล์คะแนน 1 จาก 1")).to_be_visible()
    stored = sheet_page.evaluate("JSON.parse(localStorage.getItem('judge-sheet/2565/99/J01'))")
    register = committee({"J01": ("999905",)})
    pieces = page.evaluate(PIECES, [stored, register.judges[0].secret])
    page.get_by_label("ข้อความจาก QR").fill("\n".join(pieces))
    data = json.dumps(register.as_json()).encode()
    page.set_input_files(
        "#judge-committee", {"name": "c.json", "mimeType": "application/json", "buffer": data}
    )
    page.get_by_label("เขตตรวจราชการที่").fill("99")
    page.get_by_role("button", name="รวมคะแนน").click()
    expect(page.get_by_role("table", name="ที่มา")).to_contain_text("ตรวจแล้วตรง")

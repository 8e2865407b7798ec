"""The end of an office file that we make: two of the same content are the same bytes, whenever they were packed."""

from __future__ import annotations

import io
import zipfile

import pytest

from tambon_showcase.site.office_file import FIXED_TIME, SHEET, finished

STAMPED = b'<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-02T03:04:05Z</dcterms:created>'


def packed(when: tuple[int, int, int, int, int, int], **parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name.replace("__", "/").replace("_", "."), when), content)
    return out.getvalue()


def opened(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {one.date_time for one in file.infolist()} == {FIXED_TIME}
        return {name: file.read(name) for name in file.namelist()}


def test_the_same_content_is_the_same_file() -> None:
    first, second = (packed((year, 1, 1, 0, 0, 0), word__document_xml=b"<a/>") for year in (2022, 2026))
    assert first != second and finished(first, 0) == finished(second, 0)


def test_its_days_are_one_fixed_day() -> None:
    core = opened(finished(packed((2026, 1, 1, 0, 0, 0), docProps__core_xml=STAMPED), 0))["docProps/core.xml"]
    assert b"2022-01-01T00:00:00Z" in core and b"2026" not in core


@pytest.mark.parametrize(("slides", "said"), [(7, True), (0, False)])
def test_slides_are_counted_where_there_are_any(slides: int, said: bool) -> None:
    app = opened(finished(packed((2026, 1, 1, 0, 0, 0), docProps__app_xml=b"<Properties/>"), slides))
    assert (b"<Slides>7</Slides>" in app["docProps/app.xml"]) is said


def test_a_sheet_behind_a_chart_has_a_thai_name_there_and_in_the_chart() -> None:
    inner = packed((2026, 1, 1, 0, 0, 0), xl__workbook_xml=b'<sheet name="Sheet1"/>')
    made = opened(
        finished(packed((2026, 1, 1, 0, 0, 0), a_xlsx=inner, ppt__charts__c_xml=b"<c:f>Sheet1!$A$1</c:f>"), 0)
    )
    assert SHEET.encode() in opened(made["a.xlsx"])["xl/workbook.xml"]
    assert made["ppt/charts/c.xml"] == f"<c:f>'{SHEET}'!$A$1</c:f>".encode()

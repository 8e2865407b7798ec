"""What the analysis page and its files say, and what they keep to themselves."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import openpyxl

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.frame import Column, Frame, FrameTable
from tambon_showcase.analysis.frames import frames
from tambon_showcase.analysis.page import WORKBOOK, analysis_frames, frame_csv, frame_html, shown_cells
from tambon_showcase.charts.svg import letters_in_line
from tambon_showcase.model.entry import Entry
from tests.analysis.test_analyse import SCALE, VILLAGES, bmn, cia, nrd2c
from tests.entries import base_entry, changed, edition
from tests.open_xml import faults, prints_on_one_width

HIDDEN_CELLS = (
    (1, 10, 97, 3),
    (2, 10, 88, 44),
    (3, 10, 86, 43),
    (1, 11, 97, 50),
    (2, 11, 88, 44),
    (3, 11, 86, 43),
)
"""In indicator 10 village 1 fails 3 of 97, which village 3 covers."""


def entry_of(scale: Any = SCALE, **tables: list[dict[str, Any]]) -> Entry:
    empty: dict[str, list[dict[str, Any]]] = {"bmn": [], "nrd2c": [], "cia": [], "villages": VILLAGES}
    return changed(base_entry(), tables={**empty, **tables}, cia=scale)


def made(entry: Entry) -> tuple[str, dict[str, bytes]]:
    files: dict[str, bytes] = {}
    found = analysis_frames(analyse(entry, edition()), entry, edition(), files.__setitem__)
    return "".join(map(frame_html, found)), files


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def full() -> Entry:
    return entry_of(
        bmn=[*bmn(*HIDDEN_CELLS), *bmn(*HIDDEN_CELLS, year=2562)],
        nrd2c=nrd2c((1, 4, 1), (2, 4, 3)),
        cia=cia(d1=(4, 5, 3), d2=(2, 2, 5), d3=(3, 3, 3), d4=(2, 2, 2), d5=(1, 2, 1)),
    )


def test_each_frame_has_an_anchor_a_table_a_source_and_both_files() -> None:
    html, files = made(full())
    names = re.findall(r'<section class="frame" aria-labelledby="([^"]+)"', html)
    assert names == [
        "cia-ranking",
        "cia-villages",
        "bmn-ranked",
        "bmn-villages",
        "nrd2c-ranked",
        "nrd2c-villages",
        "own-comparison",
        "bmn-change",
    ]
    for section in html.split("</section>")[:-1]:
        assert section.count("<table") == 1
        assert "ที่มา:" in section
        assert f'href="{WORKBOOK}"' in section
    assert set(files) == {WORKBOOK, *(f"data/{name}.csv" for name in names)}
    assert html.count("ลิงก์ถาวร") == len(names)


def test_the_same_entry_gives_the_same_bytes() -> None:
    assert made(full()) == made(full())


def test_hidden_counts_stand_in_no_page_and_no_file() -> None:
    html, files = made(entry_of(bmn=bmn(*HIDDEN_CELLS)))
    table = rows_of(files["data/bmn-villages.csv"])
    by_village = {(row[0], row[1]): row for row in table[1:]}
    assert by_village["หมู่ 1 บ้าน1", "10"][3:6] == ["97", "ปกปิด", "ปกปิด"]
    assert by_village["หมู่ 3 บ้าน3", "10"][3:6] == ["86", "43", "50"]
    assert by_village["หมู่ 2 บ้าน2", "10"][3:6] == ["88", "44", "50"]
    rate = f"{3 / 97 * 100:.1f}"
    assert rate not in html
    assert all(rate not in data.decode("utf-8-sig") for name, data in files.items() if name.endswith(".csv"))
    assert "คำนวณย้อนได้" in html
    assert "ประมาณ" in html, "the total would give the hidden 3 away"


def test_the_workbook_says_what_the_files_say() -> None:
    _, files = made(full())
    book = openpyxl.load_workbook(io.BytesIO(files[WORKBOOK]))
    assert faults(files[WORKBOOK], "xlsx") == []
    assert (book.properties.title or "").startswith("การวิเคราะห์ข้อมูล ตำบล")
    assert len(book.sheetnames) == 8
    assert all(prints_on_one_width(sheet, book.properties.title or "") for sheet in book)
    assert all(name.split(" ", 1)[0] == str(place) for place, name in enumerate(book.sheetnames, 1))
    assert all(len(name) <= 31 and any("ก" <= letter <= "๙" for letter in name) for name in book.sheetnames)
    sheet = next(
        sheet for sheet in book if sheet.cell(5, 2).value == "ปกปิด" and sheet.cell(4, 2).value == "หมู่ 1"
    )
    values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert values[0] == ["ตัวชี้วัด", "หมู่ 1", "หมู่ 2", "หมู่ 3", "ทั้งตำบล"]
    assert values[1][1:] == ["ปกปิด", 50, 50, "ประมาณ 32.8"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_headings_and_names_of_the_workbook_have_room() -> None:
    _, files = made(full())
    for sheet in openpyxl.load_workbook(io.BytesIO(files[WORKBOOK])):
        names = [str(row[0].value or "") for row in sheet.iter_rows(min_row=5)]
        assert sheet.column_dimensions["A"].width >= min(60, max(map(len, names)))
        longest = max(len(str(cell.value or "")) for cell in sheet[4][1:])
        assert (sheet.row_dimensions[4].height or 0) >= 16 * (1 + longest // 27)


def test_the_workbook_shows_numbers_as_the_page_does_and_lays_no_text_over_another() -> None:
    """Rates were `24.6114` where the page says 24.6, heads were at the other side of their numbers, long names were cut."""
    _, files = made(full())
    for sheet in openpyxl.load_workbook(io.BytesIO(files[WORKBOOK])):
        heads = sheet[4]
        for row in sheet.iter_rows(min_row=5):
            for head, cell in zip(heads, row, strict=True):
                assert cell.alignment.horizontal == head.alignment.horizontal, cell.coordinate
                assert not isinstance(cell.value, float) or cell.number_format in {"0.0", "0.00"}
                assert cell.alignment.wrap_text or cell.value is None
                room = sheet.column_dimensions[cell.column_letter].width
                lines = -(-letters_in_line(str(cell.value or "")) // room)
                assert (sheet.row_dimensions[cell.row].height or 16) >= 16 * lines


def test_files_lead_to_the_lines_of_the_source() -> None:
    _, files = made(full())
    ranked = rows_of(files["data/bmn-ranked.csv"])
    assert ranked[0][-1] == "บรรทัดใน bmn.csv"
    assert [row[-1] for row in ranked[1:]] == ["5 6 7", "2 3 4"]
    assert rows_of(files["data/cia-villages.csv"])[1][-1] == "2"


def test_our_comparison_carries_its_own_name_and_the_status_of_the_dimensions() -> None:
    html, _ = made(full())
    own = html[html.index('aria-labelledby="own-comparison"') :]
    assert "ตัวเปรียบเทียบของเว็บไซต์ (ไม่ใช่ผลจากโปรแกรม CIA)" in own
    assert html.count("รอยืนยัน: เป็นชุดที่ใช้กัน") == 3


def test_without_a_scale_there_is_no_radar_and_no_order() -> None:
    scale = SCALE.model_copy(update={"higher_is": None})
    html, _ = made(entry_of(scale, cia=cia(d1=(4, 5, 3))))
    assert "<svg" not in html
    assert "ยังไม่ประกาศมาตรวัดของโปรแกรม" in html


def test_a_difference_of_the_ranking_is_told_with_its_reason() -> None:
    rows = cia(d1=(1,), d2=(2,), d3=(3,), d4=(4,), d5=(5,))
    html, _ = made(entry_of(SCALE.model_copy(update={"ranking_reason": "น้ำหลากรอไม่ได้"}), cia=rows))
    assert "ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง" in html
    assert "เหตุผลของคณะทำงาน: น้ำหลากรอไม่ได้" in html
    silent, _ = made(entry_of(SCALE, cia=rows))
    assert "คณะทำงานยังไม่ได้ให้เหตุผล" in silent


def test_the_source_of_cia_says_the_program_and_the_year_of_its_data() -> None:
    known = SCALE.model_copy(update={"program": "รุ่น 1.2", "year_be": 2564})
    html, _ = made(entry_of(known, cia=cia(d1=(4, 5, 3))))
    assert "โปรแกรม CIA รุ่น 1.2 ปี 2564" in html
    silent, _ = made(entry_of(cia=cia(d1=(4, 5, 3))))
    assert "โปรแกรม CIA ไม่ได้ระบุรุ่นโปรแกรม ไม่ได้ระบุปีข้อมูล" in silent


def test_fewer_than_three_values_make_no_radar() -> None:
    html, _ = made(entry_of(cia=cia(d1=(4, 5, 3), d2=(4, 5), d3=(1,))))
    assert re.findall(r'<title id="cia-moo-(\d)-title">', html) == ["1"]


def test_every_frame_has_bars_of_its_most_serious_rows() -> None:
    entry = full()
    found = {frame.name: frame.ranked for frame in frames(analyse(entry, edition()), entry, edition())}
    assert {name for name, ranked in found.items() if ranked is None} == {"own-comparison", "bmn-change"}
    rows = {name: [(row.label, row.shown) for row in ranked.rows] for name, ranked in found.items() if ranked}
    assert rows["cia-ranking"][0] == ("1. การพัฒนาด้านอาชีพ", "4 จาก 5")
    assert rows["cia-villages"][:2] == [
        ("การพัฒนาด้านอาชีพ: หมู่ 2", "5 จาก 5"),
        ("การจัดการทุนชุมชน: หมู่ 3", "5 จาก 5"),
    ]
    assert rows["bmn-villages"][0][0].startswith("หมู่ 1 บ้าน1: 11. ")
    assert rows["bmn-villages"][0][1] == "51.5%"
    assert rows["nrd2c-villages"] == [("หมู่ 1 บ้าน1", "1 ข้อ")]


def test_bars_of_villages_leave_out_what_is_hidden() -> None:
    entry = full()
    found = {frame.name: frame.ranked for frame in frames(analyse(entry, edition()), entry, edition())}
    ranked = found["bmn-villages"]
    assert ranked is not None
    # Indicator 10: village 1 (3 of 97) is hidden; villages 2 (44 of 88) and 3 (43 of 86) are shown.
    assert [row.label[:6] for row in ranked.rows if ": 10. " in row.label] == [
        "หมู่ 2",
        "หมู่ 3",
    ]


def test_change_is_a_bar_with_a_line_where_it_was() -> None:
    before = bmn((1, 10, 100, 40), (2, 10, 100, 40), (1, 11, 100, 10), (2, 11, 100, 10), year=2562)
    after = bmn((1, 10, 100, 20), (2, 10, 100, 20), (1, 11, 100, 15), (2, 11, 100, 15))
    entry = entry_of(bmn=[*before, *after])
    change = next(
        frame for frame in frames(analyse(entry, edition()), entry, edition()) if frame.name == "bmn-change"
    )
    assert change.ranked is not None
    told = [(row.label[:3], row.value, row.mark, row.shown) for row in change.ranked.rows]
    assert told == [("10.", 20.0, 40.0, "40% → 20%"), ("11.", 15.0, 10.0, "10% → 15%")]
    assert "น้อยลง 1 ข้อ จากที่เทียบได้ 2 ข้อ" in change.lead


def test_one_reason_of_several_villages_is_told_once() -> None:
    rows = bmn((1, 10, 100, 40), (2, 10, None, None), (3, 10, None, None))
    for row in rows[1:]:
        row.update(surveyed=None, failing=None, reason="ยังไม่ได้สำรวจ")
    html, _ = made(entry_of(bmn=rows))
    assert "หมู่ 2, 3 ไม่มีข้อมูลบางข้อ: ยังไม่ได้สำรวจ" in html


def unscored(moo: int, indicator: int, reason: str) -> dict[str, Any]:
    return {"moo": str(moo), "indicator": str(indicator), "score": None, "year_be": "2564", "reason": reason}


def test_many_villages_stand_by_number_on_the_page_and_by_name_in_the_download() -> None:
    everywhere = tuple((moo, 4, 1) for moo in range(1, 31))
    villages = [{**VILLAGES[0], "moo": str(moo), "name": f"บ้าน{moo}"} for moo in range(1, 31)]
    html, files = made(entry_of(nrd2c=nrd2c(*everywhere), villages=villages))
    numbers = ", ".join(map(str, range(1, 31)))
    assert f">{numbers}<" in html
    assert "29 บ้าน29, 30 บ้าน30" in ",".join(rows_of(files["data/nrd2c-ranked.csv"])[1])


def test_villages_stand_by_name_at_each_level_as_in_the_form_of_the_department() -> None:
    html, files = made(entry_of(nrd2c=nrd2c((1, 4, 1), (2, 4, 1), (3, 4, 3))))
    head, row, *_ = rows_of(files["data/nrd2c-ranked.csv"])
    levels = dict(zip(head, row, strict=True))
    assert levels["ระดับ 1 (มีปัญหามาก) จำนวนหมู่บ้าน"] == "2"
    assert levels["ระดับ 1 หมู่ที่"] == "1 บ้าน1, 2 บ้าน2"
    assert levels["ระดับ 2 หมู่ที่"] == "–"
    assert levels["ระดับ 3 หมู่ที่"] == "3 บ้าน3"
    assert "1 บ้าน1, 2 บ้าน2" in html


def test_a_city_without_any_score_says_why_for_each_village() -> None:
    html, files = made(entry_of(nrd2c=[unscored(moo, 4, "ชุมชนเมือง") for moo in (1, 2, 3)]))
    assert "ไม่มีหมู่บ้านใดมีข้อมูล กชช.2ค" in html
    assert rows_of(files["data/nrd2c-villages.csv"])[1:] == [
        [f"หมู่ {moo} บ้าน{moo}", "ชุมชนเมือง"] for moo in (1, 2, 3)
    ]
    assert 'id="nrd2c-villages"' in html


def test_a_single_score_that_is_missing_says_why() -> None:
    html, _ = made(entry_of(nrd2c=[*nrd2c((1, 4, 1), (2, 4, 2), (1, 5, 1)), unscored(2, 5, "ไม่มีแหล่งน้ำ")]))
    assert "หมู่ 2 ไม่มีข้อมูลบางข้อ: ไม่มีแหล่งน้ำ" in html


def test_one_radar_for_each_village_the_gravest_first() -> None:
    html, _ = made(full())
    found = re.findall(r"<title id=\"cia-moo-(\d)-title\">", html)
    assert found == ["2", "3", "1"]


def test_every_chart_of_a_page_has_its_own_name() -> None:
    html, _ = made(full())
    names = re.findall(r'\bid="([^"]+)"', html)
    assert len(names) == len(set(names))


def frame_with(values: tuple[float | str | None, ...], **more: Any) -> Frame:
    table = FrameTable(
        (Column("ก"), Column("ข", is_number=True, heat="x")), tuple(("r", value) for value in values)
    )
    return Frame("f", "t", "l", table, table, "s", **more)


def test_shades_follow_the_value_and_words_are_never_shaded() -> None:
    shown = shown_cells(frame_with((0.0, 40.0, 100.0, "ปกปิด", None)))["rows"]
    kinds = [row[1].kind for row in shown]  # type: ignore[attr-defined]
    assert kinds == ["num", "num heat-2", "num heat-4", "num none", "num none"]


def test_where_low_is_grave_low_values_are_dark() -> None:
    shown = shown_cells(frame_with((1.0, 3.0), bounds=(3, 1)))["rows"]
    assert [row[1].kind for row in shown] == ["num heat-4", "num"]  # type: ignore[attr-defined]


def test_a_spreadsheet_runs_nothing() -> None:
    table = FrameTable((Column("ก"),), (("=HYPERLINK(1)",),))
    assert rows_of(frame_csv(table))[1] == ["'=HYPERLINK(1)"]


def test_frames_without_data_are_left_out() -> None:
    assert list(frames(analyse(entry_of(), edition()), entry_of(), edition())) == []

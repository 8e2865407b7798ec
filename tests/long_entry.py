"""The fictitious tambon made long: 30 villages, 40 products, long names and long texts, as no demo should be.

It is written into a folder of its own and read like any other; what a document does with it, a short entry never shows.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.document_rooms import FICTION

VILLAGES, PRODUCTS = 30, 40
LONG_NAME = "สาขาบ้านเหนือคลองชลประทานฝั่งตะวันออกเฉลิมพระเกียรติ"
LONG_LINE = "คนทั้งตำบลช่วยกันจดว่าบ้านไหนขาดน้ำ บ้านไหนมีของเหลือ แล้วนำมาเทียบกันทุกเดือนโดยไม่เว้นสักหมู่ " * 3
LONG_LINK = "https://thungsommut.example/" + "ramayana" * 20
Row = dict[str, str]


def long_entry(root: Path) -> Path:
    """Write the entry below `root/tambons/2565`, beside the rules; returns its folder."""
    year = root / "tambons" / "2565"
    shutil.copytree(FICTION.parents[1] / "_rules", year / "_rules")
    folder = year / FICTION.parent.name / FICTION.name
    shutil.copytree(FICTION, folder)
    for name, changed in _TABLES.items():
        file = folder / "tables" / f"{name}.csv"
        file.write_text(_written(changed(_rows(file))), encoding="utf-8-sig", newline="")
    for text in (folder / "texts").glob("*.md"):
        text.write_text(f"{text.read_text('utf-8')}\n{_TEXT}", encoding="utf-8")
    return folder


def _rows(file: Path) -> list[Row]:
    return list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))


def _written(rows: list[Row]) -> str:
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    return "".join(
        ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line) + "\n" for line in lines
    )


def _villages(rows: list[Row]) -> list[Row]:
    """The rows of every village, and those of villages 1, 2, … again for 13 and on."""
    here = {number: [row for row in rows if row["หมู่ที่"] == str(number)] for number in range(1, 13)}
    more = [row | {"หมู่ที่": str(moo)} for moo in range(13, VILLAGES + 1) for row in here[(moo - 1) % 12 + 1]]
    return rows + more


def _named(column: str) -> Callable[[list[Row]], list[Row]]:
    """Villages' rows, each of the new ones with a long name of its own."""
    return lambda rows: [
        row if number < len(rows) else row | {column: f"{row[column]} {LONG_NAME} {number}"}
        for number, row in enumerate(_villages(rows))
    ]


def _times(column: str, times: int, longer: str = "") -> Callable[[list[Row]], list[Row]]:
    """Every row several times under long names; `longer` is the column whose text is made long."""
    return lambda rows: [
        row
        | {column: f"{row[column]} {LONG_NAME} {turn}"}
        | ({longer: f"{row[longer]} {LONG_LINE}"} if longer else {})
        for turn in range(1, times + 1)
        for row in rows
    ]


def _problems(rows: list[Row]) -> list[Row]:
    more = [
        row
        | {
            "รหัสปัญหา": f"PB{number}",
            "ลำดับความสำคัญ": str(number),
            "ปัญหา": f"{row['ปัญหา']} {LONG_NAME} {number}",
            "ข้อมูลที่พบ": f"{row['ข้อมูลที่พบ']} {LONG_LINE}",
        }
        for number, row in enumerate(rows + rows, len(rows) + 1)
    ]
    return rows + more


def _projects(rows: list[Row]) -> list[Row]:
    texts = ("ปัจจัยนำเข้า", "กิจกรรม", "ผลผลิต", "ผลลัพธ์")
    more = [
        row
        | {"รหัสโครงการ": f"PJ{number}", "ชื่อโครงการ": f"{row['ชื่อโครงการ']} {LONG_NAME} {number}"}
        | {column: f"{row[column]} {LONG_LINE}" for column in texts}
        for number, row in enumerate(rows + rows, len(rows) + 1)
    ]
    return rows + more


def _budget(rows: list[Row]) -> list[Row]:
    return rows + [row | {"รหัสโครงการ": f"PJ{number}"} for number in range(7, 19) for row in rows[:3]]


_TABLES: dict[str, Callable[[list[Row]], list[Row]]] = {
    "villages": _named("ชื่อหมู่บ้าน"),
    "bmn": _villages,
    "nrd2c": _villages,
    "cia": _villages,
    "plans": lambda rows: [rows[0], *_named("ชื่อแผน")(rows)[1:]],
    "leaders": _named("ชื่อ-สกุล"),
    "products": _times("ชื่อผลิตภัณฑ์", PRODUCTS // 8, "เรื่องราว"),
    "attractions": _times("ชื่อ", 3, "รายละเอียด"),
    "culture": _times("ชื่อ", 3, "รายละเอียด"),
    "groups": _times("ชื่อกลุ่ม", 3, "ผลงาน"),
    "partners": _times("ชื่อภาคี", 2, "บทบาท"),
    "posts": _times("เรื่อง", 3),
    "meetings": _times("เรื่อง", 2),
    "problems": _problems,
    "projects": _projects,
    "budget": _budget,
}
_WIDE = "\n".join(
    [
        "|" + "|".join(f" หัวข้อที่ {number} " for number in range(1, 11)) + "|",
        "|" + "---|" * 10,
        *(
            "|" + "|".join(f" {row}{number},250 บาท " for number in range(1, 11)) + "|"
            for row in range(1, 13)
        ),
    ]
)
_TEXT = "\n\n".join(
    [
        f"## เรื่องเล่าจาก{LONG_NAME}ที่คนเฒ่าคนแก่เล่าต่อกันมาและเยาวชนจดไว้ครบทุกหมู่บ้าน",
        *(f"{LONG_LINE * 4}" for _ in range(2)),
        LONG_LINK,
        "".join(f"- {LONG_LINE}\n" for _ in range(12)),
        _WIDE,
        f"> {LONG_LINE}",
    ]
)

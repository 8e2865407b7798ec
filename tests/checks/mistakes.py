"""Mistakes that officers make with Excel, Notepad, LINE and the web editor, each put into the fictitious tambon's folder.

A mistake is made at a table's heading and row, at a piece of text, or with a file, so that it fits whatever the tambon says.
`MISTAKES` has each with the code that reports it; `READ` those that are read as they were meant.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Change = Callable[[Path], None]


class Mistake(NamedTuple):
    """What is done to an entry's folder, and the code and file of the finding that reports it."""

    name: str
    change: Change
    code: str = ""
    file: str = ""


def replace(file: str, old: str, new: str) -> Change:
    """Put `new` for the first `old` of a text file."""

    def change(entry: Path) -> None:
        text = (entry / file).read_text("utf-8-sig")
        assert old in text, (file, old)
        (entry / file).write_text(text.replace(old, new, 1), "utf-8")

    return change


def table(name: str, alter: Callable[[list[list[str]]], list[list[str]]], delimiter: str = ",") -> Change:
    """Write a table again with its lines altered; the first is the heading."""

    def change(entry: Path) -> None:
        file = entry / f"tables/{name}.csv"
        lines = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(alter(lines))
        file.write_text(out.getvalue(), "utf-8-sig", newline="")

    return change


def cell(name: str, row: int, heading: str, value: str) -> Change:
    """Write one cell, `row` counted from 1 below the heading."""

    def alter(lines: list[list[str]]) -> list[list[str]]:
        lines[row][lines[0].index(heading)] = value
        return lines

    return table(name, alter)


def heading(name: str, old: str, new: str) -> Change:
    """Rename a heading."""
    return table(name, lambda lines: [[new if cell == old else cell for cell in lines[0]], *lines[1:]])


def move(old: str, new: str) -> Change:
    """Move a file; folders are made."""

    def change(entry: Path) -> None:
        (entry / new).parent.mkdir(exist_ok=True)
        (entry / old).rename(entry / new)

    return change


def write(file: str, content: str | bytes) -> Change:
    """Write a whole file; folders are made."""

    def change(entry: Path) -> None:
        (entry / file).parent.mkdir(exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        (entry / file).write_bytes(data)

    return change


def as_notepad(file: str) -> Change:
    """Save a text file with a byte order mark and the ends of lines of Windows."""

    def change(entry: Path) -> None:
        data = (entry / file).read_bytes().replace(b"\n", b"\r\n")
        (entry / file).write_bytes(b"\xef\xbb\xbf" + data)

    return change


MAIN = "tambon.yml"
MISTAKES = (
    Mistake("tab as indentation", replace(MAIN, "  phone:", "\tphone:"), "T131", MAIN),
    Mistake("colon in a text", replace(MAIN, "motto: ", "motto: คำขวัญ: "), "T134", MAIN),
    Mistake("no space after the colon", replace(MAIN, "vision: ", "vision:"), "T133", MAIN),
    Mistake("item without a dash", replace(MAIN, "  - ข้าว\n", "  ข้าว\n"), "T147", MAIN),
    Mistake("a key further in than the others", replace(MAIN, "  email:", "   email:"), "T135", MAIN),
    Mistake("text that begins with @", replace(MAIN, "location_note: ", "location_note: @"), "T136", MAIN),
    Mistake("curly quotes and words in a number", replace(MAIN, "lat: ", "lat: “เหนือ” "), "T114", MAIN),
    Mistake("a key twice", replace(MAIN, "name: ", "name: ก\nname: "), "T106", MAIN),
    Mistake("an unknown key", replace(MAIN, "cover: ", "ภาพปก1: x.jpg\ncover: "), "T112", MAIN),
    Mistake("a day that does not exist", replace(MAIN, "25/05/2565", "31/04/2565"), "T114", MAIN),
    Mistake("percentage as a count", cell("villages", 2, "ครัวเรือน", "85%"), "T238", "tables/villages.csv"),
    Mistake("about so many", cell("villages", 3, "ชาย", "ราว ๆ ร้อย"), "T238", "tables/villages.csv"),
    Mistake("moo that is not there", cell("leaders", 2, "หมู่ที่", "77"), "T240", "tables/leaders.csv"),
    Mistake("heading renamed", heading("groups", "ชื่อกลุ่ม", "ชือกลุ่ม"), "T236", "tables/groups.csv"),
    Mistake("column added", heading("products", "หน่วย", "สีของกล่อง"), "T235", "tables/products.csv"),
    Mistake("empty table", write("tables/income.csv", b""), "T209", "tables/income.csv"),
    Mistake(
        "Excel file named csv",
        write("tables/culture.csv", b"PK\x03\x04" + bytes(90)),
        "T201",
        "tables/culture.csv",
    ),
    Mistake(
        "two tables on one sheet",
        table("attractions", lambda lines: [*lines, [*lines[0][:-1], "เบอร์"], ["x"] * len(lines[0])]),
        "T218",
        "tables/attractions.csv",
    ),
    Mistake(
        "comma in a number",
        table("population", lambda lines: [*lines[:-1], [*lines[-1], "1", "2"]]),
        "T211",
        "tables/population.csv",
    ),
    Mistake("error of a formula", cell("facilities", 1, "มีหรือไม่", "#REF!"), "T214", "tables/facilities.csv"),
    Mistake(
        "month that does not exist", cell("orders", 1, "วันที่", "25 พญจิกา 64"), "T238", "tables/orders.csv"
    ),
    Mistake("day ahead", cell("posts", 1, "วันที่", "12/12/2590"), "T250", "tables/posts.csv"),
    Mistake("step that does not exist", cell("process", 1, "ขั้นตอน", "6.9"), "T253", "tables/process.csv"),
    Mistake("level of a plan", cell("plans", 1, "ระดับ", "ระดับประเทศ"), "T238", "tables/plans.csv"),
    Mistake("year far ahead", cell("projects", 1, "ปีงบประมาณ", "2656"), "T252", "tables/projects.csv"),
    Mistake(
        "project that is not there", cell("partners", 1, "รหัสโครงการ", "PX77"), "T241", "tables/partners.csv"
    ),
    Mistake("money below nothing", cell("budget", 1, "จำนวนเงิน (บาท)", "-300"), "T238", "tables/budget.csv"),
    Mistake(
        "photo that is not there", cell("photos", 2, "ไฟล์ภาพ", "ไม่มีภาพนี้.jpg"), "T550", "tables/photos.csv"
    ),
    Mistake(
        "document that is not there",
        cell("documents", 2, "ไฟล์เอกสาร", "ไม่มี.pdf"),
        "T551",
        "tables/documents.csv",
    ),
    Mistake("stars beyond five", cell("products", 1, "ดาว OTOP", "7"), "T256", "tables/products.csv"),
    Mistake(
        "indicator that does not exist",
        cell("problems", 1, "ตัวชี้วัดที่เกี่ยวข้อง", "จปฐ. 99"),
        "T635",
        "tables/problems.csv",
    ),
    Mistake("score beyond three", cell("nrd2c", 1, "คะแนน", "9"), "T613", "tables/nrd2c.csv"),
    Mistake(
        "village without readings",
        table("cia", lambda lines: [one for one in lines if one[0] != "3"]),
        "T630",
        "tables/cia.csv",
    ),
    Mistake(
        "ID card in a cell",
        cell("meetings", 1, "เรื่อง", "ชี้แจง 1-2345-67890-12-1"),
        "T450",
        "tables/meetings.csv",
    ),
    Mistake(
        "copy of a browser", move("tables/ages.csv", "tables/ages (1).csv"), "T007", "tables/ages (1).csv"
    ),
    Mistake(
        "text in Thai letters of old",
        write("texts/history.md", "ประวัติ".encode("cp874")),
        "T118",
        "texts/history.md",
    ),
    Mistake("empty text", write("texts/more.md", b""), "T119", "texts/more.md"),
    Mistake("text named in Thai", move("texts/culture.md", "texts/วัฒนธรรม.md"), "T007", "texts/วัฒนธรรม.md"),
    Mistake("folder misspelt", move("texts/products.md", "text/products.md"), "T005", "text"),
    Mistake("map among the documents", write("documents/หมุด.kml", "<kml/>"), "T007", "documents/หมุด.kml"),
    Mistake("shortcut of Windows", write("photos/วัด.lnk", b"L"), "T007", "photos/วัด.lnk"),
    Mistake("leftover of Excel", write("tables/~$villages.csv", b"x"), "T004", "tables/~$villages.csv"),
)
"""Every mistake that is to be reported; all of them fit into one folder."""
READ = (
    Mistake("byte order mark and CRLF", as_notepad(MAIN)),
    Mistake("heading twice", table("working_group", lambda lines: [lines[0], *lines])),
    Mistake("Thai digits", cell("villages", 1, "หมู่ที่", "๑")),
    Mistake("semicolons", table("sources", lambda lines: lines, ";")),
)
"""Slips that are read as they were meant: neither errors nor warnings come of them."""

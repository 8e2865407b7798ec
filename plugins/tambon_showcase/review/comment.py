"""The comment on a pull request, in Thai, written from a report that is not trusted.

Every text of the report is shown as plain text: no link, mention, picture or heading can come out of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from .shape import ReportJson

MARKER = "<!-- tambon-review -->"
"""First line of the comment, by which it is found again."""
WISH = "T481"
"""The finding that says that a change adds an allowance (`content/allowances.py`)."""
MAX_LENGTH = 60_000
"""GitHub takes 65,536 characters."""
SHOWN_FINDINGS = 60
JUDGES = (".github/", "scripts/", ".ci/")
"""Where the files are that check a pull request."""
MOST_LISTED = 3_000
"""Files of a pull request that GitHub lists."""
SEVERITIES = {
    "error": ("ต้องแก้", "ยังเผยแพร่ไม่ได้จนกว่าจะแก้"),
    "warning": ("ควรดู", "เผยแพร่ได้ แต่ผู้ตรวจจะถาม"),
    "note": ("แนะนำ", "ทำแล้วหน้าเว็บดีขึ้น"),
}
EXTENTS = ("ครบตามที่ตรวจได้", "บางส่วน", "ยังไม่พบ")
"""The checklist's words for what it counts, repeated here because this module runs without the package's libraries."""
STATES = {"new": "ตำบลใหม่", "changed": "แก้ไข", "moved": "ย้ายโฟลเดอร์", "deleted": "ลบทั้งตำบล"}

_MARKUP = re.compile(r"[\\`*_{}\[\]()#+\-.!|<>~&$^=:\"']")
_LIVE = re.compile(r"(@|#|://|www(?=\.)|(?<=\w)\.(?=\w))")
_JOINER = "\u2060"


def plain_markdown(text: object, limit: int = 300) -> str:
    """`text` so that GitHub shows it as it is: markup escaped, mentions and addresses without effect."""
    line = " ".join("".join(char if char.isprintable() else " " for char in str(text)).split())
    line = line if len(line) <= limit else line[: limit - 1] + "…"
    return _MARKUP.sub(lambda mark: f"&#{ord(mark[0])};", _LIVE.sub(rf"\1{_JOINER}", line))


def comment(report: ReportJson, run_url: str) -> str:
    """The whole comment; `run_url` is the address of the workflow's run, which holds the preview."""
    sections = ["\n".join(section) for section in _sections(report, run_url)]
    return _fit([MARKER, *sections])


def judges_itself(paths: Sequence[str]) -> bool:
    """Whether a change touches what makes the report, so that the report may be anything that its author likes.

    So does one of more files than GitHub lists: nobody knows what else it touches.
    """
    return len(paths) >= MOST_LISTED or any(path.startswith(JUDGES) for path in paths)


def no_voucher(paths: Sequence[str]) -> str:
    """The comment on a change that touches its own check: no word of a report that its author may have written."""
    named = sorted({path for path in paths if path.startswith(JUDGES)})[:20]
    lines = [
        MARKER,
        "## คำขอนี้แก้ระบบที่ใช้ตรวจคำขอ",
        "ระบบจึงไม่รับรองผลตรวจและไม่แสดงผลตรวจของคำขอนี้ ผู้ดูแลโครงการต้องอ่านการแก้ไขทั้งหมดเองก่อนรับ ถ้าไม่ได้ตั้งใจแก้ ให้เอาไฟล์เหล่านี้ออก",
        "\n".join(f"- {plain_markdown(path)}" for path in named),
    ]
    return "\n\n".join(filter(None, lines))


def _fit(sections: Sequence[str]) -> str:
    text = "\n\n".join(sections)
    if len(text) <= MAX_LENGTH:
        return text
    return text[:MAX_LENGTH].rpartition("\n")[0] + "\n\n(ยาวเกินกว่าจะแสดงทั้งหมด ดูที่เหลือในหน้าผลการตรวจ)"


def _sections(report: ReportJson, run_url: str) -> Iterator[Iterator[str]]:
    yield _head(report)
    wishes = [finding for finding in report["findings"] if finding["code"] == WISH]
    if wishes:
        yield _wishes(wishes)
    for severity in SEVERITIES:
        found = [one for one in report["findings"] if one["severity"] == severity and one not in wishes]
        if found:
            yield _findings(severity, found)
    for entry in report["entries"]:
        yield _entry(entry)
    yield _foot(run_url)


def _head(report: ReportJson) -> Iterator[str]:
    count = {name: sum(f["severity"] == name for f in report["findings"]) for name in SEVERITIES}
    yield "## ผลตรวจคำขอนี้"
    if count["error"] or any(entry["change"] is None for entry in report["entries"]):
        yield "**ยังรับไม่ได้** กรุณาแก้ตามรายการ “ต้องแก้” แล้วส่งไฟล์ใหม่ ระบบจะตรวจให้อีกครั้ง"
    else:
        yield "**ไม่มีจุดที่ต้องแก้** รอผู้ดูแลของจังหวัดตรวจและรับ"
    yield ""
    yield " · ".join(f"{SEVERITIES[name][0]} {number} จุด" for name, number in count.items())
    if report["outside"]:
        yield ""
        yield "ไฟล์ที่ไม่ใช่ของตำบล: " + ", ".join(map(plain_markdown, report["outside"]))


def _wishes(found: Sequence[ReportJson]) -> Iterator[str]:
    """Wishes to show personal data, each in full: who accepts the change grants them."""
    yield f"### ขอแสดงข้อมูลส่วนบุคคล {len(found)} รายการ (ยังไม่มีผล)"
    yield "การรับคำขอนี้คือการอนุญาต ต้องเห็นหนังสือยินยอมของเจ้าของข้อมูลก่อน"
    for finding in found:
        yield f"- {plain_markdown(finding['file'])} บรรทัด {finding['line']}<br>{plain_markdown(finding['message'], 1_000)}"


def _findings(severity: str, found: Sequence[ReportJson]) -> Iterator[str]:
    name, meaning = SEVERITIES[severity]
    yield f"### {name} ({meaning})"
    for finding in found[:SHOWN_FINDINGS]:
        lines = finding["lines"] or finding["line"]
        line = f" บรรทัด {plain_markdown(lines)}" if lines else ""
        yield f"- {plain_markdown(finding['file'])}{line}<br>{plain_markdown(finding['message'])} ({plain_markdown(finding['code'], 8)})"
        yield f"  <br>**วิธีแก้** {plain_markdown(finding['fix'])}"
    if len(found) > SHOWN_FINDINGS:
        kinds = Counter(finding["code"] for finding in found[SHOWN_FINDINGS:])
        left = ", ".join(f"{plain_markdown(code, 8)} {count} จุด" for code, count in kinds.most_common())
        yield f"- และอีก {kinds.total()} จุด ({left}) ดูในหน้าผลการตรวจ"


def _entry(entry: ReportJson) -> Iterator[str]:
    folder = entry["folder"].rpartition("/")[2]
    yield f"### {plain_markdown(folder)} ปี {entry['year']} ({STATES.get(entry['state'], 'แก้ไข')})"
    change = entry["change"]
    if change is None:
        yield "อ่านกติกาของปีนี้ไม่ได้ จึงเปรียบเทียบไม่ได้"
        return
    yield from _completeness(change["complete"])
    yield from (
        _field_line(f"ข้อมูลหลัก {plain_markdown(field[0])}", field)
        for field in change["main"]
        if len(field) == 3
    )
    for name, table in change["tables"].items():
        yield from _table(name, table)
    for name in change["unread"]:
        yield f"- ตาราง {plain_markdown(name)}: ยังอ่านไม่ได้ ดูรายการ “ต้องแก้”"
    yield from (
        f"- ข้อความ {plain_markdown(title)}: เพิ่ม {added} บรรทัด ลบ {removed} บรรทัด"
        for title, added, removed in _triples(change["texts"])
    )
    yield from _files(change["files"])


def _triples(rows: Sequence[Sequence[Any]]) -> Iterator[tuple[str, int, int]]:
    return (
        (str(row[0]), int(row[1]), int(row[2]))
        for row in rows
        if len(row) == 3 and isinstance(row[1], int) and isinstance(row[2], int)
    )


def _completeness(pair: Sequence[Sequence[int] | None]) -> Iterator[str]:
    told = [_counted(part) if part and len(part) == len(EXTENTS) else "ยังอ่านไม่ได้" for part in pair]
    if len(told) == 2:
        yield f"- ความครบถ้วนของหลักฐาน (ข้อ ไม่ใช่คะแนน): {told[0]} → {told[1]}"


def _counted(counts: Sequence[int]) -> str:
    """`ครบตามที่ตรวจได้ 9 บางส่วน 4 ยังไม่พบ 2`."""
    return " ".join(f"{extent} {number}" for extent, number in zip(EXTENTS, counts, strict=True))


def _table(name: str, table: ReportJson) -> Iterator[str]:
    totals = (*table["totals"], 0, 0, 0)
    yield f"- ตาราง {plain_markdown(name)}: เพิ่ม {totals[0]} แถว ลบ {totals[1]} แถว แก้ {totals[2]} แถว"
    yield from (f"  - เพิ่ม {plain_markdown(row)}" for row in table["added"])
    yield from (f"  - ลบ {plain_markdown(row)}" for row in table["removed"])
    for row in table["changed"]:
        yield from (
            "  " + _field_line(f"{plain_markdown(row['row'])} ช่อง {plain_markdown(field[0])}", field)
            for field in row["fields"]
            if len(field) == 3
        )


def _field_line(title: str, field: Sequence[str]) -> str:
    return f"- {title}: {plain_markdown(field[1])} → {plain_markdown(field[2])}"


def _files(files: ReportJson) -> Iterator[str]:
    words = {"added": "เพิ่มไฟล์", "removed": "ลบไฟล์", "changed": "เปลี่ยนไฟล์"}
    for key, word in words.items():
        if files[key]:
            yield f"- {word}: " + ", ".join(map(plain_markdown, files[key]))
    yield from (
        f"- เปลี่ยนชื่อไฟล์: {plain_markdown(names[0])} → {plain_markdown(names[-1])}"
        for names in files["renamed"]
        if names
    )


def _foot(run_url: str) -> Iterator[str]:
    yield "---"
    yield (
        f"[หน้าเว็บตัวอย่างและภาพหน้าจอ]({run_url}#artifacts): ดาวน์โหลด preview แล้วเปิดไฟล์ index.html ได้เลย ·"
        f" [ผลการตรวจทั้งหมด]({run_url})"
    )

"""The comment on a pull request, in Thai and one screen long, written from a report that is not trusted.

Every text of the report is shown as plain text: no link, mention, picture or heading can come out of it. What must be
read is shown, at most `OPEN_FINDINGS` faults of it; the rest is folded away under a line that says what is inside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from .changes import change_lines
from .plain import code, explained, inside_entry, linked, plain_markdown
from .shape import ReportJson

MARKER = "<!-- tambon-review -->"
"""First line of the comment, by which it is found again."""
WISH = "T481"
"""The finding that says that a change adds an allowance (`content/allowances.py`)."""
MAX_LENGTH = 60_000
"""GitHub takes 65,536 characters."""
OPEN_FINDINGS, SHOWN_FINDINGS = 12, 60
"""Faults that are open to see, and those that are listed at all: the others are counted."""
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


def comment(report: ReportJson, run_url: str, pull_url: str, site_url: str = "") -> str:
    """The whole comment, with the addresses of the check's run and of the pull request, whose checks hold the preview, and
    of the site, where the handbook is."""
    sections = ["\n".join(section) for section in _sections(report, site_url)]
    sections.append("\n".join(_foot(report, run_url, pull_url)))
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
        "\n".join(f"- {code(path)}" for path in named),
    ]
    return "\n\n".join(filter(None, lines))


def _fit(sections: Sequence[str]) -> str:
    text = "\n\n".join(sections)
    if len(text) <= MAX_LENGTH:
        return text
    return text[:MAX_LENGTH].rpartition("\n")[0] + "\n\n(ยาวเกินกว่าจะแสดงทั้งหมด ดูที่เหลือในหน้าผลการตรวจ)"


def _sections(report: ReportJson, site_url: str) -> Iterator[Iterator[str]]:
    yield _head(report)
    wishes = [finding for finding in report["findings"] if finding["code"] == WISH]
    if wishes:
        yield _wishes(wishes)
    for severity in SEVERITIES:
        found = [one for one in report["findings"] if one["severity"] == severity and one not in wishes]
        if found:
            yield _findings(severity, found, site_url)
    for entry in report["entries"]:
        if entry["lacks"]:
            yield _folded(f"ยังขาด {len(entry['lacks'])} ข้อตามเกณฑ์", _lacks(entry["lacks"]))
        if entry["change"] is not None:
            yield _folded("สิ่งที่เปลี่ยน", change_lines(entry["change"], is_new=entry["state"] == "new"))


def _head(report: ReportJson) -> Iterator[str]:
    count = {name: sum(f["severity"] == name for f in report["findings"]) for name in SEVERITIES}
    yield "## ผลตรวจคำขอนี้"
    if count["error"] or any(entry["change"] is None for entry in report["entries"]):
        yield "**ยังรับไม่ได้** กรุณาแก้ตามรายการ “ต้องแก้” แล้วส่งไฟล์ใหม่ในคำขอเดิมนี้ ระบบจะตรวจให้อีกครั้ง"
    else:
        yield "**ไม่มีจุดที่ต้องแก้** รอผู้ดูแลของจังหวัดตรวจและรับ"
    yield ""
    yield " · ".join(f"{SEVERITIES[name][0]} {number} จุด" for name, number in count.items())
    for entry in report["entries"]:
        yield from _entry(entry)
    if report["outside"]:
        yield ""
        yield "ไฟล์ที่ไม่ใช่ของตำบล: " + ", ".join(map(code, report["outside"]))


def _entry(entry: ReportJson) -> Iterator[str]:
    folder = entry["folder"].rpartition("/")[2]
    yield ""
    yield f"**{plain_markdown(folder)} ปี {entry['year']}** ({STATES.get(entry['state'], 'แก้ไข')})"
    if entry["change"] is None:
        yield "<br>อ่านกติกาของปีนี้ไม่ได้ จึงเปรียบเทียบไม่ได้"
    else:
        pair = entry["change"]["complete"]
        yield from _completeness(pair[1:] if entry["state"] == "new" else pair)


def _completeness(pair: Sequence[Sequence[int] | None]) -> Iterator[str]:
    told = [_counted(part) if part and len(part) == len(EXTENTS) else "ยังอ่านไม่ได้" for part in pair]
    if told:
        yield f"<br>หลักฐานตามเกณฑ์ (ข้อ ไม่ใช่คะแนน): {' → '.join(told[:2])}"


def _counted(counts: Sequence[int]) -> str:
    """`ครบตามที่ตรวจได้ 9 บางส่วน 4 ยังไม่พบ 2`."""
    return " ".join(f"{extent} {number}" for extent, number in zip(EXTENTS, counts, strict=True))


def _wishes(found: Sequence[ReportJson]) -> Iterator[str]:
    """Wishes to show personal data, each in full: who accepts the change grants them."""
    yield f"### ขอแสดงข้อมูลส่วนบุคคล {len(found)} รายการ (ยังไม่มีผล)"
    yield "การรับคำขอนี้คือการอนุญาต ต้องเห็นหนังสือยินยอมของเจ้าของข้อมูลก่อน"
    for finding in found:
        yield f"- {code(finding['file'])} บรรทัด {finding['line']}<br>{plain_markdown(finding['message'], 1_000)}"


def _findings(severity: str, found: Sequence[ReportJson], site_url: str) -> Iterator[str]:
    """Errors are shown as far as a screen goes; whatever else was found is folded away."""
    name, meaning = SEVERITIES[severity]
    title = f"{name} {len(found)} จุด ({meaning})"
    is_open = OPEN_FINDINGS if severity == "error" else 0
    if is_open:
        yield f"### {title}"
        yield from _by_file(found[:is_open], site_url)
    rest, uncounted = found[is_open:SHOWN_FINDINGS], found[SHOWN_FINDINGS:]
    if rest:
        if is_open:
            yield ""
        yield from _folded(f"และอีก {len(rest)} จุด" if is_open else title, _by_file(rest, site_url))
    if uncounted:
        yield ""
        yield _uncounted(uncounted)


def _by_file(found: Sequence[ReportJson], site_url: str) -> Iterator[str]:
    """Each file once, as the officer corrects one file after the other; files in the order of their first fault."""
    order = list(dict.fromkeys(finding["file"] for finding in found))
    together = sorted(found, key=lambda finding: order.index(finding["file"]))
    for file, of_file in groupby(together, key=lambda finding: finding["file"]):
        yield f"- {code(inside_entry(str(file))) or 'ทั้งคำขอ'}"
        for finding in of_file:
            lines = finding["lines"] or finding["line"]
            line = f"บรรทัด {plain_markdown(lines)}: " if lines else ""
            yield f"  - {line}{plain_markdown(finding['message'])} ({explained(finding['code'], finding['page'], site_url)})"
            yield f"    <br>**วิธีแก้** {linked(finding['fix'], site_url)}"


def _uncounted(found: Sequence[ReportJson]) -> str:
    kinds = Counter(finding["code"] for finding in found)
    left = ", ".join(f"{plain_markdown(kind, 8)} {count} จุด" for kind, count in kinds.most_common())
    return f"และอีก {kinds.total()} จุด ({left}) ดูในหน้าผลการตรวจ"


def _lacks(items: Sequence[Sequence[object]]) -> Iterator[str]:
    for item in items:
        if len(item) >= 3:
            first = f": {plain_markdown(item[3])}" if len(item) > 3 else ""
            yield f"- **{plain_markdown(item[2])}** ข้อ {plain_markdown(item[0])} {plain_markdown(item[1])}{first}"


def _folded(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield f"<details><summary>{title}</summary>"
    yield ""
    yield from lines
    yield ""
    yield "</details>"


def _foot(report: ReportJson, run_url: str, pull_url: str) -> Iterator[str]:
    pages = [f"{entry['year']}/{entry['code']}/index.html" for entry in report["entries"]]
    yield "---"
    if pages:
        yield (
            f"[หน้าเว็บตัวอย่างและภาพหน้าจอ]({pull_url}/checks): เลือก “หน้าตัวอย่าง” ทางซ้าย เมื่อเสร็จแล้วดาวน์โหลด preview"
            f" แตกไฟล์ แล้วเปิด {' หรือ '.join(map(code, pages))}<br>"
        )
    yield f"[ผลการตรวจทั้งหมด]({run_url})"

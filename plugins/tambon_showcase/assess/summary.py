"""Rubric item 5.1.1: the summary document with the three parts that the guideline sets."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tambon_showcase.edition.document import StructurePart
from tambon_showcase.model.folders import DOCUMENT_FOLDER
from tambon_showcase.model.media import DocumentEntry
from tambon_showcase.model.sections import BY_SLUG, OVERVIEW
from tambon_showcase.text.visible import count_visible

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import blank_papers, document_evidence, judge, listed, post_evidence, unknown
from .online import is_book
from .papers import other_tambons
from .presence import Presence, StructureStatus
from .shown import Shown, lined
from .structure import SENSIBLE_LETTERS, has_text, structure_state

SUMMARY_LETTERS = 1_000
"""Fewest letters of a summary document of three parts (our threshold)."""
_BEFORE = r"^[^\w\n]*(?:(?:บท|ส่วน|ตอน)ที่)?(?:\d+[.)]?)*[^\w\n]*"
"""What comes before a heading in its line: a number, a mark."""
_LONG_LINES = re.compile(r"[^\n]{300,}")
"""Lines that no page has: the program that wrote the text keeps no lines."""


def document_structure(shown: Shown) -> Seen:
    """5.1.1: the summary document with its three parts, not less than the guideline sets, and its PDF."""
    items = [state for state in structure_state(shown) if state.required]
    items = [state for state in items if state.presence is not Presence.NOT_APPLICABLE]
    present = [state for state in items if state.presence is Presence.PRESENT]
    parts = {state.item.split(".")[0] for state in items}
    begun = {state.item.split(".")[0] for state in present}
    pages = (Evidence(f"หน้าเว็บ {len(present)} จาก {len(items)} หัวข้อ", OVERVIEW.address, EvidenceKind.PAGE),)
    summary = tuple(_with_parts(shown, found) for found in document_evidence(shown, _summary))
    summary += post_evidence(shown, lambda row: is_book(row.link))
    evidence = pages + summary if begun == parts else summary
    return Seen(evidence, (*_structure_lines(shown, items, present), *_summary_lines(shown)))


def _summary(shown: Shown, row: DocumentEntry) -> str:
    return shown.path(DOCUMENT_FOLDER, row.file) if row.kind == "รายงานสรุป" else ""


def _with_parts(shown: Shown, found: Evidence) -> Evidence:
    """The summary document with the page on which each of its parts begins, as far as its own text says."""
    pages = shown.page_lines(found.file.removeprefix(f"{DOCUMENT_FOLDER}/"))
    parts = shown.edition.document.parts
    on = {part.id: [n for n, text in enumerate(pages, 1) if _names_part(text, part)] for part in parts}
    contents = {n for n in range(1, len(pages) + 1) if all(n in found for found in on.values())}
    begins = {
        key: next((n for n in found if n not in contents), min(found, default=0)) for key, found in on.items()
    }
    places = tuple(
        (" ".join(part.official_th.split()[:2]), begins[part.id]) for part in parts if begins[part.id]
    )
    return dataclasses.replace(found, places=places)


def _structure_lines(
    shown: Shown, items: Sequence[StructureStatus], present: Sequence[StructureStatus]
) -> Iterator[Observation]:
    absent = [f"{state.item} {state.title_th}" for state in items if state not in present]
    yield judge(
        not absent,
        f"มีครบทั้ง {len(items)} หัวข้อที่กำหนด",
        f"ยังขาด {len(absent)} จาก {len(items)} หัวข้อ: {listed(absent)}",
    )
    partial = [f"{state.item} ({listed(state.lacking)})" for state in present if state.lacking]
    if same := _same_texts(shown):
        yield judge(False, "", f"ข้อความเดียวกันทั้งหน้าในหลายหัวข้อ: {listed(same)}")
    yield judge(not partial, "ทุกหัวข้อที่มีข้อมูลครบทุกส่วนย่อย", f"หัวข้อที่ยังขาดบางส่วน: {listed(partial)}")


def _same_texts(shown: Shown) -> list[str]:
    """The pages whose whole text is that of another page too: it was copied, and is about one of them at most."""
    texts = {slug: "".join(text.markdown.split()) for slug, text in shown.entry.texts.items()}
    counted = Counter(texts.values())
    return [
        BY_SLUG[slug].title
        for slug, text in texts.items()
        if slug in BY_SLUG and counted[text] > 1 and has_text(shown.entry, BY_SLUG[slug], SENSIBLE_LETTERS)
    ]


def _summary_lines(shown: Shown) -> Iterator[Observation]:
    """The summary document: attached, and with the headings of the year's parts in its own text."""
    files = [row.file for row in shown.entry.tables.documents if _summary(shown, row)]
    books = [row.title for row in shown.entry.tables.posts if is_book(row.link)]
    online = f" มีแต่ลิงก์ของเอกสาร: {listed(books)}" if books else ""
    yield judge(files, "แนบไฟล์เอกสารสรุปแล้ว", f"ยังไม่ได้แนบไฟล์เอกสารสรุป (PDF ประเภทรายงานสรุป){online}")
    if files and not any(name.lower().endswith(".pdf") for name in files):
        yield judge(False, "", f"เอกสารสรุปยังไม่เป็นไฟล์ PDF: {listed(files)}")
    read = [shown.document_words[name] for name in files if name in shown.document_words]
    if not read:
        return
    if blank := [name for name in files if shown.is_blank(name)]:
        yield blank_papers(blank)
        return
    yield from other_tambons(shown, files)
    if not any(read):
        yield unknown("เอกสารสรุปมีครบทุกส่วนหรือไม่ (เป็นภาพสแกน ระบบอ่านตัวหนังสือไม่ได้)")
        return
    text = "\n".join(
        shown.documents[name].text for name in files if name in shown.documents
    )  # or a file for each part
    lines = lined(text)
    absent = [part.official_th for part in shown.edition.document.parts if not _has_part(lines, part)]
    yield judge(not absent, "เอกสารสรุปมีหัวข้อครบทุกส่วน", f"ไม่พบหัวข้อในเอกสารสรุป: {listed(absent)}")
    letters = count_visible(text)
    if letters < SUMMARY_LETTERS:
        yield judge(False, "", f"เอกสารสรุปมีเพียง {letters} ตัวอักษร")


def _names_part(lines: str, part: StructurePart) -> bool:
    """Whether a page has the number of a part (`ส่วนที่ 2`) or the words that follow it anywhere, as a table of contents."""
    return any(named.search(lines) for named in _named(part.official_th))


def _has_part(lines: str, part: StructurePart) -> bool:
    """Whether a line begins with the number of a part or with the words that follow it.

    A program that keeps no lines puts a heading anywhere: in a line that is very long its number may be too.
    """
    number, *_ = named = _named(part.official_th)
    begins = any(re.search(_BEFORE + one.pattern, lines, re.MULTILINE) for one in named)
    return begins or any(map(number.search, _LONG_LINES.findall(lines)))


@functools.cache
def _named(official_th: str) -> tuple[re.Pattern[str], ...]:
    """The number of a part as a whole number, and the words that follow it, in text without spaces."""
    words = official_th.split()
    number, *name = ("\n?".join(map(re.escape, found)) for found in ("".join(words[:2]), *words[2:3]))
    return re.compile(rf"{number}(?!\d)"), *map(re.compile, name)

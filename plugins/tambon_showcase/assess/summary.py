"""Rubric item 5.1.1: the summary document with the three parts that the guideline sets."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence

from tambon_showcase.edition.document import StructurePart
from tambon_showcase.model.folders import DOCUMENT_FOLDER
from tambon_showcase.model.media import DocumentEntry
from tambon_showcase.model.sections import BY_SLUG, OVERVIEW
from tambon_showcase.text.thai_text import count_letters

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import blank_papers, document_evidence, judge, listed, post_evidence, says_something, unknown
from .online import is_book
from .papers import other_tambons
from .presence import Presence, StructureStatus
from .shown import Shown
from .structure import SENSIBLE_LETTERS, structure_state

SUMMARY_LETTERS = 1_000
"""Fewest letters of a summary document of three parts (our threshold)."""


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
    pages = shown.page_words(found.file.removeprefix(f"{DOCUMENT_FOLDER}/"))
    parts = shown.edition.document.parts
    on = {part.id: [n for n, text in enumerate(pages, 1) if _has_part(text, part)] for part in parts}
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
        if slug in BY_SLUG and counted[text] > 1 and says_something(text, SENSIBLE_LETTERS)
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
    text = "".join(read)  # a summary may come as a file for each part
    if not text:
        yield unknown("เอกสารสรุปมีครบทุกส่วนหรือไม่ (เป็นภาพสแกน ระบบอ่านตัวหนังสือไม่ได้)")
        return
    absent = [part.official_th for part in shown.edition.document.parts if not _has_part(text, part)]
    yield judge(not absent, "เอกสารสรุปมีหัวข้อครบทุกส่วน", f"ไม่พบหัวข้อในเอกสารสรุป: {listed(absent)}")
    letters = count_letters(text)
    if letters < SUMMARY_LETTERS:
        yield judge(False, "", f"เอกสารสรุปมีเพียง {letters} ตัวอักษร")


def _has_part(text: str, part: StructurePart) -> bool:
    """Whether the text (without spaces) has the number of a part (`ส่วนที่ 2`) or the words that follow it."""
    words = part.official_th.split()
    number, name = "".join(words[:2]), "".join(words[2:3])
    return number in text or bool(name and name in text)

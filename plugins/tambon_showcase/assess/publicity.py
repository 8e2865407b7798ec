"""Rubric group 5 without the video: the summary document, continuous publicity, the slides."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence

from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.edition.document import StructurePart
from tambon_showcase.model.folders import DOCUMENT_FOLDER
from tambon_showcase.model.media import DocumentEntry, Post
from tambon_showcase.model.sections import OVERVIEW
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import file_evidence, judge, listed, row_evidence, says_something, stated, unknown
from .online import is_publication, is_slide_show, is_stored, names_no_post
from .pins import post_label
from .presence import Presence, StructureStatus
from .shown import Shown
from .structure import structure_state

SUBJECTS = ("กระบวนการ", "ขั้นตอน", "ผลการดำเนินงาน")
"""What rubric item 5.1.2 requires to be publicised."""
CONTINUOUSLY = "อย่างต่อเนื่อง"
"""What it requires besides, seen by the months of the posts."""
SLIDE_SUFFIXES = (".pptx", ".ppt")
"""Files of slides."""
FEWEST_SLIDES = 3
"""Fewest slides that present something (our threshold)."""
SUMMARY_LETTERS = 1_000
"""Fewest letters of a summary document of three parts (our threshold)."""
SLIDE_LETTERS = 100
"""Fewest letters on slides that present something (our threshold)."""


def document_structure(shown: Shown) -> Seen:
    """5.1.1: the summary document with its three parts, not less than the guideline sets, and its PDF."""
    items = [state for state in structure_state(shown) if state.required]
    items = [state for state in items if state.presence is not Presence.NOT_APPLICABLE]
    present = [state for state in items if state.presence is Presence.PRESENT]
    parts = {state.item.split(".")[0] for state in items}
    begun = {state.item.split(".")[0] for state in present}
    pages = (Evidence(f"หน้าเว็บ {len(present)} จาก {len(items)} หัวข้อ", OVERVIEW.address, EvidenceKind.PAGE),)
    summary = tuple(_with_parts(shown, found) for found in _documents(shown, _summary))
    evidence = pages + summary if begun == parts else summary
    return Seen(evidence, (*_structure_lines(items, present), *_summary_lines(shown)))


def _documents(shown: Shown, path: Callable[[Shown, DocumentEntry], str]) -> tuple[Evidence, ...]:
    return file_evidence(
        shown.entry.tables,
        DocumentEntry,
        EvidenceKind.DOCUMENT,
        lambda row: row.title,
        lambda row: path(shown, row),
    )


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
    items: Sequence[StructureStatus], present: Sequence[StructureStatus]
) -> Iterator[Observation]:
    absent = [f"{state.item} {state.title_th}" for state in items if state not in present]
    yield judge(
        not absent,
        f"มีครบทั้ง {len(items)} หัวข้อที่กำหนด",
        f"ยังขาด {len(absent)} จาก {len(items)} หัวข้อ: {listed(absent)}",
    )
    partial = [f"{state.item} ({listed(state.lacking)})" for state in present if state.lacking]
    yield judge(not partial, "ทุกหัวข้อที่มีข้อมูลครบทุกส่วนย่อย", f"หัวข้อที่ยังขาดบางส่วน: {listed(partial)}")


def _summary_lines(shown: Shown) -> Iterator[Observation]:
    """The summary document: attached, and with the headings of the three parts in its own text."""
    files = [row.file for row in shown.entry.tables.documents if _summary(shown, row)]
    yield judge(files, "แนบไฟล์เอกสารสรุปแล้ว", "ยังไม่ได้แนบไฟล์เอกสารสรุป (PDF ประเภทรายงานสรุป)")
    if files and not any(name.lower().endswith(".pdf") for name in files):
        yield judge(False, "", f"เอกสารสรุปยังไม่เป็นไฟล์ PDF: {listed(files)}")
    read = [shown.document_words[name] for name in files if name in shown.document_words]
    if not read:
        return
    text = max(read, key=len)
    if not text:
        yield unknown("เอกสารสรุปมีครบสามส่วนหรือไม่ (เป็นภาพสแกน ระบบอ่านตัวหนังสือไม่ได้)")
        return
    absent = [part.official_th for part in shown.edition.document.parts if not _has_part(text, part)]
    yield judge(not absent, "เอกสารสรุปมีหัวข้อครบสามส่วน", f"ไม่พบหัวข้อในเอกสารสรุป: {listed(absent)}")
    if len(text) < SUMMARY_LETTERS:
        yield judge(False, "", f"เอกสารสรุปมีเพียง {len(text)} ตัวอักษร")


def _has_part(text: str, part: StructurePart) -> bool:
    """Whether the text (without spaces) has the number of a part (`ส่วนที่ 2`) or the words that follow it."""
    words = part.official_th.split()
    number, name = "".join(words[:2]), "".join(words[2:3])
    return number in text or bool(name and name in text)


def continuous_publicity(shown: Shown) -> Seen:
    """5.1.2: process, steps and results publicised continuously on social media."""
    posts = shown.entry.tables.posts
    evidence = row_evidence(shown.entry.tables, Post, EvidenceKind.POST, post_label, _is_online)
    return Seen(evidence, tuple(_publicity_lines(shown, [row for row in posts if _is_online(row)])))


def _is_online(row: Post) -> bool:
    return is_publication(row.link)


def _publicity_lines(shown: Shown, posts: Sequence[Post]) -> Iterator[Observation]:
    days = sorted(row.day for row in posts if row.day)
    span = f" ตั้งแต่ {format_date_short_th(days[0])} ถึง {format_date_short_th(days[-1])}" if days else ""
    stored = [row.title for row in shown.entry.tables.posts if is_stored(row.link)]
    why = f" (ที่เก็บไฟล์เช่น Google Drive ไม่ใช่ที่เผยแพร่: {listed(stored)})" if stored else ""
    yield judge(posts, f"มีบันทึกการเผยแพร่ {len(posts)} ครั้ง{span}", f"ยังไม่มีบันทึกการเผยแพร่ที่มีลิงก์{why}")
    if not posts:
        return
    yield from _months_lines(shown, posts)
    whole = [row.title for row in posts if names_no_post(row.link)]
    if whole:
        yield unknown(f"อยู่ที่ใด เพราะลิงก์เป็นหน้าแรกหรือเพจ ไม่ใช่โพสต์: {listed(whole)}")
    atoms, for_a_person = shown.atoms("continuous_publicity", (*SUBJECTS, CONTINUOUSLY))
    wanted = tuple(atom for atom in atoms if atom != CONTINUOUSLY)
    told = "เผยแพร่ทั้งกระบวนการ ขั้นตอน และผล" if wanted == SUBJECTS else f"เผยแพร่เรื่อง: {listed(wanted)}"
    absent = [subject for subject in wanted if subject not in {row.about for row in posts}]
    yield judge(not absent, told, f"ยังไม่มีเรื่อง: {listed(absent)}")
    if for_a_person:
        yield unknown(f"เผยแพร่เรื่อง {listed(for_a_person)} หรือไม่ (ตารางการเผยแพร่ไม่มีคำนี้)")
    yield unknown("โพสต์ยังเปิดได้และเผยแพร่ต่อเนื่องจริงหรือไม่ (ระบบไม่ได้เปิดลิงก์)")


def _months_lines(shown: Shown, posts: Sequence[Post]) -> Iterator[Observation]:
    """In how many months something was published: one link is one publication, and what came before the year is none of it."""
    begin, fewest = shown.edition.contest.fiscal_year.first, shown.edition.thresholds.publicity_months
    by_link = {str(row.link).rstrip("/"): row for row in reversed(posts)}
    days = [row.day for row in by_link.values() if row.day and row.day >= begin]
    months = {(day.year, day.month) for day in days}
    yield judge(
        len(months) >= fewest,
        f"เผยแพร่ใน {len(months)} เดือนที่ต่างกัน",
        f"เผยแพร่ใน {len(months)} เดือน ยังไม่ถึง {fewest} เดือนที่ระบบถือว่าต่อเนื่อง",
    )
    if len(by_link) < len(posts):
        yield unknown(f"บันทึก {len(posts)} ครั้งมีลิงก์ที่ต่างกัน {len(by_link)} ลิงก์ นับเดือนจากลิงก์ที่ไม่ซ้ำ")
    early = sum(row.day is not None and row.day < begin for row in posts)
    if early:
        yield unknown(
            f"โพสต์ {early} ครั้งก่อนปีงบประมาณ ({format_date_short_th(begin)}) เป็นของงานนี้หรือไม่ จึงไม่นับเดือน"
        )


def slides(shown: Shown) -> Seen:
    """5.3: PowerPoint slides for the regional contest: a file, or a link as the tambon states it."""
    files = _documents(shown, _slides_file)
    links = row_evidence(
        shown.entry.tables, Post, EvidenceKind.POST, post_label, lambda row: is_slide_show(row.link)
    )
    lines = (_slides_line(shown, files, links), unknown("สไลด์น่าสนใจ เข้าใจง่าย ชัดเจน และใช้เวลาเหมาะสมหรือไม่"))
    return Seen(files + links, lines)


def _slides_line(shown: Shown, files: Sequence[Evidence], links: Sequence[Evidence]) -> Observation:
    if not files:
        missing = judge(False, "", "ยังไม่มีไฟล์สไลด์ (.pptx) หรือลิงก์สไลด์ (Google Slides, Canva)")
        return stated("มีลิงก์สไลด์ตามที่ตำบลระบุ (ระบบไม่ได้เปิดลิงก์)") if links else missing
    names = [row.file for row in shown.entry.tables.documents if _slides_file(shown, row)]
    read = [shown.documents[name] for name in names if name in shown.documents]
    if not read:
        return stated("มีไฟล์สไลด์ ระบบยังไม่ได้เปิดดู")
    most = max(read, key=lambda facts: (facts.pages, len(facts.text)))
    failed = f"สไลด์แทบไม่มีเนื้อหา ({most.pages} แผ่น)"
    return judge(_presents_something(most), f"มีไฟล์สไลด์ {most.pages} แผ่น", failed)


def _presents_something(deck: DocumentFacts) -> bool:
    """Whether a deck has slides enough, and words on them; slides printed as pictures have no words to count."""
    is_scan = deck.kind == "pdf" and not deck.text.strip()
    return deck.pages >= FEWEST_SLIDES and (is_scan or says_something(deck.text, SLIDE_LETTERS))


def _slides_file(shown: Shown, row: DocumentEntry) -> str:
    is_slides = row.kind == "สไลด์" or row.file.lower().endswith(SLIDE_SUFFIXES)
    return shown.path(DOCUMENT_FOLDER, row.file) if is_slides else ""

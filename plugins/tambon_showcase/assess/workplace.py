"""Rubric item 1.1: a place of work, its building, sign and equipment, with pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.media import PhotoEntry
from tambon_showcase.model.work import Facility
from tambon_showcase.text.to_come import is_denial, is_to_come

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import file_evidence, judge, listed, photo_evidence, row_evidence, stated, unknown
from .pins import office_pins
from .shown import Shown

_BROKEN = re.compile(
    "ชำรุด|พัง|ใช้(?:งาน|การ)?ไม่ได้|ใช้ไม่ได้|(?:ส่ง|รอ|กำลัง)ซ่อม|(?:เครื่อง|ตัว)เสีย|สูญหาย|ถูกขโมย|ถูกถอด|หมดอายุ"
)
"""Words of a thing that is there and may be of no use."""


def workplace(shown: Shown) -> Seen:
    """1.1: each thing that the year lists of a place of work, such as a sign and computers, with pictures."""
    asked = shown.edition.facilities

    def is_there(row: Facility) -> bool:
        return (
            bool(row.available) and not is_to_come(row.detail, row.atom) and (row.atom in asked or not asked)
        )

    def picture(row: Facility) -> str:
        return shown.path(PHOTO_FOLDER, row.photo) if is_there(row) else ""

    pictured = file_evidence(shown.entry.tables, Facility, EvidenceKind.PHOTO, _facility_label, picture)
    plain = row_evidence(
        shown.entry.tables,
        Facility,
        EvidenceKind.TABLE,
        _facility_label,
        lambda row: is_there(row) and not picture(row),
    )
    evidence = pictured + plain
    if evidence:
        evidence += _captioned(shown)
        evidence += office_pins(shown)
    available = [row for row in shown.entry.tables.facilities if is_there(row)]
    pictures = {str(row.atom): shown.same(picture(row)) for row in available if picture(row)}
    return Seen(evidence, tuple(_workplace_lines(shown, available, pictures)))


def _captioned(shown: Shown) -> tuple[Evidence, ...]:
    """The photos whose captions name what needs a picture: they are not always put into the table of facilities."""
    wanted = _pictured(shown)

    def photo(_shown: Shown, row: PhotoEntry) -> str:
        return _photo_of(shown, row) if any(atom in row.caption for atom in wanted) else ""

    return photo_evidence(shown, photo)


def _pictured(shown: Shown) -> tuple[str, ...]:
    """What needs a picture at least."""
    return tuple(atom for item in shown.edition.rubric.checked_by("workplace") for atom in item.pictured)


def _photo_of(shown: Shown, row: PhotoEntry) -> str:
    """The file of a photo that a camera took; empty when readers cannot open it, or it was drawn."""
    return "" if row.illustration else shown.path(PHOTO_FOLDER, row.file)


def _facility_label(row: Facility) -> str:
    return f"{row.atom}: {row.detail}" if row.detail else row.atom


def _workplace_lines(
    shown: Shown, available: Sequence[Facility], pictures: dict[str, str]
) -> Iterator[Observation]:
    atoms = shown.edition.facilities
    absent = [atom for atom in atoms if atom not in {row.atom for row in available}]
    if atoms:
        yield judge(not absent, f"ระบุครบทั้ง {len(atoms)} อย่าง", f"ยังไม่ได้ระบุว่ามี: {listed(absent)}")
    else:
        yield judge(available, f"ระบุไว้ {len(available)} อย่าง", "ยังไม่ได้ระบุว่ามีอะไร")
    if available:
        yield from _picture_lines(shown, pictures)
    denied = [row.atom for row in available if is_denial(row.detail)]
    if denied:
        yield unknown(f"มีจริงหรือไม่ เพราะตอบว่ามี แต่รายละเอียดเขียนว่าไม่มี: {listed(denied)}")
    broken = [f"{row.atom} ({row.detail})" for row in available if _BROKEN.search(row.detail or "")]
    if broken:
        yield unknown(f"ใช้งานได้หรือไม่ เพราะรายละเอียดบอกว่าชำรุดหรือใช้ไม่ได้: {listed(broken)}")
    yield unknown("สิ่งที่ระบุว่ามีใช้งานได้จริงหรือไม่ ภาพเป็นของสถานที่นี้จริงหรือไม่")


def _picture_lines(shown: Shown, pictures: dict[str, str]) -> Iterator[Observation]:
    wanted = _pictured(shown)
    photos = [row for row in shown.entry.tables.photos if _photo_of(shown, row)]
    captions = {
        atom: row.caption for atom in wanted for row in photos if atom not in pictures and atom in row.caption
    }
    without = [atom for atom in wanted if atom not in pictures and atom not in captions]
    if captions and not without:
        yield stated(f"มีภาพของ{'และ'.join(captions)} ดูจากคำบรรยายภาพ: {listed(captions.values())}")
    elif wanted:
        yield judge(not without, f"มีภาพ{'และภาพ'.join(wanted)}", f"ยังไม่มีภาพของ: {listed(without)}")
    called = {shown.same(f"{PHOTO_FOLDER}/{row.file}"): row.caption for row in photos}
    others = [
        f"{atom} “{caption}”"
        for atom in wanted
        if (caption := called.get(pictures.get(atom, ""))) and atom not in caption
    ]
    if others:
        yield unknown(f"ภาพเป็นของสิ่งนั้นหรือไม่ เพราะคำบรรยายภาพเรียกอย่างอื่น: {listed(others)}")
    if len(set(pictures.values())) < len(pictures):
        yield judge(False, "", "ใช้ภาพเดียวกันแทนมากกว่าหนึ่งอย่าง")
    drawn = {
        shown.same(f"{PHOTO_FOLDER}/{row.file}") for row in shown.entry.tables.photos if row.illustration
    }
    if drawn.intersection(pictures.values()):
        yield judge(False, "", "มีภาพที่สร้างขึ้น ซึ่งไม่ใช่ภาพถ่ายของสถานที่จริง")

"""Evidence as officers really hand it in: copied, renamed, bound together, left blank, or beside the point.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says of it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import pytest

from tambon_showcase.assess import Extent, Shown, assess
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.model.identity import CiaScale
from tests.entries import base_entry, changed, edition, shown, with_files

FULL, PARTIAL, NONE = Extent.FULL, Extent.PARTIAL, Extent.NONE
PAPER = "minutes.pdf"
ORDER = {"number": "1/2564", "day": "15/11/2564", "issuer": "นายอำเภอ", "document": PAPER}
MEETING = {"day": "1/12/2564", "subject": "ประชุม", "minutes": PAPER}
PIN = {"name": "วัดเหนือ", "lat": "15.90010", "lon": "100.10020"}
SAVINGS = {"name": "กลุ่มออมทรัพย์บ้านหนึ่ง", "lat": "15.90110", "lon": "100.10120"}
POST = {"day": "1/2/2565", "channel": "Facebook", "link": "https://a.go.th/1", "title": "แผนที่ตำบล"}
MONEY = {"project": "PJ1", "source": "อบจ. สาธิต", "kind": "อบจ.", "amount": "100", "year_be": "2565"}
DONE = {
    "key": "PJ1",
    "name": "ขุดสระ",
    "problems": "PB1",
    "status": "เสร็จแล้ว",
    "result": "น้ำพอใช้",
    "photo_before": "pond.jpg",
    "photo_after": "after.jpg",
}
PLAN = {"name": "แผนตำบล", "level": "ตำบล", "document": PAPER}
ORDER_WORDS = "คำสั่งแต่งตั้งคณะทำงานขับเคลื่อนสารสนเทศระดับตำบล " * 3
WORDS = "รายงานการประชุมคณะทำงานขับเคลื่อนระดับตำบล " * 3


@dataclasses.dataclass(frozen=True)
class Delivered:
    """What an entry has besides the base entry: rows, keys of `tambon.yml`, files, their content, and which are copies."""

    tables: Mapping[str, list[dict[str, Any]]]
    identity: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    files: tuple[str, ...] = ()
    read: Mapping[str, DocumentFacts] = dataclasses.field(default_factory=dict)
    copies: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def shown(self) -> Shown:
        tables = {"documents": [], **self.tables}  # the base entry calls its only paper minutes
        entry = with_files(changed(base_entry(), tables=tables, **self.identity), *self.files)
        return dataclasses.replace(shown(entry), documents=self.read, first_of=self.copies)

    def is_told(self, item: str, extent: Extent, said: str) -> None:
        """Check how much of an item this is, and that the checklist says so of it."""
        found = assess(self.shown)[item]
        told = " · ".join((found.reason_th, found.looked_at_th, found.unknown_th))
        assert said in told, told
        assert found.extent is extent, told


def pdf(text: str, *, has_pictures: bool = False, is_blank: bool = False) -> dict[str, DocumentFacts]:
    return {PAPER: DocumentFacts("pdf", 1, text, (len(text),), has_pictures, is_blank)}


def six(*pictures: str) -> list[dict[str, Any]]:
    listed = edition().facilities
    names = (*pictures, *(None,) * (len(listed) - len(pictures)))
    return [{"atom": atom, "available": "มี", "photo": name} for atom, name in zip(listed, names, strict=True)]


def members(*seats: tuple[str, str]) -> list[dict[str, Any]]:
    return [{"name": name, "role": "กรรมการ", "moo": moo, "uses_cia": "ได้"} for name, moo in seats]


PHOTOS = tuple(f"photos/{name}.jpg" for name in "abc")
CASES = {
    "1.1 three names of one picture": (
        Delivered(
            {"facilities": six("a.jpg", "b.jpg", "c.jpg")},
            files=PHOTOS,
            copies={"photos/c.jpg": "photos/b.jpg"},
        ),
        PARTIAL,
        "ใช้ภาพเดียวกันแทนมากกว่าหนึ่งอย่าง",
    ),
    "1.1 pictures that differ": (
        Delivered({"facilities": six("a.jpg", "b.jpg", "c.jpg")}, files=PHOTOS),
        FULL,
        "มีภาพอาคารและภาพป้าย",
    ),
    "1.1 all is said to be lacking": (
        Delivered({"facilities": [{"atom": "อาคาร", "available": "ไม่มี", "photo": "pond.jpg"}]}),
        NONE,
        "ยังไม่ได้ระบุว่ามี",
    ),
    "1.2 one person, typed in two ways": (
        Delivered({"working_group": members(("นายหนึ่ง สมมติ", "1"), ("นายหนึ่ง  สมมติ", "2"))}),
        PARTIAL,
        "นายหนึ่ง สมมติ คนเดียวเป็นตัวแทนของหมู่ 1, 2",
    ),
    "1.2 members without names": (
        Delivered({"working_group": members((".", "1"), ("-", "2"))}),
        PARTIAL,
        "ยังไม่มีรายชื่อคณะทำงานหรือผังโครงสร้าง",
    ),
    "1.2 the chart on the wall, photographed": (
        Delivered({"working_group": [], "photos": [{"file": "pond.jpg", "caption": "ผังโครงสร้างคณะทำงาน"}]}),
        PARTIAL,
        "มีผังโครงสร้าง",
    ),
    "1.2 four meetings in one file": (
        Delivered({"meetings": [{**MEETING, "day": f"{day}/12/2564"} for day in (1, 8, 15, 22)]}),
        FULL,
        "รายงานการประชุม 4 ครั้งอยู่ในไฟล์ 1 ไฟล์",
    ),
    "1.2 the order once more under another name": (
        Delivered(
            {"orders": [ORDER], "meetings": [{**MEETING, "minutes": "b.pdf"}]},
            files=("documents/b.pdf",),
            copies={"documents/b.pdf": f"documents/{PAPER}"},
        ),
        PARTIAL,
        "รายงานการประชุมเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง",
    ),
    "1.2 minutes of one word": (
        Delivered({"meetings": [MEETING]}, read=pdf("ประชุม")),
        PARTIAL,
        "ไฟล์แทบไม่มีเนื้อหา: minutes.pdf",
    ),
    "1.2 minutes without a day": (
        Delivered({"meetings": [{**MEETING, "day": ""}], "orders": []}),
        PARTIAL,
        "รายงานที่ยังไม่ระบุวันที่: ประชุม",
    ),
    "1.3 an order scanned without a word that can be read": (
        Delivered({"orders": [ORDER]}, read=pdf("", has_pictures=True)),
        FULL,
        "ระบบอ่านตัวหนังสือไม่ได้ (เช่น ภาพสแกน) เป็นเอกสารนี้จริงหรือไม่: minutes.pdf",
    ),
    "2.3 a blank plan": (
        Delivered({"plans": [PLAN]}, read=pdf(" ", is_blank=True)),
        PARTIAL,
        "ไฟล์เป็นหน้าว่าง: minutes.pdf",
    ),
    "4.1 a blank plan": (
        Delivered({"plans": [PLAN], "projects": [DONE]}, read=pdf(" ", is_blank=True)),
        PARTIAL,
        "ไฟล์เป็นหน้าว่าง: minutes.pdf",
    ),
    "5.1.1 a blank summary": (
        Delivered(
            {"documents": [{"file": PAPER, "title": "สรุป", "kind": "รายงานสรุป"}]},
            read=pdf(" ", is_blank=True),
        ),
        PARTIAL,
        "ไฟล์เป็นหน้าว่าง: minutes.pdf",
    ),
    "1.3 an order of one dot": (
        Delivered({"orders": [ORDER]}, read=pdf(".")),
        PARTIAL,
        "ไฟล์แทบไม่มีเนื้อหา: minutes.pdf",
    ),
    "1.3 a scan with a number stamped on it": (
        Delivered({"orders": [ORDER]}, read=pdf("12", has_pictures=True)),
        FULL,
        "ระบบอ่านตัวหนังสือไม่ได้ (เช่น ภาพสแกน) เป็นเอกสารนี้จริงหรือไม่: minutes.pdf",
    ),
    "1.2 what the table of documents calls an order": (
        Delivered(
            {
                "orders": [],
                "meetings": [MEETING],
                "documents": [{"file": PAPER, "title": "คำสั่งแต่งตั้ง", "kind": "คำสั่ง"}],
            }
        ),
        PARTIAL,
        "รายงานการประชุมเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง",
    ),
    "1.3 letters drawn as lines": (
        Delivered({"orders": [ORDER]}, read=pdf(" ")),
        FULL,
        "ระบบอ่านตัวหนังสือไม่ได้",
    ),
    "1.3 a blank page": (
        Delivered({"orders": [ORDER]}, read=pdf(" ", is_blank=True)),
        PARTIAL,
        "ไฟล์เป็นหน้าว่าง: minutes.pdf",
    ),
    "4.2 the budget is a picture": (
        Delivered(
            {
                "budget": [],
                "partners": [],
                "photos": [{"file": "pond.jpg", "caption": "ภาพหน้าจองบประมาณ อบจ. สนับสนุนขุดสระ"}],
            }
        ),
        NONE,
        "ให้กรอกยอดเงินในตารางงบประมาณ: ภาพหน้าจองบประมาณ อบจ. สนับสนุนขุดสระ",
    ),
    **{
        f"5.1.2 {what} is no post": (
            Delivered({"posts": [{**POST, "link": link}]}),
            NONE,
            "ที่เก็บไฟล์เช่น Google Drive ไม่ใช่ที่เผยแพร่",
        )
        for what, link in {
            "a folder of Google Drive": "https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWx?usp=sharing",
            "an album of Google Photos": "https://photos.app.goo.gl/AbCdEf123",
            "a folder of OneDrive": "https://1drv.ms/f/s!AbCd",
            "a document of Google": "https://docs.google.com/document/d/1AbC/edit",
        }.items()
    },
    **{
        f"5.1.2 {what} is one": (
            Delivered({"posts": [{**POST, "link": link}]}),
            PARTIAL,
            "มีบันทึกการเผยแพร่ 1 ครั้ง",
        )
        for what, link in {
            "a post of Facebook": "https://www.facebook.com/thungsommut/posts/pfbid0AbC",
            "a story of Facebook": "https://www.facebook.com/story.php?story_fbid=1&id=2",
            "what a telephone shares": "https://www.facebook.com/share/p/1AbCdEf/",
            "a page of a site": "https://www.thungsommut.go.th/news/12",
        }.items()
    },
    **{
        f"5.1.2 {what} names no post": (
            Delivered({"posts": [{**POST, "link": link}]}),
            PARTIAL,
            "อยู่ที่ใด เพราะลิงก์เป็นหน้าแรกหรือเพจ ไม่ใช่โพสต์: แผนที่ตำบล",
        )
        for what, link in {
            "the front page of a site": "https://www.thungsommut.go.th/",
            "the page of the tambon on Facebook": "https://www.facebook.com/thungsommut",
        }.items()
    },
    "3.3 the map in a folder of Drive": (
        Delivered(
            {
                "places": [PIN],
                "posts": [{**POST, "is_gis": "ใช่", "link": "https://drive.google.com/drive/folders/1AbC"}],
            }
        ),
        PARTIAL,
        "ยังไม่มีโพสต์เรื่องแผนที่ในสื่อสังคมออนไลน์",
    ),
    "3.3 a post about the map of years ago": (
        Delivered({"places": [PIN], "posts": [{**POST, "is_gis": "ใช่", "day": "30/9/2564"}]}),
        PARTIAL,
        "มีแต่โพสต์เรื่องแผนที่ก่อนปีงบประมาณ (1 ต.ค. 2564): แผนที่ตำบล",
    ),
    "3.3 a post about the map on the first day of the year": (
        Delivered({"places": [PIN], "posts": [{**POST, "is_gis": "ใช่", "day": "1/10/2564"}]}),
        FULL,
        "มีโพสต์เรื่องแผนที่ 1 ครั้ง",
    ),
    "5.3 slides of Canva by its short address": (
        Delivered({"posts": [{**POST, "link": "https://canva.link/abc123"}], "documents": []}),
        FULL,
        "มีลิงก์สไลด์ตามที่ตำบลระบุ",
    ),
    "1.3 a number and an issuer that say nothing": (
        Delivered({"orders": [{**ORDER, "number": "-", "issuer": "."}]}),
        PARTIAL,
        "ยังไม่ได้ระบุของคำสั่ง: เลขที่, ผู้ออกคำสั่ง",
    ),
    "1.3 an order of one line": (Delivered({"orders": [ORDER]}, read=pdf("คำสั่ง")), PARTIAL, "แทบไม่มีเนื้อหา"),
    "1.3 a scan with a stamp": (
        Delivered({"orders": [ORDER]}, read=pdf("สำเนาถูกต้อง", has_pictures=True)),
        FULL,
        "ออกคำสั่งในช่วงดำเนินงาน",
    ),
    "1.3 an order that can be read": (
        Delivered({"orders": [ORDER]}, read=pdf(ORDER_WORDS)),
        FULL,
        "มีไฟล์คำสั่ง",
    ),
    "2.2 another order of the dimensions for a dot of a reason": (
        Delivered(
            {
                "cia": [
                    {"moo": moo, "dimension": f"d{n}", "value": str(n)} for moo in "12" for n in range(1, 6)
                ]
            },
            {
                "cia": CiaScale(
                    scale_min="1",
                    scale_max="5",
                    higher_is="worse",
                    ranking=["d1", "d2", "d3", "d4", "d5"],
                    ranking_reason=".",
                )
            },
        ),
        PARTIAL,
        "ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง และยังไม่ได้ให้เหตุผล",
    ),
    "2.3 a project without a name": (
        Delivered({"plans": [PLAN], "projects": [{**DONE, "name": "."}]}),
        PARTIAL,
        "ยังไม่มีโครงการ",
    ),
    "2.3 all plans in one volume": (
        Delivered(
            {
                "plans": [
                    PLAN,
                    *({**PLAN, "name": f"แผนหมู่ {moo}", "level": "หมู่บ้าน", "moo": moo} for moo in "12"),
                ]
            }
        ),
        PARTIAL,
        "แผนเหล่านี้เป็นไฟล์เดียวกัน มีครบทุกแผนหรือไม่: แผนตำบล, แผนหมู่ 1, แผนหมู่ 2",
    ),
    "3.1 pins without a category whose names say it": (
        Delivered({"places": [PIN, SAVINGS]}),
        FULL,
        "มีหมุดของกิจกรรมการพัฒนา ดูจากชื่อ เพราะยังไม่ระบุหมวด: กลุ่มออมทรัพย์บ้านหนึ่ง",
    ),
    "3.1 pins that are only numbered": (
        Delivered(
            {"places": [{**PIN, "name": "1", "category": "วัด"}, {**SAVINGS, "name": "2", "category": "OTOP"}]}
        ),
        PARTIAL,
        "หมุดที่ชื่อยังไม่บอกว่าคืออะไร 2 หมุด",
    ),
    "3.3 a post about the map of which nobody says so": (
        Delivered({"places": [PIN], "posts": [POST]}),
        PARTIAL,
        "ยังไม่ได้ตอบช่อง “เป็นเรื่องแผนที่”: แผนที่ตำบล",
    ),
    "4.1 one picture before and after": (
        Delivered(
            {"plans": [PLAN], "projects": [DONE]},
            files=("photos/after.jpg",),
            copies={"photos/after.jpg": "photos/pond.jpg"},
        ),
        PARTIAL,
        "ยังไม่มีค่าหรือภาพก่อน–หลัง: ขุดสระ",
    ),
    "4.1 two pictures": (
        Delivered({"plans": [PLAN], "projects": [DONE]}, files=("photos/after.jpg",)),
        FULL,
        "ทุกโครงการที่เสร็จมีค่าก่อน–หลัง",
    ),
    "4.2 the tambon's own administration without a kind": (
        Delivered(
            {
                "budget": [{**MONEY, "source": "อบต.ทุ่งสมมติ", "kind": None}],
                "partners": [{"name": "องค์การบริหารส่วนตำบลทุ่งสมมติ"}],
            }
        ),
        NONE,
        "มีแต่งบของ อปท. ของตำบลเอง",
    ),
    "4.2 the neighbours' administration": (
        Delivered({"budget": [{**MONEY, "source": "อบต.ข้างเคียง"}], "partners": []}),
        FULL,
        "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ รวม 100 บาท",
    ),
    "4.2 a partner without a name": (
        Delivered({"budget": [], "partners": [{"name": "."}]}),
        NONE,
        "ยังไม่มีงบประมาณจากแหล่งนอก อปท. ของตำบล และยังไม่มีภาคี",
    ),
    "4.2 nothing was paid": (
        Delivered({"budget": [{**MONEY, "amount": "0"}], "partners": []}),
        PARTIAL,
        "จำนวนเงินเป็น 0 บาท: อบจ. สาธิต",
    ),
    "5.1.2 the address of the page, three times": (
        Delivered(
            {
                "posts": [
                    {**POST, "day": f"1/{month}/2565", "about": about}
                    for month, about in ((1, "กระบวนการ"), (2, "ขั้นตอน"), (3, "ผล"))
                ]
            }
        ),
        PARTIAL,
        "บันทึก 3 ครั้งมีลิงก์ที่ต่างกัน 1 ลิงก์",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_checklist_says_what_is_so(name: str) -> None:
    delivered, extent, said = CASES[name]
    delivered.is_told(name.split(maxsplit=1)[0], extent, said)

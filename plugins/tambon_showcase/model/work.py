"""Tables of part 2.1: the place of work, meetings, orders, and the steps of 5 ร่วม (rubric group 1)."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from tambon_showcase.personal.plain import Plain
from tambon_showcase.text.thai_text import says_nothing
from tambon_showcase.text.to_come import is_denial

from .choices import OneOfYear
from .fields import (
    TEXT_LIMIT,
    Day,
    DocumentName,
    People,
    PhotoName,
    PhotoNames,
    StepNumbers,
    Text,
    YesNo,
    blank_is_none,
)
from .known_by import Issuer, MeetingPlace, OrderSubject
from .lists import step_of
from .row import Row, column, columns

FACILITY_WORDS = {
    "อินเทอร์เน็ต": "เครือข่ายอินเทอร์เน็ต", "อินเตอร์เน็ต": "เครือข่ายอินเทอร์เน็ต", "wifi": "เครือข่ายอินเทอร์เน็ต",
    "เครือข่ายอินเตอร์เน็ต": "เครือข่ายอินเทอร์เน็ต", "อุปกรณ์": "อุปกรณ์สำหรับทำงาน", "วัสดุอุปกรณ์": "อุปกรณ์สำหรับทำงาน",
    "เครื่องคอมพิวเตอร์": "คอมพิวเตอร์", "ป้ายชื่อ": "ป้าย", "อาคารสถานที่": "อาคาร",
    "wi-fi": "เครือข่ายอินเทอร์เน็ต", "ไวไฟ": "เครือข่ายอินเทอร์เน็ต", "โน้ตบุ๊ก": "คอมพิวเตอร์", "โน้ตบุ๊ค": "คอมพิวเตอร์",
    "โน๊ตบุ๊ค": "คอมพิวเตอร์", "notebook": "คอมพิวเตอร์", "computer": "คอมพิวเตอร์", "internet": "เครือข่ายอินเทอร์เน็ต",
    "อาคารสำนักงาน": "อาคาร", "อาคารที่ทำการ": "อาคาร", "ป้ายศูนย์": "ป้าย", "ป้ายชื่อศูนย์": "ป้าย", "สถานที่ทำงาน": "สถานที่",
}  # fmt: skip
"""Other words that officers use for what a year may list of a place of work."""


FACILITY = OneOfYear(also=FACILITY_WORDS)
"""The things that the year's rules list of a place of work."""


def _detail(text: str) -> str | None:
    return text.strip() if is_denial(text) or not says_nothing(text) else None


DetailText = Annotated[
    Annotated[Plain, StringConstraints(max_length=TEXT_LIMIT)] | None, blank_is_none(_detail)
]
"""More about a thing of which another column says that it is there: `ไม่มี` beside a yes is kept, for they disagree."""


class Facility(Row):
    """One of the things that the rubric requires of a place of work (1.1), and a picture of it."""

    atom: Annotated[Text, FACILITY] = column("รายการ", required=True)
    available: YesNo = column("มีหรือไม่", required=True)
    detail: DetailText = column("รายละเอียด")
    photo: PhotoName = column("ภาพ")


class Meeting(Row):
    """A meeting of the working group, with its minutes."""

    day: Day = column("วันที่", required=True)
    subject: Text = column("เรื่อง", required=True)
    place: MeetingPlace = column("สถานที่")
    attendees: People = column("จำนวนผู้เข้าร่วม")
    steps: StepNumbers = columns("ขั้นตอนของกระบวนการ")
    minutes: DocumentName = column("รายงานการประชุม")
    photo: PhotoName = column("ภาพ")


class AppointmentOrder(Row):
    """An order that appoints the tambon's working group (rubric item 1.3)."""

    number: Text = column("เลขที่คำสั่ง", required=True)
    day: Day = column("วันที่", required=True)
    issuer: Issuer = column("ผู้ออกคำสั่ง", required=True)
    subject: OrderSubject = column("เรื่อง")
    document: DocumentName = column("เอกสาร")


class ProcessStep(Row):
    """What was done in one sub-step of 5 ร่วม."""

    step: Annotated[Text, BeforeValidator(step_of)] = column("ขั้นตอน", required=True)
    done: Text = column("สิ่งที่ทำ", required=True)
    day: Day = column("วันที่")
    photos: PhotoNames = columns("ภาพ")
    document: DocumentName = column("เอกสาร")

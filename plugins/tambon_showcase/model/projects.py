"""Tables of part 2.4: plans, projects as logic models, budget and partners (rubric items 2.3, 4.1, 4.2)."""

from __future__ import annotations

from typing import Annotated, ClassVar

from .choices import OneOf
from .fields import (
    DocumentName,
    Key,
    Keys,
    MaybeKey,
    MaybeText,
    Money,
    PhotoName,
    Quantity,
    RefersTo,
    Text,
    VillageMoo,
    VillageMoos,
    YearBE,
    Years,
)
from .known_by import Activities, Inputs, PartnerName
from .row import Row, column, columns

ProjectKey = Annotated[MaybeKey, RefersTo("projects", "key")]
ProblemKeys = Annotated[Keys, RefersTo("problems", "key")]


STATUS_WORDS = {
    "แล้วเสร็จ": "เสร็จแล้ว", "เสร็จ": "เสร็จแล้ว", "เสร็จสิ้น": "เสร็จแล้ว", "ดำเนินการแล้ว": "เสร็จแล้ว",
    "ดำเนินการแล้วเสร็จ": "เสร็จแล้ว", "ดำเนินการเสร็จแล้ว": "เสร็จแล้ว", "เสร็จสมบูรณ์": "เสร็จแล้ว",
    "ดำเนินการเสร็จสิ้น": "เสร็จแล้ว", "กำลังดำเนินการ": "กำลังทำ", "อยู่ระหว่างดำเนินการ": "กำลังทำ",
    "ระหว่างดำเนินการ": "กำลังทำ", "อยู่ในแผน": "วางแผน", "ยังไม่ดำเนินการ": "วางแผน", "แผน": "วางแผน",
    "ดำเนินการเรียบร้อยแล้ว": "เสร็จแล้ว", "ดำเนินงานเรียบร้อย": "เสร็จแล้ว", "เรียบร้อยแล้ว": "เสร็จแล้ว", "เรียบร้อย": "เสร็จแล้ว",
    "ปิดโครงการแล้ว": "เสร็จแล้ว", "เบิกจ่ายแล้วเสร็จ": "เสร็จแล้ว", "ยังไม่ได้ดำเนินการ": "วางแผน", "รอดำเนินการ": "วางแผน",
    "รองบประมาณ": "วางแผน", "สำเร็จ": "เสร็จแล้ว", "สำเร็จแล้ว": "เสร็จแล้ว", "ดำเนินการสำเร็จ": "เสร็จแล้ว",
}  # fmt: skip
DIRECTION_WORDS = {
    "เพิ่มขึ้น": "มากขึ้น", "เพิ่ม": "มากขึ้น", "สูงขึ้น": "มากขึ้น", "มาก": "มากขึ้น", "ลดลง": "น้อยลง", "ลด": "น้อยลง",
    "ต่ำลง": "น้อยลง", "น้อย": "น้อยลง",
}  # fmt: skip
MONEY_WORDS = {
    "อปท": "อปท. ของตำบล", "อบต": "อปท. ของตำบล", "งบ อบต": "อปท. ของตำบล", "งบประมาณ อบต": "อปท. ของตำบล",
    "เทศบาล": "อปท. ของตำบล", "เทศบาลตำบล": "อปท. ของตำบล", "องค์การบริหารส่วนตำบล": "อปท. ของตำบล",
    "องค์การบริหารส่วนจังหวัด": "อบจ.", "งบ อบจ": "อบจ.", "ราชการ": "ส่วนราชการ", "หน่วยงานราชการ": "ส่วนราชการ",
    "ภาคเอกชน": "เอกชน", "บริษัท": "เอกชน", "NGO": "องค์กรพัฒนาเอกชน", "ชาวบ้าน": "ชุมชน", "ประชาชน": "ชุมชน",
    "วัด": "ชุมชน", "มูลนิธิ": "องค์กรพัฒนาเอกชน", "สมาคม": "องค์กรพัฒนาเอกชน", "จังหวัด": "ส่วนราชการ", "อำเภอ": "ส่วนราชการ",
    "รัฐวิสาหกิจ": "อื่น ๆ", "กองทุน": "อื่น ๆ",
}  # fmt: skip
"""What officers write instead of the words of the lists."""


class Plan(Row):
    """A development plan of one village (moo is set) or of the tambon; `reason` says why one is missing."""

    name: Text = column("ชื่อแผน", required=True)
    level: Annotated[str | None, OneOf("หมู่บ้าน", "ตำบล", also={"ระดับหมู่บ้าน": "หมู่บ้าน", "ระดับตำบล": "ตำบล"})] = (
        column("ระดับ", required=True)
    )
    moo: VillageMoo = column("หมู่ที่")
    years: Years = column("ช่วงปี")
    document: DocumentName = column("เอกสาร")
    reason: MaybeText = column("เหตุผลที่ไม่มีเอกสาร")


class Project(Row):
    """A project as a logic model: inputs, activities, outputs, outcomes; it names the problems it answers."""

    key: Key = column("รหัสโครงการ", required=True)
    name: Text = column("ชื่อโครงการ", required=True)
    problems: ProblemKeys = columns("แก้ปัญหา")
    year_be: YearBE = column("ปีงบประมาณ")
    moos: VillageMoos = columns("หมู่ที่")
    inputs: Inputs = column("ปัจจัยนำเข้า")
    activities: Activities = column("กิจกรรม")
    outputs: MaybeText = column("ผลผลิต")
    outcomes: MaybeText = column("ผลลัพธ์")
    status: Annotated[str | None, OneOf("วางแผน", "กำลังทำ", "เสร็จแล้ว", "ยกเลิก", also=STATUS_WORDS)] = column(
        "สถานะ"
    )
    result: MaybeText = column("ผลสำเร็จ")
    measure: MaybeText = column("ตัวชี้วัดผล")
    before: Quantity = column("ก่อนทำ")
    after: Quantity = column("หลังทำ")
    unit: MaybeText = column("หน่วย")
    direction: Annotated[str | None, OneOf("มากขึ้น", "น้อยลง", also=DIRECTION_WORDS)] = column("ดีขึ้นเมื่อค่า")
    measured_be: YearBE = column("ปีที่วัดผล")
    photo_before: PhotoName = column("ภาพก่อน")
    photo_after: PhotoName = column("ภาพหลัง")
    report: DocumentName = column("เอกสารสรุปผล")

    @property
    def has_change(self) -> bool:
        """Whether both values are known and differ."""
        return None not in (self.before, self.after) and self.before != self.after

    @property
    def is_worse(self) -> bool:
        """Whether the value moved against the direction that the tambon calls better."""
        if self.before is None or self.after is None or self.direction is None or self.before == self.after:
            return False
        return (self.after > self.before) != (self.direction == "มากขึ้น")

    @property
    def worse_th(self) -> str:
        """What is said beside a value that became worse, on pages, slides and papers; nothing otherwise."""
        return "แย่ลงจากก่อนทำ" if self.is_worse else ""


class BudgetLine(Row):
    """Money that one source paid to one project in one year, in baht."""

    kept_without: ClassVar[frozenset[str]] = frozenset({"project", "source", "amount"})
    project: ProjectKey = column("รหัสโครงการ", required=True)
    source: MaybeText = column("แหล่งงบประมาณ", required=True)
    kind: Annotated[
        str | None,
        OneOf(
            "อปท. ของตำบล", "ส่วนราชการ", "อบจ.", "เอกชน", "องค์กรพัฒนาเอกชน", "ชุมชน", "อื่น ๆ", also=MONEY_WORDS
        ),
    ] = column("ประเภทแหล่ง")
    amount: Money = column("จำนวนเงิน (บาท)", required=True)
    year_be: YearBE = column("ปีงบประมาณ")
    document: DocumentName = column("เอกสาร")

    @property
    def source_th(self) -> str:
        """Who paid, or that nobody says it."""
        return self.source or "ไม่ระบุแหล่งงบประมาณ"


class Partner(Row):
    """A development partner (ภาคีการพัฒนา) and what it does."""

    name: PartnerName = column("ชื่อภาคี", required=True)
    kind: MaybeText = column("ประเภท")
    role: MaybeText = column("บทบาท")
    projects: Annotated[Keys, RefersTo("projects", "key")] = columns("รหัสโครงการ")
    year_be: YearBE = column("ปี")
    document: DocumentName = column("เอกสาร")

"""What an officer writes in `tambon.yml`: the entry's names, its office, what is special, its video, its CIA reading."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .choices import OneOf
from .fields import (
    Address,
    CaptionsName,
    Day,
    Degrees,
    Facebook,
    GoogleMaps,
    LineAddress,
    MaybeText,
    Number,
    PhotoName,
    Seconds,
    Text,
    VideoName,
    Words,
    YearBE,
    YouTube,
)
from .page_names import PageName
from .row import Record

CODE_PATTERN = r"^[1-9]\d{5}$"


class Office(Record):
    """The office that answers for the entry; office contacts only, never a person's own."""

    name: MaybeText = Field(None, title="ชื่อสำนักงาน")
    address: MaybeText = Field(None, title="ที่อยู่สำนักงาน")
    phone: MaybeText = Field(None, title="โทรศัพท์สำนักงาน")
    email: MaybeText = Field(None, title="อีเมลสำนักงาน")
    website: Address = Field(None, title="เว็บไซต์")
    facebook: Facebook = Field(None, title="เฟซบุ๊ก")
    line: LineAddress = Field(None, title="LINE ทางการ (ลิงก์)")
    youtube: YouTube = Field(None, title="ยูทูบ")


class Highlight(Record):
    """One thing that is special here (ความโดดเด่น)."""

    title: Text = Field(title="เรื่องเด่น")
    text: MaybeText = Field(None, title="คำอธิบาย")
    photo: PhotoName = Field(None, title="ภาพ")
    page: PageName = Field(None, title="หน้าที่อ่านต่อ")


class Video(Record):
    """The video of rubric item 5.2; `duration` is declared by the tambon (5 to 7 minutes)."""

    url: Address = Field(None, title="ลิงก์วีดิทัศน์")
    file: VideoName = Field(None, title="ไฟล์วีดิทัศน์ในโฟลเดอร์ videos (.mp4)")
    title: MaybeText = Field(None, title="ชื่อเรื่อง")
    duration: Seconds = Field(None, title="ความยาว (นาที:วินาที)")
    poster: PhotoName = Field(None, title="ภาพหน้าปก")
    captions: CaptionsName = Field(None, title="ไฟล์คำบรรยายในโฟลเดอร์ videos (.vtt หรือ .srt)")
    made_on: Day = Field(None, title="วันที่จัดทำ")


class CiaScale(Record):
    """The scale on which the committee read the CIA program; without it there is no radar."""

    scale_min: Number = Field(None, title="ค่าต่ำสุด")
    scale_max: Number = Field(None, title="ค่าสูงสุด")
    higher_is: Annotated[
        str | None,
        OneOf(
            "better",
            "worse",
            also={"ดี": "better", "ดีกว่า": "better", "แย่": "worse", "แย่กว่า": "worse", "มีปัญหามาก": "worse"},
        ),
    ] = Field(None, title="ค่ามากหมายถึง (better = ดี, worse = แย่)")
    program: MaybeText = Field(None, title="รุ่นของโปรแกรม CIA")
    year_be: YearBE = Field(None, title="ปีของข้อมูลที่ใช้ในโปรแกรม CIA")
    screenshot: PhotoName = Field(None, title="ภาพหน้าจอโปรแกรม")
    ranking: Words = Field((), title="ลำดับความสำคัญของทุกด้านที่คณะทำงานประกาศ จากมากไปน้อย")
    ranking_reason: MaybeText = Field(None, title="เหตุผลเมื่อลำดับต่างจากตัวเลข หรือเมื่อค่าเท่ากัน")
    members_trained: Number = Field(None, title="จำนวนคณะทำงานที่ใช้โปรแกรม CIA ได้")
    teaching: MaybeText = Field(None, title="การถ่ายทอดโปรแกรม CIA")


class Missing(Record):
    """Why an item of the document structure has nothing to show."""

    item: Text = Field(title="รหัสหัวข้อ เช่น P1.4")
    reason: Text = Field(title="เหตุผล")


class Allowance(Record):
    """A reviewer's permission for one finding about personal data; it stays visible in the check's output."""

    rule: Text = Field(title="รหัสข้อค้นพบ")
    value: Text = Field(title="ค่าที่ยอมให้แสดง")
    reason: Text = Field(title="เหตุผล")
    by: Text = Field(title="ผู้อนุญาต (ตำแหน่ง)")
    day: Day = Field(title="วันที่อนุญาต")


class Identity(Record):
    """Everything in `tambon.yml`."""

    code: Annotated[str, Field(pattern=CODE_PATTERN, title="รหัสตำบล 6 หลัก")]
    level: Annotated[
        str,
        Field(title="ระดับ: province (จังหวัด) หรือ district (อำเภอ)"),
        OneOf(
            "province",
            "district",
            also={"จังหวัด": "province", "ระดับจังหวัด": "province", "อำเภอ": "district", "ระดับอำเภอ": "district"},
        ),
    ]
    name: MaybeText = Field(None, title="ชื่อตำบล (ต้องตรงกับทะเบียน)")
    motto: MaybeText = Field(None, title="คำขวัญ")
    vision: MaybeText = Field(None, title="วิสัยทัศน์")
    summary: MaybeText = Field(None, title="สรุปสั้น ๆ ไม่เกินสามบรรทัด")
    identity: MaybeText = Field(None, title="อัตลักษณ์ของตำบล")
    topics: Words = Field((), title="หัวเรื่อง")
    updated: Day = Field(None, title="วันที่ปรับปรุงข้อมูลล่าสุด")
    cover: PhotoName = Field(None, title="ภาพปก")
    office: Office = Field(Office(), title="สำนักงาน")
    highlights: tuple[Highlight, ...] = Field((), title="เรื่องเด่น")
    lat: Degrees = Field(None, title="ละติจูดของที่ทำการ")
    lon: Degrees = Field(None, title="ลองจิจูดของที่ทำการ")
    location_note: MaybeText = Field(None, title="หมายเหตุเรื่องพิกัด")
    google_my_maps: GoogleMaps = Field(None, title="ลิงก์ Google My Maps")
    video: Video | None = Field(None, title="วีดิทัศน์")
    cia: CiaScale = Field(CiaScale(), title="โปรแกรม CIA")
    missing: tuple[Missing, ...] = Field((), title="หัวข้อที่ยังไม่มีข้อมูล และเหตุผล")
    allowances: tuple[Allowance, ...] = Field((), title="ข้อยกเว้นเรื่องข้อมูลส่วนบุคคล")

"""Tables of what is shown and published: posts, photos, documents, places (rubric groups 3 and 5)."""

from __future__ import annotations

from typing import Annotated

from .choices import OneOf
from .fields import (
    Address,
    Day,
    FileIn,
    GoogleMaps,
    MaybeStep,
    MaybeText,
    PhotoName,
    Text,
    VillageMoo,
    Words,
    YesNo,
)
from .folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from .known_by import Story
from .page_names import PageName
from .row import Row, column, columns


class Post(Row):
    """One publication: when, where, what (process, step or result), rubric items 3.3 and 5.1.2."""

    day: Day = column("วันที่", required=True)
    channel: Text = column("ช่องทาง", required=True)
    link: Address = column("ลิงก์", required=True)
    title: Text = column("เรื่อง", required=True)
    about: Annotated[
        str | None,
        OneOf(
            "กระบวนการ",
            "ขั้นตอน",
            "ผลการดำเนินงาน",
            also={
                "ผล": "ผลการดำเนินงาน",
                "ผลสำเร็จ": "ผลการดำเนินงาน",
                "ผลงาน": "ผลการดำเนินงาน",
                "ผลลัพธ์": "ผลการดำเนินงาน",
                "ขั้นตอนการทำงาน": "ขั้นตอน",
            },
        ),
    ] = column("เนื้อหา")
    step: MaybeStep = column("ขั้นตอนของกระบวนการ")
    is_gis: YesNo = column("เป็นเรื่องแผนที่")
    screenshot: PhotoName = column("ภาพหน้าจอ")


class PhotoEntry(Row):
    """What is known about one photo file: caption, text for those who cannot see it, credit, consent."""

    file: Annotated[Text, FileIn(PHOTO_FOLDER)] = column("ไฟล์ภาพ", required=True)
    caption: Text = column("คำบรรยาย", required=True)
    alt: MaybeText = column("คำอธิบายภาพสำหรับผู้ที่มองไม่เห็น")
    section: PageName = column("หมวด")
    day: Day = column("วันที่ถ่าย")
    step: MaybeStep = column("ขั้นตอนของกระบวนการ")
    credit: MaybeText = column("ผู้ถ่ายภาพ")
    people: Annotated[
        str | None,
        OneOf(
            "ไม่มีบุคคล",
            "บุคคลทั่วไป",
            "เด็กหรือผู้ป่วย",
            also={
                "ไม่มี": "ไม่มีบุคคล",
                "ไม่มีคน": "ไม่มีบุคคล",
                "มี": "บุคคลทั่วไป",
                "มีบุคคล": "บุคคลทั่วไป",
                "ผู้ใหญ่": "บุคคลทั่วไป",
                "เด็ก": "เด็กหรือผู้ป่วย",
                "เด็ก ๆ": "เด็กหรือผู้ป่วย",
                "ผู้ป่วย": "เด็กหรือผู้ป่วย",
                "นักเรียน": "เด็กหรือผู้ป่วย",
            },
        ),
    ] = column("บุคคลในภาพ")
    consent: YesNo = column("ได้รับความยินยอม")
    illustration: YesNo = column("เป็นภาพที่สร้างขึ้น")


DOCUMENT_WORDS = {
    "คำสั่งแต่งตั้ง": "คำสั่ง", "คำสั่งแต่งตั้งคณะทำงาน": "คำสั่ง", "รายงาน": "รายงานสรุป", "เล่มรายงาน": "รายงานสรุป",
    "รายงานสรุปผล": "รายงานสรุป", "สรุปผล": "รายงานสรุป", "รายงานประชุม": "รายงานการประชุม", "แผนพัฒนา": "แผน",
    "PowerPoint": "สไลด์", "ppt": "สไลด์", "pptx": "สไลด์", "สไลด์นำเสนอ": "สไลด์", "MOU": "บันทึกข้อตกลง",
    "ผัง": "ผังโครงสร้าง", "แผนผัง": "ผังโครงสร้าง", "โครงสร้าง": "ผังโครงสร้าง", "ผังคณะทำงาน": "ผังโครงสร้าง",
}  # fmt: skip
"""What officers write instead of the words of the list."""


class DocumentEntry(Row):
    """What is known about one document file."""

    file: Annotated[Text, FileIn(DOCUMENT_FOLDER)] = column("ไฟล์เอกสาร", required=True)
    title: Text = column("ชื่อเอกสาร", required=True)
    kind: Annotated[
        str | None,
        OneOf(
            "รายงานสรุป",
            "คำสั่ง",
            "รายงานการประชุม",
            "ผังโครงสร้าง",
            "แผน",
            "สไลด์",
            "บันทึกข้อตกลง",
            "อื่น ๆ",
            also=DOCUMENT_WORDS,
        ),
    ] = column("ประเภท", required=True)
    day: Day = column("วันที่")
    checked_for_personal_data: YesNo = column("ตรวจแล้วไม่มีข้อมูลส่วนบุคคล")


class PlaceRow(Row):
    """A pin as written in `places.csv`; coordinates stay text here, the maps room reads them."""

    name: Text = column("ชื่อสถานที่", required=True)
    category: MaybeText = column("หมวด")
    moo: VillageMoo = column("หมู่ที่")
    lat: MaybeText = column("ละติจูด")
    lon: MaybeText = column("ลองจิจูด")
    coordinates: MaybeText = column("พิกัด")
    description: Story = column("รายละเอียด")
    photo: PhotoName = column("ภาพ")
    google_maps: GoogleMaps = column("ลิงก์ Google Maps")


class Source(Row):
    """Where a fact of the texts comes from."""

    key: Text = column("รหัส", required=True)
    title: Text = column("แหล่งข้อมูล", required=True)
    link: Address = column("ลิงก์")
    read_on: Day = column("วันที่อ่าน")
    note: MaybeText = column("หมายเหตุ")
    topics: Words = columns("ใช้กับหัวข้อ")

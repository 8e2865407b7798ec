"""An entry (ผลงาน): a tambon's showcase in an edition, as read from its folder."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Annotated, NamedTuple

from pydantic import Field

from tambon_showcase.finding import Finding, Where

from .choices import OneOf
from .fields import (
    Address,
    Day,
    Facebook,
    GoogleMaps,
    LineAddress,
    MaybeText,
    Number,
    PhotoName,
    Record,
    Row,
    Seconds,
    Text,
    VideoName,
    Words,
    YearBE,
    YouTube,
)
from .page_names import PageName
from .table_type import TableType
from .tables import Tables, table_of

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
    captions: VideoName = Field(None, title="ไฟล์คำบรรยายในโฟลเดอร์ videos (.vtt หรือ .srt)")
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
    lat: Number = Field(None, title="ละติจูดของที่ทำการ")
    lon: Number = Field(None, title="ลองจิจูดของที่ทำการ")
    location_note: MaybeText = Field(None, title="หมายเหตุเรื่องพิกัด")
    google_my_maps: GoogleMaps = Field(None, title="ลิงก์ Google My Maps")
    video: Video | None = Field(None, title="วีดิทัศน์")
    cia: CiaScale = Field(CiaScale(), title="โปรแกรม CIA")
    missing: tuple[Missing, ...] = Field((), title="หัวข้อที่ยังไม่มีข้อมูล และเหตุผล")
    allowances: tuple[Allowance, ...] = Field((), title="ข้อยกเว้นเรื่องข้อมูลส่วนบุคคล")


@dataclasses.dataclass(frozen=True, slots=True)
class Location:
    """Where a tambon is, from the register (or from the entry itself for the fictitious one)."""

    tambon_th: str
    tambon_en: str
    district_th: str
    district_code: str
    province_th: str
    province_code: str
    region_no: int | None


class Gap(NamedTuple):
    """What is missing from a table: lines that could not be made rows, and columns that no row has."""

    rows: int = 0
    columns: frozenset[str] = frozenset()


@dataclasses.dataclass(frozen=True, slots=True)
class EntryText:
    """One Markdown text of an entry, unrendered."""

    slug: str
    markdown: str
    where: Where


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A whole entry. `files` maps each accepted file's path inside the folder to its size in bytes.

    `video_seconds` is the measured length of the video in the folder; None where there is none or it states none.
    `lost` are keys of `tambon.yml` whose values could not be used, `gaps` what could not be read of tables: that
    something of it is absent says nothing. `elsewhere` are paths that files were meant to have which are somewhere else.
    """

    year_be: int
    folder: str
    identity: Identity
    place: Location
    tables: Tables
    texts: Mapping[str, EntryText]
    files: Mapping[str, int]
    lines: Mapping[tuple[str | int, ...], int]
    findings: tuple[Finding, ...]
    video_seconds: int | None = None
    lost: frozenset[tuple[str | int, ...]] = frozenset()
    gaps: Mapping[str, Gap] = dataclasses.field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()

    @property
    def code(self) -> str:
        """The 6-digit tambon code."""
        return self.identity.code

    @property
    def key(self) -> str:
        """Year and code, the entry's address: `2565/999901`."""
        return f"{self.year_be}/{self.code}"

    def where(self, *path: str | int) -> Where:
        """The line of a key of `tambon.yml`, such as `where("office", "phone")`."""
        return Where(f"{self.folder}/tambon.yml", self.lines.get(path, 0))

    def is_read(self, *path: str | int) -> bool:
        """Whether a key of `tambon.yml`, with all below it, could be used or was really left out."""
        return not any(lost[: len(path)] == path or path[: len(lost)] == lost for lost in self.lost)

    def row_where(self, row: Row) -> Where:
        """The line of a row in its table."""
        return self.table_where(type(row))._replace(line=row.line)

    def table_where(self, row: type[Row]) -> Where:
        """The table with rows of this type."""
        return Where(f"{self.folder}/{table_of(row).file}", 0)

    def is_whole(self, row: type[Row]) -> bool:
        """Whether every row of a table could be read: sums over a table with lost rows would accuse wrongly."""
        file = self.table_where(row).file
        return not any(finding.is_error and finding.file == file for finding in self.findings)

    def gap(self, table: TableType) -> Gap:
        """What could not be read of a table."""
        return self.gaps.get(table.name, Gap())

    def is_left_blank(self, row: Row, column: str) -> bool:
        """Whether a cell was really left blank; one that could not be read, or lost its heading, was not."""
        is_blank = getattr(row, column) in (None, (), "", False)
        return is_blank and column not in row.unread and column not in self.gap(table_of(type(row))).columns

    def has_file(self, folder: str, name: str | None) -> bool:
        """Whether the entry has this file in a folder such as `photos`."""
        return name is not None and f"{folder}/{name}" in self.files

    def names_in(self, folder: str) -> Iterator[str]:
        """The names of the files in one folder of the entry."""
        prefix = f"{folder}/"
        return (path.removeprefix(prefix) for path in self.files if path.startswith(prefix))

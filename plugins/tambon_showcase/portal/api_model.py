"""What the JSON API returns, as types: the published schema is generated from them, never kept by hand."""

from __future__ import annotations

import functools
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

EntryKind = Literal["", "fiction", "example"]


class ApiRecord(BaseModel):
    """A frozen record of the API; nothing beyond its fields is ever published."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EntrySummary(ApiRecord):
    """An entry in the list of all entries."""

    key: str = Field(description="ปีและรหัสตำบล คั่นด้วย /")
    code: str = Field(description="รหัสตำบล 6 หลัก เป็นข้อความ", pattern=r"^\d{6}$")
    year_be: int = Field(description="ปีงบประมาณ (พ.ศ.)")
    level: str = Field(description="province หรือ district")
    kind: EntryKind = Field(description="ว่าง = ตำบลจริง, fiction = ตำบลสมมติ, example = ตัวอย่างจากแหล่งสาธารณะ")
    name_th: str
    district_th: str
    province_th: str
    province_code: str
    region_no: int | None
    page: str = Field(description="หน้าเว็บของตำบล นับจากรากของเว็บไซต์")
    data: str = Field(description="ไฟล์ JSON ของตำบล นับจากรากของเว็บไซต์")


class IndicatorCount(ApiRecord):
    """Surveyed and failing units of one จปฐ. indicator in the whole tambon; null means hidden."""

    surveyed: int
    failing: int | None = Field(description="null = ปกปิดเพราะจำนวนน้อย")


class EntryDetail(EntrySummary):
    """One entry with its numbers. Missing is null, never 0."""

    summary: str
    topics: tuple[str, ...]
    lat: float | None
    lon: float | None
    population: int | None
    population_year_be: int | None = Field(description="ปีของข้อมูลประชากรและครัวเรือน")
    households: int | None
    villages: int
    products: int
    places: int
    projects: int
    bmn_year_be: int | None = Field(description="ปีของข้อมูล จปฐ.")
    bmn: dict[str, IndicatorCount] = Field(description="จปฐ. ตามเลขตัวชี้วัด")
    nrd2c_year_be: int | None
    nrd2c: dict[str, tuple[int, ...]] = Field(description="กชช.2ค: จำนวนหมู่บ้านที่คะแนน 1, 2, 3 ตามเลขตัวชี้วัด")
    own_comparison: dict[str, float] = Field(
        description="ตัวเปรียบเทียบของเว็บไซต์ (ไม่ใช่ผลจากโปรแกรม CIA): ค่าเฉลี่ยร้อยละที่ไม่ผ่านตามรหัสด้าน"
    )
    missing: dict[str, str] = Field(
        description="เหตุผลที่ไม่มีข้อมูลตามที่ตำบลเขียนไว้ ตามชื่อช่อง เช่น bmn หรือชื่อช่องกับเลขตัวชี้วัด เช่น bmn/10"
    )
    tables: dict[str, str] = Field(description="ตาราง CSV ของตำบล นับจากรากของเว็บไซต์")


class Entries(ApiRecord):
    """`/api/v1/entries.json`."""

    entries: tuple[EntrySummary, ...]


class Mean(ApiRecord):
    """The mean over the entries of a province or region, in percent; each tambon counts once."""

    entries: int
    mean: float


class Means(ApiRecord):
    """`/api/v1/means/2565-64.json`: means of a province and of its inspection region by measure and number.

    A mean of fewer than `fewest` entries is not published; fictitious tambons and data of another year take no part.
    """

    year_be: int
    data_year_be: int
    fewest: int
    province_code: str
    province_th: str
    region_no: int | None
    province: dict[str, dict[str, Mean]] = Field(
        description="bmn, nrd2c, own_comparison ตามเลขตัวชี้วัดหรือรหัสด้าน"
    )
    region: dict[str, dict[str, Mean]]


class Index(ApiRecord):
    """`/api/v1/index.json`: where everything is."""

    version: Literal["1"]
    title: str
    entries: str
    data_schema: str
    data_package: str
    note: str


@functools.cache
def api_schema() -> dict[str, object]:
    """The JSON Schema of every file of the API, by the name of its type."""
    from pydantic.json_schema import models_json_schema

    models = [(model, "serialization") for model in (Index, Entries, EntryDetail, Means)]
    _, schema = models_json_schema(models, title="API ของสารสนเทศตำบลต้นแบบ รุ่น 1")  # type: ignore[arg-type]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}

"""The contest of a year: levels, selection, money, deadlines, demonstrations (`edition.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

from pydantic import Field, ValidationInfo, field_validator

from .base import Amount, BuddhistYear, CommonEraDay, Positive, RuleRecord, TambonCode

Level: TypeAlias = Literal["province", "district"]
LEVEL_NAMES: Mapping[str, str] = {"province": "ระดับจังหวัด", "district": "ระดับอำเภอ"}
"""The levels as what is of several years names them; a year has its own name for each."""
Machine: TypeAlias = Literal["full", "partial", "none"]
"""How far a program can decide: alone, only whether something is there, or not at all."""


class Period(RuleRecord):
    """Days from first to last, both included."""

    first: CommonEraDay = Field(alias="from")
    last: CommonEraDay = Field(alias="to")


class EntryLevel(RuleRecord):
    """A level of entry and the outputs (by id) it must deliver."""

    id: Level
    name_th: str
    owes: tuple[str, ...] = Field(min_length=1)


class Output(RuleRecord):
    """Something that is handed in: PDF, video, slides."""

    id: str
    name_th: str
    note_th: str = ""


class Selection(RuleRecord):
    """How many tambons a level selects, and who is excluded (years in B.E.)."""

    level: Level
    quota: Positive
    per_th: str
    official_th: tuple[str, ...] = Field(min_length=1)
    excluded_from_be: BuddhistYear
    excluded_to_be: BuddhistYear
    excluded_levels: tuple[Level, ...]
    selected_from: Level | None = None
    """The level from whose entries these are selected, so that its conditions hold for them too."""
    note_th: str = ""


class EligibilityCondition(RuleRecord):
    """A condition that a tambon meets to take part."""

    id: str
    official_th: str
    machine: Machine
    note_th: str = ""


class MoneyRule(RuleRecord):
    """Support in Thai baht."""

    official_th: str
    per_tambon: Decimal = Field(ge=0)
    per_province: Decimal = Field(ge=0)
    days: Positive
    note_th: str = ""


class Deadline(Period):
    """A date as printed; where it is suspect, the probable one is beside it and never replaces it."""

    id: str
    what_th: str
    official_date_th: str
    suspect: bool = False
    probable: CommonEraDay | None = None
    probable_th: str = ""
    reason_th: str = ""
    note_th: str = ""


class Expected(RuleRecord):
    """Numbers that follow from the quotas, for comparison with what was handed in."""

    provinces: Amount
    districts: Amount
    province_entries: Amount
    district_entries: Amount
    regions: Amount


class Thresholds(RuleRecord):
    """Bounds of this site (not of the guideline), each from and to, both included.

    Population in persons, video and slides in seconds, publicity in different months. The smallest count that is shown is
    no such bound: no year may lower it (content/small_cells.py).
    """

    population_from: Amount
    population_to: Amount
    persons_per_household_from: float = Field(ge=0)
    persons_per_household_to: float = Field(ge=0)
    video_seconds_from: Positive
    video_seconds_to: Positive
    slides_seconds: Positive = 420
    """How long the talk with the slides lasts (rubric item 5.3 requires a fitting length and names none)."""
    publicity_months: int = Field(ge=1, le=12)
    days_from_be: BuddhistYear
    """Days before this year (B.E.) are more likely slips of the year than facts of this contest."""
    years_before: Amount = 7
    years_after: Amount = 5
    """How far a year of data, money or work may be from the contest's: digits change places, 2565 becomes 2556."""


class FictitiousPlace(RuleRecord):
    """The names of an openly fictitious tambon, whose code is in no register."""

    code: TambonCode
    tambon_th: str
    tambon_en: str
    district_th: str
    district_en: str
    province_th: str
    province_en: str


class FictitiousRegion(RuleRecord):
    """The inspection region that fictitious tambons are shown under."""

    no: Positive
    name_th: str


class CodeRange(RuleRecord):
    """Tambon codes from first to last, both included."""

    first: TambonCode
    last: TambonCode

    @field_validator("last")
    @classmethod
    def _not_before_the_first(cls, last: str, info: ValidationInfo) -> str:
        if last < info.data.get("first", ""):
            raise ValueError("รหัสที่ไม่น้อยกว่ารหัสแรก เช่น 999901-999999")
        return last

    def __contains__(self, code: str) -> bool:
        """Whether `code` is in the range; codes have six digits, so text order is number order."""
        return self.first <= code <= self.last


class Contest(RuleRecord):
    """Everything in `edition.yml`."""

    year_be: BuddhistYear
    data_year_be: BuddhistYear
    data_rule_official_th: str
    title_official_th: str
    subtitle_official_th: str
    fiscal_year: Period
    working_period: str
    submission_deadline: str = ""
    """The deadline, by its id, on whose last day the entries are fixed for the judges; empty where none is."""
    levels: tuple[EntryLevel, ...] = Field(min_length=1)
    outputs: tuple[Output, ...]
    selection: tuple[Selection, ...]
    registry_official_th: str
    registry_note_th: str = ""
    registry_rows: dict[BuddhistYear, Positive] = Field(default_factory=dict)
    """How many tambons the whole register of earlier models has for a year, where the department said so."""
    expected: Expected
    eligibility: tuple[EligibilityCondition, ...]
    money: MoneyRule
    deadlines: tuple[Deadline, ...]
    demonstrations: tuple[TambonCode, ...] = ()
    fictitious_code_range: CodeRange
    fictitious_region: FictitiousRegion
    fictitious_places: tuple[FictitiousPlace, ...] = ()
    thresholds: Thresholds
    topics: tuple[str, ...]

    @field_validator("fictitious_code_range", mode="before")
    @classmethod
    def _split_range(cls, value: object) -> object:
        """`999901-999999` as first and last code."""
        if not isinstance(value, str):
            return value
        first, _, last = value.partition("-")
        return {"first": first.strip(), "last": last.strip() or first.strip()}

    @property
    def years_be(self) -> tuple[int, int]:
        """First and last year (B.E.) that data, money and work of this contest may be of."""
        return self.year_be - self.thresholds.years_before, self.year_be + self.thresholds.years_after

    def is_near(self, year_be: int | None) -> bool:
        """Whether a year is one of them; so is one that nobody says."""
        return year_be is None or self.years_be[0] <= year_be <= self.years_be[1]

"""An edition: one contest year's rules as data, with the questions that the rest of the program has."""

from __future__ import annotations

import dataclasses
import datetime
import functools
from collections.abc import Iterator

from tambon_showcase.model.table_type import TableType
from tambon_showcase.register import TambonName
from tambon_showcase.text.dates import BE_OFFSET

from .contest import LEVEL_NAMES, Contest, EntryLevel, Output, Thresholds
from .document import Process, Structure, StructureItem
from .indicators import BmnIndicator, Dimensions, DimensionSet, Nrd2cIndicator, RegionRow
from .rubric import Rubric


@dataclasses.dataclass(frozen=True, slots=True)
class Region:
    """An inspection region (เขตตรวจราชการ) and the codes of its provinces."""

    no: int
    name_th: str
    group_th: str
    province_codes: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Edition:
    """The rules of one contest year; see the classes of its parts."""

    contest: Contest
    rubric: Rubric
    document: Structure
    process: Process
    dimensions: Dimensions
    bmn: tuple[BmnIndicator, ...]
    nrd2c: tuple[Nrd2cIndicator, ...]
    region_rows: tuple[RegionRow, ...]

    @property
    def year_be(self) -> int:
        """The contest's fiscal year (B.E.)."""
        return self.contest.year_be

    @property
    def rules_address(self) -> str:
        """Where the site shows these rules, from its root."""
        return f"rules/{self.year_be}.html"

    def workbook_address(self, level: str) -> str:
        """The blank workbook of this year for entries of a level, from the site's root."""
        return f"workbooks/tambon-{self.year_be}-{level}.xlsx"

    @property
    def data_year_be(self) -> int:
        """The year (B.E.) of the จปฐ. and กชช.2ค data that the analysis must use."""
        return self.contest.data_year_be

    def indicators(self, survey: TableType) -> tuple[BmnIndicator, ...] | tuple[Nrd2cIndicator, ...]:
        """The indicators that the rows of this table answer."""
        found: tuple[BmnIndicator, ...] | tuple[Nrd2cIndicator, ...] = getattr(self, survey.name)
        return found

    @property
    def thresholds(self) -> Thresholds:
        """This site's bounds for warnings and small cells."""
        return self.contest.thresholds

    @functools.cached_property
    def working_period(self) -> tuple[datetime.date, datetime.date]:
        """First and last day of the work in the tambon."""
        work = next(line for line in self.contest.deadlines if line.id == self.contest.working_period)
        return work.first, work.last

    @property
    def submission_day(self) -> datetime.date | None:
        """The last day on which entries are submitted; judges see them as they were at its end."""
        named = self.contest.submission_deadline
        return next((line.last for line in self.contest.deadlines if line.id == named), None)

    @property
    def example_day(self) -> datetime.date:
        """A day of the work, for examples: the middle of its first month."""
        first, last = self.working_period
        return max(first, min(last, first.replace(day=15)))

    @property
    def working_period_be(self) -> tuple[int, int]:
        """First and last year (B.E.) in which the work's results are measured: until the end of the contest's year."""
        return self.working_period[0].year + BE_OFFSET, max(
            self.year_be, self.working_period[1].year + BE_OFFSET
        )

    @functools.cached_property
    def structure(self) -> tuple[StructureItem, ...]:
        """Every item of the document, in the official order."""
        return self.document.items

    @functools.cached_property
    def dimension_set(self) -> DimensionSet:
        """The set of dimensions in use, with its status."""
        return next(found for found in self.dimensions.sets if found.id == self.dimensions.default_set)

    @functools.cached_property
    def dimension_ids(self) -> tuple[str, ...]:
        """The ids of the dimensions in use."""
        return tuple(dimension.id for dimension in self.dimension_set.dimensions)

    @functools.cached_property
    def facilities(self) -> tuple[str, ...]:
        """The things that the rubric lists of a place of work, which the table of facilities takes."""
        listed = (atom for item in self.rubric.checked_by("workplace") for atom in item.atoms)
        return tuple(dict.fromkeys(listed))

    @property
    def dimensions_th(self) -> str:
        """How many dimensions are in use, in words: `5 ด้าน`."""
        return f"{len(self.dimension_ids)} ด้าน"

    def dimension_name(self, dimension_id: str) -> str:
        """The Thai name of a dimension in use; an unknown id is its own name."""
        names = {dimension.id: dimension.name_th for dimension in self.dimension_set.dimensions}
        return names.get(dimension_id, dimension_id)

    @functools.cached_property
    def regions(self) -> tuple[Region, ...]:
        """The inspection regions by number, without the fictitious one; Bangkok is in none."""
        return tuple(sorted(self._group_regions(), key=lambda region: region.no))

    def _group_regions(self) -> Iterator[Region]:
        for no in {row.region_no for row in self.region_rows}:
            rows = [row for row in self.region_rows if row.region_no == no]
            codes = tuple(row.province_code for row in rows)
            yield Region(no, rows[0].region_th, rows[0].province_group_th, codes)

    @functools.cached_property
    def fictitious_region(self) -> Region:
        """The region that fictitious tambons are shown under."""
        codes = tuple(dict.fromkeys(place.code[:2] for place in self.contest.fictitious_places))
        return Region(self.contest.fictitious_region.no, self.contest.fictitious_region.name_th, "", codes)

    def region_of(self, province_code: str) -> int | None:
        """The number of a province's inspection region; None for Bangkok and unknown codes."""
        regions = (*self.regions, self.fictitious_region)
        return next((region.no for region in regions if province_code in region.province_codes), None)

    def region(self, no: int) -> Region | None:
        """The inspection region with this number, the fictitious one included."""
        return next((region for region in (*self.regions, self.fictitious_region) if region.no == no), None)

    def is_demonstration(self, code: str) -> bool:
        """Whether a real tambon's entry was made from public sources and not handed in by the tambon."""
        return code in self.contest.demonstrations

    def is_contestant(self, code: str) -> bool:
        """Whether a tambon's entry takes part: it is judged, counts for quotas, and is supported with money."""
        return not self.is_demonstration(code)

    def is_fictitious(self, code: str) -> bool:
        """Whether a code is in the range that no register uses."""
        return code in self.contest.fictitious_code_range

    def entry_kind(self, code: str) -> str:
        """Which notice every page of an entry carries: `fiction`, `example`, or nothing. The entry has no say."""
        if self.fictitious_place(code):
            return "fiction"
        return "example" if self.is_demonstration(code) else ""

    def fictitious_place(self, code: str) -> TambonName | None:
        """The invented names of a fictitious tambon, in the register's form."""
        place = next((place for place in self.contest.fictitious_places if place.code == code), None)
        if place is None:
            return None
        return TambonName(
            code,
            place.tambon_th,
            place.tambon_en,
            code[:4],
            place.district_th,
            place.district_en,
            code[:2],
            place.province_th,
            place.province_en,
        )

    def level(self, level_id: str) -> EntryLevel:
        """A level of entry, with what it must deliver.

        Raises:
            KeyError: the edition has no such level.
        """
        return {level.id: level for level in self.contest.levels}[level_id]  # type: ignore[index]

    def level_name(self, level_id: str) -> str:
        """A level as the year names it; as all years do, where it has no such level."""
        return next(
            (level.name_th for level in self.contest.levels if level.id == level_id), LEVEL_NAMES[level_id]
        )

    def outputs_owed(self, level_id: str) -> tuple[Output, ...]:
        """What an entry of this level hands in, in the order of `edition.yml`.

        Raises:
            KeyError: the edition has no such level.
        """
        owed = self.level(level_id).owes
        return tuple(output for output in self.contest.outputs if output.id in owed)

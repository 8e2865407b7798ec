"""Indicators, the five dimensions and inspection regions: `bmn.csv nrd2c.csv dimensions.yml regions.csv`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from .base import Amount, Positive, RuleRecord

_UNVERIFIED = "รอยืนยัน"


class Indicator(RuleRecord):
    """What every survey's indicator has."""

    no: Positive
    name_th: str
    name_en: str
    confidence: str
    source: str

    @property
    def is_verified(self) -> bool:
        """Whether a published source names the indicator."""
        return not self.confidence.startswith(_UNVERIFIED)


class BmnIndicator(Indicator):
    """An indicator of จปฐ. (basic minimum needs), counted in persons or households."""

    category_no: Positive
    category_th: str
    unit: Literal["person", "household"]
    person_level_sensitivity: str = ""
    note: str = ""


class Nrd2cIndicator(Indicator):
    """An indicator of กชช.2ค (village data), scored from `score_min` (big problem) to `score_max`."""

    group_no: Positive
    group_th: str
    unit: Literal["village"]
    score_min: int = Field(ge=0, le=10)
    score_max: int = Field(ge=0, le=10)
    score_meaning: str

    @field_validator("score_max")
    @classmethod
    def _above_the_least(cls, most: int, info: ValidationInfo) -> int:
        """Scores go from the big problem up to none: without a span nothing can be compared."""
        if most <= info.data.get("score_min", -1):
            raise ValueError("เลขที่มากกว่า score_min")
        return most


class Dimension(RuleRecord):
    """One of the five development dimensions, and the indicators (by number) proposed for it."""

    id: str
    name_th: str
    name_en: str
    bmn: tuple[int, ...] = ()
    nrd2c: tuple[int, ...] = ()


class DimensionSet(RuleRecord):
    """A candidate for the five dimensions; `status_th` is shown beside every chart that uses it."""

    id: str
    title_th: str
    confirmed: bool
    status_th: str
    source: str
    confidence_names: str
    confidence_mapping: str = ""
    dimensions: tuple[Dimension, ...] = Field(min_length=1)


class RankingRule(RuleRecord):
    """How dimensions are ranked, in the guideline's words and in ours."""

    order_official_th: str
    reading_th: str
    tie_rule_th: str
    precedent: str = ""


class OwnComparison(RuleRecord):
    """The site's own comparison; `fewest_share` is the share of indicators that must be known (0 to 1)."""

    label_th: str
    fewest_share: float = Field(ge=0, le=1)
    rule_th: str


class Dimensions(RuleRecord):
    """Everything in `dimensions.yml`."""

    official_th: tuple[str, ...] = Field(min_length=1)
    named_in_guideline: bool
    default_set: str
    ranking: RankingRule
    own_comparison: OwnComparison
    sets: tuple[DimensionSet, ...] = Field(min_length=1)


class RegionRow(RuleRecord):
    """A province's inspection region, and how sure the mapping is."""

    region_no: Positive
    region_th: str
    province_group_th: str
    province_code: str
    province_th: str
    province_en: str
    districts: Amount
    tambons: Amount
    confidence: str
    source: str

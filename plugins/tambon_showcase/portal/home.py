"""What the hand-written pages leave to the data: the home page's numbers and newest entries, 5 ร่วม from the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tambon_showcase.charts import country
from tambon_showcase.edition import Edition
from tambon_showcase.memory.facts import Facts
from tambon_showcase.site.templates import render

from .browse import Pairs, region_filters

NEWEST = (6, 4, 3)
"""How many entries the home page shows: the most of these that there are, so that no card is alone in a row."""


def home_values(pairs: Pairs, editions: Mapping[int, Edition]) -> dict[str, str]:
    """The blocks of the home page. Every number is computed from published entries; an invented one is in none of them."""
    facts = [one for one, _ in pairs if one.kind != "fiction"]
    year = max(editions, default=0)
    regions = Counter(one.region_no for one in facts if one.year_be == year)
    links = region_filters(editions[year], regions, "browse/") if year else []
    blocks: dict[str, dict[str, object]] = {
        "home_numbers": {"numbers": _numbers(facts)},
        "home_newest": {"entries": _whole_rows(newest(facts)), "base": "", "country": country},
        "home_regions": {"regions": links},
    }
    return {name: render(f"portal/{name}.html", **values) for name, values in blocks.items()}


def newest(facts: list[Facts]) -> list[Facts]:
    """Entries from the one updated last; those without a date come last, by key."""
    return sorted(sorted(facts, key=lambda one: one.key), key=lambda one: one.updated, reverse=True)


def _whole_rows(entries: list[Facts]) -> list[Facts]:
    return entries[: next((count for count in NEWEST if count <= len(entries)), len(entries))]


def process_values(editions: Mapping[int, Edition]) -> dict[str, str]:
    """The steps of 5 ร่วม, verbatim from the newest edition."""
    return {"process": render("portal/process.html", edition=editions[max(editions)])} if editions else {}


def _numbers(facts: list[Facts]) -> list[tuple[str, int, str]]:
    return [
        ("ตำบลที่เผยแพร่", len(facts), "ตำบล"),
        ("จังหวัด", len({one.province_code for one in facts}), "จังหวัด"),
        ("หมู่บ้าน", sum(one.villages for one in facts), "หมู่บ้าน"),
        ("สถานที่บนแผนที่", sum(one.places for one in facts), "แห่ง"),
    ]

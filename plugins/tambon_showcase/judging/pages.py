"""The judges' pages: their templates and what these show. Data comes from the region's pack, in the browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .texts import TEXTS

PAGES = {
    "judge/index.html": "judge_index.html",
    "judge/sheet.html": "judge_sheet.html",
    "judge/register.html": "judge_register.html",
    "judge/scoring.html": "judge_scoring.html",
    "judge/merge.html": "judge_merge.html",
    "judge/compare.html": "judge_compare.html",
    "judge/show.html": "judge_show.html",
}
"""Address from the site's root -> template of the body."""

TITLES = {
    "judge/index.html": "เครื่องมือของกรรมการ",
    "judge/sheet.html": "แบบให้คะแนนของกรรมการ",
    "judge/register.html": "คณะกรรมการและคำเชิญ",
    "judge/scoring.html": "ประกาศเกณฑ์คะแนนของเขต",
    "judge/merge.html": "รวมคะแนนของคณะกรรมการ",
    "judge/compare.html": "เปรียบเทียบทีละข้อ",
    "judge/show.html": "นำเสนอหลักฐานบนจอรวม",
}


def page_values(
    year_be: int,
    packs: Iterable[Mapping[str, object]] = (),
    desks: Iterable[Mapping[str, object]] = (),
    assets: str = "../assets/tambon/judge/",
) -> dict[str, object]:
    """What the templates of `PAGES` show; `year_be` is the year their forms begin with.

    `packs` name the published packs for the index:
    `{"year": 2565, "region": 5, "name": "เขตตรวจราชการที่ 5", "entries": 10}`.
    `desks` name the regions of this year whose selection pages are published, in the same form.
    `assets` is the address of the modules and the stylesheet, seen from the page.
    """
    return {
        "year": year_be,
        "packs": list(packs),
        "desks": list(desks),
        "assets": assets,
        "limits": TEXTS["limits"],
    }

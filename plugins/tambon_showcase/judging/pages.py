"""Bodies of the judges' pages, from templates; the pages hold no data, which comes from the region's pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tambon_showcase.render.environment import render

from .texts import TEXTS

PAGES = {
    "judge/index.html": "judge_index.html",
    "judge/sheet.html": "judge_sheet.html",
    "judge/merge.html": "judge_merge.html",
    "judge/compare.html": "judge_compare.html",
}
"""Address from the site's root -> template of the body."""

TITLES = {
    "judge/index.html": "สำหรับกรรมการ",
    "judge/sheet.html": "แบบให้คะแนนของกรรมการ",
    "judge/merge.html": "รวมคะแนนของคณะกรรมการ",
    "judge/compare.html": "เปรียบเทียบทีละข้อ",
}


def page_body(
    address: str,
    year_be: int,
    packs: Iterable[Mapping[str, int]] = (),
    assets: str = "../assets/judge/",
) -> str:
    """Body of the page at `address` (a key of `PAGES`); `year_be` is the year its forms begin with.

    `packs` name the published packs for the index: `{"year": 2565, "region": 5, "entries": 10}`.
    `assets` is the address of the modules and the stylesheet, seen from the page.
    """
    words = {"limits": TEXTS["limits"], "no_scoring": TEXTS["no_scoring"]}
    return render(PAGES[address], year=year_be, packs=list(packs), assets=assets, **words)

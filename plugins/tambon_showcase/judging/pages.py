"""Bodies of the judges' pages, from templates; the pages hold no data, which comes from the region's pack."""

from __future__ import annotations

from typing import Any

from tambon_showcase.render.environment import render

from .texts import TEXTS

PAGES = {
    "judge/index.html": "judge_index.html",
    "judge/sheet.html": "judge_sheet.html",
    "judge/merge.html": "judge_merge.html",
    "judge/compare.html": "judge_compare.html",
}
"""Address from the site's root -> template of the body."""


def page_body(address: str, packs: list[dict[str, Any]] | None = None) -> str:
    """Body of the page at `address` (a key of `PAGES`).

    `packs` are the published packs for the index and choosers: `{"year": 2565, "region": 5, "entries": 10}`.
    """
    return render(PAGES[address], packs=packs or [], limits=TEXTS["limits"], no_scoring=TEXTS["no_scoring"])

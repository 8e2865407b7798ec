"""The compare page: static; a small script puts two to four entries of the API side by side."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from markupsafe import Markup

from tambon_showcase.edition import Edition
from tambon_showcase.memory.reasons import OWN
from tambon_showcase.model.tables import SURVEYS
from tambon_showcase.site.templates import ld_json, render

from .browse import HOME
from .explored import Explored
from .national_page import DATA_FILE

TITLE = "เปรียบเทียบตำบล"


def write_compare(explored: Explored) -> None:
    """The page; it changes only with the names of indicators and dimensions."""
    names = {year: _names(edition) for year, edition in sorted(explored.editions.items())}
    source = json.dumps(names, ensure_ascii=False).encode()
    explored.writer.page(
        "compare/index.html", [source], "portal/compare.html", partial(_values, names), "numbers"
    )


def _names(edition: Edition) -> dict[str, Any]:
    return {
        **{
            survey.name: {str(one.no): one.name_th for one in edition.indicators(survey)}
            for survey in SURVEYS
        },
        OWN: {one.id: one.name_th for one in edition.dimension_set.dimensions},
        "label": edition.dimensions.own_comparison.label_th,
    }


def _values(names: dict[int, dict[str, Any]]) -> dict[str, Any]:
    data: Markup = ld_json(names)
    here = render("portal/breadcrumbs.html", crumbs=[HOME], here=TITLE)
    text = "เลือกสองถึงสี่ตำบลเพื่อดูข้อมูลพื้นฐานและตัวชี้วัดข้างกัน"
    return {"title": TITLE, "description": text, "breadcrumbs": here, "names": data, "list_file": DATA_FILE}

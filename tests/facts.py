"""What the site knows of entries, as values: facts, shares, and the writer of pages about several entries."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tambon_showcase import register
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.state import BuildState, EntryRecord
from tambon_showcase.portal.explored import Explored
from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.site.shells import Shell, Shells
from tests.entries import edition
from tests.whole_shells import alike

LIST_SHELLS = Shells(alike(Shell.cut("@@title@@|@@description@@|@@breadcrumbs@@|@@content@@")), {}, ())


def facts(code: str = "640904", **more: Any) -> Facts:
    """The facts of an entry; its names come from the register, everything else is little and the same."""
    place = register.tambon(code)
    year = more.get("year_be", 2565)
    values: dict[str, Any] = {
        "key": f"{year}/{code}",
        "code": code,
        "year_be": year,
        "level": "district",
        "level_th": "ระดับอำเภอ",
        "kind": "",
        "name_th": place.tambon_th if place else "ทุ่งสมมติ",
        "name_en": place.tambon_en if place else "Thung Sommut",
        "district_code": code[:4],
        "district_th": place.district_th if place else "สมมติ",
        "province_code": code[:2],
        "province_th": place.province_th if place else "สาธิต",
        "region_no": 17 if code[:2] in ("53", "63", "64", "65", "67") else None,
        "summary": "ตำบลในชุดทดสอบ",
        "topics": (),
        "updated": "",
        "lat": None,
        "lon": None,
        "population": None,
        "population_year_be": None,
        "households": None,
        "villages": 0,
        "products": 0,
        "places": 0,
        "projects": 0,
        "cover": None,
        "folder": f"tambons/{year}/x/{code}-x",
    }
    return Facts(**{**values, **more})


@contextmanager
def explored(
    root: Path, entries: Mapping[str, Mapping[str, Any]], known: Mapping[str, Facts] | None = None
) -> Iterator[Explored]:
    """Entries with what they share (by code and kind of share), and a writer into `root/site`."""
    found = {code: (known or {}).get(code) or facts(code) for code in entries}
    with BuildState(root / "state.sqlite") as state:
        for code, shares in entries.items():
            own = tuple(
                (name, json.dumps(share, ensure_ascii=False).encode()) for name, share in shares.items()
            )
            state.put(EntryRecord(found[code].key, "", "", "", found[code].to_json(), b"", (), own))
        yield Explored(
            PortalWriter(root / "site", LIST_SHELLS, "", ""),
            state.shares,
            {one.key: one for one in found.values()},
            {one.key: one.to_json() for one in found.values()},
            {2565: edition()},
            root / "site",
        )

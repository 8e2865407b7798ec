"""Single cells of a CSV file change, and every other byte stays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tambon_showcase.model.tables import TABLES
from tambon_showcase.workbook.csv_edit import TableEdit, edited

LEADERS = TABLES["leaders"]
NAMED = "ชื่อ-สกุล,ตำแหน่ง\n"


def change(text: str, **more: Any) -> str | None:
    whole: Mapping[str, Any] = {"cells": {}, "deleted": frozenset(), "added": [], **more}
    return edited(LEADERS, text, TableEdit(**whole))


@pytest.mark.parametrize(
    ("text", "more", "after"),
    [
        (f"{NAMED}ก,ข\nค,ง\n", {"cells": {2: {"position": "จ"}}}, f"{NAMED}ก,จ\nค,ง\n"),
        (f"\ufeff{NAMED}ก,ข\r\n", {"added": [{"name": "ค", "position": "ง"}]}, f"\ufeff{NAMED}ก,ข\r\nค,ง\n"),
        (f'{NAMED}"ก\nก",ข\nค,ง', {"cells": {4: {"name": "จ"}}}, f'{NAMED}"ก\nก",ข\nจ,ง'),
        (f"{NAMED}ก,ข\nค,ง\n", {"deleted": frozenset({2})}, f"{NAMED}ค,ง\n"),
        (f"{NAMED}ก,ข\n", {"cells": {2: {"source": "ที่มา"}}}, "ชื่อ-สกุล,ตำแหน่ง,แหล่งที่มา\nก,ข,ที่มา\n"),
        (f"{NAMED}ก,ข", {"added": [{"name": 'ค "ง"', "position": "จ,ฉ"}]}, f'{NAMED}ก,ข\n"ค ""ง""","จ,ฉ"\n'),
        ("ชื่อ-สกุล;ตำแหน่ง\nก;ข\n", {"cells": {2: {"position": "จ;ฉ"}}}, 'ชื่อ-สกุล;ตำแหน่ง\nก;"จ;ฉ"\n'),
        (f'{NAMED}ก, "ข, ค"\n', {"cells": {2: {"name": "ง"}}}, f'{NAMED}ง, "ข, ค"\n'),
        (f'{NAMED} "ก, ค",ข\n', {"cells": {2: {"position": "ง"}}}, f'{NAMED} "ก, ค",ง\n'),
        (f"{NAMED}ก,ข\n", {"cells": {2: {"name": "=1+1"}}}, f"{NAMED}'=1+1,ข\n"),
    ],
)
def test_only_what_changes_changes(text: str, more: Mapping[str, Any], after: str) -> None:
    assert change(text, **more) == after


def test_a_file_without_headings_is_not_edited() -> None:
    assert change("ก,ข\n") is None or change("ก,ข\n") == "ก,ข\n"

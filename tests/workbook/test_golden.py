"""Every sheet looks as it should, and every kind of change does what it should to each of its cells."""

from __future__ import annotations

from tests.workbook.golden import EXPECTED, texts


def test_every_sheet_and_every_change_is_as_expected() -> None:
    made = dict(texts())
    kept = {
        path.relative_to(EXPECTED).as_posix(): path.read_text("utf-8") for path in EXPECTED.rglob("*.txt")
    }
    assert made == kept

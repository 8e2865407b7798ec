"""What officers write becomes exactly these pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from .cases import CASES, GOLDEN, build


@pytest.mark.parametrize("case", CASES)
def test_pages_are_as_blessed(case: str, tmp_path: Path) -> None:
    expected_dir = GOLDEN / case / "expected"
    expected = {
        p.relative_to(expected_dir).as_posix(): p.read_text(encoding="utf-8")
        for p in expected_dir.rglob("*")
        if p.is_file()
    }
    made = build(case, tmp_path)
    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text.splitlines() == expected[name].splitlines(), f"{case}/{name}: python scripts/bless.py"


def test_there_are_cases() -> None:
    assert {"bare", "small"} <= set(CASES)

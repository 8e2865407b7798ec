"""What the base branch permits is looked up by code, and its folders are listed once for all entries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.reading.approved import allowances_of_base

ALLOWANCE = "allowances:\n  - {rule: T460, value: 081-999-0001, reason: ยินยอม, by: ปลัด, day: 1/12/2564}\n"


def test_many_entries_list_the_base_branch_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("640904-กลางดง", "640905-อื่น", "640904-ชื่อเดิม"):
        path = tmp_path / "tambons/2565/64-สุโขทัย" / folder / "tambon.yml"
        path.parent.mkdir(parents=True)
        path.write_text(ALLOWANCE if folder.startswith("640904") else "level: district\n", "utf-8")
    listed: list[str] = []

    def glob(folder: Path, pattern: str, inner: object = Path.glob) -> Iterator[Path]:
        listed.append(pattern)
        yield from inner(folder, pattern)  # type: ignore[operator]

    monkeypatch.setattr(Path, "glob", glob)
    found = [
        len(allowances_of_base(tmp_path, "2565", code).permissions) for code in ("640904", "640905", "1")
    ]
    assert found == [2, 0, 0]
    assert len(listed) == 1

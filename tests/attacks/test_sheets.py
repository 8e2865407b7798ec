"""The judges' sheets of the attacks reach the merge as a case has them: nothing is made fit on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .install import Case, judges_sheet, sheets

SHEET = b'{"region": 7 ,"rubric":null, "entries":[{"code":"<b>"}],"mac":"AAAB"}\r\n\xff'


@pytest.mark.parametrize(("slug", "names"), [("claim", ["a.json"]), ("duplicate", ["a.json", "b.json"])])
def test_a_sheet_stays_byte_for_byte(slug: str, names: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "payload").write_bytes(SHEET)
    (folder / "case.json").write_text(json.dumps({"slug": slug}), encoding="utf-8")
    judges_sheet(Case(tmp_path, "999901", "a", folder))
    kept = {path.name: path.read_bytes() for path in (tmp_path / sheets.FOLDER / "999901").iterdir()}
    assert kept == dict.fromkeys(names, SHEET)


def test_the_merge_gets_the_kept_files_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(sheets.subprocess, "call", lambda command: called.append(command) or 1)
    sheets.keep(tmp_path, "999901", SHEET, twice=True)
    folder = tmp_path / sheets.FOLDER / "999901"
    assert sheets.merge(tmp_path, folder, tmp_path / "out") == 1
    assert [str(folder / name) for name in ("a.json", "b.json")] == [
        word for word in called[0] if word.endswith(".json")
    ]

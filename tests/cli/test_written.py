"""What a command writes again, and what it leaves alone: a person's work is never lost to a second run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tambon_showcase.cli.written import RECORD, write_results

NEW = {"result.csv": b"1", "notes.csv": b"2"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != RECORD}


def test_a_second_run_replaces_what_the_first_wrote(tmp_path: Path) -> None:
    assert write_results(tmp_path / "ผล", NEW)
    assert write_results(tmp_path / "ผล", {"result.csv": b"3"})
    assert contents(tmp_path / "ผล") == {"result.csv": b"3", "notes.csv": b"2"}
    assert write_results(tmp_path / "ผล", NEW)
    assert contents(tmp_path / "ผล") == NEW


@pytest.mark.parametrize("theirs", [b"", b"1 ", b"3"])
def test_a_file_that_somebody_changed_stays_and_nothing_else_is_written(
    tmp_path: Path, theirs: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    write_results(tmp_path, NEW)
    (tmp_path / "notes.csv").write_bytes(theirs)
    capsys.readouterr()
    assert not write_results(tmp_path, {"result.csv": b"9", "notes.csv": b"9"})
    assert contents(tmp_path) == {"result.csv": b"1", "notes.csv": theirs}
    said = capsys.readouterr()
    assert said.out == ""
    assert "notes.csv" in said.err
    assert f"--out {tmp_path}-2" in said.err


def test_a_foreign_file_with_the_same_content_is_no_loss(tmp_path: Path) -> None:
    (tmp_path / "result.csv").write_bytes(b"1")
    assert write_results(tmp_path, NEW)


def test_other_files_of_the_folder_are_nobodys_business(tmp_path: Path) -> None:
    (tmp_path / "บันทึก.txt").write_bytes(b"x")
    assert write_results(tmp_path, NEW)
    assert contents(tmp_path) == {**NEW, "บันทึก.txt": b"x"}


@pytest.mark.parametrize(
    "spoilt",
    [
        *(b"", b"[]", b"\xff", b"{", b"null", b'{"result.csv": 1}', b"[" * 9_000),
        *(b'{"result.csv": []}', b'{"result.csv": {}}', b'{"result.csv": NaN}', b'{"": [[]]}'),
    ],
)
def test_without_a_readable_record_everything_counts_as_somebody_elses(tmp_path: Path, spoilt: bytes) -> None:
    write_results(tmp_path, NEW)
    (tmp_path / RECORD).write_bytes(spoilt)
    assert not write_results(tmp_path, {"result.csv": b"9"})
    assert contents(tmp_path) == NEW
    assert write_results(tmp_path, NEW), "the same content again is no loss"


def test_a_folder_with_the_name_of_a_result_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "notes.csv").mkdir()
    assert not write_results(tmp_path, NEW)
    assert not (tmp_path / "result.csv").exists()


def test_the_folder_one_stands_in_gets_a_number_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "result.csv").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    assert not write_results(Path(), NEW)
    assert f"--out {tmp_path}-2" in capsys.readouterr().err


def test_the_offered_name_is_free(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("ผล", "ผล-2", "ผล-3"):
        (tmp_path / name).mkdir()
    (tmp_path / "ผล/result.csv").write_bytes(b"x")
    assert not write_results(tmp_path / "ผล", NEW)
    assert capsys.readouterr().err.rstrip().endswith("ผล-4")


def test_a_full_disk_leaves_the_last_results_and_the_next_run_replaces_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_results(tmp_path, NEW)
    before, written = {path: path.read_bytes() for path in tmp_path.iterdir()}, Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if "notes.csv" in path.name:
            written(path, data[:1])
            raise OSError(28, "No space left on device", str(path))
        return written(path, data)

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_bytes", full)
        with pytest.raises(OSError, match="No space"):
            write_results(tmp_path, {"result.csv": b"3", "notes.csv": b"44"})
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert write_results(tmp_path, {"result.csv": b"3", "notes.csv": b"44"})


def test_a_result_that_is_open_in_excel_costs_no_other_its_place_in_the_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_results(tmp_path, NEW)
    replaced = Path.replace

    def locked(path: Path, target: Path) -> Path:
        if target.name == "notes.csv":
            raise PermissionError(13, "in use", str(path))
        return replaced(path, target)

    with monkeypatch.context() as windows:
        windows.setattr(Path, "replace", locked)
        with pytest.raises(PermissionError) as caught:
            write_results(tmp_path, {"result.csv": b"3", "notes.csv": b"4"})
    assert caught.value.filename == str(tmp_path / "notes.csv")
    assert contents(tmp_path) == {"result.csv": b"3", "notes.csv": b"2"}
    assert write_results(tmp_path, {"result.csv": b"5", "notes.csv": b"6"})


def test_the_record_names_every_file_with_its_digest(tmp_path: Path) -> None:
    write_results(tmp_path, {"a.txt": b""})
    assert json.loads((tmp_path / RECORD).read_bytes()) == {
        "a.txt": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    }

"""The secretary's papers are read by one function, at the command as at the desk, and each file once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.judging.panel import panel_files, sorted_papers
from tambon_showcase.judging.secretary_papers import PaperError
from tests.judging.example import ROOT, lay_desk

DAMAGED = {
    "--pack": ("judge-pack/1", "ไม่ใช่ชุดข้อมูลของเขต หรือเสียหาย ใช้ไฟล์ region-<เลขเขต>.json"),
    "--committee": ("judge-committee/1", "ไม่ใช่ทะเบียนคำเชิญ หรือเสียหาย ใช้ไฟล์ committee.json"),
    "--meeting": ("judge-meeting/1", "ไม่ใช่รายละเอียดการประชุม หรือเสียหาย ใช้ไฟล์ meeting.json"),
}


@pytest.mark.parametrize("option", DAMAGED)
def test_the_command_and_the_desk_refuse_a_damaged_paper_in_the_same_words(
    option: str, tmp_path: Path
) -> None:
    schema, said = DAMAGED[option]
    lay_desk(tmp_path)
    damaged = tmp_path / "damaged.json"
    damaged.write_text(f'{{"schema": "{schema}"}}', encoding="utf-8")
    options = [*({"--pack": str(tmp_path / "pack.json")} | {option: str(damaged)}).items()]
    words = ["judge", "merge", str(tmp_path / "sheets"), *(word for pair in options for word in pair)]
    with pytest.raises(SystemExit) as command:
        main([*words, "--root", str(ROOT), "--out", str(tmp_path / "out")])
    others = [] if option == "--pack" else [tmp_path / "pack.json"]
    heap = [damaged, *others, *(tmp_path / "sheets").iterdir()]
    with pytest.raises(PaperError) as desk:
        panel_files(sorted_papers((str(path), path.read_bytes()) for path in heap))
    assert str(command.value) == str(desk.value)
    assert f"damaged.json {said}" in str(desk.value)


def test_invitations_are_issued_for_the_pack_that_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that writes a new pack in between must not part the register from the pack beside it."""
    lay_desk(tmp_path)
    given = ["--judges", str(tmp_path / "judges.csv"), "--pack", str(tmp_path / "pack.json")]
    out = ["--out", str(tmp_path / "out"), "--root", str(ROOT)]
    said = ["judge", "invite", *given, "--site", "https://x.example", *out]
    assert main(said) == 0
    reads: Counter[str] = Counter()
    read_bytes = Path.read_bytes

    def counted(path: Path) -> bytes:
        reads[path.name] += 1
        return read_bytes(path)

    monkeypatch.setattr("tambon_showcase.cli.judge_desk.read_file", counted)
    assert main([*said, "--update"]) == 0
    assert (reads["pack.json"], reads["committee.json"]) == (1, 1)

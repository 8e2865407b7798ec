"""The end of a check: every line fits into a terminal, long lists are counted, and what is empty does not look finished."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tambon_showcase.assess import Extent
from tambon_showcase.assess.look import listed
from tambon_showcase.assess.progress import EntryProgress, ItemProgress
from tambon_showcase.cli import main
from tambon_showcase.cli.progress import progress_lines
from tests.cases import lay_project
from tests.entries import PLACE
from tests.in_process import without_workers


def printed(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    with without_workers(), pytest.raises(SystemExit) as end:
        raise SystemExit(main(["check", "999901", "--root", str(root)]))
    assert end.value.code == 0
    return capsys.readouterr().out.partition("\n\n" + PLACE)[2]


def test_an_empty_entry_lacks_everything_and_is_told_where_to_begin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_project(tmp_path)
    shutil.rmtree(tmp_path / PLACE)
    (tmp_path / PLACE).mkdir()
    (tmp_path / PLACE / "tambon.yml").write_text('code: "999901"\nlevel: district\n', "utf-8")
    told = printed(tmp_path, capsys)
    assert "ครบตามที่ตรวจได้ 0 ข้อ · บางส่วน 0 ข้อ · ยังไม่พบ 13 ข้อ" in told
    assert told.count("[ยังไม่พบ]") == 13
    assert "ขั้นต่อไป: ทำข้อ 1.1 สถานที่และอุปกรณ์ ใน tables/facilities.csv" in told
    assert "และอีก 15 รายการ" in told
    assert max(map(len, told.splitlines())) <= 100
    assert [line for line in told.splitlines() if len(line) > 80] == [
        line for line in told.splitlines() if line.startswith("หลักฐานตามเกณฑ์")
    ]


@pytest.mark.parametrize(("names", "left"), [(10, 5), (12, 7), (40, 35)])
def test_what_a_list_leaves_out_is_counted_once(names: int, left: int) -> None:
    long = "ก" * 38
    lacking = f"ยังขาด: {listed(f'{n:02}{long}' for n in range(names))}"
    item = ItemProgress("5.1.1", "เอกสารสรุป", Extent.PARTIAL, (lacking,), "texts/")
    told = " ".join(progress_lines(EntryProgress("folder", "", (item,)), []))
    assert f"04{long} และอีก {left} รายการ" in " ".join(told.split())
    assert "05ก" not in told

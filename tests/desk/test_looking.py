"""What a draft's check page says of findings: the gravest first, and only what may be shown to nobody keeps a draft back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.content.invisible import SPACING
from tambon_showcase.content.photos import TRUNCATED
from tambon_showcase.content.privacy import PHONE, SECRET_FOUND
from tambon_showcase.desk import looking
from tambon_showcase.desk.looking import Looked, LookJob, look
from tambon_showcase.desk.requesting import RequestNews
from tambon_showcase.finding import Finding, Rule, Where
from tambon_showcase.site.templates import render
from tests.cases import ROOT
from tests.desk.begun import begin
from tests.workbook.officer import SMALL

HOME = SMALL.parents[3]
PLACE = SMALL.relative_to(HOME).as_posix()


def looked(monkeypatch: pytest.MonkeyPatch, *found: Finding) -> Looked:
    monkeypatch.setattr(looking, "look_at", lambda *_: (None, None, found))
    return look(LookJob(ROOT, HOME, PLACE, 2565))


def at(name: str) -> Where:
    return Where(f"{PLACE}/{name}")


def test_the_gravest_is_said_first(monkeypatch: pytest.MonkeyPatch) -> None:
    said = looked(
        monkeypatch,
        SPACING.at(at("texts/history.md")),
        PHONE.at(at("tables/villages.csv")),
        TRUNCATED.at(at("tables/villages.csv")),
    )
    assert list(said.by_sheet) == ["แผ่น “ประชากรรายหมู่บ้าน”", "แผ่น “ข้อความ”"]
    assert [one.word for one in said.by_sheet["แผ่น “ประชากรรายหมู่บ้าน”"]] == ["ต้องแก้", "ควรดู"]
    assert [said.count(severity) for severity in ("error", "warning", "note")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("rule", "keeps_back", "masked"),
    [(SPACING, False, 0), (PHONE, False, 1), (TRUNCATED, False, 0), (SECRET_FOUND, True, 0)],
)
def test_only_an_error_about_safety_keeps_a_draft_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, rule: Rule, keeps_back: bool, masked: int
) -> None:
    said = looked(monkeypatch, rule.at(at("tambon.yml")))
    assert (said.keeps_back, said.masked) == (keeps_back, masked)
    page = render(
        "desk/send.html",
        draft=begin(tmp_path),
        looked=said,
        sent=None,
        refused="",
        repository=None,
        seen=RequestNews(),
        year=2565,
        token="t",
        page="send",
    )
    assert ("ไฟล์ที่ส่งยังมีครบ" in page) is bool(masked)


def test_a_field_of_the_first_sheet_is_named_as_the_workbook_calls_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    draft = begin(tmp_path, None)
    (draft.folder / "tambon.yml").write_text(
        'code: "1"\nupdated: 31/02/2565\noffice:\n  phone: "x"\n', "utf-8"
    )
    found = [TRUNCATED.at(Where(f"{draft.place}/tambon.yml", line)) for line in (2, 4, 0)]
    monkeypatch.setattr(looking, "look_at", lambda *_: (None, None, found))
    said = look(LookJob(ROOT, draft.root, draft.place, 2565)).by_sheet["แผ่น “เริ่มที่นี่”"]
    assert [one.row for one in said] == ["วันที่ปรับปรุงข้อมูลล่าสุด", "สำนักงาน: โทรศัพท์สำนักงาน", ""]

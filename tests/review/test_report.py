"""The report of a change: checked, compared, bounded; and the comment that is written from it, word for word."""

from __future__ import annotations

import html
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.cli import main
from tambon_showcase.finding import Finding, Severity
from tambon_showcase.model.tables import TABLES
from tambon_showcase.proposal.scope import FileChange, scope_of
from tambon_showcase.review import report as reporting
from tambon_showcase.review.annotations import annotation
from tambon_showcase.review.comment import MARKER, comment
from tambon_showcase.review.report import review_report as report
from tambon_showcase.review.shape import read_report
from tests import blessed
from tests.cases import PLACE, lay_project
from tests.in_process import without_workers

RUN, PULL = "https://github.com/office/site/actions/runs/7", "https://github.com/office/site/pull/3"
EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture(autouse=True)
def here() -> Iterator[None]:
    with without_workers():
        yield


@pytest.fixture
def trees(tmp_path: Path) -> tuple[Path, Path]:
    """The base project before and after a change, both alike."""
    before, after = tmp_path / "before", tmp_path / "after"
    lay_project(before)
    shutil.copytree(before, after)
    return before, after


def scope(state: str = "changed", *files: dict[str, str], **more: Any) -> dict[str, Any]:
    entry = {"year": 2565, "code": "999901", "folder": PLACE, "state": state, "files": list(files)}
    return {"entries": [entry], "outside": [], "findings": [], **more}


def file(name: str, status: str, before: str = "", after: str = "") -> dict[str, str]:
    return {"path": f"{PLACE}/{name}", "status": status, "blob_before": before, "blob": after}


def edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / PLACE / name
    text = path.read_text("utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def readable(text: str) -> str:
    return html.unescape(text)


def test_a_change_of_everything_reads_as_a_person_blessed(trees: tuple[Path, Path]) -> None:
    before, after = trees
    edit(after, "tambon.yml", "identity: จดก่อนแล้วค่อยตกลงกัน", "identity: ตกลงกันก่อนแล้วค่อยจด")
    edit(after, "tables/villages.csv", "2,บ้านสอง,120,130,250,80", "3,บ้านสาม,10,20,30,5")
    edit(after, "tables/projects.csv", "PJ1,ขุดสระ,PB1,2565", "PJ1,ขุดสระ,PB1,๒๕๖๕ปี")
    (after / PLACE / "texts/history.md").write_text("ใหม่ทั้งหมด\n\nสองบรรทัด\n", "utf-8")
    changed = (
        file("photos/ตลาด.jpg", "A", after="1"),
        file("photos/pond.jpg", "M", "2", "3"),
        file("documents/old.pdf", "D", "4"),
        file("photos/a.jpg", "D", "5"),
        file("photos/b.jpg", "A", after="5"),
    )
    made = report(before, after, scope("changed", *changed, outside=["mkdocs.yml"]))
    sent = json.dumps(made)
    assert read_report(sent.encode()) == json.loads(sent)
    blessed.check(EXPECTED / "everything.json", json.dumps(made, ensure_ascii=False, indent=1))
    blessed.check(EXPECTED / "everything.md", readable(comment(made, RUN, PULL)))


def test_the_command_reports_what_is_found_in_names_and_files_and_prints_what_is_not_printed_yet(
    trees: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the workflow hands it on: the scope as a file, the report as a file."""
    edit(trees[1], "tables/projects.csv", "PJ1,ขุดสระ,PB1,2565", "PJ1,ขุดสระ,PB1,ปีก่อน")
    touched = scope_of([FileChange(f"{PLACE}/tambon.yml", "M"), FileChange("mkdocs.yml", "M")])
    (tmp_path / "scope.json").write_text(json.dumps(touched.as_json()), "utf-8")
    names = {
        "before": trees[0],
        "after": trees[1],
        "scope": tmp_path / "scope.json",
        "out": tmp_path / "out.json",
    }
    assert main(["review", *(f"--{name}={path}" for name, path in names.items())]) == 1
    made = read_report((tmp_path / "out.json").read_bytes())
    assert made["findings"][0]["code"] == "T040"
    assert [entry["code"] for entry in made["entries"]] == ["999901"]
    assert "“`mkdocs.yml`” ไม่ใช่ไฟล์ของตำบล" in readable(comment(made, RUN, PULL))
    printed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::")]
    assert len(printed) == made["findings_total"] - len(touched.findings)
    assert any(line.startswith("::error") for line in printed)
    assert not any("mkdocs.yml" in line for line in printed)


@pytest.mark.parametrize("state", ["new", "deleted", "moved"])
def test_an_entry_that_came_went_or_moved_reads_as_a_person_blessed(
    trees: tuple[Path, Path], state: str
) -> None:
    before, after = trees
    gone = {"new": before, "deleted": after}.get(state)
    if gone:
        shutil.rmtree(gone / PLACE)
    made = report(before, after, scope(state))
    blessed.check(EXPECTED / f"{state}.md", readable(comment(made, RUN, PULL)))


def test_a_deleted_entry_is_not_checked(trees: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "check_all", lambda *_: pytest.fail("nothing is left to check"))
    shutil.rmtree(trees[1] / PLACE)
    assert report(*trees, scope("deleted"))["findings"] == []


def test_rules_that_cannot_be_read_compare_nothing(trees: tuple[Path, Path]) -> None:
    shutil.rmtree(trees[1] / "tambons/2565/_rules")
    made = report(*trees, scope())
    assert made["entries"][0]["change"] is None
    assert [one["code"] for one in made["findings"]].count("T047") == 1
    assert "อ่านกติกาของปีนี้ไม่ได้" in comment(made, RUN, PULL)


def test_a_change_of_central_files_alone_has_no_entry(trees: tuple[Path, Path]) -> None:
    made = report(*trees, {"entries": [], "outside": ["mkdocs.yml"], "findings": []})
    assert (made["entries"], made["findings_total"]) == ([], 0)
    assert "mkdocs.yml" in readable(comment(made, RUN, PULL))


def finding(severity: str, number: int) -> dict[str, Any]:
    return {
        "code": "T001",
        "severity": severity,
        "file": f"{number}.txt",
        "line": 0,
        "message": f"ข้อ {number}",
        "fix": "แก้",
        "value": "",
        "lines": "",
        "page": "",
    }


def test_errors_come_first_and_only_so_many_are_kept(trees: tuple[Path, Path]) -> None:
    many = [
        *(finding("note", n) for n in range(200)),
        finding("warning", 1),
        *(finding("error", n) for n in range(150)),
    ]
    made = report(*trees, scope("deleted", findings=many))
    kept = made["findings"]
    assert (made["findings_total"], len(kept)) == (351, 300)
    assert [one["severity"] for one in kept[:152]] == ["error"] * 150 + ["warning", "note"]
    assert [one["file"] for one in kept[:3]] == ["0.txt", "1.txt", "2.txt"], "their order stays"


def test_a_wish_to_show_personal_data_is_told_first_and_never_cut_off(trees: tuple[Path, Path]) -> None:
    before, after = trees
    main = (after / PLACE / "tambon.yml").read_text("utf-8")
    wish = "allowances:\n- {rule: T460, value: 081-234-5678, reason: เบอร์ร้าน, by: ปลัด, day: 1/5/2565}\n"
    (after / PLACE / "tambon.yml").write_text(main + wish, "utf-8")
    (after / PLACE / "texts/history.md").write_text("โทร 081-234-5678\n", "utf-8")
    made = report(before, after, scope(findings=[finding("error", number) for number in range(400)]))
    assert made["findings"][0]["code"] == "T481"
    text = readable(comment(made, RUN, PULL))
    assert text.index("ขอแสดงข้อมูลส่วนบุคคล 1 รายการ") < text.index("### ต้องแก้")
    assert text.count("เบอร์ร้าน") == 1 and "081-234" not in text


def test_what_the_base_branch_permits_is_permitted_and_no_wish(trees: tuple[Path, Path]) -> None:
    for root in trees:
        main = (root / PLACE / "tambon.yml").read_text("utf-8")
        wish = "allowances:\n- {rule: T460, value: 081-234-5678, reason: ร้าน, by: ปลัด, day: 1/5/2565}\n"
        (root / PLACE / "tambon.yml").write_text(main + wish, "utf-8")
    (trees[1] / PLACE / "texts/history.md").write_text("โทร 081-234-5678\n", "utf-8")
    codes = [one["code"] for one in report(*trees, scope())["findings"]]
    assert "T480" in codes and not {"T460", "T481"} & set(codes)


def test_a_wish_on_another_ground_than_the_base_branch_permits_is_a_new_wish(
    trees: tuple[Path, Path],
) -> None:
    for root, reason in zip(trees, ("ร้าน", "เพื่อน"), strict=True):
        main = (root / PLACE / "tambon.yml").read_text("utf-8")
        wish = f"allowances:\n- {{rule: T460, value: 0812345678, reason: {reason}, by: ปลัด, day: 1/5/2565}}\n"
        (root / PLACE / "tambon.yml").write_text(main + wish, "utf-8")
    assert "T481" in [one["code"] for one in report(*trees, scope())["findings"]]


def test_names_of_files_outside_are_bounded(trees: tuple[Path, Path]) -> None:
    names = [f"{number}.txt" for number in range(41)]
    assert report(*trees, scope("deleted", outside=names))["outside"] == names[:-1]


def test_the_rows_named_are_bounded_and_the_totals_are_not(trees: tuple[Path, Path]) -> None:
    rows = "".join(f"{moo},บ้าน{moo},,,,,,\n" for moo in range(3, 60))
    path = trees[1] / PLACE / "tables/villages.csv"
    path.write_text(path.read_text("utf-8-sig").rstrip("\n") + "\n" + rows, "utf-8")
    table = report(*trees, scope())["entries"][0]["change"]["tables"][TABLES["villages"].title]
    assert (len(table["added"]), table["totals"]) == (40, [57, 0, 0])


@pytest.mark.parametrize(
    ("count", "more"),
    [(60, ""), (61, "และอีก 1 จุด"), (69, "และอีก 9 จุด")],
)
def test_a_comment_names_so_many_and_counts_the_rest(count: int, more: str) -> None:
    made = {
        "version": 1,
        "outside": [],
        "findings_total": count,
        "findings": [finding("warning", number) for number in range(count)],
        "entries": [],
    }
    text = readable(comment(made, RUN, PULL))
    assert text.startswith(MARKER)
    assert f"ควรดู {count} จุด" in text
    assert text.count("ข้อ ") == min(count, 60)
    assert ("และอีก" in text) == bool(more)
    assert more in text


@pytest.mark.parametrize(
    ("severity", "line", "command"),
    [
        (Severity.ERROR, 3, "::error file=ตาราง/a.csv,line=3,title=T244::ผิด วิธีแก้: แก้"),
        (Severity.WARNING, 0, "::warning file=ตาราง/a.csv,title=T244::ผิด วิธีแก้: แก้"),
        (Severity.NOTE, 1, "::notice file=ตาราง/a.csv,line=1,title=T244::ผิด วิธีแก้: แก้"),
    ],
)
def test_a_finding_stands_beside_its_line(severity: Severity, line: int, command: str) -> None:
    assert annotation(Finding("T244", severity, "ตาราง/a.csv", line, "ผิด", "แก้")) == command


def test_nothing_in_a_finding_ends_its_command_early() -> None:
    hostile = Finding("T1", Severity.ERROR, "a,line=9:\n::b", 1, "ก\r\n::set-env name=x::1", "100%0A")
    text = annotation(hostile)
    assert "\n" not in text
    assert "\r" not in text
    assert text == (
        "::error file=a%2Cline=9%3A%0A%3A%3Ab,line=1,title=T1::ก%0D%0A::set-env name=x::1 วิธีแก้: 100%250A"
    )

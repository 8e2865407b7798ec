"""What a change touches, judged by file names alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.proposal.scope import FileChange, scope_of

ENTRY = "tambons/2565/64-สุโขทัย/640904-กลางดง"
OTHER = "tambons/2565/16-ลพบุรี/160104-โก่งธนู"


def codes(*changes: FileChange) -> list[str]:
    return [finding.code for finding in scope_of(changes).findings]


def test_files_of_one_entry_are_one_entry_and_no_finding() -> None:
    scope = scope_of([FileChange(f"{ENTRY}/tambon.yml", "M"), FileChange(f"{ENTRY}/photos/วัด.jpg", "A")])
    assert [(entry.code, entry.year, entry.state) for entry in scope.entries] == [("640904", 2565, "changed")]
    assert (scope.outside, scope.findings, scope.refused) == ((), (), False)


@pytest.mark.parametrize(("status", "state"), [("A", "new"), ("D", "deleted"), ("M", "changed")])
def test_state_follows_the_main_file(status: str, state: str) -> None:
    (entry,) = scope_of([FileChange(f"{ENTRY}/tambon.yml", status)]).entries
    assert entry.state == state


def test_a_folder_with_another_name_is_moved_not_deleted() -> None:
    new = ENTRY.replace("กลางดง", "บ้านกลางดง")
    (entry,) = scope_of(
        [FileChange(f"{ENTRY}/tambon.yml", "D"), FileChange(f"{new}/tambon.yml", "A")]
    ).entries
    assert (entry.folder, entry.state, len(entry.files)) == (new, "moved", 2)


@pytest.mark.parametrize(
    "path",
    [
        ".github/workflows/x.yml",
        "yaml.py",
        "requirements/build.txt",
        "site_src/CNAME",
        "tambons/2565/_rules/edition.yml",
        "mkdocs.yml",
    ],
)
def test_central_files_may_not_come_with_an_entry(path: str) -> None:
    changes = [FileChange(f"{ENTRY}/tambon.yml", "M"), FileChange(path, "A")]
    assert codes(*changes) == ["T040"]
    assert scope_of(changes).refused
    assert scope_of(changes).findings[0].file == path


def test_central_files_alone_are_for_the_maintainers_to_judge() -> None:
    scope = scope_of([FileChange("mkdocs.yml", "M")])
    assert [finding.code for finding in scope.findings] == ["T046"]
    assert not scope.refused


@pytest.mark.parametrize(
    "path",
    [
        "tambons/x.txt",
        "tambons/2565/640904-กลางดง/tambon.yml",
        "tambons/2565/64-สุโขทัย/tambon.yml",
        "tambons/2565/64-สุโขทัย/กลางดง/tambon.yml",
        "tambons/๒๕๖๕/64-สุโขทัย/640904-กลางดง/tambon.yml",
        "tambons/2565/64-สุโขทัย\\x2f/640904-กลางดง/tambon.yml",
    ],
)
def test_files_beside_the_entries_are_refused(path: str) -> None:
    assert codes(FileChange(path, "A"))[0] == "T041"


@pytest.mark.parametrize(
    ("paths", "place", "right"),
    [
        (
            ["640904-กลางดง/tambon.yml", "640904-กลางดง/photos/a.jpg"],
            "640904-กลางดง",
            "64-<ชื่อจังหวัด>/640904-กลางดง/",
        ),
        (["tambon.yml.txt"], "tambon.yml.txt", "<รหัสตำบล>"),
        (["2565/กลางดง/Tambon.yml", "2565/กลางดง/tables/villages.csv"], "2565/กลางดง", "<รหัสตำบล>"),
        (["site_src/640904/texts/history.md"], "site_src/640904", "640904-<ชื่อตำบล>/"),
        (["tambons/2565/640904-กลางดง/tables/a.csv"] * 2, "tambons/2565/640904-กลางดง", "640904-กลางดง/"),
    ],
)
def test_a_folder_dropped_anywhere_is_told_once_with_the_place_it_belongs_in(
    paths: list[str], place: str, right: str
) -> None:
    (finding,) = scope_of([FileChange(path, "A") for path in paths]).findings
    assert (finding.code, finding.file, finding.is_error) == ("T041", place, True)
    assert f"({len(paths)} ไฟล์)" in finding.message and right in finding.fix


def test_tambons_of_our_own_tests_are_no_officers_and_what_is_cleared_away_is_no_fault() -> None:
    assert codes(FileChange("tests/golden/x/tambons/2565/640904-กลางดง/tambon.yml", "A")) == ["T046"]
    assert codes(FileChange("640904-กลางดง/tambon.yml", "D")) == []


@pytest.mark.parametrize(("files", "told"), [(99, []), (100, ["T048"]), (117, []), (200, ["T048"])])
def test_a_full_page_of_files_may_be_cut_off(files: int, told: list[str]) -> None:
    assert codes(*(FileChange(f"{ENTRY}/photos/{number}.jpg", "A") for number in range(files))) == told


@pytest.mark.parametrize("mode", ["120000", "160000"])
def test_links_and_nested_repositories_are_refused(mode: str) -> None:
    assert codes(FileChange(f"{ENTRY}/photos/a.jpg", "A", mode)) == ["T042"]


def test_several_entries_several_provinces_and_deletions_are_told() -> None:
    neighbour = ENTRY.replace("640904-กลางดง", "640905-บ้านอื่น")
    scope = scope_of([FileChange(f"{ENTRY}/tambon.yml", "M"), FileChange(f"{neighbour}/texts/more.md", "M")])
    assert [finding.code for finding in scope.findings] == ["T043"]
    assert "640905-บ้านอื่น" in scope.findings[0].message
    deletion = [FileChange(f"{ENTRY}/tambon.yml", "D"), FileChange(f"{OTHER}/tambon.yml", "M")]
    assert codes(*deletion) == ["T043", "T044", "T045"]


@given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from("AMDT"))))
def test_every_file_belongs_to_an_entry_or_is_outside(files: list[tuple[str, str]]) -> None:
    scope = scope_of(FileChange(path, status) for path, status in files)
    inside = [change.path for entry in scope.entries for change in entry.files]
    assert sorted([*inside, *scope.outside]) == sorted(path for path, _ in files)
    assert all(
        change.path.startswith(f"{entry.folder}/") for entry in scope.entries for change in entry.files
    )


def test_a_stray_file_is_refused_however_many_others_come_before_it() -> None:
    others = [FileChange(f"plugins/{number}.py", "A") for number in range(40)]
    assert "T041" in codes(*others, FileChange("tambons/2565/640904/tambon.yml", "A"))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (
            "tambons/tambons/2565/64-สุโขทัย/640904-กลางดง/tambon.yml",
            "tambons/tambons/2565/64-สุโขทัย/640904-กลางดง",
        ),
        ("64-สุโขทัย/640904-กลางดง/tambon.yml", "64-สุโขทัย/640904-กลางดง"),
        ("2565/64-สุโขทัย/640904-กลางดง/tables/a.csv", "2565/64-สุโขทัย/640904-กลางดง"),
        ("docs/640904 กลางดง/ก.jpg", "docs/640904 กลางดง"),
        ("640904_กลางดง (1)/tambon.yml", "640904_กลางดง (1)"),
        ("Tambons/2565/64-สุโขทัย/640904-กลางดง/tambon.yml", "Tambons/2565/64-สุโขทัย/640904-กลางดง"),
        ("tambon.yaml", "tambon.yaml"),
        ("ส่งงาน/tambon.yml", "ส่งงาน"),
        ("tambons/64-สุโขทัย/640904-กลางดง/tambon.yml", "tambons/64-สุโขทัย/640904-กลางดง"),
    ],
)
def test_a_place_that_github_lets_an_officer_drop_on_is_named(path: str, place: str) -> None:
    (finding,) = scope_of([FileChange(path, "A")]).findings
    assert (finding.code, finding.file) == ("T041", place)
    assert finding.fix.startswith("ย้ายไปไว้ที่ tambons/<ปี>/") and "หรือลบออก" in finding.fix


@pytest.mark.parametrize("inside", ["640904-กลางดง/tambon.yml", "tables/640904-กลางดง/tables/a.csv"])
def test_a_folder_in_itself_is_its_own_entrys_for_the_check_to_find(inside: str) -> None:
    scope = scope_of([FileChange(f"{ENTRY}/{inside}", "A")])
    assert [entry.folder for entry in scope.entries] == [ENTRY] and scope.outside == ()

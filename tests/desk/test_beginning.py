"""A draft of a new year begins with last year's files: all are new to the repository, and what is too old is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tambon_showcase.desk.beginning import RENEW, Beginning, start_of, with_earlier
from tambon_showcase.desk.places import PlaceChoice
from tambon_showcase.desk.sending import title_of
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.edition import load_editions
from tambon_showcase.reading.folder import earlier_entries
from tests.cases import lay_project
from tests.desk.begun import CODE, bytes_in
from tests.desk.officer import Officer, desk_of
from tests.in_process import without_workers


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with an entry of the year before and none of this one."""
    entry = lay_project(tmp_path)
    before = tmp_path / "tambons/2564/99-สาธิต"
    before.mkdir(parents=True)
    entry.rename(before / entry.name)
    return tmp_path


def earlier(root: Path) -> Path:
    (folder,) = root.glob("tambons/2564/*/999901-*")
    return folder


def test_the_page_offers_it_where_a_tambon_has_one(root: Path) -> None:
    with without_workers():
        officer = Officer(desk_of(root), Sessions())
        page = officer.see("/?province=99&district=9999")
        assert 'name="earlier" value="1" checked' in page and "ทุ่งสมมติ (ปี 2564)" in page
        said = officer.press(page, "/drafts", {"code": CODE, "level": "district", "earlier": "1"})
        assert RENEW.format(old=2564, year=2565) in said
        assert "ดาวน์โหลดสมุดงาน" in said


def test_its_files_are_all_new_and_the_old_ones_stay(root: Path) -> None:
    old = bytes_in(earlier(root))
    with without_workers():
        desk = desk_of(root)
        draft = desk.begin(Beginning(CODE, "district", with_earlier=True))
        assert draft and draft.place.startswith("tambons/2565/99-สาธิต/999901-")
        assert bytes_in(draft.folder) == old == bytes_in(earlier(root))
        assert draft.began == {} and title_of(draft).startswith("ตำบลใหม่: ")
        again = desk.begin(Beginning(CODE, "district", with_earlier=True))
        assert again and again.heard == draft.heard and again.version == draft.version, "it is made once"


def test_without_the_tick_it_begins_with_nothing(root: Path) -> None:
    with without_workers():
        draft = desk_of(root).begin(Beginning(CODE, "district"))
    assert draft and list(draft.files()) == ["tambon.yml"] and draft.heard.told == ()


def test_an_entry_of_this_year_is_the_start_whatever_was_before(root: Path) -> None:
    now = root / "tambons/2565/99-สาธิต" / earlier(root).name
    shutil.copytree(earlier(root), now)
    (now / "texts/history.md").write_text("ของปีนี้\n", "utf-8")
    edition = load_editions(root / "tambons")[0][2565]
    start = start_of(root, edition, Beginning(CODE, "district", with_earlier=True))
    assert start and start.entry == now and start.earlier is None
    assert with_earlier(root, 2565, (PlaceChoice(CODE, "ทุ่งสมมติ"),)) == ()


def test_the_newest_earlier_year_of_exactly_this_tambon_counts(tmp_path: Path) -> None:
    for year, name in ((2562, "640904-ก"), (2563, "640904-ข"), (2566, "640904-ค"), (2563, "640905-ง")):
        (tmp_path / f"tambons/{year}/64-สุโขทัย/{name}").mkdir(parents=True)
    found = earlier_entries(tmp_path, 2565, "640904")
    assert {code: (year, folder.name) for code, (year, folder) in found.items()} == {
        "640904": (2563, "640904-ข")
    }
    assert {*earlier_entries(tmp_path, 2565, "6409")} == {"640904", "640905"}
    assert {*earlier_entries(tmp_path, 2566, "6409")} == {"640905"}, "2566 has one already"
    assert earlier_entries(tmp_path, 2565, "../..") == earlier_entries(tmp_path, 2562, "64") == {}


def test_a_code_that_is_no_tambons_begins_nothing(root: Path) -> None:
    edition = load_editions(root / "tambons")[0][2565]
    assert start_of(root, edition, Beginning("000000", "district", with_earlier=True)) is None
    start = start_of(root, edition, Beginning(CODE, "nothing", with_earlier=True))
    assert start and start.level == edition.contest.levels[0].id and start.earlier == earlier(root)

"""A workbook goes out by a command and comes back by another: what is written, what waits, and how both end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.cli.into import folder_of
from tambon_showcase.site.whole_file import write_files
from tests.cases import lay_project
from tests.in_process import without_workers
from tests.workbook.officer import FIRST, Act, field, opened, page, put, saved

CODE = "999901"


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """The project of the checks, with the valid entry."""
    lay_project(tmp_path)
    with without_workers():
        yield tmp_path


def tambon(root: Path, *words: object) -> int:
    return main([*map(str, words), "--root", str(root)])


def given_out(root: Path, code: str = CODE) -> Path:
    book = root / f"{code}.xlsx"
    assert tambon(root, "workbook", code, "--out", book) == 0
    return book


def changed(book: Path, *acts: Act) -> Path:
    opened_book = opened(book.read_bytes())
    for act in acts:
        act(opened_book)
    book.write_bytes(saved(opened_book))
    return book


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def entry(root: Path, code: str = CODE, year: int = 2565) -> Path:
    (folder,) = root.glob(f"tambons/{year}/*/{code}-*")
    return folder


def test_a_workbook_that_nobody_changed_touches_nothing(root: Path) -> None:
    before = bytes_of(entry(root))
    assert tambon(root, "import", given_out(root), "--into", CODE) == 0
    assert bytes_of(entry(root)) == before


def test_a_change_is_shown_first_and_then_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = changed(given_out(root), field("motto", "คำขวัญใหม่"))
    before = bytes_of(entry(root))
    assert tambon(root, "import", book, "--into", CODE, "--dry-run") == 0
    assert "เริ่มที่นี่ / คำขวัญ" in capsys.readouterr().out
    assert bytes_of(entry(root)) == before
    assert tambon(root, "import", book, "--into", CODE) == 0
    after = bytes_of(entry(root))
    assert {name for name in after if after[name] != before.get(name)} == {"tambon.yml"}
    assert 'motto: "คำขวัญใหม่"'.encode() in after["tambon.yml"]
    assert tambon(root, "import", book, "--into", CODE) == 0
    assert bytes_of(entry(root)) == after


def test_a_row_that_is_gone_waits_for_a_word(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = changed(given_out(root), lambda one: page(one, "villages").delete_rows(FIRST))
    villages = entry(root) / "tables" / "villages.csv"
    before = villages.read_bytes()
    assert tambon(root, "import", book, "--into", CODE) == 1
    said = capsys.readouterr().out
    assert "ไม่มีในสมุดงานแล้ว" in said
    assert "--gone keep" in said
    assert villages.read_bytes() == before
    assert tambon(root, "import", book, "--into", CODE, "--gone", "keep") == 0
    assert villages.read_bytes() == before
    assert tambon(root, "import", book, "--into", CODE, "--gone", "delete") == 0
    assert len(villages.read_bytes().splitlines()) == len(before.splitlines()) - 1


def test_a_new_tambon_begins_with_its_workbook(root: Path) -> None:
    book = changed(
        given_out(root, "640904"),
        field("motto", "ก"),
        put("villages", "moo", 1),
        put("villages", "name", "บ้านหนึ่ง"),
    )
    assert folder_of(root, 2565, "640904") == root / "tambons/2565/64-สุโขทัย/640904-กลางดง"
    assert tambon(root, "import", book, "--into", "640904") == 0
    main_file = (entry(root, "640904") / "tambon.yml").read_text("utf-8")
    assert main_file == 'code: "640904"\nlevel: "district"\nname: "กลางดง"\nmotto: "ก"\n'
    villages = (entry(root, "640904") / "tables/villages.csv").read_bytes()
    assert b"\r" not in villages
    assert "1,บ้านหนึ่ง".encode() in villages


def test_a_blank_workbook_serves_any_tambon(root: Path) -> None:
    book = root / "blank.xlsx"
    assert tambon(root, "workbook", "--blank", "--level", "province", "--out", book) == 0
    assert tambon(root, "import", book, "--into", "640904") == 0
    assert (entry(root, "640904") / "tambon.yml").read_text("utf-8") == 'code: "640904"\nlevel: "province"\n'


def test_photos_come_with_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = root / "ภาพ"
    photos.mkdir()
    (photos / "ใหม่.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert tambon(root, "import", given_out(root), photos, "--into", CODE) == 0
    assert "ใหม่.jpg → photos/ใหม่.jpg" in capsys.readouterr().out
    assert (entry(root) / "photos/ใหม่.jpg").read_bytes() == b"\xff\xd8\xff\xe0"


def test_a_file_that_says_nothing_any_more_is_deleted(tmp_path: Path) -> None:
    write_files(tmp_path, {"texts/a.md": b"a"})
    assert bytes_of(tmp_path) == {"texts/a.md": b"a"}
    write_files(tmp_path, {"texts/a.md": b""})
    assert bytes_of(tmp_path) == {}


def new_year(root: Path) -> None:
    assert tambon(root, "new-edition", "2566", "--from", "2565") == 0


def test_a_new_year_begins_as_a_copy(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_year(root)
    (entry(root) / "link.jpg").symlink_to("/etc/hostname")
    assert tambon(root, "next-year", CODE) == 0
    assert bytes_of(entry(root, year=2566)) == bytes_of(entry(root))
    assert not (entry(root, year=2566) / "link.jpg").exists()
    assert "tambon workbook 999901" in capsys.readouterr().out
    assert tambon(root, "next-year", CODE) == 2
    assert "มีโฟลเดอร์ของปี 2566 แล้ว" in capsys.readouterr().err


def test_what_must_be_renewed_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_year(root)
    rules = root / "tambons/2566/_rules/edition.yml"
    rules.write_text(rules.read_text("utf-8").replace("data_year_be: 2564", "data_year_be: 2566"), "utf-8")
    assert tambon(root, "next-year", CODE) == 0
    said = capsys.readouterr().out
    assert "ต้องปรับปรุงสำหรับปี 2566:" in said
    assert "ปีนี้ใช้ข้อมูลปี 2566" in said


def test_a_workbook_of_last_year_is_refused_with_the_way(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = given_out(root)
    new_year(root)
    shutil.copytree(root / "tambons/2565/99-สาธิต", root / "tambons/2566/99-สาธิต")
    assert tambon(root, "import", book, "--into", CODE) == 1
    assert "สมุดงานนี้เป็นของปี 2565 แต่ผลงานเป็นปี 2566 ขอสมุดงานปี 2566" in (said := capsys.readouterr().err)
    assert "--year 2565" in said and "ที่โต๊ะ" in said, "there is a way for both doors"
    assert tambon(root, "import", book, "--into", CODE, "--year", "2565") == 0


def _linked(link: Path, elsewhere: Path) -> Path:
    """Put what is at a place, or an empty folder, elsewhere, and a link to it in its place."""
    link.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(link, elsewhere) if link.exists() else elsewhere.mkdir()
    link.symlink_to(elsewhere)
    return link


@pytest.mark.parametrize(
    "linked", ["tambons/2565/99-สาธิต", "{entry}", "{entry}/tambon.yml", "{entry}/tables"]
)
def test_a_workbook_never_lands_where_a_link_leads(
    linked: str, root: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    new_motto = field("motto", "คำขวัญใหม่")
    book = changed(given_out(root), new_motto, put("villages", "households", 123))
    outside = tmp_path_factory.mktemp("outside")
    link = _linked(root / linked.format(entry=entry(root).relative_to(root)), outside / "elsewhere")
    capsys.readouterr()
    before = bytes_of(root), bytes_of(outside)
    assert tambon(root, "import", book, "--into", CODE) == 2
    assert f"{link} เป็นลิงก์ไปที่อื่น จึงไม่เขียน" in capsys.readouterr().err
    assert (bytes_of(root), bytes_of(outside), link.is_symlink()) == (*before, True)


@pytest.mark.parametrize(
    ("command", "linked"),
    [
        ("new 640904 --year 2565", "tambons/2565/64-สุโขทัย"),
        ("next-year 999901 --year 2566", "tambons/2566/99-สาธิต"),
        ("new-edition 2567 --from 2565", "tambons/2567"),
    ],
)
def test_nothing_new_lands_where_a_link_leads(
    command: str,
    linked: str,
    root: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(root / "tambons/2565/_rules", root / "tambons/2566/_rules")
    outside = tmp_path_factory.mktemp("outside")
    link = _linked(root / linked, outside / "elsewhere")
    assert tambon(root, *command.split()) == 2
    assert f"{link} เป็นลิงก์ไปที่อื่น จึงไม่เขียน" in capsys.readouterr().err
    assert bytes_of(outside) == {}

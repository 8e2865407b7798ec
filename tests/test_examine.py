"""Photos, documents and texts are opened, and what is wrong inside is reported by file; a check and a build find the same."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from tambon_showcase.examine import look_at
from tambon_showcase.finding import Finding
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.entries import PLACE, edition, lay_out, lines_of
from tests.whole_shells import alike

SHELLS = Shells(alike(Shell.cut("@@content@@")), {}, ())


def found_in(folder: Path, root: Path) -> list[Finding]:
    return list(look_at(folder, edition(), Settings(root, root / "site")).findings)


def test_a_photo_that_is_none_is_told_by_its_file(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "photos" / "pond.jpg").write_bytes(b"not a photo")
    assert "T504 photos/pond.jpg:0" in lines_of(found_in(folder, tmp_path))


def test_a_document_that_acts_is_told_by_its_file(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    with pikepdf.open(folder / "documents" / "minutes.pdf", allow_overwriting_input=True) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.save()
    errors = [found for found in found_in(folder, tmp_path) if found.is_error]
    assert [found.file for found in errors] == [f"{PLACE}/documents/minutes.pdf"]


def test_a_code_that_nobody_knows_is_never_sound_and_hides_nothing(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    main = folder / "tambon.yml"
    main.write_text(main.read_text("utf-8").replace("999901", "640999"), "utf-8")
    looked = look_at(folder, edition(), Settings(tmp_path, tmp_path / "site"))
    assert looked.entry and looked.entry.identity.code == "999901" and not looked.is_sound
    assert {found.file for found in looked.findings if found.is_error} == {f"{PLACE}/tambon.yml"}


def test_an_entry_of_a_folder_that_nobody_knows_is_not_read(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "tambon.yml").write_text('code: "640999"\nlevel: district\nsummary: ก\n', "utf-8")
    looked = look_at(
        folder.rename(folder.with_name("640999-ก")), edition(), Settings(tmp_path, tmp_path / "site")
    )
    assert (looked.entry, looked.materials, looked.is_sound) == (None, None, False)


def test_an_entry_that_is_read_in_part_is_not_sound(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "tambon.yml").write_text("code: [", "utf-8")
    looked = look_at(folder, edition(), Settings(tmp_path, tmp_path / "site"))
    assert looked.entry and not looked.is_sound


def test_one_bad_file_costs_only_itself(tmp_path: Path) -> None:
    """A photo that is none is an error of its file: the entry may still be published without it."""
    folder = lay_out(tmp_path)
    (folder / "photos" / "pond.jpg").write_bytes(b"not a photo")
    looked = look_at(folder, edition(), Settings(tmp_path, tmp_path / "site"))
    assert looked.materials and looked.is_sound
    assert [found.code for found in looked.findings if found.is_error] == ["T504"]


def test_what_reading_checking_and_opening_find_comes_together(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "photos" / "pond.jpg").write_bytes(b"not a photo")
    (folder / "texts" / "history.md").write_bytes("ที่มา\xff".encode("latin-1", "replace") + b"\xff")
    main = folder / "tambon.yml"
    main.write_text(main.read_text("utf-8") + "unknown: 1\n", "utf-8")
    files = {found.file.removeprefix(f"{PLACE}/") for found in found_in(folder, tmp_path)}
    assert {"photos/pond.jpg", "texts/history.md", "tambon.yml"} <= files


def test_good_files_give_no_errors(tmp_path: Path) -> None:
    assert not any(found.is_error for found in found_in(lay_out(tmp_path), tmp_path))


def test_looking_writes_nothing(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    found_in(folder, tmp_path)
    assert sorted(tmp_path.rglob("*")) == before

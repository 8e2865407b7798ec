"""One slip in tambon.yml costs its own key; the rest of the entry is read and checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.model.entry import Entry
from tambon_showcase.reading.entry import read_entry
from tests.entries import edition, lay_out


def read_with(root: Path, old: str, new: str) -> tuple[Entry | None, list[str]]:
    """The base entry with a change of its main file, and the codes found in that file."""
    folder = lay_out(root)
    main = folder / "tambon.yml"
    text = main.read_text("utf-8")
    assert old in text
    main.write_text(text.replace(old, new, 1), "utf-8")
    entry, findings = read_entry(folder, edition(), root)
    return entry, [one.code for one in findings if one.is_error and one.file.endswith("tambon.yml")]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("lat: 15.90000", "lat: สิบห้า", ["T114"]),
        ("level: province", "level: ประเทศ", ["T114"]),
        ("level: province\n", "", ["T113"]),
        ("cover: pond.jpg", "cower: pond.jpg", ["T112"]),
        ('code: "999901"', 'code: "99990"', ["T114"]),
        ("    photo: pond.jpg", "    foto: pond.jpg", ["T112"]),
        ("  - title: สระน้ำ\n", "  - titel: สระน้ำ\n", ["T112"]),
    ],
)
def test_a_slip_costs_its_own_key(tmp_path: Path, old: str, new: str, codes: list[str]) -> None:
    entry, found = read_with(tmp_path, old, new)
    assert sorted(found) == sorted(codes)
    assert entry is not None and entry.code == "999901"
    assert entry.tables.villages and entry.texts
    assert entry.identity.summary == "ตำบลสมมติขนาดเล็กสำหรับทดสอบการตรวจ"


def test_several_slips_are_told_at_once(tmp_path: Path) -> None:
    entry, found = read_with(tmp_path, "lat: 15.90000", "lat: สิบห้า\nmott: ก\nupdated: 31/2/2565")
    assert sorted(found) == ["T112", "T114", "T114"]
    assert entry is not None and entry.tables.villages


def test_slips_of_syntax_are_told_with_each_other_and_with_refused_values(tmp_path: Path) -> None:
    slips = "lat: สิบห้า\n  motto: ก\nvision:ข\nlocation_note: “ค” และ: ง\nupdated: 31/2/2565"
    entry, found = read_with(tmp_path, "lat: 15.90000", slips)
    assert sorted(found) == ["T114", "T114", "T133", "T134", "T135"]
    assert entry is not None and entry.identity.vision == "ข"
    assert not entry.is_read("location_note") and not entry.is_read("updated") and entry.is_read("level")


def test_a_key_on_a_line_that_nobody_can_read_is_not_missing_too(tmp_path: Path) -> None:
    entry, found = read_with(tmp_path, "level: province", "level province")
    assert found == ["T138"]
    assert entry is not None and not entry.is_read("level")


def test_a_file_that_yaml_cannot_read_hides_nothing_beside_it(tmp_path: Path) -> None:
    entry, found = read_with(tmp_path, "summary: ", "summary: ก: ข: ")
    assert found == ["T134"]
    assert entry is not None and entry.tables.villages and entry.texts

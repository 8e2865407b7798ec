"""Whether a change took something away: a row, a cell, words, a photo. Then no older page may stay."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.memory.compact import compact_json
from tambon_showcase.memory.inventory import inventory, takes_away

TABLE, TEXT, PHOTO = "tables/villages.csv", "texts/history.md", "photos/a.jpg"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("tables", "texts", "photos"):
        (tmp_path / name).mkdir()
    (tmp_path / TABLE).write_text("หมู่ที่,ชื่อ\n1,บ้านหนึ่ง\n2,บ้านสอง\n", "utf-8")
    (tmp_path / TEXT).write_text("## ที่มา\n\nเรื่องเล่า\n", "utf-8")
    (tmp_path / PHOTO).write_bytes(b"photo")
    return tmp_path


def rewritten(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, "utf-8")


def saved(name: str, data: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(data)


@pytest.mark.parametrize(
    ("change", "is_gone"),
    [
        (lambda _: None, False),
        (rewritten(TABLE, "หมู่ที่,ชื่อ\n1,บ้านหนึ่ง\n"), True),
        (rewritten(TABLE, "หมู่ที่,ชื่อ\n1,บ้านหนึ่ง\n2,\n"), True),
        (rewritten(TABLE, "หมู่ที่,ชื่อ\n1,บ้านหนึ่ง\n2, \n"), True),
        (rewritten(TABLE, "หมู่ที่,ชื่อ\n1,ก\n2,ข\n"), False),
        (rewritten(TABLE, "หมู่ที่,ชื่อ\r\n1,บ้านหนึ่ง\r\n2,บ้านสอง\r\n"), False),
        (rewritten(TABLE, "หมู่ที่,ชื่อ\n\n1,บ้านหนึ่ง\n2,บ้านสอง\n3,บ้านสาม\n"), False),
        (rewritten(TEXT, "## ที่มา\n\nเรื่องเล\n"), True),
        (rewritten(TEXT, "## ที่มา เรื่องเล่าทั้งหมดที่ยาวกว่าเดิม\n"), True),
        (rewritten(TEXT, "## ที่มา\n\nเรื่องเล่า\n\nเพิ่ม\n"), False),
        (rewritten(TEXT, "\n\n## ที่มา\n\n\nเรื่องเล่า\n"), False),
        (saved(TEXT, "## ที่มา\n\nเรื่องเล่า\n".encode("cp874")), False),
        (saved(TEXT, "## ที่มา\n\nเรื่องเล\n".encode("cp874")), True),
        (saved(TABLE, "หมู่ที่,ชื่อ\n1,บ้านหนึ่ง\n2,บ้านสอง\n".encode("utf-16")), False),
        (saved(TABLE, "หมู่ที่,ชื่อ\n1,บ้านหนึ่ง\n".encode("utf-16")), True),
        (saved(TEXT, b"## ??????\n\n??????????\n"), False),
        (saved(TEXT, bytes(range(128, 256))), False),  # a damaged disk, or another program's file
        (saved(TABLE, b"PK\x03\x04\0\0\0\0 workbook"), False),
        (saved(TABLE, b""), True),
        (lambda folder: (folder / PHOTO).write_bytes(b"other"), True),
        (lambda folder: (folder / PHOTO).unlink(), True),
        (lambda folder: (folder / "photos/b.jpg").write_bytes(b"new"), False),
        (lambda folder: (folder / PHOTO).rename(folder / "photos/b.jpg"), True),
    ],
)
def test_only_what_is_less_takes_away(folder: Path, change: Callable[[Path], object], is_gone: bool) -> None:
    before = inventory(folder)
    change(folder)
    assert takes_away(before, inventory(folder)) is is_gone


@pytest.mark.skipif(sys.platform == "win32", reason="ทางลัดของ Windows ต้องมีสิทธิ์ของผู้ดูแล")
def test_links_are_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "secret.md").write_text("x", "utf-8")
    before = inventory(folder)
    (folder / "texts/link.md").symlink_to(other / "secret.md")
    (folder / "linked").symlink_to(other)
    assert inventory(folder) == before


def test_no_words_are_kept(folder: Path) -> None:
    kept = inventory(folder).decode()
    assert "บ้าน" not in kept
    assert "เรื่อง" not in kept
    assert TABLE in kept


HELD = st.dictionaries(
    st.sampled_from([TABLE, TEXT, PHOTO]),
    st.lists(st.integers(0, 9), min_size=3, max_size=3) | st.text("ab", min_size=1, max_size=2),
)


@given(HELD)
def test_nothing_is_less_than_itself_or_more_than_nothing(held: dict[str, object]) -> None:
    data = compact_json(held)
    assert not takes_away(data, data)
    assert not takes_away(b"{}", data)
    assert takes_away(data, b"{}") is bool(held)

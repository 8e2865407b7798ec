"""The comparison of pages sees what an eye sees, and nothing else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

from tests import blessed_pictures
from tests.blessed import BLESS
from tests.blessed_pictures import MOST_CHANGED, check_pages, difference


def page(*, column: int = 120, dot: int = 0, colour: str = "#1f4580", line: str = "ink") -> Image.Image:
    """A page with a coloured head, lines of text, and a column of a table."""
    image = Image.new("RGB", (298, 421), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 298, 40), fill=colour)
    for row in range(60, 400, 8):
        draw.text((20, row), f"{line} {row} words of a page", fill="#1b2330")
    draw.line((column, 60, column, 400), fill="#857c68", width=2)
    draw.rectangle((280, 410, 280 + dot, 410 + dot), fill="red")
    return image


def share(new: Image.Image) -> float:
    return difference(page(), new)[0]


def test_the_same_page_drawn_a_little_otherwise_is_no_difference() -> None:
    assert share(page()) == 0
    assert share(page().filter(ImageFilter.GaussianBlur(0.5))) <= MOST_CHANGED
    kept = io.BytesIO()
    page().save(kept, "WEBP", quality=blessed_pictures.QUALITY)
    assert share(Image.open(kept).convert("RGB")) <= MOST_CHANGED
    assert share(page(dot=1)) <= MOST_CHANGED


@pytest.mark.parametrize(
    "new", [page(column=150), page(colour="#1b6237"), page(line="other"), page(dot=12), page().rotate(180)]
)
def test_another_column_colour_line_or_a_spot_is_one(new: Image.Image) -> None:
    assert share(new) > MOST_CHANGED


def test_a_page_of_another_size_is_all_different() -> None:
    assert share(page().resize((421, 298))) == 1


def test_who_blesses_sees_old_and_new_and_who_breaks_sees_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = tmp_path / "seen"
    monkeypatch.setattr(blessed_pictures, "SIDE_BY_SIDE", seen)
    monkeypatch.setattr(blessed_pictures, "ROOT", tmp_path)
    shown: list[Image.Image] = [page(), page(colour="#1b6237")]
    monkeypatch.setattr(blessed_pictures, "pages_of", lambda *_: shown)
    blessed = tmp_path / "pictures"
    monkeypatch.setenv(BLESS, "1")
    check_pages(blessed, "paper", b"")
    monkeypatch.delenv(BLESS)
    check_pages(blessed, "paper", b"")
    shown[1] = page(column=150)
    for file in seen.iterdir():
        file.unlink()
    with pytest.raises(AssertionError, match=r"paper-02\.webp: .* look at seen/paper-02\.webp"):
        check_pages(blessed, "paper", b"")
    with Image.open(seen / "paper-02.webp") as sheet:
        assert sheet.size == (3 * (298 + 8), 421)
    before = (blessed / "paper-01.webp").stat().st_mtime_ns
    monkeypatch.setenv(BLESS, "1")
    del shown[0]
    shown.append(page())
    shown.append(page())
    check_pages(blessed, "paper", b"")
    assert [file.name for file in sorted(blessed.iterdir())] == [
        "paper-01.webp",
        "paper-02.webp",
        "paper-03.webp",
    ]
    assert (blessed / "paper-01.webp").stat().st_mtime_ns > before
    del shown[1:]
    check_pages(blessed, "paper", b"")
    assert [file.name for file in blessed.iterdir()] == ["paper-01.webp"]
    monkeypatch.delenv(BLESS)
    with pytest.raises(AssertionError, match="3 pages, blessed were 1"):
        shown += shown * 2
        check_pages(blessed, "paper", b"")

"""Pictures of the desk in the handbook: every one is named, is there, and looks as the desk does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tambon_showcase.handbook.pictures import HEIGHT, TAKEN, WIDTH, picture_file, pictures

from . import pictures as taking
from .test_write import wrote

MOST_BYTES = 30_000


def test_pages_name_every_picture_that_there_is(pages: Mapping[str, str]) -> None:
    named = set(re.findall(r'src="pictures/([\w-]+)\.webp"', "".join(pages.values())))
    assert named == set(pictures()) == set(taking.NAMES)


@pytest.mark.parametrize("name", taking.NAMES)
def test_a_picture_is_small_and_of_the_size_that_pages_say(name: str) -> None:
    file = picture_file(name)
    with Image.open(file) as picture:
        assert picture.size == (WIDTH, HEIGHT) == pictures()[name]
    assert file.stat().st_size < MOST_BYTES


def test_an_unknown_picture_is_none() -> None:
    with pytest.raises(KeyError):
        picture_file("../mistakes")


def test_pictures_are_in_the_site(tmp_path: Path) -> None:
    writer, _ = wrote(tmp_path)
    for name in taking.NAMES:
        laid = tmp_path / f"site/handbook/pictures/{name}.webp"
        assert laid.read_bytes() == picture_file(name).read_bytes()
        assert f"handbook/pictures/{name}.webp" in writer.names


def test_a_page_of_the_desk_that_changed_is_seen(tmp_path: Path) -> None:
    start, check = (TAKEN / f"{name}.webp" for name in ("start", "check"))
    assert taking.difference(start, start) == 0
    assert taking.difference(start, check) > taking.ALIKE
    moved = tmp_path / "moved.webp"
    Image.open(start).transform((WIDTH, HEIGHT), Image.Transform.AFFINE, (1, 0, 0, 0, 1, 60)).save(moved)
    assert taking.difference(start, moved) > taking.ALIKE


@pytest.mark.full
@pytest.mark.browser
def test_the_pictures_look_as_the_desk_does(chromium: Browser, tmp_path: Path) -> None:
    taking.take(chromium, tmp_path / "desk", tmp_path / "taken")
    stale = {
        name: round(apart, 1)
        for name in taking.NAMES
        if (apart := taking.difference(tmp_path / f"taken/{name}.webp", picture_file(name))) > taking.ALIKE
    }
    assert stale == {}, "run python -m tests.handbook.pictures, and look at the pictures"

"""A photo is what its bytes say; what may harm is seen in the header alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.jpeg import MAX_SCANS, has_many_scans
from tambon_showcase.content.photo_kinds import format_of
from tambon_showcase.content.photos import (
    MAX_BYTES,
    PhotoFacts,
    probe,
    probe_bytes,
)
from tambon_showcase.finding import Where
from tests.content.pictures import animation, many_scans, picture, png_of_size, with_camera_marks

WHERE = Where("tambons/x/photos/a.jpg")
JPEG = picture()


def codes(data: bytes, name: str = "a.jpg") -> list[str]:
    return [finding.code for finding in probe_bytes(data, name, WHERE)[1]]


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "a.jpg"), ("JPEG", "a.JPEG"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_good_photos_pass(kind: str, name: str) -> None:
    facts, findings = probe_bytes(picture(kind=kind), name, WHERE)
    assert facts == PhotoFacts(kind, 900, 600)
    assert findings == []


def test_the_size_is_that_of_the_upright_photo_and_a_place_is_told() -> None:
    facts, findings = probe_bytes(picture(exif=with_camera_marks()), "a.jpg", WHERE)
    assert facts == PhotoFacts("JPEG", 600, 900, has_gps=True)
    assert {finding.code for finding in findings} == {"T511", "T512"}
    assert not any(finding.is_error for finding in findings)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<script>pwn()</script>", "T504"), (b"", "T504"), (b"MZ\0\0", "T561"), (b"%PDF-1.4", "T561"), (b"\xff\xd8\xff\xe0", "T504"),
        (b"\0\0\0\x18ftypavif\0\0", "T505"),
        (b"GIF89a\1\0\1\0", "T506"), (b"BM\0\0\0\0", "T506"), (b"II*\0\1\0", "T506"),
        (JPEG[: len(JPEG) // 3], "T508"), (JPEG + b"PK\x05\x06" + b"\0" * 18, "T509"), (JPEG + b"<script>pwn()</script>", "T509"),
        (JPEG[:20] + b"<?php x ?>" + JPEG[20:], "T509"),
        (picture(2000, 100), "T503"), (png_of_size(30_000, 30_000), "T502"), (png_of_size(6_000, 5_000), "T502"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script/></svg>", "T513"),
    ],
)  # fmt: skip
def test_photos_that_may_harm_are_refused(data: bytes, code: str) -> None:
    facts, findings = probe_bytes(data, "a.png" if code == "T502" else "a.jpg", WHERE)
    assert facts is None
    assert code in {finding.code for finding in findings if finding.is_error}


@pytest.mark.parametrize(
    ("kind", "name"), [("PNG", "a.jpg"), ("WEBP", "a.jpg"), ("JPEG", "a.png"), ("WEBP", "a.jfif")]
)
def test_a_photo_under_another_ending_is_read_as_what_it_is(kind: str, name: str) -> None:
    facts, findings = probe_bytes(picture(kind=kind), name, WHERE)
    assert facts == PhotoFacts(kind, 900, 600)
    assert [(finding.code, finding.is_error) for finding in findings] == [("T507", False)]


def test_a_heavy_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert [finding.code for finding in probe(path, WHERE)[1]] == ["T501"]


@pytest.mark.parametrize(("kind", "name"), [("PNG", "a.png"), ("WEBP", "a.webp")])
def test_animations_warn(kind: str, name: str) -> None:
    facts, findings = probe_bytes(animation(kind), name, WHERE)
    assert facts is not None
    assert [finding.code for finding in findings] == ["T510"]


def test_a_clean_drawing_passes() -> None:
    drawing = (
        b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><circle r='9' fill='green'/></svg>"
    )
    assert probe_bytes(drawing, "logo.svg", WHERE) == (PhotoFacts("SVG", 90, 60), [])


def test_small_photos_are_noted() -> None:
    assert codes(picture(300, 200)) == ["T512"]


def test_a_bomb_is_told_at_once() -> None:
    start = time.process_time()
    assert codes(png_of_size(60_000, 60_000), "a.png") == ["T502"]
    assert time.process_time() - start < 0.2


@given(
    st.binary(max_size=400)
    | st.binary(max_size=80).map(JPEG[:300].__add__)
    | st.integers(0, len(JPEG)).map(lambda n: JPEG[:n])
)
@settings(max_examples=150, deadline=None)
def test_any_bytes_get_an_answer(data: bytes) -> None:
    facts, findings = probe_bytes(data, "a.jpg", WHERE)
    assert facts is not None or findings
    assert format_of(data) in {"", "JPEG", "PNG", "WEBP", "HEIC", "AVIF", "GIF", "BMP", "TIFF", "SVG"}


@pytest.mark.parametrize("between", [b"", b"\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data"])
def test_a_photo_with_a_short_film_behind_it_is_whole(between: bytes, tmp_path: Path) -> None:
    """Samsung and Google phones put a film behind each photo that moves."""
    path = tmp_path / "a.jpg"
    path.write_bytes(picture() + between + b"\0\0\0\x18ftypmp42" + bytes(200_000))
    facts, findings = probe(path, WHERE)
    assert facts is not None and findings == []


def test_scans_are_counted_in_the_picture_alone() -> None:
    assert not has_many_scans(many_scans(MAX_SCANS))
    assert has_many_scans(many_scans(MAX_SCANS + 1))
    film_behind = many_scans(10) + b"\0\0\0\x18ftypmp42" + b"\xff\xda\0\2" * 200
    assert not has_many_scans(film_behind)
    small_picture_before = b"\xff\xd8\xff\xe1\x03\x22" + b"\xff\xda\0\2" * 200 + many_scans(10)[2:]
    assert not has_many_scans(small_picture_before)
    assert not has_many_scans(many_scans(10)[:400])


@pytest.mark.parametrize(("width", "told"), [(800, False), (799, True)])
def test_a_photo_as_wide_as_a_phone_shows_is_not_small(width: int, told: bool) -> None:
    _, findings = probe_bytes(picture(width, 600), "a.jpg", WHERE)
    assert ("T512" in {finding.code for finding in findings}) == told

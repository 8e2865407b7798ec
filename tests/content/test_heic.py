"""HEIC photos: decoded where the library is there, upright and without metadata; refused in words where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tambon_showcase.content import photos
from tambon_showcase.content.photo_files import prepare
from tambon_showcase.content.photo_kinds import can_decode_heic
from tambon_showcase.content.photos import probe_bytes
from tambon_showcase.finding import Where
from tests.content.heic import PHOTO

WHERE = Where("photos/IMG_0001.HEIC")
decodes = pytest.mark.skipif(not can_decode_heic(), reason="pi-heif is not installed")


@decodes
def test_an_iphones_photo_is_published_upright_and_without_its_position(tmp_path: Path) -> None:
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(PHOTO)
    photo, findings = prepare(path, tmp_path / "cache", WHERE)
    assert photo is not None and (photo.width, photo.height) == (48, 64)
    assert {finding.code for finding in findings} == {"T511", "T512"}
    for variant in photo.variants:
        with Image.open(variant.path) as image:
            above, below = image.convert("RGB").getpixel((24, 8)), image.convert("RGB").getpixel((24, 56))
            assert above[0] > 150 > above[2] and below[2] > 150 > below[0]  # type: ignore[index]
            assert not image.getexif() and "icc_profile" not in image.info
    assert b"Apple" in PHOTO and not any(b"Apple" in variant.path.read_bytes() for variant in photo.variants)


@decodes
@pytest.mark.parametrize("name", ["IMG_0001.heic", "IMG_0001.HEIF", "ภาพ.jpg"])
def test_it_is_known_by_its_bytes(name: str) -> None:
    facts, findings = probe_bytes(PHOTO, name, WHERE)
    assert facts is not None and facts.format == "HEIC" and facts.has_gps
    assert ("T507" in {finding.code for finding in findings}) == name.endswith(".jpg")


@decodes
@pytest.mark.parametrize("cut", [24, 300, len(PHOTO) // 2, len(PHOTO) - 20])
def test_a_cut_photo_is_refused_in_words(cut: int) -> None:
    facts, findings = probe_bytes(PHOTO[:cut], "a.heic", WHERE)
    assert facts is None and findings[0].code in {"T504", "T508"}


@decodes
def test_one_larger_than_the_bound_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(photos.MAX_PIXELS, "HEIC", 3_000)
    facts, findings = probe_bytes(PHOTO, "a.heic", WHERE)
    assert facts is None and "T502" in {finding.code for finding in findings}


def test_where_nothing_decodes_it_the_phones_setting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "can_decode_heic", lambda: False)
    facts, (finding,) = probe_bytes(PHOTO, "a.heic", WHERE)
    assert facts is None and finding.code == "T505" and "iPhone" in finding.fix

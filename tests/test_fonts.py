"""The site's typeface is cut the same way each time, small, and whole for Thai."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tambon_showcase import fonts

PANGRAM = "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า กว่าบรรดาฝูงสัตว์เดรัจฉาน ฃ ฅ ฿ ๐๑๒๓๔๕๖๗๘๙ ฯ ๆ “น้ำ” – … 1,204 ²"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def regular(cache: Path) -> bytes:
    return fonts.cached_woff2(400, cache)


def test_font_has_every_letter_thai_pages_use(regular: bytes) -> None:
    known = TTFont(io.BytesIO(regular)).getBestCmap()
    assert not [letter for letter in PANGRAM if ord(letter) not in known]


def test_font_keeps_the_features_that_place_tone_marks(regular: bytes) -> None:
    font = TTFont(io.BytesIO(regular))
    placed = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    assert {"mark", "mkmk"} <= placed


def test_font_is_small_enough_for_the_first_view(regular: bytes) -> None:
    assert regular[:4] == b"wOF2"
    assert len(regular) < 24_000


def test_cut_is_the_same_each_time(cache: Path, tmp_path: Path, regular: bytes) -> None:
    assert fonts.cached_woff2(400, tmp_path) == regular


def test_spoilt_cache_is_cut_anew(cache: Path, regular: bytes) -> None:
    kept = next(cache.glob("sarabun-400-*.woff2"))
    kept.write_bytes(b"spoilt")
    assert fonts.cached_woff2(400, cache) == regular
    assert hashlib.sha256(kept.read_bytes()).digest() == hashlib.sha256(regular).digest()


def test_warm_cache_cuts_nothing(cache: Path, regular: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "subset_woff2", lambda face: pytest.fail("cut again"))
    assert fonts.cached_woff2(400, cache) == regular


def test_files_go_out_with_their_licence(cache: Path, tmp_path: Path) -> None:
    written = fonts.write_fonts(tmp_path / "fonts", cache)
    assert [path.name for path in written] == [
        "sarabun-400.woff2",
        "sarabun-600.woff2",
        "sarabun-700.woff2",
        "OFL.txt",
    ]
    assert "SIL OPEN FONT LICENSE" in (tmp_path / "fonts" / "OFL.txt").read_text("utf-8")


def test_stylesheet_names_the_weights_that_are_cut() -> None:
    css = Path("plugins/tambon_showcase/theme/assets/tambon/css/fonts.css").read_text("utf-8")
    for weight in fonts.FACES:
        assert f"sarabun-{weight}.woff2" in css

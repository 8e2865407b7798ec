"""The site's typeface is cut the same way each time, small, and whole for Thai."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import fontTools
import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from tambon_showcase import fonts
from tests.faces import TRULY_CUT

PANGRAM = "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า กว่าบรรดาฝูงสัตว์เดรัจฉาน ฃ ฅ ฿ ๐๑๒๓๔๕๖๗๘๙ ฯ ๆ “น้ำ” – … 1,204 ²"


@pytest.fixture(scope="module", autouse=True)
def _truly_cut() -> Iterator[None]:
    """Here faces are cut, and not taken from what other tests cut."""
    with mock.patch.object(fonts, "subset_woff2", TRULY_CUT):
        yield


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


@pytest.mark.parametrize(
    ("kept", "left_out"),
    [
        (" ~", "\x7f"),
        ("\xa0²½×éÿ", "Āğ"),
        ("กฺ", "\u0e3b\u0e3e"),
        ("฿๎๐๙๛", ""),
        ("\u200b\u200c\u200d", "\u200e"),
        ("–—‘’“”†‡•…", "\u2028"),
        ("‰‹›", "⁄"),
        ("€", "₩"),
        ("←↑→↓", "↗"),
        ("−", "∂∑"),
        ("≠≤≥", "◊"),
        ("◌", ""),
        ("", "ΩЖạ"),
    ],
)
def test_the_cut_ends_where_thai_pages_do(kept: str, left_out: str, regular: bytes) -> None:
    known = TTFont(io.BytesIO(regular)).getBestCmap().keys()
    source = TTFont(io.BytesIO(fonts._face(400).read_bytes())).getBestCmap().keys()
    assert {letter for letter in kept if ord(letter) in source and ord(letter) not in known} == set()
    assert {letter for letter in left_out if ord(letter) in known} == set()


@pytest.mark.parametrize("word", ["น้ำ", "ปี่", "ฝึ่", "กั๊ก", "ผู้", "ญูฐู", "เก่า", "ไม้", "๑๒๓ฯ"])
def test_words_of_the_cut_are_as_wide_as_those_of_the_full_face(word: str, regular: bytes) -> None:
    """Marks above and below take no room, which only the layout features know."""
    full = fonts._face(400).read_bytes()
    assert advances(unpacked(regular), word) == advances(full, word)


def unpacked(woff2: bytes) -> bytes:
    font, out = TTFont(io.BytesIO(woff2)), io.BytesIO()
    font.flavor = None
    font.save(out)
    return out.getvalue()


def advances(face: bytes, word: str) -> list[tuple[int, int, int]]:
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    hb.shape(hb.Font(hb.Face(face)), buffer)
    assert all(glyph.codepoint for glyph in buffer.glyph_infos), "a letter that the font lacks"
    return [(glyph.x_advance, glyph.x_offset, glyph.y_offset) for glyph in buffer.glyph_positions]


def test_font_is_small_enough_for_the_first_view(regular: bytes) -> None:
    assert regular[:4] == b"wOF2"
    assert len(regular) < 24_000


def test_cut_is_the_same_each_time(cache: Path, tmp_path: Path, regular: bytes) -> None:
    assert fonts.cached_woff2(400, tmp_path) == regular


@pytest.fixture
def cuts(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The full faces that were cut, each to three letters."""
    made: list[bytes] = []

    def cut(face: bytes) -> bytes:
        made.append(face)
        return b"cut"

    monkeypatch.setattr(fonts, "subset_woff2", cut)
    return made


def spoil(path: Path) -> None:
    path.write_bytes(b"spoilt")


@pytest.mark.parametrize("suffix", ["woff2", "sha256"])
@pytest.mark.parametrize("damage", [spoil, Path.unlink])
def test_a_damaged_cache_is_cut_again(
    suffix: str, damage: Callable[[Path], None], tmp_path: Path, cuts: list[bytes]
) -> None:
    fonts.cached_woff2(400, tmp_path / "deep/cache")
    (kept,) = (tmp_path / "deep/cache").glob(f"*.{suffix}")
    damage(kept)
    assert fonts.cached_woff2(400, tmp_path / "deep/cache") == b"cut"
    assert len(cuts) == 2
    fonts.cached_woff2(400, tmp_path / "deep/cache")
    assert len(cuts) == 2, "what was damaged is whole again"
    assert {path.suffix for path in kept.parent.iterdir()} == {".woff2", ".sha256"}, (
        "no half-written file stays"
    )


@pytest.mark.parametrize(
    ("owner", "name", "value"), [(fonts, "RANGES", ((0x20, 0x7E),)), (fontTools, "version", "0.0")]
)
def test_another_cut_or_cutter_finds_nothing_in_the_cache(
    owner: object,
    name: str,
    value: object,
    tmp_path: Path,
    cuts: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fonts.cached_woff2(400, tmp_path)
    monkeypatch.setattr(owner, name, value)
    fonts.cached_woff2(400, tmp_path)
    assert len(cuts) == 2


def test_each_weight_is_its_own_face(tmp_path: Path, cuts: list[bytes]) -> None:
    fonts.write_fonts(tmp_path / "fonts", tmp_path)
    weights = [TTFont(io.BytesIO(face))["OS/2"].usWeightClass for face in cuts]
    assert weights == [400, 600, 700]


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


DRAWN = {
    400: "c8bfb980a552f028f32ccd5a84aed3ad23af5faae771ce04da4474c136ec1804",
    600: "4fae5af5babdd3f359ac9db3664d438768526b9b620ac313604c8706d7c67fff",
    700: "a1e57b1ce8f464eb3d32913e61cfbfa1ceacd6088602e416726375cc57311844",
}
"""SHA-256 of letters, widths, rules and outlines in the files of the face's authors (github.com/cadsondemak/Sarabun, 854cdbc)."""


@pytest.mark.parametrize("weight", DRAWN)
def test_a_small_package_brings_the_letters_of_the_faces_authors(weight: int) -> None:
    """Only hints for old screens differ, which Google Fonts takes out."""
    face = TTFont(io.BytesIO(fonts._face(weight).read_bytes()))
    total = hashlib.sha256()
    for table in ("cmap", "GDEF", "GPOS", "GSUB", "hmtx", "hhea", "OS/2"):
        total.update(face.reader[table])
    for name in face.getGlyphOrder():
        points, ends, flags = face["glyf"][name].getCoordinates(face["glyf"])
        total.update(repr((name, list(points), list(ends), [flag & 1 for flag in flags])).encode())
    assert total.hexdigest() == DRAWN[weight]

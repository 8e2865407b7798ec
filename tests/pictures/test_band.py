"""The woven band as a picture is the drawing of the design, field by field."""

from __future__ import annotations

import io

from PIL import Image

from tambon_showcase.design import rgb
from tambon_showcase.pictures.band import TIMES, UNIT, band_motif, band_png

ROWS = (
    "kkkkrrkkkkkggkkkkkrrkkkk",
    "kkkkkkkkkkggggkkkkkkkkkk",
    "kkkkkkkkkggggggkkkkkkkkk",
    "kwkkkkkkgggkkgggkkkkkkwk",
    "wwwkkkkgggkrrkgggkkkkwww",
)
"""The upper half of the motif as a browser draws it; the lower half is its mirror."""
LETTERS = {rgb("kram-deep"): "k", (240, 185, 58): "g", rgb("paper"): "w", (217, 102, 122): "r"}


def drawn(image: Image.Image) -> tuple[str, ...]:
    def letter(place: tuple[int, int]) -> str:
        colour = image.getpixel(place)
        assert isinstance(colour, tuple)
        return LETTERS[colour]  # type: ignore[index]

    return tuple("".join(letter((x, y)) for x in range(image.width)) for y in range(image.height))


def test_the_motif_is_drawn_with_its_holes() -> None:
    assert drawn(band_motif(1)) == (*ROWS, *reversed(ROWS))


def test_the_band_repeats_the_motif_and_larger_fields_stay_sharp() -> None:
    with Image.open(io.BytesIO(band_png(2))) as band:
        assert band.size == (UNIT[0] * 2 * TIMES, UNIT[1] * 2)
        plain = band.convert("RGB").resize((UNIT[0] * TIMES, UNIT[1]), Image.Resampling.NEAREST)
        assert drawn(plain)[4] == ROWS[4] * TIMES
        assert len(band.convert("RGB").getcolors() or ()) == len(LETTERS)

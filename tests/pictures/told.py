"""What a picture is drawn of, in words: each text with its place, letters and colour, each field with its corners."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from PIL.ImageDraw import ImageDraw
from PIL.ImageFont import FreeTypeFont

Colour = tuple[int, int, int]


def drawn_in_words(draw: Callable[[], object]) -> list[str]:
    """Draw, and return a line for each text and each field, in the order in which they were drawn."""
    told: list[str] = []
    text, rectangle = ImageDraw.text, ImageDraw.rectangle

    def write(self: ImageDraw, place: tuple[int, int], words: str, **how: Any) -> None:
        font: FreeTypeFont = how["font"]
        letters = f"{font.getname()[1]} {font.size:g} {how['language']} {how['anchor']}"
        told.append(f"{place[0]},{place[1]} {letters} {_hex(how['fill'])} | {words}")
        text(self, place, words, **how)

    def fill(self: ImageDraw, corners: tuple[int, ...], **how: Any) -> None:
        told.append(f"{','.join(map(str, corners))} field {_hex(how['fill'])}")
        rectangle(self, corners, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ImageDraw, "text", write)
        patch.setattr(ImageDraw, "rectangle", fill)
        draw()
    return told


def greys(picture: bytes, steps: int = 9) -> str:
    """How light the picture is down its left edge, where no words are: 0 is black, 15 white."""
    with Image.open(io.BytesIO(picture)) as image:
        grey = image.convert("L")
        return " ".join(
            str(_light(grey, round(step * (image.height - 1) / (steps - 1)))) for step in range(steps)
        )


def _light(grey: Image.Image, y: int) -> int:
    value = grey.getpixel((30, y))
    assert isinstance(value, int)
    return value // 16


def _hex(colour: Colour) -> str:
    return f"#{bytes(colour).hex()}"

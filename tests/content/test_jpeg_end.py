"""A JPEG without its last bytes is read when nearly all of it is there, however its picture is kept; half of one is not."""

from __future__ import annotations

import functools
import io
from typing import Any

import pytest
from PIL import Image

from tambon_showcase.content.jpeg_end import has_end, is_nearly_whole, with_end
from tambon_showcase.content.photo_pixels import decoded
from tambon_showcase.content.photos import probe_bytes
from tambon_showcase.finding import Where

WAYS = {"rows": {}, "scans": {"progressive": True}, "restarts": {"restart_marker_blocks": 4}}


@functools.cache
def jpeg(way: str) -> bytes:
    """A picture with something to see down to its last row, as phones keep theirs, or as web pages do."""
    written = io.BytesIO()
    options: dict[str, Any] = WAYS[way]
    Image.effect_noise((320, 480), 60).convert("RGB").save(written, "JPEG", quality=80, **options)
    return written.getvalue()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("cut", [1, 2, 20])
def test_what_lacks_only_its_end_is_read(way: str, cut: int) -> None:
    data = jpeg(way)[:-cut]
    facts, findings = probe_bytes(data, "a.jpg", Where("photos/a.jpg"))
    assert facts and "T516" in {one.code for one in findings}
    last_row = decoded(data, facts).crop((0, facts.height - 1, facts.width, facts.height))
    assert len(last_row.getcolors(1000) or "many") > 20


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("part", [0.2, 0.5, 0.85])
def test_what_lacks_more_is_refused(way: str, part: float) -> None:
    whole = jpeg(way)
    facts, findings = probe_bytes(whole[: int(len(whole) * part)], "a.jpg", Where("photos/a.jpg"))
    assert facts is None and "T508" in {one.code for one in findings}


@pytest.mark.parametrize("way", WAYS)
def test_a_whole_picture_stays_as_it_is(way: str) -> None:
    whole = jpeg(way)
    assert has_end(whole) and with_end(whole) is whole
    assert probe_bytes(whole, "a.jpg", Where("photos/a.jpg"))[1] != []  # it is small
    assert not {"T508", "T516"} & {one.code for one in probe_bytes(whole, "a.jpg", Where("photos/a.jpg"))[1]}


def test_the_end_of_the_small_picture_in_the_head_is_none() -> None:
    assert not has_end(b"\xff\xd8 \xff\xd9" + b"x" * 20)
    assert has_end(b"\xff\xd8" + b"x" * 9 + b"\xff\xd9" + b"0000ftypmp42" + b"y" * 99)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xc2\0\x02", b"\xff\xd8\xff\xda\0\x04\0\0"])
def test_bytes_of_no_picture_are_none(data: bytes) -> None:
    assert not is_nearly_whole(data)

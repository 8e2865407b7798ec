"""Every published pixel is encoded again; the same photo makes the same files."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from tambon_showcase.content.photo_files import Photo, prepare
from tambon_showcase.finding import Where
from tests.content.pictures import animation, picture, with_camera_marks

WHERE = Where("tambons/x/photos/a.jpg")


def make(tmp_path: Path, data: bytes, name: str = "a.jpg") -> Photo:
    source = tmp_path / name
    source.write_bytes(data)
    photo, findings = prepare(source, tmp_path / "cache", WHERE)
    assert photo is not None, findings
    return photo


def sizes(photo: Photo) -> list[tuple[int, int, str]]:
    return [(variant.width, variant.height, variant.format) for variant in photo.variants]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (2000, [(400, "webp"), (800, "webp"), (1600, "webp"), (800, "jpeg")]),
        (1600, [(400, "webp"), (800, "webp"), (1600, "webp"), (800, "jpeg")]),
        (900, [(400, "webp"), (800, "webp"), (900, "webp"), (800, "jpeg")]),
        (300, [(300, "webp"), (300, "jpeg")]),
    ],
)
def test_widths_never_grow(width: int, expected: list[tuple[int, str]], tmp_path: Path) -> None:
    photo = make(tmp_path, picture(width, width // 2))
    assert [(wide, kind) for wide, _, kind in sizes(photo)] == expected
    assert all(abs(high * 2 - wide) <= 1 for wide, high, _ in sizes(photo))


def test_files_are_what_they_say(tmp_path: Path) -> None:
    for variant in make(tmp_path, picture()).variants:
        with Image.open(variant.path) as image:
            assert (image.size, image.format) == ((variant.width, variant.height), variant.format.upper())
        assert variant.path.stat().st_size == variant.bytes


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG"])
def test_no_metadata_is_left(kind: str, tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = picture(kind=kind, exif=with_camera_marks(), icc_profile=profile)
    for variant in make(tmp_path, data, f"a.{kind.lower()}").variants:
        content = variant.path.read_bytes()
        assert b"CanaryPhone" not in content
        with Image.open(io.BytesIO(content)) as image:
            assert not image.getexif()
            assert not {"exif", "icc_profile", "comment", "xmp"} & set(image.info)


def test_turned_photos_stand_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (900, 600), "black")
    image.paste("white", (0, 0, 450, 600))
    out = io.BytesIO()
    image.save(out, "JPEG", exif=with_camera_marks(turned=6))
    photo = make(tmp_path, out.getvalue())
    assert (photo.width, photo.height) == (600, 900)
    with Image.open(photo.variants[0].path) as small:
        assert small.convert("L").getpixel((200, 20)) > 200
        assert small.convert("L").getpixel((200, small.height - 20)) < 50


TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera held each way stores an upright scene (Exif 2.32, tag 274)."""


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("way", TURNS)
def test_each_way_of_holding_a_camera_comes_out_upright(way: int, kind: str, tmp_path: Path) -> None:
    scene = Image.new("L", (300, 200), 0)
    scene.paste(120, (150, 0, 300, 100))
    scene.paste(255, (0, 100, 150, 200))
    turn, out, marks = TURNS[way], io.BytesIO(), Image.Exif()
    marks[0x0112] = way
    (scene if turn is None else scene.transpose(turn)).convert("RGB").save(out, kind, exif=marks)
    photo = make(tmp_path, out.getvalue(), f"a.{kind.lower()}")
    assert (photo.width, photo.height) == (300, 200)
    with Image.open(photo.variants[0].path) as shown:
        grey = shown.convert("L")
        corners = [grey.getpixel(place) for place in ((20, 20), (280, 20), (20, 180), (280, 180))]
    assert corners == [pytest.approx(light, abs=12) for light in (0, 120, 255, 0)]


@pytest.mark.parametrize("light", [0, 40, 128, 255])
def test_greys_of_sixteen_bits_keep_their_light(light: int, tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("I;16", (300, 200), light * 257).save(out, "PNG")
    with Image.open(make(tmp_path, out.getvalue(), "scan.png").variants[0].path) as shown:
        assert shown.convert("L").getpixel((9, 9)) == pytest.approx(light, abs=2)


def test_transparency_stays_in_webp_and_turns_white_in_jpeg(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (500, 500), (0, 0, 0, 0)).save(out, "PNG")
    photo = make(tmp_path, out.getvalue(), "a.png")
    with Image.open(photo.variants[0].path) as webp, Image.open(photo.variants[-1].path) as jpeg:
        assert webp.convert("RGBA").getpixel((9, 9))[3] == 0
        assert jpeg.getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "CMYK", "1", "P"])
def test_other_colour_modes_are_read(mode: str, tmp_path: Path) -> None:
    kind = "JPEG" if mode in {"L", "CMYK"} else "PNG"
    assert sizes(make(tmp_path, picture(kind=kind, mode=mode), f"a.{kind.lower()}"))


def test_an_animation_gives_one_frame(tmp_path: Path) -> None:
    photo = make(tmp_path, animation("WEBP"), "a.webp")
    with Image.open(photo.variants[0].path) as image:
        assert getattr(image, "n_frames", 1) == 1


def test_the_colour_is_the_photos_own(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (500, 500), (200, 100, 50)).save(out, "PNG")
    assert make(tmp_path, out.getvalue(), "a.png").colour == "#c86432"


def test_a_drawing_is_written_anew(tmp_path: Path) -> None:
    photo = make(
        tmp_path,
        b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><g><circle r='9'/></g></svg>",
        "a.svg",
    )
    assert sizes(photo) == [(90, 60, "svg")]
    assert b"<circle" in photo.variants[0].path.read_bytes()


def test_the_same_photo_is_made_once(tmp_path: Path) -> None:
    first = make(tmp_path, picture())
    stamp = first.variants[0].path.stat().st_mtime_ns
    second = make(tmp_path, picture(), "b.jpg")
    assert second.variants == first.variants
    assert second.name == "b.jpg"
    assert first.variants[0].path.stat().st_mtime_ns == stamp


@pytest.mark.parametrize("damage", ["missing", "short", "another photo", "no list", "no seal"])
def test_a_damaged_cache_is_made_again(damage: str, tmp_path: Path) -> None:
    victim = make(tmp_path, picture()).variants[0].path
    good = victim.read_bytes()
    if damage == "missing":
        victim.unlink()
    elif damage == "short":
        victim.write_bytes(b"x")
    elif damage == "another photo":
        victim.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    elif damage == "no seal":
        (victim.parent / "seal").unlink()
    else:
        (victim.parent / "photo.json").write_text("{")
    assert make(tmp_path, picture()).variants[0].path.read_bytes() == good


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    one, two = make(tmp_path, picture()), make(tmp_path / "other", picture())
    assert [each.path.read_bytes() for each in one.variants] == [
        each.path.read_bytes() for each in two.variants
    ]


def test_pixels_that_cannot_be_decoded_are_told_and_leave_nothing(tmp_path: Path) -> None:
    whole = picture(kind="PNG")
    middle = whole.index(b"IDAT") + 60
    broken = whole[:middle] + bytes(byte ^ 0x55 for byte in whole[middle:-40]) + whole[-40:]
    source = tmp_path / "a.png"
    source.write_bytes(broken)
    photo, findings = prepare(source, tmp_path / "cache", WHERE)
    assert photo is None
    assert [finding.code for finding in findings] == ["T504"]
    assert list(tmp_path.glob("cache/*")) == []

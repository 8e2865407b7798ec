"""Pictures for sharing."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat, features

from tambon_showcase.pictures.band import band_motif
from tambon_showcase.pictures.cards import WOVEN, CardPlan, draw_cards
from tambon_showcase.pictures.ink import MARGIN, CardsUnavailableError
from tambon_showcase.pictures.shapes import SHAPES
from tambon_showcase.pictures.share import FIGURES, NUMBERS, card_plans, shown_tiles
from tambon_showcase.view.source import DocumentSource


def plan(shape: str = "og", **changes: object) -> CardPlan:
    card = CardPlan(
        "index", shape, "ตำบลผึ้งน้ำปี่ต้นแบบ", "ตำบลก อำเภอข จังหวัดค", "ปี 2565", "example.go.th", "สมมติ", "a.jpg"
    )
    return card._replace(**changes)  # type: ignore[arg-type]


def drawn(folder: Path, *plans: CardPlan, photo: bytes | None = None) -> list[Path]:
    folder.mkdir(exist_ok=True)
    draw_cards(plans, {"a.jpg": photo} if photo else {}, ["ผึ้งน้ำปี่"], folder)
    return sorted(folder.iterdir())


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_has_its_size_and_is_light(shape: str, tmp_path: Path, dot: bytes) -> None:
    (path,) = drawn(tmp_path / "a", plan(shape), photo=dot)
    with Image.open(path) as image:
        assert image.size == SHAPES[shape]
        assert image.format == "JPEG"
        assert not image.getexif()
    assert path.stat().st_size < 600_000


def test_the_same_plan_gives_the_same_name_and_bytes(tmp_path: Path, dot: bytes) -> None:
    one, two = (drawn(tmp_path / name, plan(), photo=dot)[0] for name in "ab")
    assert (one.name, one.read_bytes()) == (two.name, two.read_bytes())


def test_another_word_gives_another_address(tmp_path: Path) -> None:
    names = {drawn(tmp_path / str(n), plan(title=title))[0].name for n, title in enumerate(("น้ำ", "นำ"))}
    assert len(names) == 2


def test_the_notice_is_a_band_along_the_upper_edge(tmp_path: Path) -> None:
    def corner(notice: str) -> tuple[int, ...]:
        (path,) = drawn(tmp_path / (notice or "none"), plan(notice=notice))
        with Image.open(path) as image:
            return image.getpixel((5, 5))  # type: ignore[return-value]

    assert corner("สมมติ")[0] > 120
    assert corner("")[0] < 60


@pytest.mark.parametrize("shape", SHAPES)
def test_the_woven_band_lies_along_the_lower_edge_and_under_no_word(shape: str, tmp_path: Path) -> None:
    motif = band_motif(WOVEN)
    (path,) = drawn(tmp_path / "a", plan(shape))
    with Image.open(path) as image:
        found = image.crop((0, image.height - motif.height, motif.width, image.height))
        above = image.crop((0, image.height - motif.height - 8, image.width, image.height - motif.height))
    off = ImageStat.Stat(ImageChops.difference(found, motif)).mean
    assert max(off) < 20, "but for the grain of JPEG"
    assert max(high for _, high in above.getextrema()) < 140  # type: ignore[misc]


@pytest.mark.parametrize("shape", ["og"])
def test_the_gold_line_is_read_on_a_white_photo(shape: str, tmp_path: Path) -> None:
    white = io.BytesIO()
    Image.new("RGB", (64, 64), "white").save(white, "PNG")
    (path,) = drawn(tmp_path / "a", plan(shape, kicker="นนนนนน"), photo=white.getvalue())
    with Image.open(path) as image:
        grey = image.convert("L")
    bar = [y for y in range(140, grey.height - 60) if grey.getpixel((MARGIN + 5, y)) > 170]  # type: ignore[operator]
    bar = [y for y in bar if grey.getpixel((MARGIN + 18, y)) < 80]  # type: ignore[operator]
    assert 50 <= len(bar) <= 70, "gold, and dark between it and the words"
    assert grey.getpixel((MARGIN + 26 + 60, bar[0] + 4)) < 80, "dark above the words"  # type: ignore[operator]


def test_without_raqm_nothing_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "check", lambda _: False)
    with pytest.raises(CardsUnavailableError, match="raqm"):
        drawn(tmp_path / "a", plan())


def test_pages_with_a_photo_get_a_picture_and_carry_the_notice(
    fiction: DocumentSource, bare: DocumentSource
) -> None:
    plans = card_plans(fiction)
    assert {p.slug for p in plans} == {"index", "products", "culture", "tourism", "numbers"}
    assert {p.shape for p in plans if p.slug == "index"} == set(SHAPES)
    assert {p.notice for p in plans} == {"ตำบลสมมติเพื่อการสาธิต"}
    assert {p.slug for p in card_plans(bare)} >= {"index"}
    assert all("ไม่ได้ส่งผลงานนี้เข้าประกวด" in p.notice for p in card_plans(bare))


def test_a_drawing_as_cover_leaves_the_share_pictures_to_the_photos(
    fiction: DocumentSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture of pixels cannot hold a vector drawing: the whole set of share pictures was lost with it."""
    view, cover = fiction.view, fiction.view.entry.identity.cover
    assert cover
    drawing = dataclasses.replace(view.made.photos[cover], fallback="photos/ผัง-9.svg", webp=())
    others = {name: photo for name, photo in view.made.photos.items() if name != cover}
    for photos, shown in (({cover: drawing, **others}, ".webp"), ({cover: drawing}, "")):
        monkeypatch.setattr(view, "made", dataclasses.replace(view.made, photos=photos))
        pictures = {plan.photo for plan in card_plans(fiction) if plan.slug == "index"}
        assert all(picture.endswith(shown) for picture in pictures)
        assert not any(picture.endswith(".svg") for picture in pictures)


def test_five_figures_make_a_picture_and_fewer_none(
    fiction: DocumentSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [tile for tile in fiction.view.tiles if tile.value is not None]
    assert len(known) >= FIGURES
    unknown = [known[0]._replace(value=None), *known]
    monkeypatch.setattr(type(fiction.view), "tiles", unknown)
    assert list(shown_tiles(fiction)) == known[:FIGURES], "what is unknown is neither drawn nor read aloud"
    for count, has_picture in ((FIGURES, True), (FIGURES - 1, False), (0, False)):
        monkeypatch.setattr(type(fiction.view), "tiles", known[:count])
        assert (NUMBERS in {plan.slug for plan in card_plans(fiction)}) == has_picture


@pytest.mark.parametrize("shape", SHAPES)
def test_without_a_photo_the_woven_band_fills_its_place(shape: str, tmp_path: Path) -> None:
    """A tambon that has sent no photo yet shared two thirds of plain blue."""
    (path,) = drawn(tmp_path / "a", plan(shape, photo="", title="ตำบลน้ำ"))
    with Image.open(path) as image:
        above = image.crop((0, 60, image.width, image.height // 2)).convert("L")
    bright = above.point(lambda value: 255 * (value > 120)).getbbox()
    assert bright is not None and bright[2] - bright[0] > image.width * 0.9


def test_the_large_band_never_touches_a_long_title_or_figures(tmp_path: Path) -> None:
    long = plan(photo="", title="ทุ่งทองแสงเช้า ผ้าลายดอกข้าว ลำน้ำแก้วใส ข้อมูลชุดเดียว ใช้ได้ทั้งตำบล")
    figures = plan("square", photo="", figures=(("12", "หมู่บ้าน"),))
    for number, (card, rows) in enumerate(((long, (62, 150)), (figures, (300, 500)))):
        (path,) = drawn(tmp_path / str(number), card)
        with Image.open(path) as image:
            left = image.crop((0, rows[0], 40, rows[1])).convert("L")
        assert left.getextrema()[1] < 120, "nothing woven beside the words"

"""Photos as pages use them: every width under an address of its own, words beside them, none turned into another."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest

from tambon_showcase.content.photo_files import prepare
from tambon_showcase.model.entry import Entry
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles
from tambon_showcase.view.photos import PhotoView, place_photos
from tests.content.pictures import picture
from tests.entries import edition
from tests.views import bare_entry, photo

ROWS = [
    {
        "file": "b.jpg",
        "caption": "สระ",
        "alt": "สระน้ำกลางทุ่ง",
        "credit": "อบต.",
        "day": "3/12/2564",
        "step": "2.1",
    },
    {"file": "a.jpg", "caption": "ทุ่งนา", "illustration": "ใช่"},
]


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, PhotoView], list[str], Path]:
    """Three photos and a broken one, placed in a site: the views, the files that findings name, the site's folder."""
    root = tmp_path_factory.mktemp("photos")
    entry = project(root)
    settings = Settings(root, root / "site")
    files = EntryFiles.in_site(settings, entry.key)
    views, findings = place_photos(entry, edition(), settings, files, prepare)
    errors = [found.file.rpartition("/")[2] for found in findings if found.is_error]
    return dict(views), errors, files.folder


def project(root: Path) -> Entry:
    folder = root / "tambons/2565/64-สุโขทัย/640904-กลางดง"
    (folder / "photos").mkdir(parents=True)
    small, wide = picture(500, 300), picture(900, 600)
    for name, content in {
        "a.jpg": small,
        "b.jpg": wide,
        "c.jpg": picture(450, 300),
        "broken.jpg": b"<html>",
    }.items():
        (folder / "photos" / name).write_bytes(content)
    names = ("photos/a.jpg", "photos/b.jpg", "photos/broken.jpg", "photos/c.jpg", "documents/a.jpg")
    return dataclasses.replace(
        bare_entry({"photos": ROWS}, code="640904"),
        folder=folder.relative_to(root).as_posix(),
        files=dict.fromkeys(names, 1),
    )


def test_a_broken_photo_costs_only_itself(
    placed: tuple[dict[str, PhotoView], list[str], Path],
) -> None:
    views, errors, _ = placed
    assert sorted(views) == ["a.jpg", "b.jpg", "c.jpg"]
    assert set(errors) == {"broken.jpg"}


def test_words_stand_beside_the_photo_they_were_written_for(
    placed: tuple[dict[str, PhotoView], list[str], Path],
) -> None:
    views, _, _ = placed
    wide, field, unnamed = views["b.jpg"], views["a.jpg"], views["c.jpg"]
    assert (wide.number, wide.alt, wide.caption, wide.credit) == (1, "สระน้ำกลางทุ่ง", "สระ", "อบต.")
    assert (wide.day, wide.step, field.step) == (datetime.date(2021, 12, 3), "2.1", "")
    assert (field.number, field.alt, field.caption, field.credit) == (2, "ทุ่งนา", "ทุ่งนา", "")
    assert (unnamed.number, unnamed.alt, unnamed.caption) == (0, "ภาพที่ยังไม่มีคำบรรยาย", "")


def test_only_what_is_declared_made_up_is_called_so_in_a_real_tambon(
    placed: tuple[dict[str, PhotoView], list[str], Path],
) -> None:
    assert {name: view.illustration for name, view in placed[0].items()} == {
        "a.jpg": True,
        "b.jpg": False,
        "c.jpg": False,
    }


def test_every_address_leads_to_a_picture_of_the_width_it_names(
    placed: tuple[dict[str, PhotoView], list[str], Path],
) -> None:
    from PIL import Image

    views, _, folder = placed
    for view in views.values():
        assert view.webp == tuple(sorted(view.webp))
        for width, address in view.webp:
            with Image.open(folder / address) as image:
                assert (image.width, image.format) == (width, "WEBP")
        with Image.open(folder / view.fallback) as image:
            assert (image.size, image.format) == ((view.fallback_width, view.fallback_height), "JPEG")
    assert [width for width, _ in views["b.jpg"].webp] == [400, 800, 900]
    assert len({address for view in views.values() for _, address in view.webp}) == sum(
        len(view.webp) for view in views.values()
    )


@pytest.mark.parametrize(
    ("widths", "told"),
    [((400,), ["400w"]), ((400, 1600), ["400w", "1600w"]), ((800,), ["400w"]), ((100,), ["400w"])],
)
def test_a_srcset_holds_no_picture_wider_than_asked_but_never_nothing(
    widths: tuple[int, ...], told: list[str]
) -> None:
    found = photo("pond.jpg").srcset(widths).split(", ")
    assert [one.split(" ")[1] for one in found] == told
    assert all(one.startswith("photos/pond-") for one in found)


def test_the_largest_picture_is_the_widest_or_the_only_one() -> None:
    assert photo("pond.jpg").largest == "photos/pond-1600.webp"
    assert photo("pond.jpg", webp=()).largest == "photos/pond-800.jpg"
    assert photo("pond.jpg", webp=()).srcset((400,)) == ""

"""Every photo that an officer names for a thing is on its card: the first large, the others small and leading to it whole."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.site.templates import environment, render
from tambon_showcase.view.entry_view import PageView
from tests.views import bare_entry, photo, view

ROWS = {
    "products": ("products", {"name": "ผ้าทอ", "moo": "1"}),
    "attractions": ("tourism", {"name": "วัดเก่า", "moo": "1", "kind": "แหล่งท่องเที่ยว"}),
    "culture": ("culture", {"name": "สงกรานต์", "kind": "ประเพณี"}),
}
FILES = ("a.jpg", "b.jpg", "c.jpg")


def card(table: str, photos: str) -> str:
    slug, row = ROWS[table]
    entry = bare_entry({table: [{**row, "photos": photos}]})
    page = PageView(view(entry, photos={name: photo(name) for name in FILES}), BY_SLUG[slug])
    return render(page.section.template, **page.values()).partition('class="card"')[2].partition("</li>")[0]


@pytest.mark.parametrize("table", ROWS)
@pytest.mark.parametrize(
    ("photos", "shown"),
    [
        ("a.jpg;b.jpg;c.jpg", ["b", "c"]),
        ("a.jpg;gone.jpg;c.jpg", ["c"]),
        ("a.jpg", []),
        ("", []),
    ],
)
def test_the_photos_after_the_first_are_small_ones(table: str, photos: str, shown: list[str]) -> None:
    html = card(table, photos)
    assert ("card__photo" in html and "a-800.jpg" in html) or not photos
    assert re.findall(r'<a href="photos/(\w)-1600.webp"', html) == shown
    assert ("card__more" in html) == bool(shown)


@pytest.mark.parametrize("macros", ["macros.html", "documents/macros.html"])
def test_a_caption_says_of_which_step_a_photo_is(macros: str) -> None:
    figure: Any = environment().get_template(macros).module
    assert "สระ · ขั้นตอน 2.1" in figure.figure(photo("a.jpg", caption="สระ", step="2.1"))
    assert "ขั้นตอน" not in figure.figure(photo("a.jpg"))

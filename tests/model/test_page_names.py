"""Pages as officers name them."""

from __future__ import annotations

import pytest

from tambon_showcase.model.page_names import page_named
from tambon_showcase.model.sections import SECTIONS


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("tourism", "tourism"),
        ("ท่องเที่ยว", "tourism"),
        ("แหล่งท่องเที่ยวในตำบล", "tourism"),
        ("หน้าแผนที่", "map"),
        ("OTOP", "products"),
        ("ประเพณี วัฒนธรรม", "culture"),
        ("ข้อมูลอื่นๆ", "more"),
        ("Tourism ", "tourism"),
    ],
)
def test_a_page_is_known_by_its_words(written: str, slug: str) -> None:
    assert page_named(written) == slug


@pytest.mark.parametrize("written", ["ภาพกิจกรรม", "โครงการท่องเที่ยว", "เบ็ดเตล็ด"])
def test_what_may_mean_several_or_none_stays(written: str) -> None:
    assert page_named(written) == written


def test_every_page_is_known_by_its_titles() -> None:
    for section in SECTIONS:
        assert (
            page_named(section.title) == page_named(section.short) == page_named(section.slug) == section.slug
        )

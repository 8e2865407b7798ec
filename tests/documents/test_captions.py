"""Words for posts."""

from __future__ import annotations

import pytest

from tambon_showcase.documents.captions import captions, facebook_share, hashtag, line_share
from tambon_showcase.view.source import DocumentSource
from tests.views import view_of


@pytest.mark.parametrize(
    ("words", "tag"), [("กชช.2ค", "#กชช2ค"), ("ตำบล ทุ่งผึ้งน้ำปี่", "#ตำบลทุ่งผึ้งน้ำปี่"), ("ของดี๕ดาว!", "#ของดี๕ดาว")]
)
def test_a_tag_has_nothing_that_ends_it(words: str, tag: str) -> None:
    assert hashtag(words) == tag


def test_share_links_carry_the_address_only() -> None:
    assert facebook_share("https://a.th/ก?x=1").endswith("?u=https%3A%2F%2Fa.th%2F%E0%B8%81%3Fx%3D1")
    assert line_share("https://a.th/").endswith("?url=https%3A%2F%2Fa.th%2F")


def test_every_kind_is_made_of_the_entrys_facts(fiction: DocumentSource) -> None:
    made = {caption.key: caption.text for caption in captions(fiction.view, fiction.site, fiction.banner)}
    assert list(made) == ["announcement", "product", "festival", "invitation"]
    tables = fiction.view.entry.tables
    best = max(tables.products, key=lambda row: row.otop_stars or 0)
    assert best.name in made["product"]
    assert fiction.view.entry.identity.highlights[0].title in made["announcement"]
    for text in made.values():
        assert text.startswith("[ตำบลสมมติเพื่อการสาธิต]")
        assert "#ตำบลทุ่งสมมติ" in text
        assert fiction.site in text


def test_without_facts_there_is_no_caption(bare: DocumentSource) -> None:
    keys = [caption.key for caption in captions(bare.view, "", bare.banner)]
    assert "product" not in keys
    assert "festival" not in keys
    assert not any("อ่านต่อ" in caption.text for caption in captions(bare.view, "", bare.banner))


def test_the_festival_is_the_first_with_a_month() -> None:
    rows = [
        {"name": "ผ้าขาวม้า", "kind": "ศิลปะ", "month": "มกราคม"},
        {"name": "บุญข้าวจี่", "kind": "ประเพณี", "place": "วัดเหนือ"},
        {"name": "ลอยกระทง", "kind": "ประเพณี", "month": "พฤศจิกายน", "place": "วัดใต้"},
        {"name": "สงกรานต์", "kind": "ประเพณี", "month": "เมษายน"},
    ]
    made = {one.key: one.text for one in captions(view_of({"culture": rows}), "", "")}
    assert "🎉 ลอยกระทง" in made["festival"]
    assert "เดือนพฤศจิกายน ณ วัดใต้" in made["festival"]


def test_without_any_month_the_first_festival_is_told_by_its_place() -> None:
    rows = [{"name": "บุญข้าวจี่", "kind": "ประเพณี", "place": "วัดเหนือ"}, {"name": "บุญเบิกฟ้า", "kind": "ประเพณี"}]
    made = {one.key: one.text for one in captions(view_of({"culture": rows}), "", "")}
    assert "🎉 บุญข้าวจี่" in made["festival"]
    assert "ณ วัดเหนือ" in made["festival"]
    assert "เดือน" not in made["festival"]

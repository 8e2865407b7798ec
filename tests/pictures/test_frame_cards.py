"""Pictures for sharing the frames of the analysis, and the pages that carry them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image, features

from tambon_showcase import pipeline
from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.charts.svg import ChartLabel
from tambon_showcase.documents import offer
from tambon_showcase.documents.orders import ORDERS
from tambon_showcase.pictures.frame_cards import FrameCard, draw_frame_cards, frame_cards
from tambon_showcase.pictures.ink import WARNING, CardsUnavailableError
from tambon_showcase.publish.publisher import publish
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import SITE
from tests.entries import BASE, ROOT
from tests.whole_shells import alike

RANKED = Ranked(
    ChartLabel("c", "ที่ไม่ผ่านมากที่สุด", "d"), (Bar("ครัวเรือนมีการออม", 40, "40%"), Bar("น้ำ", 10, "10%", 30))
)


def card(name: str = "bmn-ranked", ranked: Ranked | None = RANKED, notice: str = "สมมติ") -> FrameCard:
    return FrameCard(name, "ตำบลก", "ผึ้งน้ำปี่", "ด้านแรก", "", "ที่มา: ก ปี 2564", "example.go.th", notice, ranked)


def drawn(folder: Path, *plans: FrameCard) -> list[Path]:
    folder.mkdir()
    draw_frame_cards(plans, [], folder)
    return sorted(folder.iterdir())


def pixels(path: Path, colour: tuple[int, int, int]) -> int:
    """About how many pixels have this colour; the palette of a PNG may shift it a little."""
    with Image.open(path) as image:
        found = image.convert("RGB").getcolors(image.width * image.height) or []
    return sum(
        count
        for count, own in found
        if isinstance(own, tuple) and all(abs(a - b) < 8 for a, b in zip(own, colour, strict=True))
    )


def test_each_frame_has_a_picture_with_its_title_year_source_and_notice(fiction: DocumentSource) -> None:
    plans = {plan.name: plan for plan in frame_cards(fiction)}
    assert set(plans) == {frame.name for frame in fiction.view.made.frames}
    assert {plan.notice for plan in plans.values()} == {"ตำบลสมมติเพื่อการสาธิต"}
    assert {plan.place for plan in plans.values()} == {"ตำบลทุ่งสมมติ อำเภอตัวอย่าง จังหวัดสาธิต ปีงบประมาณ 2565"}
    assert plans["bmn-ranked"].source == "ที่มา: ข้อมูล จปฐ. ปี 2564"
    assert plans["own-comparison"].status == "ตัวเปรียบเทียบของเว็บไซต์ (ไม่ใช่ผลจากโปรแกรม CIA)"
    assert all(plan.ranked and len(plan.ranked.rows) >= 5 for plan in plans.values())


def test_pictures_are_light_and_of_the_shape_for_links(fiction: DocumentSource, tmp_path: Path) -> None:
    for path in drawn(tmp_path / "a", *frame_cards(fiction)):
        with Image.open(path) as image:
            assert image.size == (1200, 630)
            assert image.format == "PNG"
        assert path.stat().st_size < 80_000


def test_an_entry_without_village_tables_has_no_pictures(bare: DocumentSource) -> None:
    assert frame_cards(bare) == []
    assert ORDERS["frames"](bare) is None


def test_the_same_plan_gives_the_same_name_and_bytes_and_another_word_another_name(tmp_path: Path) -> None:
    one, two = (drawn(tmp_path / name, card())[0] for name in "ab")
    assert (one.name, one.read_bytes()) == (two.name, two.read_bytes())
    assert one.name.startswith("bmn-ranked-")
    (other,) = drawn(tmp_path / "c", card()._replace(title="ผึงนำปี"))
    assert other.name != one.name


def test_the_notice_is_a_band_and_a_contest_entry_has_none(tmp_path: Path) -> None:
    (with_notice,) = drawn(tmp_path / "a", card())
    (without,) = drawn(tmp_path / "b", card(notice=""))
    assert pixels(with_notice, WARNING) > 1200 * 50
    assert pixels(without, WARNING) < 100


def test_bars_keep_their_proportion(tmp_path: Path) -> None:
    from tambon_showcase.pictures.frame_cards import BLUE, THICK

    short = Ranked(RANKED.words, (Bar("ก", 10, "10%"),), full=40)
    whole = Ranked(RANKED.words, (Bar("ก", 40, "10%"),), full=40)
    (small,) = drawn(tmp_path / "a", card(ranked=short)._replace(foot=""))
    (large,) = drawn(tmp_path / "b", card(ranked=whole)._replace(foot=""))
    assert pixels(large, BLUE) / (THICK + 1) > 900
    assert pixels(large, BLUE) == pytest.approx(4 * pixels(small, BLUE), rel=0.03)


def test_without_bars_the_lead_stands_in_the_picture(tmp_path: Path) -> None:
    (one,) = drawn(tmp_path / "a", card(ranked=None))
    (other,) = drawn(tmp_path / "b", card(ranked=None)._replace(lead="อีกด้าน"))
    assert one.name != other.name


def inked(folder: Path, **words: str) -> list[int]:
    """The rows of a picture's head with ink, of its place and title alone."""
    blank = card(ranked=None, notice="")._replace(place=".", title=".", lead="", source="", foot="")
    (path,) = drawn(folder, blank._replace(**words))
    with Image.open(path) as image:
        head = image.convert("L").crop((60, 0, 900, 130))
    return [
        row for row in range(head.height) if min(head.crop((0, row, head.width, row + 1)).tobytes()) < 200
    ]


def test_marks_of_a_title_do_not_touch_the_words_above_it(tmp_path: Path) -> None:
    dot = inked(tmp_path / "a")
    lowest = max(row for row in inked(tmp_path / "b", place="ตำบลทุ่งกุฎีญู่") if row < dot[-1] - 20)
    highest = min(row for row in inked(tmp_path / "c", title="ปี่ชี้ที่นี่ปี๋") if row > dot[0] + 4)
    assert lowest < highest


def test_without_raqm_nothing_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "check", lambda _: False)
    with pytest.raises(CardsUnavailableError, match="raqm"):
        drawn(tmp_path / "a", card())


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fictitious tambon published with only the pictures of its analysis; returns its pages."""
    for module in (offer, pipeline):
        monkeypatch.setattr(module, "ORDERS", {"frames": ORDERS["frames"]})
    return published(tmp_path)


def published(root: Path, *, make_documents: bool = True) -> Path:
    year = root / "tambons" / "2565"
    shutil.copytree(ROOT / "tambons" / "2565" / "_rules", year / "_rules")
    shutil.copytree(BASE, year / "99-สาธิต" / "999901-ทุ่งสมมติ")
    shells = Shells(alike(Shell.cut("@@title@@@@canonical@@@@head@@@@banner@@@@content@@@@edit@@")), {}, ())
    publish(Settings(root, root / "site", SITE, make_documents=make_documents), shells)
    return root / "site" / "2565" / "999901"


@pytest.mark.full
def test_each_frame_has_a_page_whose_picture_is_its_own(shared: Path) -> None:
    pages = sorted(path.stem for path in shared.glob("analysis-*.html"))
    whole = (shared / "analysis.html").read_text("utf-8")
    assert pages == sorted(
        f"analysis-{name}" for name in re.findall(r'<section class="frame" aria-labelledby="([^"]+)"', whole)
    )
    pictures = set()
    for name in pages:
        page = (shared / f"{name}.html").read_text("utf-8")
        (picture,) = re.findall(
            r'property="og:image" content="https://example.go.th/2565/999901/([^"]+)"', page
        )
        assert (shared / picture).exists()
        assert picture.startswith(f"share/{name}-")
        assert 'og:image:type" content="image/png"' in page
        assert f"{SITE}2565/999901/{name}.html" in page
        assert "banner--fiction" in page
        assert page.count("<table") == 1
        assert f'href="{picture}" download>ภาพสำหรับแชร์' in whole
        assert f'data-copy-address="{name}.html"' in whole
        pictures.add(picture)
    assert len(pictures) == len(pages) >= 6


def test_without_documents_the_anchor_is_the_address(tmp_path: Path) -> None:
    pages = published(tmp_path, make_documents=False)
    whole = (pages / "analysis.html").read_text("utf-8")
    assert list(pages.glob("analysis-*")) == []
    assert "ภาพสำหรับแชร์</a>" not in whole
    assert 'data-copy-address="#bmn-ranked"' in whole

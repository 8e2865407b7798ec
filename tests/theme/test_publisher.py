"""Who publishes the site, at the foot of every page: what `extra.publisher` in mkdocs.yml says, and nothing it does not."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest

from tests.theme.gallery import PAGES, ROOT

WHOLE = {
    "name": "กรมการพัฒนาชุมชน",
    "contact": "ศูนย์สารสนเทศ",
    "contact_url": "mailto:info@example.go.th",
    "report": "แจ้งข้อมูลผิด",
    "report_url": "https://example.go.th/report",
    "licence": "CC BY 4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/deed.th",
    "updated": "1 ธันวาคม 2565",
    "version": "1.2.0",
}


def foot(publisher: dict[str, str] | None) -> str:
    """The footer's words, and the addresses of its links in angle brackets."""
    loader = jinja2.FileSystemLoader(ROOT / "theme_overrides")
    templates = jinja2.Environment(loader=loader)
    templates.filters["url"] = str
    extra = SimpleNamespace(footer=[], publisher=publisher)
    config = SimpleNamespace(site_name="ชื่อเว็บไซต์", extra=extra)
    html = templates.get_template("partials/site-footer.html").render(config=config)
    linked = re.sub(r'<a href="([^"]*)"[^>]*>', r"<\1> ", html)
    return " ".join(re.sub(r"</?(?!https?:|mailto:|privacy)[a-z][^>]*>", " ", linked).split())


def test_all_that_is_set_is_shown() -> None:
    assert foot(WHOLE).endswith(
        "เผยแพร่โดย กรมการพัฒนาชุมชน ติดต่อ <mailto:info@example.go.th> ศูนย์สารสนเทศ"
        " พบข้อมูลผิด <https://example.go.th/report> แจ้งข้อมูลผิด"
        " สัญญาอนุญาตของเนื้อหา <https://creativecommons.org/licenses/by/4.0/deed.th> CC BY 4.0"
        " ปรับปรุงเว็บไซต์ 1 ธันวาคม 2565 รุ่น 1.2.0"
    )


@pytest.mark.parametrize("publisher", [None, {}])
def test_without_values_a_fault_can_still_be_reported(publisher: dict[str, str] | None) -> None:
    assert foot(publisher).endswith("ที่มา พบข้อมูลผิด <privacy.html#removal> แจ้งให้แก้หรือลบ")


def test_an_office_without_an_address_is_words_and_markup_stays_text() -> None:
    assert "ติดต่อ &lt;b&gt;ศูนย์ พบข้อมูลผิด" in foot({"contact": "<b>ศูนย์"})


@pytest.mark.parametrize("name", PAGES)
def test_every_kind_of_page_says_who_publishes_it(gallery_site: Path, name: str) -> None:
    page = (gallery_site / f"{name}.html").read_text("utf-8")
    assert "<dt>เผยแพร่โดย</dt>" in page and 'rel="license noopener"' in page

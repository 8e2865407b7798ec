"""The media kit page: words, pictures and documents for those who tell others about the tambon."""

from __future__ import annotations

from markupsafe import Markup

from tambon_showcase.documents.captions import Caption, captions, facebook_share, line_share
from tambon_showcase.documents.qr import qr_svg
from tambon_showcase.documents.sources import banner_of

from .files import DocumentView
from .page import EntryView, PageView
from .papers import Card
from .sections import BY_SLUG

SHAPE_TITLES = {
    "og": "ลิงก์เฟซบุ๊กและ LINE (1200×630)",
    "square": "โพสต์สี่เหลี่ยมจัตุรัส (1080×1080)",
    "portrait": "โพสต์แนวตั้ง (1080×1350)",
    "story": "สตอรี (1080×1920)",
    "numbers": "ห้าตัวเลขสำคัญ (1080×1080)",
}


class MediaView(PageView):
    """The media kit of one entry; `site` is its address on the web, or empty."""

    def __init__(self, view: EntryView, site: str) -> None:
        super().__init__(view, BY_SLUG["media"])
        self.site = site
        self._entry_view = view

    @property
    def captions(self) -> list[Caption]:
        """Texts for posts."""
        return captions(self._entry_view, self.site, banner_of(self._entry_view))

    @property
    def qr(self) -> Markup:
        """The QR code of the entry's address, or nothing."""
        return Markup(qr_svg(self.site))  # noqa: S704 - drawn by us from our own address

    @property
    def shares(self) -> list[tuple[str, str]]:
        """Plain links that open the share pages of Facebook and LINE."""
        return [("เฟซบุ๊ก", facebook_share(self.site)), ("LINE", line_share(self.site))] if self.site else []

    @property
    def pictures(self) -> list[tuple[str, Card]]:
        """The pictures for posts, each with what it is for."""
        shapes = self._entry_view.made.papers.shapes
        return [(title, shapes[shape]) for shape, title in SHAPE_TITLES.items() if shape in shapes]

    @property
    def papers(self) -> list[DocumentView]:
        """The documents made of the entry."""
        return list(self._entry_view.made.papers.documents.values())

    @property
    def embed(self) -> str:
        """HTML that shows the entry's map on another site, without scripts; empty without an address."""
        if not self.site or not self._entry_view.made.place_count:
            return ""
        words = f"แผนที่สถานที่สำคัญ {self._entry_view.place_line}"
        picture = f'<img src="{self.site}map/map.png" width="1200" height="630" alt="{words}">'
        return f'<a href="{self.site}map.html">{picture}</a>'

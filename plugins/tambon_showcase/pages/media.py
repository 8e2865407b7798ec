"""The media kit page: words, pictures and documents for those who inform others about the tambon."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.documents.captions import Caption, captions, facebook_share, line_share
from tambon_showcase.model.sections import MAP, MEDIA
from tambon_showcase.pictures.qr import qr_svg
from tambon_showcase.text.addresses import shown_address
from tambon_showcase.view.entry_view import EntryView, PageView
from tambon_showcase.view.files import DocumentView
from tambon_showcase.view.papers import Card, ChartCard
from tambon_showcase.view.source import banner_of

SHAPE_TITLES = {
    "og": "ลิงก์เฟซบุ๊กและ LINE (1200×630)",
    "square": "โพสต์สี่เหลี่ยมจัตุรัส (1080×1080)",
    "portrait": "โพสต์แนวตั้ง (1080×1350)",
    "story": "สตอรี (1080×1920)",
    "numbers": "ห้าตัวเลขสำคัญ (1080×1080)",
}


class EmbedCode(NamedTuple):
    """HTML that shows a picture of ours on another site, without scripts: the key of its box, its name, its code."""

    key: str
    title: str
    picture: Card
    code: str


class MediaView(PageView):
    """The media kit of one entry; `site` is its address on the web, `map_picture` that of its map here, or empty."""

    def __init__(self, view: EntryView, site: str, map_picture: str) -> None:
        super().__init__(view, MEDIA)
        self.site = site
        self._map_picture = map_picture

    @property
    def captions(self) -> list[Caption]:
        """Texts for posts."""
        return captions(self.view, self.site, banner_of(self.view))

    @property
    def shown_site(self) -> str:
        """The entry's address as people read and type it."""
        return shown_address(self.site)

    @property
    def qr(self) -> Markup:
        """The QR code of the entry's address, or nothing."""
        return qr_svg(self.site)

    @property
    def shares(self) -> list[tuple[str, str]]:
        """Plain links that open the share pages of Facebook and LINE."""
        links = [("แชร์ทางเฟซบุ๊ก", facebook_share(self.site)), ("แชร์ทาง LINE", line_share(self.site))]
        return links if self.site else []

    @property
    def pictures(self) -> list[tuple[str, Card]]:
        """The pictures for posts, each with what it is for."""
        shapes = self.view.made.papers.shapes
        return [(title, shapes[shape]) for shape, title in SHAPE_TITLES.items() if shape in shapes]

    @property
    def papers(self) -> list[DocumentView]:
        """The documents made of the entry."""
        return list(self.view.made.papers.documents.values())

    @property
    def embeds(self) -> list[EmbedCode]:
        """The map and charts that other sites may show; none without an address of our own."""
        view = self.view
        charts = list(view.made.papers.charts)
        if self._map_picture:
            words = f"แผนที่สถานที่สำคัญ {view.place_line}"
            charts.append(ChartCard("แผนที่สถานที่สำคัญ", MAP.address, Card(self._map_picture, 1200, 630, words)))
        return [self._embed(number, chart) for number, chart in enumerate(charts, 1)] if self.site else []

    def _embed(self, number: int, chart: ChartCard) -> EmbedCode:
        address, wide, high, words = chart.picture
        picture = (
            f'<img src="{escape(self.site + address)}" width="{wide}" height="{high}" alt="{escape(words)}" '
            'loading="lazy" style="max-width:100%;height:auto">'
        )
        code = f'<a href="{escape(self.site + chart.page)}">{picture}</a>'
        return EmbedCode(f"embed-{number}", chart.title, chart.picture, code)

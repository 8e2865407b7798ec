"""The pages of the handbook: declared here once, with the chapter of each, its template and what it is made from."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tambon_showcase.content.allowances import ALLOWED_LABEL
from tambon_showcase.edition import Edition
from tambon_showcase.finding import SEVERITY_NAMES
from tambon_showcase.maps.categories import CATEGORIES
from tambon_showcase.model.folders import DOCUMENT_FOLDER
from tambon_showcase.model.handbook import MAIN_PAGE, MAP_PAGE, TEXT_PAGE, HandbookPage, table_page
from tambon_showcase.model.media import DocumentEntry, PhotoEntry, PlaceRow
from tambon_showcase.model.row import Row
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES, table_of
from tambon_showcase.site.templates import render
from tambon_showcase.workbook.contents import Contents
from tambon_showcase.workbook.layout import DELETE, TITLES, sheets

from .columns import lines_of, main_groups
from .limits import LIMITS
from .mistakes import ALL_TABLES, DOCUMENT_PAGE, PHOTO_PAGE, REQUEST_PAGE, VIDEO_PAGE, mistakes_on
from .pictures import pictures
from .serves import items_of, structure_of
from .words import AVOID, DESK_STEPS, MEANINGS, NEVER, RED_BOX

INDEX = HandbookPage("index", "คู่มือ")


class HandbookChapter(NamedTuple):
    """Pages that belong together."""

    title: str
    pages: tuple[HandbookPage, ...]


class FilePage(NamedTuple):
    """What a page that is none of a table is made with: its template, the table beside it, and where
    its evidence is written."""

    template: str
    row: type[Row] | None = None
    written: str = ""


FILES: Mapping[HandbookPage, FilePage] = {
    MAIN_PAGE: FilePage("main"),
    TEXT_PAGE: FilePage("texts", written="texts/"),
    PHOTO_PAGE: FilePage("photo_files", PhotoEntry),
    DOCUMENT_PAGE: FilePage("document_files", DocumentEntry, f"{DOCUMENT_FOLDER}/"),
    MAP_PAGE: FilePage("maps", PlaceRow),
    VIDEO_PAGE: FilePage("videos", written="ช่อง video ใน tambon.yml"),
    ALL_TABLES: FilePage("all_tables"),
    REQUEST_PAGE: FilePage("request"),
}
"""The pages about the files of an entry besides single tables."""
HOW_TO = (
    HandbookPage("start-entry", "เริ่มผลงานที่โต๊ะรับผลงาน"),
    HandbookPage("fill-workbook", "กรอกสมุดงาน Excel"),
    HandbookPage("add-photos", "ใส่ภาพและคำบรรยาย"),
    HandbookPage("pins-from-my-maps", "นำหมุดจาก Google My Maps"),
    HandbookPage("add-video", "ใส่วีดิทัศน์"),
    HandbookPage("report-from-word", "เริ่มจากรายงาน Word"),
    HandbookPage("check-and-mend", "ตรวจและแก้"),
    HandbookPage("send", "ส่งผลงาน"),
    HandbookPage("small-correction", "แก้คำเดียวบนหน้าเว็บ GitHub"),
    HandbookPage("next-year", "เริ่มผลงานปีถัดไป"),
)
"""What officers do, in the order in which they do it; the template of each has the page's name."""
PROVINCE_PAGE = HandbookPage("province", "ผู้ดูแลของจังหวัด: รับ ตรวจ และรับเข้า")
REPOSITORY_PAGE = HandbookPage("repository", "ตั้งที่เก็บบน GitHub หรือ GitLab")
CHAPTERS = (
    HandbookChapter("ทำทีละเรื่อง", HOW_TO),
    HandbookChapter("ไฟล์ของผลงาน", tuple(FILES)),
    HandbookChapter("ตาราง", tuple(map(table_page, TABLES))),
    HandbookChapter("ผู้ดูแล", (PROVINCE_PAGE, REPOSITORY_PAGE)),
)


class Handbook:
    """The handbook by the rules of a year, with examples from its fictitious tambon; `demo` is that tambon's address.

    `site` is where the site's other pages are, seen from the handbook; nothing where it cannot lead there."""

    def __init__(self, edition: Edition, examples: Contents, demo: str = "", site: str = "../") -> None:
        self.edition, self.examples, self.site = edition, examples, site
        self.demo = f"{site}{demo}" if site and demo else ""
        self.chapters, self.limits, self.red_box, self.steps = CHAPTERS, LIMITS, RED_BOX, DESK_STEPS
        self.never, self.avoid, self.delete_word, self.table_count = NEVER, AVOID, DELETE, len(TABLES)
        self.pictures = pictures()
        self.label, self.table_chapter = ALLOWED_LABEL, 1 + [one.title for one in CHAPTERS].index("ตาราง")
        self.severities = list(zip(SEVERITY_NAMES.values(), MEANINGS, strict=True))
        self.sheet_titles = {sheet.id: sheet.title for sheet in sheets().values()} | TITLES

    def values(self, page: HandbookPage) -> dict[str, object]:
        """What the template of a page is filled with; its links are seen from the handbook's folder."""
        return {"book": self, "page": page, "card": "", **self._values(page)}

    def body(self, page: HandbookPage) -> str:
        """The inside of a page, for a frame other than the site's."""
        return render("handbook/page.html", **self.values(page))

    def description(self, page: HandbookPage) -> str:
        """What a search engine shows of a page."""
        if page.name not in _TABLE_OF:
            return f"คู่มือการส่งผลงานตำบลต้นแบบ: {page.title}"
        return f"วิธีกรอกตาราง{page.title}: คอลัมน์ คำที่ใช้ได้ ตัวอย่าง เกณฑ์ และจุดที่ผิดบ่อย"

    def _values(self, page: HandbookPage) -> dict[str, object]:
        if page in (INDEX, PROVINCE_PAGE, REPOSITORY_PAGE, *HOW_TO):
            return {"inside": page.name}
        mistakes = mistakes_on(page)
        if table := _TABLE_OF.get(page.name):
            return {"inside": "table", "mistakes": mistakes, **self._of_table(table)}
        about = FILES[page]
        return {
            "inside": about.template,
            "mistakes": mistakes,
            "items": items_of(about.written, self.edition) if about.written else (),
            "structure": (),
            "table_page": table_page(table_of(about.row).name) if about.row else None,
            "own": _own(self, page),
        }

    def _of_table(self, table: TableType) -> dict[str, object]:
        return {
            "table": table,
            "sheet": sheets()[table.name],
            "lines": lines_of(table, self.edition, self.examples),
            "items": items_of(table.file, self.edition),
            "structure": structure_of(table.section, self.edition),
        }


_TABLE_OF = {table_page(name).name: table for name, table in TABLES.items()}


def _own(book: Handbook, page: HandbookPage) -> object:
    """What only this page shows."""
    if page == MAIN_PAGE:
        return main_groups(book.edition, book.examples)
    if page == MAP_PAGE:
        return CATEGORIES
    if page == TEXT_PAGE:
        texts = [section for section in SECTIONS if section.has_text]
        return [(section, structure_of(section, book.edition)) for section in texts]
    return None


def all_pages() -> Iterator[HandbookPage]:
    """Every page."""
    yield INDEX
    for chapter in CHAPTERS:
        yield from chapter.pages


@functools.cache
def pages_by_name() -> Mapping[str, HandbookPage]:
    """Every page by the name of its file."""
    return {page.name: page for page in all_pages()}

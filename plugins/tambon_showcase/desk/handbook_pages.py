"""The handbook at the desk: the site's own pages, so that a message leads to what explains it also where there is no site."""

from __future__ import annotations

import functools

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from tambon_showcase.handbook.pages import INDEX, Handbook, pages_by_name
from tambon_showcase.handbook.pictures import picture_file, pictures
from tambon_showcase.handbook.write import handbook_of
from tambon_showcase.workbook.blank import example_files

from .answers import Answers
from .gate import DeskError

NO_PAGE = "ไม่พบหน้านี้ของคู่มือ กลับไปหน้าแรกของคู่มือ แล้วเลือกเรื่อง"


class HandbookPages(Answers):
    """What the addresses of the handbook answer."""

    @functools.cached_property
    def book(self) -> Handbook:
        """The handbook of the desk's year."""
        settings, edition = self._desk.place.settings, self._desk.edition
        files = example_files(settings.root, edition)
        return handbook_of(edition, files, settings.faults_dir, settings.site_url, beside_threads=True)

    async def picture(self, request: Request) -> Response:
        """A picture of a page."""
        name = str(request.path_params["name"])
        if name not in pictures():
            raise DeskError(404, NO_PAGE)
        return FileResponse(picture_file(name), media_type="image/webp")

    async def show(self, request: Request) -> Response:
        """A page."""
        page = pages_by_name().get(str(request.path_params["name"]))
        if page is None:
            raise DeskError(404, NO_PAGE)
        book = await run_in_threadpool(lambda: self.book)
        inside = Markup(book.body(page))  # noqa: S704 - our own template
        return self.page(request, "handbook", title=page.title, inside=inside, is_first=page == INDEX)

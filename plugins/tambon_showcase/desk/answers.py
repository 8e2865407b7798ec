"""What all pages of the desk share: the draft that an address names, forms with their token, and answers in Thai."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tambon_showcase.reading.folder import MAX_FILES
from tambon_showcase.site.templates import render

from .drafts import DeskDraft
from .forms import code_of, there
from .gate import TOKEN, Hosts, Sessions
from .work import Desk

MOST_FIELDS, MOST_TEXT = 50, 1024 * 1024
"""Fields of a form, and bytes of one of them, where its page needs no more."""


class Answers:
    """What each page needs to answer a request."""

    def __init__(self, desk: Desk, sessions: Sessions, hosts: Hosts) -> None:
        self._desk, self._sessions, self._hosts = desk, sessions, hosts

    async def draft(self, request: Request) -> DeskDraft:
        """The draft that the address names."""
        return there(await run_in_threadpool(self._desk.draft, code_of(request)))

    @contextlib.asynccontextmanager
    async def form(
        self, request: Request, most_fields: int = MOST_FIELDS, most_bytes: int = MOST_TEXT
    ) -> AsyncIterator[FormData]:
        """A form that was made for this session, with its files until they are closed."""
        bounds = {"max_files": MAX_FILES, "max_fields": most_fields, "max_part_size": most_bytes}
        async with request.form(**bounds) as form:
            self._sessions.check_token(request, form.get(TOKEN, ""))
            yield form

    def said(self, request: Request, words: str, status: int) -> Response:
        """A sentence in place of a page."""
        return self.page(request, "said", status, words=words)

    def page(self, request: Request, name: str, status: int = 200, **values: Any) -> Response:
        """A page, with what every page shows."""
        known = {"draft": None, "year": self._desk.place.year_be, "page": name}
        token = self._sessions.token(request)
        return HTMLResponse(render(f"desk/{name}.html", **{**known, **values}, token=token), status)

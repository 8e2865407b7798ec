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
from .forms import code_of, text_of, there
from .gate import TOKEN, WRONG_TOKEN, DeskError, Hosts
from .visitors import NOBODY, Visit, Visitors
from .work import Desk

MOST_FIELDS, MOST_TEXT = 50, 1024 * 1024
"""Fields of a form, and bytes of one of them, where its page needs no more."""


class Answers:
    """What each page needs to answer a request."""

    def __init__(self, desk: Desk, visitors: Visitors, hosts: Hosts) -> None:
        self._desk, self._visitors, self._hosts = desk, visitors, hosts

    async def draft(self, request: Request) -> DeskDraft:
        """The draft that the address names."""
        return there(await run_in_threadpool(self._desk.draft, code_of(request)))

    @contextlib.asynccontextmanager
    async def form(
        self, request: Request, most_fields: int = MOST_FIELDS, most_bytes: int = MOST_TEXT
    ) -> AsyncIterator[FormData]:
        """A form that was made for this person, with its files until they are closed.

        Raises:
            DeskError: it was made for somebody else, or before the desk was started again.
        """
        bounds = {"max_files": MAX_FILES, "max_fields": most_fields, "max_part_size": most_bytes}
        async with request.form(**bounds) as form:
            if not visit_of(request).owns(text_of(form, TOKEN)):
                raise DeskError(403, WRONG_TOKEN)
            yield form

    def said(self, request: Request, words: str, status: int) -> Response:
        """A sentence in place of a page."""
        return self.page(request, "said", status, words=words)

    def page(self, request: Request, name: str, status: int = 200, **values: Any) -> Response:
        """A page, with what every page shows."""
        known = {"draft": None, "year": self._desk.place.year_be, "page": name}
        token = visit_of(request).token
        return HTMLResponse(render(f"desk/{name}.html", **{**known, **values}, token=token), status)


def visit_of(request: Request) -> Visit:
    """Who sent a request, as the gate found; nobody where it let it no further, or identified nobody."""
    passed = getattr(request.state, "passed", None)
    return passed if isinstance(passed, Visit) else NOBODY

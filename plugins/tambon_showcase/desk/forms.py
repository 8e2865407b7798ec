"""What forms and addresses say, and the short answers that several pages share."""

from __future__ import annotations

from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from tambon_showcase.workbook.changes import Choices

from .drafts import CODE, DeskDraft
from .gate import DeskError, whole_number

NO_DRAFT = "ไม่พบร่างของตำบลนี้ กลับไปหน้าเริ่ม แล้วเลือกตำบล"

KINDS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Kinds of files that a system may not know, or know under another name; a browser then refuses them."""


def there(draft: DeskDraft | None) -> DeskDraft:
    """The draft.

    Raises:
        DeskError: there is none.
    """
    if draft is None:
        raise DeskError(404, NO_DRAFT)
    return draft


def to_draft(draft: DeskDraft) -> Response:
    """Lead on to the page of a draft."""
    return RedirectResponse(f"/drafts/{draft.code}", 303)


def code_of(request: Request) -> str:
    """The tambon's code in the address.

    Raises:
        DeskError: it is no code, so there is no draft of it.
    """
    code = str(request.path_params["code"])
    if not CODE.fullmatch(code):
        raise DeskError(404, NO_DRAFT)
    return code


def text_of(form: FormData, name: str) -> str:
    """A field of words; nothing where there is none, or a file in its place."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def choices_of(form: FormData) -> Choices:
    """What a person chose; what is not chosen keeps what is there."""
    return Choices(
        "workbook" if text_of(form, "conflicts") == "workbook" else "folder",
        "delete" if text_of(form, "gone") == "delete" else "keep",
        "add" if text_of(form, "renamed") == "add" else "rename",
    )


def seen_version(form: FormData) -> int:
    """The version of the draft that the sender saw; -1 where the form does not say."""
    return whole_number(text_of(form, "version"))


def download(data: bytes, kind: str, name: str) -> Response:
    """A file to keep."""
    return Response(data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def whole_file(path: Path) -> Response:
    """A file as it is, to be shown."""
    return FileResponse(path, media_type=KINDS.get(path.suffix))

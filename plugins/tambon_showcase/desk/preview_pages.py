"""Step 4: what the addresses of previews answer, on the desk and under the name that only previews have."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from .answers import Answers
from .forms import whole_file
from .gate import PREVIEWS
from .previewing import key_of

NOT_IN_PREVIEW = "หน้านี้ไม่อยู่ในตัวอย่าง ตัวอย่างมีเฉพาะหน้าของตำบลนี้ กลับไปหน้า ดูตัวอย่าง ของโต๊ะรับผลงาน"


class PreviewPages(Answers):
    """A draft's pages as readers will see them."""

    async def preview(self, request: Request) -> Response:
        """Step 4: the pages as readers will see them."""
        draft = await self.draft(request)
        preview = await run_in_threadpool(self._desk.preview, draft)
        asked, hosts = request.query_params, self._hosts
        base = (
            f"{hosts.scheme}://{hosts.preview}{PREVIEWS}{self._desk.previews.secret(draft)}/{key_of(draft)}"
        )
        chosen = next((name for _, name in preview.pages if name == asked.get("page")), "index.html")
        width = "desk" if asked.get("width") == "desk" else "phone"
        values: dict[str, Any] = {
            "preview": preview,
            "chosen": chosen,
            "width": width,
            "address": f"{base}/{chosen}",
        }
        answer = self.page(request, "preview", draft=draft, **values)
        answer.headers.update(hosts.frame_headers())
        return answer

    async def previewed(self, request: Request) -> Response:
        """A file of a preview; pages of which there is none here say so."""
        asked = request.path_params
        path = await run_in_threadpool(self._desk.previews.file, asked["secret"], asked["name"])
        answer = whole_file(path) if path else self.said(request, NOT_IN_PREVIEW, 404)
        answer.headers.update(self._hosts.framed_headers())
        return answer

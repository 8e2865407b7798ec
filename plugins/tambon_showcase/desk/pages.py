"""What each address of the desk answers: plain forms that work without scripts, by keyboard and on a phone."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.reading.folder import MAX_FILES
from tambon_showcase.text.system_reasons import system_reason
from tambon_showcase.workbook.layout import sheets

from .answers import Answers, visit_of
from .beginning import Beginning, with_earlier
from .forms import choices_of, code_of, download, seen_version, text_of, there, to_draft
from .gate import NOT_YOURS, DeskError
from .looking import sheet_title
from .places import choices
from .sending import SendError
from .visitors import COOKIE, Refusal

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_PLACE = "ไม่พบตำบลนี้ในทะเบียน กลับไปหน้าเริ่ม แล้วเลือกจากรายชื่อ"
NO_PAGE = "ไม่พบหน้านี้ กลับไปหน้าเริ่ม"
NOT_READ = f"อ่านสิ่งที่ส่งมาไม่ได้ จึงยังไม่ได้เก็บอะไร ส่งครั้งละไม่เกิน {MAX_FILES} ไฟล์ แล้วลองอีกครั้ง"
FAILED = "ระบบพบปัญหาที่ไม่คาดไว้ ร่างยังอยู่ครบ ลองอีกครั้ง ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ"
SYSTEM = "เครื่องนี้เขียนหรืออ่านไฟล์ไม่ได้: {reason} ร่างก่อนหน้านี้ยังอยู่ครบ"

WORDS = {400: NOT_READ, 404: NO_PAGE, 405: NO_PAGE}
"""What is said of requests that do not reach the desk's own pages."""


class DeskPages(Answers):
    """What each address answers."""

    async def enter(self, request: Request) -> Response:
        """The one-time address: it opens a session."""
        session = self._visitors.enter(request.query_params.get("key", ""))
        answer = RedirectResponse("/", 303)
        if session:
            answer.set_cookie(COOKIE, session, httponly=True, samesite="strict")
        return answer

    async def refused(self, request: Request) -> Response:
        """What the gate let no further."""
        passed = getattr(request.state, "passed", None)
        refusal = passed if isinstance(passed, Refusal) else Refusal(404, NO_PAGE)
        return self.said(request, refusal.words, refusal.status)

    async def failed(self, request: Request, problem: Exception) -> Response:
        """A request that cannot be done, and why."""
        assert isinstance(problem, HTTPException)
        known = isinstance(problem, DeskError)
        words = problem.detail if known else WORDS.get(problem.status_code, FAILED)
        return self.said(request, words, problem.status_code)

    async def failed_system(self, request: Request, problem: Exception) -> Response:
        """The machine did not read or write; drafts are as they were."""
        assert isinstance(problem, OSError)
        return self.said(request, SYSTEM.format(reason=system_reason(problem)), 507)

    async def broken(self, request: Request, _problem: Exception) -> Response:
        """What nobody foresaw."""
        return self.said(request, FAILED, 500)

    async def start(self, request: Request) -> Response:
        """Step 1: which tambon."""
        asked, reach = request.query_params, visit_of(request).reach
        province, district = asked.get("province", ""), asked.get("district", "")
        offered = choices(self._desk.edition, province, district).within(reach)
        return self.page(
            request,
            "start",
            drafts=self._desk.drafts.all(self._desk.place.year_be, reach),
            choices=offered,
            earlier=with_earlier(self._desk.place.settings.root, self._desk.place.year_be, offered.tambons),
            province=province,
            district=district,
            levels=self._desk.edition.contest.levels,
        )

    async def begin(self, request: Request) -> Response:
        """Begin a draft, or go on with it."""
        async with self.form(request) as form:
            chosen = Beginning(text_of(form, "code"), text_of(form, "level"), bool(text_of(form, "earlier")))
        if not visit_of(request).reach.holds(chosen.code):
            raise DeskError(403, NOT_YOURS)
        draft = await run_in_threadpool(self._desk.begin, chosen)
        if draft is None:
            raise DeskError(404, NO_PLACE)
        return to_draft(draft)

    async def files(self, request: Request) -> Response:
        """Step 2: the workbook, what to send, and what is there."""
        draft = await self.draft(request)
        files = list(draft.files())
        photos = sum(name.startswith(f"{PHOTO_FOLDER}/") for name in files)
        answer = self.page(request, "files", draft=draft, files=files, photos=photos)
        answer.headers.update(self._hosts.script_headers())
        return answer

    async def book(self, request: Request) -> Response:
        """The workbook of the draft."""
        draft = await self.draft(request)
        made = await run_in_threadpool(self._desk.book, draft)
        if isinstance(made, str):
            return self.said(request, made, 500)
        return download(made, XLSX, f"tambon-{draft.code}-{draft.year_be}.xlsx")

    async def receive(self, request: Request) -> Response:
        """Take what was sent."""
        async with self.form(request) as form:
            files = [one for one in form.getlist("files") if isinstance(one, UploadFile)]
            draft = await run_in_threadpool(self._desk.receive, code_of(request), files, seen_version(form))
        return to_draft(there(draft))

    async def decide(self, request: Request) -> Response:
        """Take it once more, with what a person decided."""
        async with self.form(request) as form:
            chosen, seen = choices_of(form), seen_version(form)
        return to_draft(there(await run_in_threadpool(self._desk.decide, code_of(request), chosen, seen)))

    async def remove(self, request: Request) -> Response:
        """Take a file out of the draft."""
        async with self.form(request) as form:
            name = text_of(form, "name")
        return to_draft(there(await run_in_threadpool(self._desk.remove, code_of(request), name)))

    async def check(self, request: Request) -> Response:
        """Step 3: what is wrong and what is lacking."""
        draft = await self.draft(request)
        looked = await run_in_threadpool(self._desk.look, draft)
        sheet_ids = {sheet_title(one): one.id for one in sheets().values()}
        return self.page(request, "check", draft=draft, looked=looked, sheet_ids=sheet_ids)

    async def sending(self, request: Request) -> Response:
        """Step 5: before it is sent."""
        return await self._sending(request)

    async def send(self, request: Request) -> Response:
        """Send the draft to the repository."""
        async with self.form(request):
            draft = await self.draft(request)
        try:
            sent = await run_in_threadpool(self._desk.send, draft)
        except SendError as problem:
            return await self._sending(request, refused=str(problem))
        return await self._sending(request, sent=sent)

    async def parcel(self, request: Request) -> Response:
        """The draft as a ZIP."""
        draft = await self.draft(request)
        data = await run_in_threadpool(self._desk.parcel, draft)
        if data is None:
            return await self._sending(request)
        return download(data, "application/zip", f"tambon-{draft.code}-{draft.year_be}.zip")

    async def _sending(self, request: Request, **more: Any) -> Response:
        draft = await self.draft(request)
        looked = await run_in_threadpool(self._desk.look, draft)
        seen = await run_in_threadpool(self._desk.seen, draft)
        values = {"sent": None, "refused": "", "repository": self._desk.place.repository, **more}
        return self.page(request, "send", draft=draft, looked=looked, seen=seen, **values)

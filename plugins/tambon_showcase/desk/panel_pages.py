"""The panel's result and minutes at the desk: for a secretary without a command line. Nothing that is sent is kept."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.judging.panel import PanelError, panel_files, sorted_papers
from tambon_showcase.judging.secretary_papers import NamedPaper, PaperError, may_be_paper
from tambon_showcase.judging.typed import typed_codes
from tambon_showcase.reading.folder import MAX_FILE_BYTES
from tambon_showcase.workbook.parcel import unpack
from tambon_showcase.worker.pool import run_one

from .answers import Answers
from .forms import download, text_of

TOO_LARGE = "{name} ใหญ่เกินไปสำหรับไฟล์คะแนน วางไฟล์ .json หรือ ZIP ของไฟล์คะแนน"
NOT_MADE = "รวมคะแนนไม่สำเร็จ: {reason} ลองอีกครั้ง หรือใช้หน้ารวมผลของกรรมการบนเว็บไซต์"


class PanelJob(NamedTuple):
    """What was sent: the papers, and the order of a vote."""

    papers: tuple[NamedPaper, ...]
    votes: tuple[str, ...]


class PanelAnswer(NamedTuple):
    """A ZIP with what was made, or in Thai why there is none."""

    data: bytes = b""
    fault_th: str = ""


class PanelPages(Answers):
    """What the addresses of the panel answer."""

    async def show(self, request: Request) -> Response:
        """The form."""
        return self.page(request, "panel", fault="")

    async def make(self, request: Request) -> Response:
        """The result and the minutes of what was sent, as one ZIP."""
        async with self.form(request) as form:
            files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
            sent = tuple([(one.filename or "", await one.read(MAX_FILE_BYTES + 1)) for one in files])
            job = PanelJob(sent, typed_codes(text_of(form, "votes")))
        answer = await run_in_threadpool(self._made, job)
        if answer.fault_th:
            return self.page(request, "panel", fault=answer.fault_th)
        return download(answer.data, "application/zip", "minutes.zip")

    def _made(self, job: PanelJob) -> PanelAnswer:
        faults = self._desk.place.settings.faults_dir
        return run_one(make_panel, job, panel_failed, faults, beside_threads=True)


def make_panel(job: PanelJob) -> PanelAnswer:
    """The ZIP, made in a bounded process."""
    try:
        made = panel_files(sorted_papers(_opened(job.papers)), job.votes)
    except (ImportFileError, PanelError, PaperError) as problem:
        return PanelAnswer(fault_th=str(problem))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return PanelAnswer(data.getvalue())


def panel_failed(_job: PanelJob, reason: str) -> PanelAnswer:
    """What is said when the process was ended."""
    return PanelAnswer(fault_th=NOT_MADE.format(reason=reason))


def _opened(papers: Sequence[NamedPaper]) -> list[NamedPaper]:
    found: list[NamedPaper] = []
    for name, data in papers:
        if len(data) > MAX_FILE_BYTES:
            raise PanelError(TOO_LARGE.format(name=name))
        found += _in_zip(name, data) if name.lower().endswith(".zip") else [(name, data)]
    return found


def _in_zip(name: str, data: bytes) -> list[NamedPaper]:
    with tempfile.TemporaryDirectory() as apart:
        place = Path(apart) / "sent.zip"
        place.write_bytes(data)
        papers = [(f"{name}/{file.path}", file.data) for file in unpack(place)]
        return [paper for paper in papers if may_be_paper(paper)]

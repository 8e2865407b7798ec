"""The department's register of earlier model tambons at the desk: who of a province was one already. Nothing sent is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from tambon_showcase import register
from tambon_showcase.edition.earlier import PastModel, excludes, unseen_years
from tambon_showcase.finding import Finding
from tambon_showcase.formats.csv_writing import csv_bytes
from tambon_showcase.judging.past import HEADINGS, LEVELS
from tambon_showcase.judging.past_book import read_past_file
from tambon_showcase.reading.folder import MAX_FILE_BYTES
from tambon_showcase.worker.pool import run_one

from .answers import Answers
from .forms import download, text_of
from .gate import DeskError

NO_FILE = "ยังไม่ได้เลือกไฟล์ทะเบียน หรือไฟล์ใหญ่เกินไป เลือกไฟล์ Excel หรือ CSV ของทะเบียน แล้วลองอีกครั้ง"
NOT_READ = "อ่านทะเบียนไม่สำเร็จ: {reason} บันทึกเป็น .xlsx หรือ CSV ใหม่ แล้วลองอีกครั้ง"
UNSEEN = "ทะเบียนไม่มีแถวของจังหวัดนี้ในปี {years} จึงยังไม่รู้ว่าตำบลใดเคยเป็นตำบลต้นแบบในปีนั้น"
CSV_NAME = "model_tambons.csv"
_WORDS = {level: word for word, level in LEVELS.items()}


class RegisterJob(NamedTuple):
    """The file of a register, and what it is called."""

    data: bytes
    name: str


class ReadRegister(NamedTuple):
    """What a register says; `fault_th` where it could not be read at all."""

    rows: tuple[PastModel, ...] = ()
    findings: tuple[Finding, ...] = ()
    fault_th: str = ""


class PastLine(NamedTuple):
    """An earlier model tambon of the province, and the levels at which it may not enter this year."""

    year_be: int
    level_th: str
    place_th: str
    excluded_th: str


class PastPages(Answers):
    """What the addresses of the register answer."""

    async def show(self, request: Request) -> Response:
        """The form."""
        return self._answer(request)

    async def look(self, request: Request) -> Response:
        """What the register says of a province; or all of it as the CSV that the rules of a year take."""
        async with self.form(request) as form:
            file, province, makes_csv = form.get("file"), text_of(form, "province"), "csv" in form
            data = await file.read(MAX_FILE_BYTES + 1) if isinstance(file, UploadFile) else b""
            name = (isinstance(file, UploadFile) and file.filename) or ""
        if not data or len(data) > MAX_FILE_BYTES:
            raise DeskError(400, NO_FILE)
        read = await run_in_threadpool(self._read, RegisterJob(data, name))
        if makes_csv and read.rows:
            return download(csv_of(read.rows), "text/csv", CSV_NAME)
        return self._answer(request, read, province)

    def _read(self, job: RegisterJob) -> ReadRegister:
        faults = self._desk.place.settings.faults_dir
        return run_one(read_register, job, register_failed, faults, beside_threads=True)

    def _answer(self, request: Request, read: ReadRegister | None = None, province: str = "") -> Response:
        return self.page(
            request,
            "past",
            read=read,
            province=province,
            provinces=register.provinces(),
            lines=list(self._lines(read.rows, province)) if read else [],
            unseen=self._unseen(read, province),
        )

    def _lines(self, rows: Sequence[PastModel], province: str) -> Iterator[PastLine]:
        edition = self._desk.edition
        for row in sorted(rows, key=lambda row: (row.tambons, row.year_be)):
            levels = [one.name_th for one in edition.contest.levels if excludes(edition, one.id, row)]
            excluded = " ".join(levels) or "ไม่ตัดสิทธิ์"
            for code in row.tambons:
                if code.startswith(province):
                    yield PastLine(row.year_be, _WORDS[row.level], _place(code), excluded)

    def _unseen(self, read: ReadRegister | None, province: str) -> str:
        if read is None or not province:
            return ""
        edition = self._desk.edition
        years = {
            year
            for one in edition.contest.levels
            for year in unseen_years(edition, province, one.id, read.rows)
        }
        return UNSEEN.format(years=", ".join(map(str, sorted(years)))) if years else ""


def read_register(job: RegisterJob) -> ReadRegister:
    """The register, read in a bounded process."""
    rows, findings = read_past_file(job.data, job.name)
    return ReadRegister(tuple(rows), tuple(findings))


def register_failed(_job: RegisterJob, reason: str) -> ReadRegister:
    """What is said when the process was ended."""
    return ReadRegister(fault_th=NOT_READ.format(reason=reason))


def csv_of(rows: Sequence[PastModel]) -> bytes:
    """The register as the rules of a year take it, by codes of today."""
    head = [HEADINGS[name] for name in ("year", "level", "code")]
    return csv_bytes(
        [head, *([row.year_be, _WORDS[row.level], code] for row in rows for code in row.tambons)]
    )


def _place(code: str) -> str:
    place = register.tambon(code)
    return f"ตำบล{place.tambon_th} อำเภอ{place.district_th}" if place else code

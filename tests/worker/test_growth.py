"""What each reader costs grows as its file does: the file is doubled, and the CPU time may not grow fourfold.

Every reader reads the same hostile repetitions, which once took quadratic time in one of them. CPU time is counted,
never the clock, and the better of two runs, so that a busy machine changes nothing.
"""

from __future__ import annotations

import io
import itertools
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from starlette.datastructures import UploadFile

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.link_words import shows_another
from tambon_showcase.content.links import LinkContext
from tambon_showcase.content.markdown import render_markdown
from tambon_showcase.content.mp4 import NotMp4Error, clean_mp4
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.content.pdf_guard import read_pdf
from tambon_showcase.content.photos import probe_bytes
from tambon_showcase.content.privacy import scan_text
from tambon_showcase.content.subtitles import read_subtitles
from tambon_showcase.content.svg import clean_svg
from tambon_showcase.desk.drafts import DeskDraft
from tambon_showcase.desk.uploads import lay
from tambon_showcase.finding import Where
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.importing.import_file import import_file
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.papers import SHEET
from tambon_showcase.judging.past import read_past
from tambon_showcase.judging.shape import read_json
from tambon_showcase.maps.any_file import read_any
from tambon_showcase.maps.geojson import read_boundary
from tambon_showcase.reading.tables import read_table
from tambon_showcase.review.shape import ReportError, read_report
from tambon_showcase.workbook.folder import read_files
from tambon_showcase.workbook.parcel import LooseFile, place_files, unpack
from tambon_showcase.workbook.renewals import renewals
from tests.content import heic
from tests.content.films import mp4
from tests.content.papers import pdf, saved
from tests.content.pictures import picture
from tests.growth import outgrows
from tests.judging.example import SHARES, committee, edition, full_sheet, terms
from tests.worker.damage import good

SIZE, FULL_SIZE = 2_000, 40_000
"""Bytes of the smaller file: of a short look at every reader, and of a long one."""
MOST, GRACE_S = 3.0, 0.15
"""Most growth of the time when the file doubles, and CPU seconds that say nothing about growth."""
HERE = Where("x", 1)

Reader = Callable[[bytes], object]
UNITS = (
    *("<", "<a ", '<a "', "<b>", "</b>", "<!--", "<![CDATA[", "<?", "&", "&amp;", "&#0;"),
    *('"', "'", '""', ",", ";", "\t", "|", "\n", "\r\n\n", " ", "\xa0", "\u200b", "\0"),
    *(
        "ก",
        "กำ่",
        "ำ",
        "่",
        "เ",
        "๑",
        "1",
        "1 ",
        "1-",
        "081-",
        "1,",
        "1.",
        "a",
        "a:",
        "a: ",
        "- ",
        "  - ",
        "  ",
    ),
    *(
        "[",
        "{",
        "(",
        "[a](",
        "![",
        "**",
        "_",
        "`",
        "~",
        "#",
        "# ",
        "> ",
        "@",
        "a@",
        "http://",
        "http:",
        "www.a",
        "\\",
        "*a*",
    ),
    *(
        "00:00:01.000 --> ",
        "-->",
        "00:",
        "บ้าน",
        "หมู่ที่ ",
        "หมู่ที่ 1,",
        "นาย",
        "นายก ข",
        "eyJ",
        "วันที่ ",
        "ม.ค. ",
        "25",
    ),
)


def _zip(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, content)
    return out.getvalue()


def _within(place: str, part: str) -> Reader:
    """The reader of an Office file, one of whose parts holds the hostile text."""

    def read(text: bytes) -> object:
        out = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(good(place))) as old,
            zipfile.ZipFile(out, "w") as new,
        ):
            for name in old.namelist():
                whole = old.read(name)
                cut = whole.rfind(b"</")
                new.writestr(name, whole[:cut] + text + whole[cut:] if name == part else whole)
        try:
            return read_office(out.getvalue())
        except UnsafeDocumentError:
            return None

    return read


def _film(text: bytes) -> object:
    try:
        return clean_mp4(mp4(6) + text)
    except NotMp4Error:
        return None


def _page(text: bytes) -> object:
    """A PDF whose page draws the hostile text, as letters and as commands."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf())) as document:
        letters = text.replace(b"\\", b"").replace(b"(", b"").replace(b")", b"")
        drawn = b"BT /F1 9 Tf 9 9 Td (" + letters + b") Tj ET\n" + text
        document.pages[0].Contents = document.make_stream(drawn)
        data = saved(document)
    try:
        return read_pdf(data)
    except UnsafeDocumentError:
        return None


def _report(text: bytes) -> object:
    try:
        return read_report(b'{"version":1,"findings":"' + text)
    except ReportError:
        return None


READERS: Mapping[str, Reader] = {
    "markdown": lambda text: render_markdown(text.decode(), LinkContext("x"), HERE),
    "personal data": lambda text: scan_text(text.decode(), HERE),
    "words of a link": lambda text: shows_another("https://evil.asia/", text.decode()),
    "words of a mail": lambda text: shows_another("mailto:a@evil.asia", text.decode()),
    "yaml": lambda text: read_yaml(b"summary: " + text, "x.yml"),
    "yaml keys": lambda text: read_yaml(text, "x.yml"),
    "a cell": lambda text: read_table("products", "ชื่อผลิตภัณฑ์,ราคา (บาท)\nก,".encode() + text, "x.csv"),
    "a table": lambda text: read_table("villages", text, "x.csv"),
    "rows": lambda text: read_table("leaders", "ชื่อ-สกุล,ตำแหน่ง,หมู่ที่\n".encode() + text, "x.csv"),
    "a wide table": lambda text: read_table("bmn", "ตัวชี้วัด,1,2\n".encode() + text, "x.csv"),
    "captions": lambda text: read_subtitles(b"WEBVTT\n\n" + text, HERE),
    "drawing": lambda text: clean_svg(
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + text, HERE
    ),
    "kml": lambda text: read_any(b"<kml><Placemark><description>" + text, "x.kml"),
    "gpx": lambda text: read_any(b'<gpx><wpt lat="15.7" lon="100.2"><name>' + text, "x.gpx"),
    "geojson": lambda text: read_any(b'{"type":"Feature","properties":{"name":"' + text, "x.geojson"),
    "features in lines": lambda text: read_any(b'{"type":"Feature"}\n' + text, "x.geojsonl"),
    "pins": lambda text: read_any("ชื่อสถานที่,พิกัด,หมวด\nก,".encode() + text, "x.csv"),
    "kmz": lambda text: read_any(_zip("doc.kml", b"<kml><Placemark><name>" + text), "x.kmz"),
    "word file": _within("documents/x.docx", "word/document.xml"),
    "slides": _within("documents/x.pptx", "ppt/slides/slide1.xml"),
    "a sheet": _within("documents/x.xlsx", "xl/worksheets/sheet1.xml"),
    "relations": _within("documents/x.docx", "word/_rels/document.xml.rels"),
    "pdf": _page,
    "boundary": lambda text: read_boundary(b'{"type":"Feature","properties":{"name":"' + text, "x.geojson"),
    "a folder's workbook": lambda text: read_files(
        {"tambon.yml": b"summary: " + text, "tables/products.csv": text, "texts/history.md": text}
    ),
    "earlier model tambons": lambda text: read_past("ปี,ระดับ,รหัส\n".encode() + text, "x.csv"),
    "a judge's sheet": lambda text: read_json(b'{"schema":"judge-sheet/1","' + text, SHEET, "x.json"),
    "a request's report": _report,
    "photo": lambda text: probe_bytes(picture() + text, "x.jpg", HERE),
    "photo of an iPhone": lambda text: probe_bytes(heic.PHOTO + text, "x.heic", HERE),
    "film": _film,
}


def doubles(read: Reader, text: bytes, grace_s: float) -> tuple[float, float] | None:
    """The times of `text` and of twice as much, where they grow faster than `MOST`."""
    return outgrows(lambda: read(text), lambda: read(text * 2), MOST, grace_s)


@pytest.mark.full
@pytest.mark.parametrize(("power", "is_told"), [(1, False), (2, True)])
def test_growth_is_told_from_a_busy_machine(
    monkeypatch: pytest.MonkeyPatch, power: int, *, is_told: bool
) -> None:
    """Every third measurement takes a second too long, and only what grows with the square is found."""
    clock, runs = [0.0], itertools.count()

    def read(data: bytes) -> object:
        clock[0] += len(data) ** power / 100 + (next(runs) % 3 == 0)
        return None

    monkeypatch.setattr(time, "process_time", lambda: clock[0])
    assert bool(doubles(read, b"x" * 20, GRACE_S / 3)) is is_told


SLOW = frozenset({"slides"})
"""Readers that open a large package each time: in the full run only."""


def grown(size: int) -> list[tuple[str, str, float, float]]:
    """Readers and repetitions whose time grew faster than the file, with both times."""
    found = []
    for (name, read), unit in itertools.product(READERS.items(), UNITS):
        text = unit.encode() * (size // len(unit.encode()))
        if (len(unit) > 1 and name in {"film", "photo", "photo of an iPhone"}) or (
            size == SIZE and name in SLOW
        ):
            continue
        begun = time.process_time()
        read(text * 2)
        twice = time.process_time() - begun
        if twice > GRACE_S and (times := doubles(read, text, GRACE_S / 3)):
            found.append((name, unit, *times))
    return found


@pytest.mark.full
def test_time_grows_no_faster_than_a_file() -> None:
    assert grown(SIZE) == []


@pytest.mark.full
def test_time_grows_no_faster_than_a_large_file() -> None:
    assert grown(FULL_SIZE) == []


def _with(place: str, part: str, ending: str, text: bytes) -> bytes:
    """The good file at `place` with hostile text before the last `ending` of one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good(place))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            whole = old.read(name)
            cut = whole.rfind(ending.encode())
            new.writestr(name, whole[:cut] + text + whole[cut:] if name == part else whole)
    return out.getvalue()


_WORD = ("documents/x.docx", "word/document.xml", "</w:body>")
_SHEET = ("documents/x.xlsx", "xl/worksheets/sheet1.xml", "</sheetData>")
_STRINGS = ("documents/x.xlsx", "xl/sharedStrings.xml", "</sst>")


@pytest.mark.full
@pytest.mark.parametrize(
    ("place", "unit"),
    [
        *((_WORD, unit) for unit in ("ก", "<w:p/>", "&#65;", "<w:t>ก</w:t>", " ")),
        *((_SHEET, unit) for unit in ("<row/>", "<row><c/></row>", "<row r='9'><c r='B9'><v>1</v></c></row>", "<c/>", "&#65;", "<a>")),
        *((_STRINGS, unit) for unit in ("<si><t>ก</t></si>", "<si/>", "<si><r><t>ก</t></r></si>", "ก")),
    ],
)  # fmt: skip
def test_importing_grows_no_faster_than_a_report(
    tmp_path: Path, place: tuple[str, str, str], unit: str
) -> None:
    def read(text: bytes) -> object:
        path = tmp_path / place[0].rpartition("/")[2]
        path.write_bytes(_with(*place, text))
        try:
            return import_file(path)
        except ImportFileError:
            return None

    text = unit.encode() * (FULL_SIZE // len(unit.encode()))
    assert doubles(read, text, GRACE_S) is None


def _uploads(folder: Path, names: Callable[[int], str]) -> Callable[[int], object]:
    def send(count: int) -> object:
        home = folder / "drafts/2565-999901"
        home.mkdir(parents=True, exist_ok=True)
        draft = DeskDraft(home, "999901", 2565, "ตำบลทุ่งสมมติ", "province", "tambons/2565/99/999901", {})
        return lay(draft, [UploadFile(io.BytesIO(b"x"), filename=names(at)) for at in range(count)])

    return send


def _sheets(count: int) -> object:
    """What one judge sent again and again, each time with one word more."""
    sent = [full_sheet("J01", SHARES, revision=str(at), history={"a": str(at)}) for at in range(count)]
    return merge([(f"{at}.json", data) for at, data in enumerate(sent)], terms(), committee())


def _parcels(folder: Path) -> Callable[[int], object]:
    """A parcel of photos, each of which has a row."""

    def place(count: int) -> object:
        names = [f"{at}.jpg" for at in range(count)]
        table = "\n".join(["ไฟล์ภาพ,คำบรรยาย", *(f"{name},ก" for name in names)]).encode()
        rows = read_files({"tables/photos.csv": table}).rows
        return place_files([LooseFile(name, picture()) for name in names], folder, rows)

    return place


def _zips(folder: Path) -> Callable[[int], object]:
    def opened(count: int) -> object:
        path = folder / "ก.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for at in range(count):
                archive.writestr(f"{'ก/' * 20}{at}.jpg", b"x")
        return list(unpack(path))

    return opened


def _next_year(count: int) -> object:
    """What is said to be renewed of an entry that is copied into the next year."""
    rows = "\n".join(f"{at % 20 + 1},บ้าน{at},{at},1 ต.ค. 2564" for at in range(count))
    table = f"หมู่ที่,ชื่อหมู่บ้าน,ชาย,ณ วันที่\n{rows}".encode()
    return list(
        renewals(read_files({"tables/villages.csv": table, "texts/history.md": table}).rows, edition())
    )


@pytest.mark.full
@pytest.mark.parametrize(
    "case", ["one name", "names", "folders", "a judge's sheets", "a parcel", "a ZIP", "next year"]
)
def test_many_files_cost_no_more_than_as_many_times_one(tmp_path: Path, case: str) -> None:
    cases: Mapping[str, Callable[[int], object]] = {
        "one name": _uploads(tmp_path, lambda _at: "ก.jpg"),
        "names": _uploads(tmp_path, lambda at: f"{at}.jpg"),
        "folders": _uploads(tmp_path, lambda at: f"{at}/ก/{at}/ก.jpg"),
        "a judge's sheets": _sheets,
        "a parcel": _parcels(tmp_path),
        "a ZIP": _zips(tmp_path),
        "next year": _next_year,
    }

    run = cases[case]
    assert outgrows(lambda: run(200), lambda: run(400), MOST, GRACE_S) is None

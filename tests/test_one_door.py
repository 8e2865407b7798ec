"""No way for words into an entry leads past the search for personal data: every channel, every kind, all that is written.

A channel is a place where a contributor writes words: each field of `tambon.yml` and column of a table that takes any
text or address (found by trying, so that a new one is a channel at once), each text, and what the files of the other
folders hold. Each (channel, kind) has a value of its own, which is then sought in all that a build and a check write.
"""

from __future__ import annotations

import csv
import html
import io
import itertools
import json
import re
import shutil
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args
from urllib.parse import unquote

import pypdfium2
import pytest
import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from tambon_showcase.documents.orders import ORDERS
from tambon_showcase.edition import load_editions
from tambon_showcase.finding import Finding
from tambon_showcase.model.choices import OneOf
from tambon_showcase.model.fields import FileIn, RefersTo
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import Record, headings, required_columns
from tambon_showcase.model.tables import TABLES
from tambon_showcase.personal.find import MASK
from tambon_showcase.personal.kinds import REFUSED, SHOWN, Kind
from tambon_showcase.pipeline import EntryJob
from tambon_showcase.publish.publisher import publish
from tambon_showcase.reading.advice import ENDINGS, FOLDERS, ROOT_FILES, TEXT_SLUGS
from tambon_showcase.review.annotations import annotation
from tambon_showcase.review.comment import comment
from tambon_showcase.settings import Settings
from tambon_showcase.workbook.folder import files_of, read_files
from tambon_showcase.workbook.given import BookLabel
from tambon_showcase.workbook.layout import model_version
from tambon_showcase.workbook.order import BookOrder
from tambon_showcase.workbook.write import write_book
from tests.cases import PLACE, ROOT, lay_project
from tests.content.films import mp4
from tests.document_rooms import source_in
from tests.in_process import without_workers
from tests.publish.conftest import small_shells

MINUTES = ROOT / "tests/golden/small/tambons/2565/99-สาธิต/999901-ทุ่งสมมติ/documents/minutes.pdf"
SAMPLES = ("1", "2565", "0-4", "ดี", "1/2/2565", "10", "5")
"""Values of which one fits any column that takes no free text."""
NO_WORDS = {
    "code",
    "level",
    "cover",
    "allowances",
    "topics",
    "name",
    "item",
    "page",
    "ranking",
    "ages",
    "uses_cia",
}
"""Fields whose words are checked against a list; what else is there is an error, and the value is in a message only."""
FIXED = {
    "budget project": "",
    "cia dimension": "d1",
    "documents file": "minutes.pdf",
    "facilities atom": "อาคาร",
    "documents checked_for_personal_data": "ใช่",
    "meetings steps": "1.1",
    "photos file": "ภาพ.svg",
    "photos step": "1.1",
    "places lat": "15.9",
    "places lon": "100.1",
    "places coordinates": "",
    "plans level": "ตำบล",
    "posts step": "1.1",
    "problems dimension": "d1",
    "process step": "1.1",
    "sources topics": "",
}
"""Columns whose words are checked against what the entry or the rules have."""
LETTERS = "กขคงจชซญตท"


class Secret(NamedTuple):
    """What is written of one kind in one channel, and what of it must not be readable."""

    words: str
    parts: tuple[str, ...]


def digits_to_name(number: int) -> str:
    return "วี" + "".join(LETTERS[int(digit)] for digit in f"{number:04d}") + "นะ"


def national_id(number: int) -> str:
    body = f"3990{number:08d}"
    total = sum((13 - place) * int(digit) for place, digit in enumerate(body))
    return body + str((11 - total % 11) % 10)


SECRETS: Mapping[Kind, Callable[[int], Secret]] = {
    Kind.PHONE: lambda n: Secret(f"โทร.081-555-{n:04d}", (f"081555{n:04d}",)),
    Kind.MAIL: lambda n: Secret(f"เมล kod{n:04d}@gmail.com", (f"kod{n:04d}",)),
    Kind.ACCOUNT: lambda n: Secret(f"LINE ID: lin{n:04d}x", (f"lin{n:04d}x",)),
    Kind.BANK: lambda n: Secret(f"เลขที่บัญชี 999-7-7{n:04d}-1", (f"99977{n:04d}1",)),
    Kind.CARD: lambda n: Secret(f"Passport AA99{n:05d}", (f"AA99{n:05d}",)),
    Kind.CHILD: lambda n: Secret(f"ด.ช.{digits_to_name(n)} รักดี ป.2", (digits_to_name(n),)),
    Kind.PLIGHT: lambda n: Secret(
        f"นาย{digits_to_name(n)} งามดี ป่วยเป็นวัณโรค", (f"{digits_to_name(n)} งามดี ป่วยเป็นวัณโรค",)
    ),
    Kind.PRIVATE: lambda n: Secret(
        f"นาง{digits_to_name(n)} ดีมาก เกิดวันที่ 3 เมษายน 24{n % 100:02d}",
        (f"{digits_to_name(n)} ดีมาก เกิดวันที่ 3",),
    ),
    Kind.ID: lambda n: Secret(f"เลขบัตร {national_id(n)}", (national_id(n),)),
    Kind.HOUSE_CODE: lambda n: Secret(f"รหัสประจำบ้าน 9905-55{n:04d}-1", (f"990555{n:04d}1",)),
    Kind.KEY: lambda n: Secret(f"ghp_{n:04d}{'a1B2' * 8}", (f"ghp_{n:04d}{'a1B2' * 8}",)),
}
IN_ADDRESSES = frozenset({Kind.PHONE, Kind.ID, Kind.MAIL})
"""Kinds that are looked for in addresses: the others need words around them, or look like ids of services."""


def test_every_kind_is_walked() -> None:
    assert set(SECRETS) == set(Kind) - SHOWN


def test_every_place_for_files_is_walked() -> None:
    """A new folder, ending or root file is a new channel: teach `lay_files` to write into it."""
    assert FOLDERS == ("texts", "tables", "photos", "documents", "maps", "videos")
    assert ROOT_FILES == ("tambon.yml", "boundary.geojson")
    assert ENDINGS["maps"] == (".kml", ".kmz", ".geojson")
    assert ENDINGS["videos"] == (".mp4", ".vtt", ".srt")
    assert ENDINGS["documents"] == (".pdf", ".docx", ".pptx", ".xlsx"), "walked by tests/content"


class Walk:
    """Writes an entry with a secret of some kinds in each channel, and remembers them all."""

    def __init__(self, root: Path, kinds: frozenset[Kind]) -> None:
        self.folder, self.kinds = lay_project(root), kinds
        self.written: dict[tuple[str, Kind], Secret] = {}
        self._number = itertools.count(1)

    def words(self, channel: str, *, only: frozenset[Kind] = frozenset(SECRETS)) -> str:
        made = []
        for kind in sorted(self.kinds & only, key=lambda one: one.name):
            secret = self.written[channel, kind] = SECRETS[kind](next(self._number))
            made.append(secret.words)
        return " ฯลฯ ; ".join(["ก่อน", *made, "หลัง"])

    def address(self, channel: str) -> str:
        return "https://example.go.th/" + "/".join(
            part
            for kind in sorted(self.kinds & IN_ADDRESSES, key=lambda one: one.name)
            for part in self._remembered(channel, kind).parts
        )

    def _remembered(self, channel: str, kind: Kind) -> Secret:
        number = next(self._number)
        secret = SECRETS[kind](number)
        if kind is Kind.MAIL:
            secret = Secret("", (f"kod{number:04d}@gmail.com",))
        self.written[channel, kind] = secret
        return secret

    def lay(self) -> None:
        main = {"code": "999901", "level": "province", **self._record(Identity, "tambon.yml")}
        main["video"] |= {"file": "film.mp4", "captions": "film.vtt"}
        if self.kinds & REFUSED:
            main[self.words("unknown key")] = self.words("value of an unknown key")
            self._file(f"documents/{self._remembered('file name', Kind.ID).parts[0]}.pdf", b"%PDF-1.4")
        (self.folder / "tambon.yml").write_text(
            yaml.safe_dump(main, allow_unicode=True, width=9_999), "utf-8"
        )
        shutil.rmtree(self.folder / "texts", ignore_errors=True)
        shutil.rmtree(self.folder / "tables")
        for name in TABLES:
            if name != "budget":
                self._table(name)
        self.lay_files()

    def _record(self, record: type[Record], path: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, field in record.model_fields.items():
            place = f"{path} {name}"
            inner = record_of(field)
            if name in NO_WORDS:
                continue
            if inner is not None:
                one = self._record(inner, place)
                made[name] = [one] if "tuple" in str(field.annotation) else one
            elif takes(field, "คำ ใด ๆ"):
                made[name] = self.words(place)
            elif takes(field, "https://example.go.th/x"):
                made[name] = self.address(place)
        return made if "missing" not in path else {**made, "item": "P1.4"}

    def _table(self, name: str) -> None:
        row = TABLES[name].row
        cells: dict[str, str] = {}
        for column, heading in headings(row).items():
            field, place = row.model_fields[column], f"{name} {column}"
            if place in FIXED:
                cells[heading] = FIXED[place]
            elif column not in {"ages", "uses_cia"} and takes(field, "คำ ใด ๆ"):
                cells[heading] = self.words(place)
            elif takes(field, "https://example.go.th/x"):
                cells[heading] = self.address(place)
            elif column in required_columns(row):
                cells[heading] = next(sample for sample in samples(field) if accepts(field, sample))
        if self.kinds & REFUSED and name == "products":
            cells[self.words(f"{name} unknown heading")] = "x"
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([cells.keys(), cells.values()])
        path = self.folder / f"tables/{name}.csv"
        path.parent.mkdir(exist_ok=True)
        path.write_text(out.getvalue(), "utf-8")

    def lay_files(self) -> None:
        (self.folder / "documents").mkdir(exist_ok=True)
        shutil.copy(MINUTES, self.folder / "documents/minutes.pdf")
        for slug in TEXT_SLUGS:
            self._text(slug, whole=slug == TEXT_SLUGS[0])
        self._file("maps/ก.kml", self._kml("kml"))
        self._file("maps/ข.geojson", self._geojson("geojson"))
        pack = io.BytesIO()
        with zipfile.ZipFile(pack, "w") as bundle:
            bundle.writestr("doc.kml", self._kml("kmz"))
        self._file("maps/ค.kmz", pack.getvalue())
        self._file("boundary.geojson", self._boundary("boundary"))
        self._file("videos/film.mp4", mp4(372))
        cue = self.words("captions")
        self._file("videos/film.vtt", f"WEBVTT\n\n00:01.000 --> 00:09.000\n{cue}\n")
        title = self.words("svg title")
        self._file(
            "photos/ภาพ.svg",
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{title}</title><desc>{self.words("svg desc")}</desc>'
            f'<path d="M0 0h9v9z"/></svg>',
        )

    def _file(self, name: str, data: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    def _text(self, slug: str, *, whole: bool) -> None:
        """A text with words in every construct of Markdown, or in a paragraph only."""
        if not whole:
            self._file(f"texts/{slug}.md", self.words(f"{slug} paragraph") + "\n")
            return
        parts = [
            f"## {self.words(f'{slug} heading')}",
            self.words(f"{slug} paragraph"),
            f"*{self.words(f'{slug} emphasis')}*",
            f"| {self.words(f'{slug} cell')} | ข |\n|---|---|\n| 1 | {self.words(f'{slug} second cell')} |",
            f"[{self.words(f'{slug} label')}]({self.address(f'{slug} address')})",
            f'![{self.words(f"{slug} alt")}](ภาพ.svg "{self.words(f"{slug} title")}")',
            f"[^1]\n\n[^1]: {self.words(f'{slug} footnote')}",
            f"    {self.words(f'{slug} code')}",
            f"> [!NOTE]\n> {self.words(f'{slug} alert')}",
        ]
        self._file(f"texts/{slug}.md", "\n\n".join(parts) + "\n")

    def _kml(self, name: str) -> str:
        word = {
            part: html.escape(self.words(f"{name} {part}"))
            for part in ("document", "folder", "pin", "story", "key", "value", "line", "schema", "address")
        }
        return (
            f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>{word["document"]}</name><Folder><name>{word["folder"]}</name>'
            f"<Placemark><name>{word['pin']}</name><description>{word['story']}</description><address>{word['address']}</address>"
            f'<ExtendedData><Data name="{word["key"]}"><value>{word["value"]}</value></Data>'
            f'<SchemaData><SimpleData name="x">{word["schema"]}</SimpleData></SchemaData></ExtendedData>'
            f"<Point><coordinates>100.1,15.9</coordinates></Point></Placemark>"
            f"<Placemark><name>{word['line']}</name><LineString><coordinates>100.1,15.9 100.11,15.91</coordinates></LineString></Placemark>"
            "</Folder></Document></kml>"
        )

    def _geojson(self, name: str) -> str:
        properties = {
            "name": self.words(f"{name} name"),
            "description": self.words(f"{name} description"),
            "หมวด": self.words(f"{name} category"),
            self.words(f"{name} key"): self.words(f"{name} value"),
        }
        point = {"type": "Point", "coordinates": [100.1, 15.9]}
        feature = {"type": "Feature", "properties": properties, "geometry": point}
        return json.dumps(
            {"type": "FeatureCollection", "name": self.words(f"{name} collection"), "features": [feature]}
        )

    def _boundary(self, name: str) -> str:
        ring = [[100.0, 15.8], [100.2, 15.8], [100.2, 16.0], [100.0, 16.0], [100.0, 15.8]]
        area = {"type": "Polygon", "coordinates": [ring]}
        feature = {"type": "Feature", "properties": {"name": self.words(f"{name} name")}, "geometry": area}
        return json.dumps(
            {"type": "FeatureCollection", "name": self.words(f"{name} collection"), "features": [feature]}
        )


def record_of(field: FieldInfo) -> type[Record] | None:
    """The record inside a field: itself, an optional one, or the items of a list."""
    for kind in (field.annotation, *get_args(field.annotation)):
        if isinstance(kind, type) and issubclass(kind, Record):
            return kind
    return None


def takes(field: FieldInfo, text: str) -> bool:
    """Whether a field takes a text as words of its own, and names no file and no row by it."""
    return accepts(field, text) and not any(isinstance(mark, (FileIn, RefersTo)) for mark in marks_of(field))


def samples(field: FieldInfo) -> Iterator[str]:
    """Values that may fit a field: a choice of its own, or one of the common ones."""
    yield from (choice for mark in marks_of(field) if isinstance(mark, OneOf) for choice in mark.words)
    yield from SAMPLES


def accepts(field: FieldInfo, text: str) -> bool:
    annotated = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    try:
        return TypeAdapter(annotated).validate_python(text) is not None
    except (ValidationError, ValueError):
        return False


def marks_of(field: FieldInfo) -> Iterator[object]:
    yield from field.metadata
    for inner in get_args(field.annotation):
        yield from getattr(inner, "__metadata__", ())


def plain(text: str) -> str:
    """Letters and digits only, as a reader makes them out: entities, tags, escapes and spelling undone."""
    text = unquote(html.unescape(re.sub(r"<[^<>]*>", "", text)))
    text = unicodedata.normalize("NFKC", text)
    return "".join(char for char in text if char.isalnum() or "\u0e00" <= char <= "\u0e7f").casefold()


def all_that_is_written(site: Path) -> Iterator[tuple[str, str]]:
    """Every file of the site as text; packages are opened."""
    for path in sorted(site.rglob("*")):
        if not path.is_file():
            continue
        data, name = path.read_bytes(), path.relative_to(site).as_posix()
        yield name, name
        if data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as bundle:
                yield from (
                    (f"{name} {one}", bundle.read(one).decode("utf-8", "replace"))
                    for one in bundle.namelist()
                )
        else:
            text = data.decode("utf-8", "replace")
            yield name, text
            if path.suffix in {".json", ".geojson"}:
                yield name, json.dumps(json.loads(text), ensure_ascii=False)


SIGNS = re.compile("081555|kod\\d|lin\\d|99977|aa99|3990|990555|ghp|วี[กขค][กขคงจชซญตท]{3}นะ")
"""One of these is in every secret."""


def readable(walk: Walk, texts: Iterator[tuple[str, str]]) -> list[str]:
    """Each secret that can be read, and where."""
    wanted = {plain(part): key for key, secret in walk.written.items() for part in secret.parts}
    found = []
    for name, text in texts:
        words = plain(text)
        if not SIGNS.search(words):
            continue
        found += [
            f"{channel} {kind.name} in {name}" for part, (channel, kind) in wanted.items() if part in words
        ]
    return sorted(set(found))


def messages(findings: tuple[Finding, ...]) -> Iterator[tuple[str, str]]:
    """What is said of findings: on the console, as JSON, beside lines, in the comment."""
    rows = [finding.as_json() for finding in findings]
    yield "JSON", json.dumps(rows, ensure_ascii=False)
    yield from ((f"{finding.code} annotation", annotation(finding)) for finding in findings)
    told = [{**row, "page": ""} for row in rows]
    report = {"version": 1, "outside": [], "findings_total": len(rows), "findings": told, "entries": []}
    yield "comment", comment(report, "https://example.go.th/runs/1", "https://example.go.th/pull/1")


def built(root: Path, kinds: frozenset[Kind]) -> tuple[Walk, tuple[Finding, ...]]:
    walk = Walk(root, kinds)
    walk.lay()
    with without_workers():
        settings = Settings(root, root / "site", "https://example.go.th/", make_documents=False)
        return walk, publish(settings, small_shells()).findings


def test_what_is_masked_is_readable_nowhere(tmp_path: Path) -> None:
    walk, findings = built(tmp_path, frozenset(SECRETS) - REFUSED)
    stopping = [f"{one.code} {one.place_th} {one.message}" for one in findings if one.stops_entry]
    assert stopping == [], "the entry is published, so that all channels are seen"
    assert (tmp_path / "site/2565/999901/rubric.html").exists()
    assert readable(walk, all_that_is_written(tmp_path / "site")) == []
    assert readable(walk, messages(findings)) == []


def test_what_is_refused_keeps_the_entry_back_and_is_repeated_by_no_message(tmp_path: Path) -> None:
    _refused(tmp_path, REFUSED)


@pytest.mark.full
@pytest.mark.parametrize("kind", sorted(REFUSED, key=lambda one: one.name))
def test_each_refused_kind_keeps_the_entry_back_by_itself(kind: Kind, tmp_path: Path) -> None:
    _refused(tmp_path, frozenset({kind}))


NEVER_SHOWN = frozenset({"videos/film.mp4", "photos/pond.jpg", "photos/ภาพ.svg"})
"""What has no words, and a drawing, of which titles and texts are left out."""


def _refused(root: Path, kinds: frozenset[Kind]) -> None:
    walk, findings = built(root, kinds)
    assert not (root / "site/2565/999901/rubric.html").exists()
    assert readable(walk, all_that_is_written(root / "site")) == []
    assert readable(walk, messages(findings)) == []
    told = {one.file.removeprefix(f"{PLACE}/") for one in findings if one.stops_entry and one.about_safety}
    files = {path.relative_to(walk.folder).as_posix() for path in walk.folder.rglob("*") if path.is_file()}
    quiet = {path for path in files - told if not path.startswith("documents/")}
    assert quiet <= NEVER_SHOWN | {"tables/products.csv"}, "each file with such a number is named"


def test_a_workbook_that_is_given_out_holds_nothing_personal(tmp_path: Path) -> None:
    """Also what keeps an entry back: the workbook goes by mail from hand to hand."""
    walk = Walk(tmp_path, frozenset(SECRETS))
    walk.lay()
    edition = load_editions(tmp_path / "tambons")[0][2565]
    label = BookLabel("999901", 2565, "province", model_version())
    made = write_book(BookOrder(label, edition, read_files(files_of(walk.folder)).rows, {}))
    (tmp_path / "out").mkdir()
    (tmp_path / "out/book.xlsx").write_bytes(made)
    written = list(all_that_is_written(tmp_path / "out"))
    assert readable(walk, iter(written)) == []
    assert sum(text.count(MASK) for _, text in written) > len(TABLES), "the words around them are there"


@pytest.mark.full
def test_the_walk_sees_what_is_not_masked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("privacy", "shown", "personal_tables"):
        monkeypatch.setattr(f"tambon_showcase.content.{room}.find_personal", lambda _: [])
    walk, _ = built(tmp_path, frozenset(SECRETS) - REFUSED)
    seen = {line.split(" ")[0] for line in readable(walk, all_that_is_written(tmp_path / "site"))}
    assert {"tambon.yml", "leaders", "products", "kml", "geojson", "captions", *TEXT_SLUGS} <= seen


@pytest.mark.full
def test_what_is_masked_is_in_no_document_that_we_make(tmp_path: Path) -> None:
    """Slides with their notes, papers with their properties, cards, charts and the album with its list."""
    walk, _ = built(tmp_path, frozenset(SECRETS) - REFUSED)
    source = source_in(tmp_path, EntryJob("2565/999901", 2565, walk.folder))
    made = tmp_path / "made"
    for kind, plan in ORDERS.items():
        if order := plan(source):
            (made / kind).mkdir(parents=True)
            order.make(made / kind)
    assert {path.name for path in made.iterdir()} >= {"deck", "report", "checklist", "poster", "cards"}
    assert readable(walk, all_that_is_written(made)) == []
    assert readable(walk, words_of_papers(made)) == []
    slides = all_that_is_written(made / "deck")
    assert any("Passport ●●●" in text for _, text in slides), "the words around them are there"


def words_of_papers(folder: Path) -> Iterator[tuple[str, str]]:
    """The text and the properties of every PDF."""
    for path in sorted(folder.rglob("*.pdf")):
        document = pypdfium2.PdfDocument(path.read_bytes())
        pages = [page.get_textpage().get_text_range() for page in document]
        yield path.name, "\n".join([*pages, *document.get_metadata_dict().values()])

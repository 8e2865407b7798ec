"""What document tests share: reading PDF text, and a small entry ready for documents."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tambon_showcase.edition import load_editions
from tambon_showcase.pipeline import EntryJob, Workshop, source_of
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles
from tambon_showcase.site.shells import Shells
from tambon_showcase.view.source import DocumentSource
from tests.entries import ROOT

__all__ = ["bare", "dot", "fiction", "reader", "small"]

FICTION = ROOT / "tambons" / "2565" / "99-สาธิต" / "999901-ทุ่งสมมติ"
SITE = "https://example.go.th/"


def squeezed(text: str) -> str:
    """Text without blanks: line ends differ between readers."""
    return "".join(text.split())


def pdfium_text(pdf: bytes) -> str:
    """What Chromium copies."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def poppler_text(pdf: bytes) -> str:
    """What poppler (evince, okular, pdftotext) copies."""
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


READERS = [pdfium_text, pytest.param(poppler_text, marks=pytest.mark.poppler)]


@pytest.fixture(params=READERS, ids=lambda reader: reader.__name__)
def reader(request: pytest.FixtureRequest) -> Callable[[bytes], str]:
    """Each PDF reader."""
    return request.param  # type: ignore[no-any-return]


def project(root: Path, folder: Path, photos: tuple[str, ...] = ()) -> EntryJob:
    """A project with one entry of the demo, of whose photos only a few come along."""
    year = root / "tambons" / "2565"
    shutil.copytree(ROOT / "tambons" / "2565" / "_rules", year / "_rules")
    target = year / folder.parent.name / folder.name
    shutil.copytree(
        folder, target, ignore=lambda _, names: [n for n in names if n.endswith((".jpg", ".pdf", ".pptx"))]
    )
    for name in photos:
        (target / "photos").mkdir(exist_ok=True)
        shutil.copyfile(folder / "photos" / name, target / "photos" / name)
    return EntryJob(f"2565/{folder.name[:6]}", 2565, target)


def source_in(root: Path, job: EntryJob) -> DocumentSource:
    """The entry of a project, ready for documents."""
    settings = Settings(root, root / "site", SITE)
    editions, _ = load_editions(settings.tambons_dir)
    files = EntryFiles.in_site(settings, job.key)
    source = source_of(job, Workshop(settings, editions, Shells({}, {}, ())), files)
    assert source is not None
    return source


@pytest.fixture(scope="session")
def fiction(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    """The fictitious tambon with three of its photos."""
    root = tmp_path_factory.mktemp("fiction")
    return source_in(root, project(root, FICTION, ("cover.jpg", "weaving.jpg", "lanterns.jpg")))


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    """A real example: few facts, no photo."""
    root = tmp_path_factory.mktemp("bare")
    return source_in(root, project(root, next((ROOT / "tambons" / "2565").glob("*/670316-*"))))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    """The small golden entry, which has a little of everything."""
    root = tmp_path_factory.mktemp("small")
    return source_in(
        root, project(root, next((ROOT / "tests/golden/small/tambons/2565").glob("*/*")), ("pond.jpg",))
    )


@pytest.fixture
def dot() -> bytes:
    """A small PNG."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, "PNG")
    return out.getvalue()

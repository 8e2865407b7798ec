"""An officer may attach what the site made: none of it is kept back; what the demo itself brings opens without repair."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripts.demo_assets.slides import write_slides

from tambon_showcase.content.documents import inspect
from tambon_showcase.finding import Where
from tests.open_xml import faults

DEMO = Path(__file__).parents[2] / "tambons/2565"
FICTION = DEMO / "99-สาธิต/999901-ทุ่งสมมติ"


@pytest.mark.full
@pytest.mark.documents
def test_what_we_make_may_be_attached(demo_site: Path) -> None:
    made = sorted(demo_site.glob("2565/*/documents/made/*.p[dp]*"))
    assert {path.suffix for path in made} == {".pdf", ".pptx"}
    kept_back = {path.name: found for path in made if (found := _kept_back(path))}
    assert kept_back == {}


def _kept_back(path: Path) -> list[str]:
    document, findings = inspect(path, Where(path.name))
    return [] if document else [found.message for found in findings]


def test_files_of_office_in_the_demo_open_without_repair() -> None:
    files = [one for one in DEMO.rglob("*") if one.suffix in {".pptx", ".docx", ".xlsx"}]
    assert files
    assert {one.name: faults(one.read_bytes(), one.suffix[1:]) for one in files} == {
        one.name: [] for one in files
    }


def test_the_fictitious_slides_are_those_that_the_program_draws(tmp_path: Path) -> None:
    for name in ("photos", "tables"):
        (tmp_path / name).symlink_to(FICTION / name)
    (tmp_path / "documents").mkdir()
    write_slides(tmp_path)
    kept, made = (folder / "documents/slides.pptx" for folder in (FICTION, tmp_path))
    is_same = (
        kept.read_bytes() == made.read_bytes()
    )  # by itself: to show where files differ takes longer than all tests
    assert is_same, "run scripts/make_demo_assets.py slides"

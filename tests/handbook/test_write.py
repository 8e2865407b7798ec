"""The handbook in a site: written once, again only when what it is made from changes, in the officers' shell."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tambon_showcase.handbook.limits import LIMITS, Limits
from tambon_showcase.handbook.pages import all_pages
from tambon_showcase.handbook.write import fullest_rows, handbook_of, write_handbook
from tambon_showcase.maps.model import MAX_BYTES
from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.cases import ROOT
from tests.entries import edition
from tests.in_process import without_workers

SHELLS = Shells({"handbook": Shell.cut("@@title@@|@@description@@|@@breadcrumbs@@|@@content@@")}, {}, ())


def wrote(root: Path, memory: str = "", *, documents: bool = False) -> tuple[PortalWriter, str]:
    writer = PortalWriter(root / "site", SHELLS, "", memory)
    with without_workers():
        write_handbook(writer, {2565: edition()}, Settings(root, root / "site", make_documents=documents))
    return writer, writer.finish()


def test_every_page_is_written_and_searched(tmp_path: Path) -> None:
    writer, _ = wrote(tmp_path)
    wanted = {page.address for page in all_pages()}
    assert wanted < set(writer.names) and wanted == set(writer.pages)
    assert all((tmp_path / "site" / address).is_file() for address in wanted)


def test_a_page_names_itself_and_where_it_is(tmp_path: Path) -> None:
    wrote(tmp_path)
    title, description, crumbs, _ = (
        (tmp_path / "site/handbook/table-villages.html").read_text("utf-8").split("|", 3)
    )
    assert title == "ประชากรรายหมู่บ้าน - คู่มือ"
    assert description.startswith("วิธีกรอกตารางประชากรรายหมู่บ้าน")
    assert "../officers.html" in crumbs and 'href="index.html"' in crumbs
    first = (tmp_path / "site/handbook/index.html").read_text("utf-8")
    assert first.startswith("คู่มือ|") and 'href="index.html">คู่มือ' not in first.split("|")[2]


def test_nothing_is_written_again_while_nothing_changed(tmp_path: Path) -> None:
    _, memory = wrote(tmp_path)
    page = tmp_path / "site/handbook/texts.html"
    before = page.stat().st_mtime_ns
    os.utime(page, ns=(before, before))
    wrote(tmp_path, memory)
    assert page.stat().st_mtime_ns == before


def test_a_site_without_rules_has_no_handbook(tmp_path: Path) -> None:
    writer = PortalWriter(tmp_path, SHELLS, "", "")
    write_handbook(writer, {}, Settings(tmp_path, tmp_path))
    assert writer.names == frozenset()


def test_examples_are_the_fullest_rows() -> None:
    table = "หมู่ที่,ชื่อหมู่บ้าน,ชาย\n1,บ้านหนึ่ง,\n2,บ้านสอง,20\n".encode()
    rows = fullest_rows({"tambon.yml": b'code: "999901"\n', "tables/villages.csv": table})
    assert [row.cells["name"] for row in rows["villages"]] == ["บ้านสอง"]
    assert "leaders" not in rows


def test_files_that_end_a_worker_leave_pages_without_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(work: object, job: object, on_failure: object, faults: object, beside_threads: bool) -> object:
        return on_failure(job, "หมดเวลา")  # type: ignore[operator]

    monkeypatch.setattr("tambon_showcase.handbook.write.run_one", ended)
    assert handbook_of(edition(), {"tambon.yml": b"x"}, tmp_path).examples == {}


@pytest.mark.parametrize(
    ("bound", "said"), [("photo_mb", 30), ("document_mb", 20), ("video_mb", 25), ("page_files", 100)]
)
def test_bounds_are_those_that_are_kept(bound: str, said: int) -> None:
    assert getattr(LIMITS, bound) == said


def test_bounds_are_read_from_where_they_are_kept() -> None:
    assert LIMITS.map_mb == MAX_BYTES // 1_000_000
    assert Limits().endings["videos"] == ".mp4 .vtt .srt"
    assert (ROOT / "tambons").is_dir()


def test_a_page_that_somebody_took_away_is_made_again_and_no_other(tmp_path: Path) -> None:
    _, memory = wrote(tmp_path)
    folder = tmp_path / "site/handbook"
    (folder / "table-bmn.html").unlink()
    (folder / "texts.html").write_text("ของผู้อื่น", "utf-8")
    before = (folder / "index.html").stat().st_mtime_ns
    wrote(tmp_path, memory)
    assert "table-bmn-moo" in (folder / "table-bmn.html").read_text("utf-8")
    assert "document-items" in (folder / "texts.html").read_text("utf-8")
    assert (folder / "index.html").stat().st_mtime_ns == before

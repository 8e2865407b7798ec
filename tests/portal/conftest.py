"""A small project whose site is published without MkDocs, so that pages across entries can be looked at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.publish.publisher import publish
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.entries import BASE, ROOT
from tests.in_process import rules_read_once, without_workers
from tests.whole_shells import alike

SHELL = Shell.cut("<title>@@title@@</title>@@breadcrumbs@@\n@@content@@\n")
SHELLS = Shells(
    alike(SHELL),
    {"data.html": Shell.cut("@@data@@")},
    (),
)
PLACES = {
    "999901": "99-สาธิต/999901-ทุ่งสมมติ",
    "640904": "64-สุโขทัย/640904-กลางดง",
    "640902": "64-สุโขทัย/640902-ไทยชนะศึก",
}
OTHERS = {
    "640901": "64-สุโขทัย/640901-บ้านใหม่ไชยมงคล",
    "640903": "64-สุโขทัย/640903-ทุ่งเสลี่ยม",
    "640905": "64-สุโขทัย/640905-เขาแก้วศรีสมบูรณ์",
    "670301": "67-เพชรบูรณ์/670301-หล่มสัก",
    "670302": "67-เพชรบูรณ์/670302-วัดป่า",
    "670303": "67-เพชรบูรณ์/670303-ตาลเดี่ยว",
}
"""Further places; both provinces are in inspection region 17. Their numbers in tests are invented."""
PRODUCTS = "ชื่อผลิตภัณฑ์,ประเภท,ผู้ผลิต,หมู่ที่,ดาว OTOP,เรื่องราว\n"


class Project:
    """A project of a few entries. `build` publishes it and returns the site."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "site"
        shutil.copytree(ROOT / "tambons/2565/_rules", root / "tambons/2565/_rules")

    def folder(self, code: str) -> Path:
        """Where an entry is."""
        return self.root / "tambons/2565" / {**PLACES, **OTHERS}[code]

    def add(self, code: str) -> Path:
        """Add the base entry under this code; returns its folder."""
        folder = self.folder(code)
        shutil.copytree(BASE, folder)
        (folder / "tables/products.csv").unlink()
        main = folder / "tambon.yml"
        main.write_text(main.read_text(encoding="utf-8").replace("999901", code), encoding="utf-8")
        if code != "999901":
            self._own(folder, "places", f"กลุ่มออมทรัพย์ {code}")
            self._own(folder, "documents", f"รายงานการประชุม {code}")
        return folder

    @staticmethod
    def _own(folder: Path, table: str, name: str) -> None:
        """Name a row after the tambon: a row of the fictitious one would be reported as copied."""
        path = folder / f"tables/{table}.csv"
        text = path.read_text(encoding="utf-8-sig")
        words = {"places": "กลุ่มออมทรัพย์บ้านหนึ่ง", "documents": "รายงานการประชุมครั้งที่ 1"}[table]
        assert words in text
        path.write_text(text.replace(words, name), encoding="utf-8")

    def write(self, code: str, table: str, text: str) -> None:
        """Write a table of an entry."""
        (self.folder(code) / f"tables/{table}.csv").write_text(text, encoding="utf-8")

    def build(self) -> Path:
        """Publish in this process; returns the site's folder."""
        settings = Settings(self.root, self.site, "https://example.go.th/", make_documents=False)
        with without_workers(), rules_read_once():
            report = publish(settings, SHELLS)
        assert not report.has_errors, report.findings
        return self.site


def three_entries(root: Path) -> Project:
    """A project of the three places."""
    made = Project(root)
    for code in PLACES:
        made.add(code)
    return made


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return three_entries(tmp_path)


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the three entries as they are, built once: to look at only."""
    return three_entries(tmp_path_factory.mktemp("plain")).build()


@pytest.fixture
def written(project: Project) -> Callable[[], set[str]]:
    """Build again and return which files across entries were written."""

    def build() -> set[str]:
        before = {path: path.stat().st_mtime_ns for path in _across(project.site)}
        project.build()
        return {
            path.relative_to(project.site).as_posix()
            for path in _across(project.site)
            if before.get(path) != path.stat().st_mtime_ns
        }

    return build


def _across(site: Path) -> list[Path]:
    folders = ("topics", "indicators", "data", "api", "compare")
    return [path for folder in folders for path in (site / folder).rglob("*") if path.is_file()] + [
        site / "data.html"
    ]

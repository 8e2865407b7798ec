"""A small project whose pages are in the plainest shell, under the site's real policy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tambon_showcase.publish.publisher import publish
from tambon_showcase.publish.wishes import BuildReport
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.entries import ROOT, lay_out
from tests.whole_shells import alike

PAGE = """<!doctype html><html lang="th"><head><meta charset="utf-8">@@csp@@<title>@@title@@</title>@@head@@</head><body>@@content@@
<script type="module" src="../../assets/tambon/facade.js"></script></body></html>"""
SHELLS = Shells(alike(Shell.cut(PAGE)), {}, ())


class Project:
    """The small valid entry of the checks, ready to be changed and published."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = lay_out(root)
        self.site = root / "site"
        self.pages = self.site / "2565" / "999901"
        shutil.copytree(ROOT / "tambons" / "2565" / "_rules", root / "tambons" / "2565" / "_rules")
        shutil.copytree(ROOT / "plugins/tambon_showcase/theme/assets", self.site / "assets")

    def video(self, text: str) -> None:
        """Put other lines under `video:` of `tambon.yml`."""
        main = self.folder / "tambon.yml"
        before, after = main.read_text("utf-8").split("video:\n")
        main.write_text(f"{before}video:\n{text}\n{after[after.index('cia:') :]}", "utf-8")

    def put(self, name: str, content: bytes) -> None:
        """Put a file into the entry's folder."""
        (self.folder / name).parent.mkdir(exist_ok=True)
        (self.folder / name).write_bytes(content)

    def publish(self, site_url: str = "https://example.go.th/", documents: bool = False) -> BuildReport:
        """Build the site."""
        return publish(Settings(self.root, self.site, site_url, make_documents=documents), SHELLS)

    def page(self, name: str) -> str:
        """One finished page."""
        return (self.pages / name).read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)

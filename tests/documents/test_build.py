"""Documents in a build: made after the pages, linked by the pages, and never in the way of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase import pipeline
from tambon_showcase.documents import offer
from tambon_showcase.documents.shelf import DocumentOrder
from tambon_showcase.publish.publisher import publish
from tambon_showcase.publish.wishes import BuildReport
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import SITE, project
from tests.entries import ROOT
from tests.whole_shells import alike

SHELLS = Shells(alike(Shell.cut("@@head@@@@content@@")), {}, ())
LINK = "documents/made/deck-670316.pptx"


def written(folder: Path) -> None:
    (folder / "deck-670316.pptx").write_bytes(b"slides")


def broken(_: Path) -> None:
    raise ValueError("กระดาษหมด")


def died(_: Path) -> None:
    import os

    os._exit(9)


class Site:
    """One real example, published with only the documents that a test plans."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.page = root / "site" / "2565" / "670316" / "media.html"
        self._monkeypatch = monkeypatch
        project(root, next((ROOT / "tambons" / "2565").glob("*/670316-*")))

    def publish(self, do: object, key: str = "a") -> BuildReport:
        def plan(source: DocumentSource) -> DocumentOrder:
            return DocumentOrder("deck", source.view.entry.key, key, do)  # type: ignore[arg-type]

        for module in (offer, pipeline):
            self._monkeypatch.setattr(module, "ORDERS", {"deck": plan})
        return publish(Settings(self.root, self.root / "site", SITE), SHELLS)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    # Workers see the planned documents because they are forks of this process.
    yield Site(tmp_path, monkeypatch)


def told(report: BuildReport) -> list[str]:
    return [finding.message for finding in report.findings if finding.code == "T801"]


def test_one_build_makes_and_links_a_document(site: Site) -> None:
    assert told(site.publish(written)) == []
    assert LINK in site.page.read_text("utf-8")
    assert (site.page.parent / LINK).read_bytes() == b"slides"
    assert site.publish(broken).rebuilt == 0


def test_a_failed_document_is_told_and_not_linked(site: Site) -> None:
    report = site.publish(broken)
    (message,) = told(report)
    assert "กระดาษหมด" in message
    assert not report.has_errors
    assert LINK not in site.page.read_text("utf-8")


def test_a_maker_that_dies_takes_nothing_else_along(site: Site) -> None:
    report = site.publish(died)
    (message,) = told(report)
    assert "หยุดทำงานกลางคัน" in message
    assert site.page.exists()


def test_what_failed_is_tried_again_when_the_entry_changes(site: Site) -> None:
    site.publish(broken)
    text = next((site.root / "tambons").rglob("history.md"))
    text.write_text(text.read_text("utf-8") + "\nเพิ่ม\n", encoding="utf-8")
    assert told(site.publish(written)) == []
    assert LINK in site.page.read_text("utf-8")


def test_a_site_without_documents_makes_none(site: Site) -> None:
    publish(Settings(site.root, site.root / "site", SITE, make_documents=False), SHELLS)
    assert not (site.root / ".cache" / "tambon" / "documents").exists()
    assert "ยังไม่มีเอกสาร" in site.page.read_text("utf-8")

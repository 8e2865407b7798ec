"""The printed report is shown as the site's own work, and changes no state."""

from __future__ import annotations

import dataclasses
from unittest import mock

import pytest

from tambon_showcase.assess import assess
from tambon_showcase.assess.checklist import Extent
from tambon_showcase.documents.orders import ORDERS
from tambon_showcase.model.tables import Tables
from tambon_showcase.pages.made_evidence import with_made_report
from tambon_showcase.view.files import DocumentView
from tambon_showcase.view.papers import Papers
from tests.entries import base_entry, edition, shown
from tests.small_project import Project

REPORT = DocumentView("รายงานถอดบทเรียน", "documents/made/report-999901.pdf", "PDF · 2.8 MB")
PRINTED = ("checklist", "form")
PAPERS = Papers(documents={"report": REPORT})


def test_the_report_stands_beside_the_evidence_of_the_summary_document() -> None:
    before = assess(shown(base_entry()))
    after = with_made_report(before, edition(), PAPERS)
    (*found, made) = after["5.1.1"].evidence
    assert tuple(found) == before["5.1.1"].evidence
    assert made.address == REPORT.address
    assert "เว็บไซต์จัดทำจากโฟลเดอร์นี้" in made.label_th and "ไม่ใช่ไฟล์ที่ตำบลแนบ" in made.label_th
    assert [(item.extent, item.basis) for item in after.items] == [
        (item.extent, item.basis) for item in before.items
    ]
    assert after.counts == before.counts
    others = [[item for item in one.items if item.item != "5.1.1"] for one in (before, after)]
    assert others[0] == others[1]


def test_a_report_of_nearly_nothing_is_no_evidence() -> None:
    begun = dataclasses.replace(base_entry(), texts={}, tables=Tables())
    before = assess(shown(begun))
    assert before["5.1.1"].extent is Extent.NONE
    assert with_made_report(before, edition(), PAPERS) == before


def test_without_a_report_nothing_is_added() -> None:
    before = assess(shown(base_entry()))
    assert with_made_report(before, edition(), Papers()) == before


@pytest.mark.full
@pytest.mark.documents
@pytest.mark.slow
def test_the_rubric_page_links_the_papers_to_print(project: Project) -> None:
    project.publish(documents=False)
    assert "พิมพ์ลงกระดาษ A4" not in project.page("rubric.html")
    with mock.patch.dict(ORDERS, {kind: ORDERS[kind] for kind in PRINTED}, clear=True):
        project.publish(documents=True)
    page = project.page("rubric.html")
    assert 'href="documents/made/checklist-999901.pdf" download' in page
    assert 'href="documents/made/scoring-form-999901.pdf" download' in page

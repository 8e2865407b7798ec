"""The report that this site prints of an entry's folder, shown beside the evidence for the summary document.

It holds nothing that the pages do not, and the tambon did not hand it in. So it is named for what it is, and it
changes no state: the checklist judges the folder alone (ADR 0016).
"""

from __future__ import annotations

import dataclasses

from tambon_showcase.assess.checklist import Checklist, Evidence, EvidenceKind
from tambon_showcase.assess.rubric import SUMMARY_DOCUMENT
from tambon_showcase.edition import Edition
from tambon_showcase.view.papers import Papers

MADE_HERE = "{title} {kind} ที่เว็บไซต์จัดทำจากโฟลเดอร์นี้ (ไม่ใช่ไฟล์ที่ตำบลแนบ)"


def with_made_report(checklist: Checklist, edition: Edition, papers: Papers) -> Checklist:
    """The checklist with the printed report where the summary document is required and its pages are evidence."""
    report = papers.documents.get("report")
    if report is None:
        return checklist
    asked = {item.id for item in edition.rubric.items if item.check == SUMMARY_DOCUMENT}
    label = MADE_HERE.format(title=report.title, kind=report.kind_and_size)
    made = Evidence(label, report.address, EvidenceKind.DOCUMENT)
    items = (
        dataclasses.replace(item, evidence=(*item.evidence, made))
        if item.item in asked and item.evidence
        else item
        for item in checklist.items
    )
    return dataclasses.replace(checklist, items=tuple(items))

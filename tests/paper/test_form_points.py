"""Points on the judge's blank form: those that a committee declared, and none that nobody declared."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from tambon_showcase.assess.checklist import Checklist, Extent
from tambon_showcase.paper.checklist import scoring_form
from tambon_showcase.view.declared_points import DeclaredPoints
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import FICTION, project, source_in

_POINTS = re.compile(r'<td class="boxes">([^<]*)</td>')


def form(source: DocumentSource, left_out: Collection[str] = ()) -> tuple[str, list[str]]:
    """The form with 2.50 points for item 1.1 and 10 for the others, and what is in the column of points."""
    full = {item.id: Decimal("10") for item in source.view.edition.rubric.items} | {"1.1": Decimal("2.50")}
    states = [
        dataclasses.replace(state, extent=Extent.NOT_APPLICABLE) if state.item in left_out else state
        for state in source.checklist.items
    ]
    checklist = Checklist(tuple(states))
    points = DeclaredPoints("คะแนนของเขตสมมติ", "มติ <ครั้งที่ 1>", full)
    html = scoring_form(dataclasses.replace(source, checklist=checklist, points=points)).html
    return html, _POINTS.findall(html)


@pytest.mark.documents
def test_declared_points_are_printed_beside_each_item_with_their_source_and_sum(
    fiction: DocumentSource,
) -> None:
    html, points = form(fiction)
    assert points == ["2.5", *["10"] * 14, "142.5"]
    assert "คะแนนเต็มเป็นไปตามที่คณะกรรมการประกาศ: คะแนนของเขตสมมติ (ที่มา: มติ &lt;ครั้งที่ 1&gt;)" in html
    assert "แนวทางปี 2565 ไม่ได้กำหนดคะแนน" in html


@pytest.mark.documents
def test_an_item_that_does_not_apply_has_no_points_and_is_not_in_the_sum(fiction: DocumentSource) -> None:
    assert form(fiction, {"1.1", "5.3"})[1] == ["", *["10"] * 13, "", "130"]


@pytest.mark.documents
def test_nobody_else_declares_points(fiction: DocumentSource) -> None:
    html = scoring_form(fiction).html
    assert set(_POINTS.findall(html)) == {""}
    assert "กรอกในช่อง “เต็ม”" in html


def test_the_form_of_an_entry_has_the_points_of_its_region(tmp_path: Path) -> None:
    job = project(tmp_path, FICTION)
    rules = tmp_path / "tambons" / "2565" / "_rules"
    items = yaml.safe_load((rules / "rubric.yml").read_text("utf-8"))["groups"]
    declared = [{"item": item["id"], "points": "5"} for group in items for item in group["items"]]
    scoring = {"name": "คะแนนของเขต", "source": "มติ", "items": declared, "ties": [{"by": "vote"}]}
    (rules / "scoring").mkdir()
    (rules / "scoring" / "99.yml").write_text(yaml.safe_dump(scoring, allow_unicode=True), "utf-8")
    points = source_in(tmp_path, job).points
    assert points is not None
    assert (points.name, points.of("5.3"), len(points.full)) == ("คะแนนของเขต", "5", len(declared))

"""Each item of the rubric at both levels: once with all that can be checked, once with a part of it, once without anything.

The whole entry is the fictitious example; the half one and the bare one are case folders, whose texts `expected/` holds.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import pytest

from tambon_showcase.assess import Checklist, Extent, Shown, assess
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.model.entry import Entry
from tambon_showcase.reading.entry import read_entry
from tests.assess.test_cases import CASES, read
from tests.entries import ROOT, changed, edition, with_files

DEMO = ROOT / "tambons/2565/99-สาธิต/999901-ทุ่งสมมติ"
ONLY_PROVINCE = frozenset({"5.2", "5.3"})
"""What a district entry need not show (guideline FY 2565, section 2)."""
EMPTY_DECK = {"talk.pptx": DocumentFacts("pptx", 1, "")}
LEVELS = ("province", "district")


def entries(root: Path) -> Mapping[Extent, Shown]:
    """An entry of each extent."""
    folders = {case.name: case for case in CASES}
    demo = read_entry(DEMO, edition(), ROOT).entry
    assert demo is not None
    half, bare = (read(folders[name], root / name) for name in ("half_done", "bare"))
    half_shown = Shown.whole(with_begun_work(half), edition(), root / "half_done")
    return {
        Extent.FULL: Shown.whole(with_real_photos(demo), edition(), ROOT),
        Extent.PARTIAL: dataclasses.replace(half_shown, documents=EMPTY_DECK),
        Extent.NONE: Shown.whole(bare, edition(), root / "bare"),
    }


def with_real_photos(demo: Entry) -> Entry:
    """The example as if its drawings were photos, with the summary that the site can make of it."""
    photos = [row.model_dump() | {"illustration": False} for row in demo.tables.photos]
    summary = {"file": "summary.pdf", "title": "สรุป", "kind": "รายงานสรุป"}
    documents = [*(row.model_dump() for row in demo.tables.documents), summary]
    return with_files(
        changed(demo, tables={"photos": photos, "documents": documents}), "documents/summary.pdf"
    )


def with_begun_work(half: Entry) -> Entry:
    """The half entry with a deck of one empty slide and money whose amount is not known."""
    talk = {"file": "talk.pptx", "title": "สไลด์", "kind": "สไลด์"}
    documents = [*(row.model_dump() for row in half.tables.documents), talk]
    budget = [
        *(row.model_dump() for row in half.tables.budget),
        {"source": "อบจ. สมมติ", "project": "PJ1", "amount": None},
    ]
    return with_files(changed(half, tables={"documents": documents, "budget": budget}), "documents/talk.pptx")


def at_level(shown: Shown, level: str) -> Checklist:
    entry: Entry = changed(shown.entry, level=level)
    return assess(dataclasses.replace(shown, entry=entry))


@pytest.fixture(scope="module")
def checklists(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[Extent, str], Checklist]:
    shown = entries(tmp_path_factory.mktemp("extents"))
    return {(extent, level): at_level(one, level) for extent, one in shown.items() for level in LEVELS}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("extent", [Extent.FULL, Extent.PARTIAL, Extent.NONE])
@pytest.mark.parametrize("item", [item.id for item in edition().rubric.items])
def test_an_item_is_as_whole_as_its_evidence(
    checklists: Mapping[tuple[Extent, str], Checklist], item: str, extent: Extent, level: str
) -> None:
    found = checklists[extent, level][item]
    expected = Extent.NOT_APPLICABLE if level == "district" and item in ONLY_PROVINCE else extent
    assert found.extent is expected, found.reason_th
    assert bool(found.evidence) == (extent is not Extent.NONE)
    assert (found.basis is None) == (expected in (Extent.NONE, Extent.NOT_APPLICABLE))


@pytest.mark.parametrize(("level", "applicable"), [("province", 15), ("district", 13)])
@pytest.mark.parametrize("extent", [Extent.FULL, Extent.PARTIAL, Extent.NONE])
def test_the_counts_leave_out_what_does_not_apply(
    checklists: Mapping[tuple[Extent, str], Checklist], extent: Extent, level: str, applicable: int
) -> None:
    found = checklists[extent, level]
    assert (found.count(extent), found.applicable) == (applicable, applicable)

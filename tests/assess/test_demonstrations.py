"""The demo: real tambons show their gaps honestly, the fictitious one shows everything."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from tambon_showcase.assess import Basis, Checklist, Extent, assess
from tambon_showcase.checks import run_checks
from tambon_showcase.model.entry import Entry
from tambon_showcase.reading.entry import read_entry
from tests.entries import ROOT, edition, shown

FOLDERS = {folder.name[:6]: folder for folder in (ROOT / "tambons" / "2565").glob("[0-9]*/[0-9]*")}
REAL = edition().contest.demonstrations
FICTITIOUS = "999901"


@functools.cache
def entry(code: str) -> Entry:
    folder: Path = FOLDERS[code]
    found = read_entry(folder, edition(), ROOT).entry
    assert found is not None
    return found


def checklist(code: str) -> Checklist:
    return assess(shown(entry(code)))


@pytest.mark.parametrize("code", [*REAL, FICTITIOUS])
def test_a_demonstration_has_no_errors(code: str) -> None:
    findings = [*entry(code).findings, *run_checks(entry(code), edition(), ROOT)]
    assert [finding for finding in findings if finding.is_error] == []


@pytest.mark.parametrize("code", REAL)
def test_nothing_about_a_real_tambon_is_seen_and_work_it_did_not_hand_in_is_missing(code: str) -> None:
    extents = {state.item: state.extent for state in checklist(code).items}
    assert Basis.SEEN not in {state.basis for state in checklist(code).items}
    for item in ("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "4.1", "4.2", "5.1.1", "5.1.2"):
        assert extents[item] is Extent.NONE, item


def test_the_fictitious_tambon_has_evidence_for_every_item() -> None:
    found = checklist(FICTITIOUS)
    assert (found.count(Extent.FULL), found.count(Extent.PARTIAL), found.applicable) == (13, 2, 15)
    assert found["3.1"].basis is Basis.SEEN
    assert found["5.2"].basis is Basis.STATED, "nobody measured the video"
    assert "ไม่ใช่ภาพถ่าย" in found["1.1"].reason_th

"""A slow-down is noticed without a clock: one fixed entry is compiled with at most so many function calls."""

from __future__ import annotations

import random
import sys
from types import FrameType

import pytest

from tambon_showcase import register
from tambon_showcase.edition import load_editions
from tambon_showcase.pipeline import EntryJob, Workshop, compile_entry
from tambon_showcase.settings import Settings

from .conftest import ROOT, Project, small_shells

MOST_CALLS = 168_000
"""A little more than measured (165,500); raise it only for work that readers get something for."""
CODE = "640904"


@pytest.fixture
def job(project: Project, monkeypatch: pytest.MonkeyPatch) -> EntryJob:
    """A synthetic entry of the benchmark: twelve texts, six tables, six photos."""
    monkeypatch.syspath_prepend(ROOT / "scripts")
    from bench_corpus import photo_bytes, write_entry

    place = register.tambon(CODE)
    assert place is not None
    folder = project.root / "tambons" / "2565" / "64-สุโขทัย" / f"{CODE}-{place.tambon_th}"
    write_entry(folder, place, random.Random(CODE), [photo_bytes(0)] * 6, "district")
    return EntryJob(f"2565/{CODE}", 2565, folder)


def test_an_entry_costs_no_more_calls_than_it_did(job: EntryJob, project: Project) -> None:
    settings = Settings(project.root, project.site, make_documents=False)
    workshop = Workshop(settings, load_editions(settings.tambons_dir)[0], small_shells())
    assert compile_entry(job, workshop).published  # templates and photos are made once
    assert 1_000 < calls_of(job, workshop) < MOST_CALLS


def calls_of(job: EntryJob, workshop: Workshop) -> int:
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        assert compile_entry(job, workshop).published
    finally:
        sys.setprofile(before)
    return count

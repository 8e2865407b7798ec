"""An officer may attach what the site made: none of it is taken for something that must be kept back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.content.documents import inspect
from tambon_showcase.finding import Where


@pytest.mark.documents
def test_what_we_make_may_be_attached(demo_site: Path) -> None:
    made = sorted(demo_site.glob("2565/*/documents/made/*.p[dp]*"))
    assert {path.suffix for path in made} == {".pdf", ".pptx"}
    kept_back = {path.name: found for path in made if (found := _kept_back(path))}
    assert kept_back == {}


def _kept_back(path: Path) -> list[str]:
    document, findings = inspect(path, Where(path.name))
    return [] if document else [found.message for found in findings]

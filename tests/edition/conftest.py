"""The editions of this repository, and copies of them to change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tambon_showcase.edition import edition_years, load_edition

TAMBONS = Path(__file__).parents[2] / "tambons"


@pytest.fixture(params=edition_years(TAMBONS))
def every_edition(request):
    """Each edition found in the repository, one after another; nothing is wrong or odd in its rules."""
    edition, findings = load_edition(TAMBONS, request.param)
    assert findings == ()
    return edition


@pytest.fixture(scope="session")
def edition_2565():
    """The edition of 2565."""
    return load_edition(TAMBONS, 2565).edition


class RulesCopy:
    """A copy of the rules of 2565 that a test may change."""

    def __init__(self, tambons_dir: Path) -> None:
        self.tambons_dir = tambons_dir
        self.folder = tambons_dir / "2565" / "_rules"
        shutil.copytree(TAMBONS / "2565" / "_rules", self.folder)

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace text that must be in the file."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text
        (self.folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def line_of(self, file: str, text: str) -> int:
        """The line (1-based) where `text` is first."""
        lines = (self.folder / file).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if text in line)

    def findings(self):
        """Code, file name and line of everything found."""
        edition, findings = load_edition(self.tambons_dir, 2565)
        assert (edition is None) == any(finding.stops_entry for finding in findings)
        return [(finding.code, Path(finding.file).name, finding.line) for finding in findings]


@pytest.fixture
def rules(tmp_path):
    """A copy of the rules of 2565."""
    return RulesCopy(tmp_path / "tambons")

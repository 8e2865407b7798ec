"""Personal data is masked at the door: whatever is made of an entry later cannot show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.model.entry import Entry
from tambon_showcase.reading.entry import read_entry
from tests.entries import INVALID, edition, lay_out

NATIONAL_ID = "1234567890121"
MOBILE = "0812345678"


def read(case: str, root: Path) -> Entry:
    entry = read_entry(lay_out(root, INVALID / case), edition(), root).entry
    assert entry is not None
    return entry


def everything(entry: Entry) -> str:
    """All that an entry holds, with digits made Arabic and everything between them taken out."""
    texts = " ".join(text.markdown for text in entry.texts.values())
    identity = entry.identity.model_copy(update={"allowances": ()})
    whole = f"{identity!r} {entry.tables!r} {texts}".translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    return "".join(char for char in whole if char not in " -")


def test_no_part_of_an_entry_keeps_a_national_id(tmp_path: Path) -> None:
    entry = read("T450", tmp_path)
    assert NATIONAL_ID not in everything(entry)
    assert "●●●" in (entry.identity.summary or "")
    assert "●●●" in entry.texts["history"].markdown


@pytest.mark.parametrize(("case", "shown"), [("T460", False), ("T480", True)])
def test_a_mobile_number_is_shown_only_with_a_reviewers_allowance(
    case: str, shown: bool, tmp_path: Path
) -> None:
    assert (MOBILE in everything(read(case, tmp_path))) is shown


@pytest.mark.parametrize("fault", ["note: ก", "note: {a: ก}", "valeu: 0811111111"])
@pytest.mark.parametrize("has_base", [True, False])
def test_an_allowance_with_a_fault_permits_nothing_when_the_fault_is_left_out(
    tmp_path: Path, fault: str, has_base: bool
) -> None:
    folder = lay_out(tmp_path, INVALID / "T480")
    base = tmp_path / "base"
    base.mkdir()
    main = folder / "tambon.yml"
    text = main.read_text("utf-8")
    assert "\n  - rule: T460\n" in text
    main.write_text(text.replace("\n  - rule: T460\n", f"\n  - {fault}\n    rule: T460\n", 1), "utf-8")
    entry, findings = read_entry(folder, edition(), tmp_path, base if has_base else None)
    assert entry is not None
    assert MOBILE not in everything(entry) and not entry.identity.allowances
    assert any(one.is_error for one in findings) and "T480" not in {one.code for one in findings}

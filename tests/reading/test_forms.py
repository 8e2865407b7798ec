"""Whole main files as officers fill them: `forms/` has each, and beside it all that is said of it and what is left.

Each is read in the place of the base entry's own. Findings come first as file line, code, message and fix; then the keys
that can be used, with their values; an entry that cannot be read at all says so. A person read each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.reading.entry import read_entry
from tests.entries import edition, lay_out

FORMS = sorted((Path(__file__).parent / "forms").glob("*.yml"))


def told(form: Path, root: Path) -> Iterator[str]:
    """All that is said of a form, and what is left of it."""
    main = lay_out(root) / "tambon.yml"
    main.write_bytes(form.read_bytes())
    entry, findings = read_entry(main.parent, edition(), root)
    for found in sorted(findings, key=lambda one: (one.line, one.code)):
        if found.file.endswith("tambon.yml"):
            yield f"{found.line} {found.code} {found.message} | {found.fix}"
    if entry is None:
        yield "no entry"
        return
    for key, value in entry.identity.model_dump(mode="json", exclude_unset=True, exclude_none=True).items():
        yield f"{key}: {value!r}"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_says_all_its_slips_and_keeps_the_rest(form: Path, tmp_path: Path) -> None:
    assert "".join(f"{line}\n" for line in told(form, tmp_path)) == form.with_suffix(".txt").read_text(
        "utf-8"
    )

"""What the site remembers of an entry for pages about several, word for word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tambon_showcase.memory.facts import Facts, entry_facts
from tambon_showcase.memory.shares import entry_shares
from tests import blessed
from tests.document_cases import cases_of, source_of_case


@pytest.mark.parametrize("case", cases_of("memory"), ids=lambda case: case.stem)
def test_facts_and_shares_are_what_a_person_blessed(case: Path) -> None:
    source = source_of_case(case)
    found = entry_facts(source.view)
    assert Facts.from_json(found.to_json()) == found
    shares = dict(entry_shares(source.view.entry, source.analysis, {}))
    known = {"facts": json.loads(found.to_json())} | {name: json.loads(data) for name, data in shares.items()}
    lines = []
    for name, value in known.items():
        lines.append(f"# {name}")
        rows = value.items() if isinstance(value, dict) else enumerate(value)
        lines += [f"{key}: {json.dumps(one, ensure_ascii=False)}" for key, one in rows]
    blessed.check(case.parents[1] / "expected" / f"{case.stem}.txt", "\n".join(lines))

"""The words that are offered for posts, each box word for word."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tambon_showcase.documents.captions import captions
from tests import blessed
from tests.document_cases import cases_of, source_of_case


@pytest.mark.parametrize("case", cases_of("documents"), ids=lambda case: case.stem)
def test_captions_say_what_a_person_blessed(case: Path) -> None:
    source = source_of_case(case)
    made = captions(source.view, source.site, source.banner)
    text = "\n\n".join(f"# {one.key}: {one.title}\n{one.text}" for one in made)
    blessed.check(case.parents[1] / "expected" / f"{case.stem}.txt", text)


def test_an_entry_of_the_contest_has_no_banner_and_one_without_an_address_no_link() -> None:
    (case,) = [case for case in cases_of("documents") if case.stem == "product_whole"]
    source = dataclasses.replace(source_of_case(case), site="")
    (made,) = captions(source.view, source.site, "")
    assert made.text.splitlines()[0] == "🛍️ ข้าวหอม OTOP 5 ดาว ของดีตำบลทุ่งสมมติ"
    assert "🔗" not in made.text

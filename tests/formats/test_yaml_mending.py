"""A file with slips is read on: each slip is reported once, and what could not be read counts as lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_mending import MAX_MENDS
from tambon_showcase.formats.yaml_strict import read_yaml


def read(text: str) -> YamlDocument:
    return read_yaml(text.encode(), "tambon.yml")


def lines(document: YamlDocument) -> list[tuple[str, int]]:
    return sorted((found.code, found.line) for found in document.findings)


def test_each_slip_is_told_once_and_the_rest_is_read() -> None:
    document = read('a:1\nb: "x\nc: ok\n\td: 2\n')
    assert lines(document) == [("T131", 4), ("T132", 2), ("T133", 1)]
    assert document.value is not None and document.value["c"] == "ok"


def test_a_line_that_cannot_be_set_right_is_lost_with_its_key() -> None:
    document = read("office:\n  phone: 02\n  ]][[: : x\nname: ก\n")
    assert document.findings
    assert document.value is not None and document.value["name"] == "ก"


def test_a_file_of_nothing_but_slips_ends() -> None:
    document = read("".join(f"a{number}: @x\n" for number in range(MAX_MENDS + 20)))
    assert 0 < len(document.findings) <= MAX_MENDS + 1


@given(
    st.lists(
        st.sampled_from(["a: 1", "b:2", "c: 'x", "\td: 1", "  e: @y", "- f", "g: [1", "h: {x", ": :", "คำ"]),
        max_size=8,
    )
)
def test_no_mixture_of_slips_breaks_the_reader_or_passes_in_silence(parts: list[str]) -> None:
    document = read("\n".join(parts) + "\n")
    assert document.value is not None or document.findings
    assert len({(found.code, found.line) for found in document.findings}) == len(document.findings)

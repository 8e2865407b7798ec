"""Files as programs and people write them: each folder of `cases/` has one file, and what is read of it.

`expected.txt` was read by a person. Of a table it has the title, the headings with `|` between them, each row with its
line, and what an unfolded wide table becomes; of YAML each value with its line; then the findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.finding import Finding
from tambon_showcase.formats.csv_table import read_csv
from tambon_showcase.formats.headings import Accepted
from tambon_showcase.formats.spread import is_spread
from tambon_showcase.formats.wide import unfold
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.formats.yaml_walk import KeyPath, YamlValue

CASES = sorted((Path(__file__).parent / "cases").iterdir())
SURVEY = Accepted.of(
    {
        "moo": "หมู่ที่",
        "indicator": "ตัวชี้วัด",
        "surveyed": "สำรวจ",
        "failing": "ไม่ผ่าน",
        "year_be": "ปีข้อมูล",
        "reason": "เหตุผลที่ไม่มีข้อมูล",
    }
)
VILLAGES = {"ดอนชัย": 1, "หนองแขม": 2, "กลาง": 3}


def table_told(data: bytes) -> Iterator[str]:
    """What is read of a table."""
    table = read_csv(data, "table.csv", lambda words: SURVEY.knows(words) or is_spread(words))
    if table.title:
        yield f"title: {table.title}"
    yield f"{table.header_line}: {' | '.join(table.headings)}"
    yield from (f"{line}: {' | '.join(cells)}" for line, cells in table.rows)
    if wide := unfold(table.headings, table.rows, SURVEY, table.title, VILLAGES):
        yield f"unfolded: {' | '.join(wide.headings)}"
        yield from (f"{line}: {' | '.join(cells)}" for line, cells in wide.rows)
        yield f"understood: {wide.understood}; {wide.also}{'; unsaid' if wide.unsaid else ''}"
        yield from (f"unnamed: {name}" for name in wide.unnamed)
    yield from map(finding_told, table.findings)


def yaml_told(data: bytes) -> Iterator[str]:
    """What is read of a YAML file."""
    document = read_yaml(data, "entry.yml")
    if document.value is not None:
        yield from values_told(document.value, (), document.lines)
    yield from map(finding_told, document.findings)


def values_told(value: YamlValue, path: KeyPath, lines: dict[KeyPath, int]) -> Iterator[str]:
    """Each text with its line and path."""
    if isinstance(value, str):
        yield f"{lines[path]}: {'.'.join(map(str, path))} = {value!r}"
    elif not value:
        yield f"{lines[path]}: {'.'.join(map(str, path))} = {value}"
    else:
        for key, inner in enumerate(value) if isinstance(value, list) else value.items():
            yield from values_told(inner, (*path, key), lines)


def finding_told(found: Finding) -> str:
    """A finding on one line."""
    return f"{found.code}:{found.line} {found.message} | {found.fix}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_read_as_it_was_meant(case: Path) -> None:
    (file,) = (path for path in case.iterdir() if path.name != "expected.txt")
    told = table_told if file.suffix == ".csv" else yaml_told
    assert "".join(f"{line}\n" for line in told(file.read_bytes())) == (case / "expected.txt").read_text(
        "utf-8"
    )

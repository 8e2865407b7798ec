"""Tables wider than a page are shown in parts: every cell once, the first column in each, none a sliver.

No row of a table that goes on over pages is alone on one.
"""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest

from tambon_showcase.paper.pdf import html_to_pdf
from tambon_showcase.paper.wide_tables import MOST_COLUMNS, parted
from tambon_showcase.site.templates import render


def table(columns: int, rows: int = 2, extra: str = "") -> str:
    cells = ("".join(f"<td>{row}.{column}</td>" for column in range(1, columns)) for row in range(rows))
    body = "".join(f'<tr><th scope="row">r{row}</th>{line}</tr>' for row, line in enumerate(cells))
    head = "".join(f'<th scope="col">c{column}</th>' for column in range(columns))
    return f'<table class="data" id="t"><caption>ก</caption><thead><tr>{head}</tr></thead><tbody>{body}{extra}</tbody></table>'


@pytest.mark.parametrize("columns", [1, 2, 13, MOST_COLUMNS])
def test_a_table_that_fits_stays_as_it_is(columns: int) -> None:
    assert parted(table(columns)) == [table(columns)]


@pytest.mark.parametrize(
    ("columns", "widths"), [(18, [10, 9]), (31, [16, 16]), (34, [12, 12, 12]), (41, [15, 15, 13])]
)
def test_a_wider_one_goes_on_in_tables_about_as_wide(columns: int, widths: list[int]) -> None:
    parts = parted(table(columns))
    assert [part.count('scope="col"') for part in parts] == widths
    assert all(part.count("c0<") == part.count("r0<") == part.count("r1<") == 1 for part in parts)
    shown = [cell for part in parts for cell in re.findall(r"\d\.\d+", part)]
    assert sorted(shown) == sorted(re.findall(r"\d\.\d+", table(columns)))
    assert "".join(parts).count("<caption>") == "".join(parts).count('id="t"') == 1


@pytest.mark.parametrize("extra", ['<tr><td colspan="20">x</td></tr>', "<tr><td>x</td></tr>"])
def test_a_table_of_uneven_rows_stays_whole(extra: str) -> None:
    assert len(parted(table(20, extra=extra))) == 1


@pytest.mark.documents
@pytest.mark.parametrize(
    ("rows", "above", "pages"),
    [(8, 0, [6, 2]), (6, 58, [0, 6]), (2, 58, [0, 2]), (9, 48, [2, 7]), (1, 58, [1])],
)
def test_no_row_is_alone_on_a_page(rows: int, above: int, pages: list[int]) -> None:
    small = "@page { size: 100mm; margin: 5mm } body { font: 10pt Sarabun } table { margin: 0 } th { height: 10mm; padding: 0; line-height: 1 }"
    style = f"{render('documents/paper.css')}{small} div {{ height: {above}mm }}"
    made = html_to_pdf(f"<style>{style}</style><div></div>{table(2, rows)}")
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(made))]
    assert [len(re.findall(r"r\d", text)) for text in texts] == pages

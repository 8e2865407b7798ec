"""The numbers of the analysis against numbers worked out by hand."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.analysis import Analysis, analyse
from tambon_showcase.analysis.suppression import ShownCount
from tambon_showcase.model.identity import CiaScale
from tests.entries import base_entry, changed, edition

SCALE = CiaScale(scale_min=1, scale_max=5, higher_is="worse", ranking=("d1", "d2", "d3", "d4", "d5"))
VILLAGES = [{"moo": moo, "name": f"บ้าน{moo}"} for moo in (1, 2, 3)]


def bmn(*cells: tuple[int, int, object, object], year: int = 2564) -> list[dict[str, Any]]:
    """Rows of moo, indicator, surveyed, failing."""
    names = ("moo", "indicator", "surveyed", "failing")
    return [{**{k: str(v) for k, v in zip(names, cell, strict=True)}, "year_be": str(year)} for cell in cells]


def analysed(**tables: list[dict[str, Any]]) -> Analysis:
    empty: dict[str, list[dict[str, Any]]] = {"bmn": [], "nrd2c": [], "cia": [], "villages": VILLAGES}
    return analyse(changed(base_entry(), tables={**empty, **tables}, cia=SCALE), edition())


def test_an_entry_without_village_tables_has_no_analysis_and_imports_no_pandas() -> None:
    assert analysed() == Analysis()
    code = "import sys, tambon_showcase.pipeline; sys.exit('pandas' in sys.modules or 'pyarrow' in sys.modules or 'xlsxwriter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_rates_ranks_and_villages_above_the_tambon() -> None:
    found = analysed(
        bmn=bmn(
            (1, 10, 100, 20),
            (2, 10, 100, 40),
            (1, 11, 50, 10),
            (2, 11, 50, 20),
            (1, 12, 200, 10),
            (2, 12, 100, 20),
        )
    ).bmn
    assert found is not None
    by_no = found.by_no
    # 10: 60 of 200 = 30 %; 11: 30 of 100 = 30 %; 12: 30 of 300 = 10 %
    assert [(no, by_no[no].total, by_no[no].total.rate, by_no[no].rank) for no in (10, 11, 12)] == [
        (10, ShownCount(200, 60), 30.0, 1),
        (11, ShownCount(100, 30), 30.0, 1),
        (12, ShownCount(300, 30), 10.0, 3),
    ]
    assert [by_no[no].worse for no in (10, 11, 12)] == [(2,), (2,), (2,)]
    assert found.absent == (3,)
    assert by_no[10].lines == (2, 3)
    assert by_no[10].unit == "ครัวเรือน"


def test_unknown_is_not_zero() -> None:
    found = analysed(bmn=bmn((1, 10, 100, 20), (2, 10, "-", "-"), (1, 11, 0, 0))).bmn
    assert found is not None
    assert found.by_no[10].total == ShownCount(100, 20)
    assert found.by_no[11].total.rate is None
    assert found.by_no[11].rank is None


def test_own_comparison_is_the_mean_of_shown_rates_and_needs_half_of_them() -> None:
    # d1 of 2565 is 18, 20, 21; d4 is 8, 9, 10, 22
    found = analysed(bmn=bmn((1, 18, 100, 30), (1, 20, 100, 10), (1, 10, 100, 50), (2, 18, 100, 10))).own
    assert found is not None
    cells = {
        (moo, one.dimension): cell
        for moo, row in zip(found.moos, found.cells, strict=True)
        for one, cell in zip(found.dimensions, row, strict=True)
    }
    assert (cells[1, "d1"].value, cells[1, "d1"].used, cells[1, "d1"].whole) == (20.0, 2, 3)
    assert (cells[1, "d4"].value, cells[1, "d4"].used, cells[1, "d4"].whole) == (None, 1, 4)
    assert cells[2, "d1"].value is None
    # the tambon: 18 fails 40 of 200 = 20 %, 20 fails 10 of 100 = 10 %
    assert {one.dimension: one.mean for one in found.dimensions}["d1"] == 15.0


def test_own_comparison_never_uses_a_hidden_count() -> None:
    found = analysed(bmn=bmn((1, 18, 100, 3), (1, 20, 100, 10), (1, 21, 100, 20)))
    assert found.own is not None
    assert found.own.cells[0][0].value == 15.0
    assert found.own.cells[0][0].used == 2


def nrd2c(*cells: tuple[int, int, object], **more: str) -> list[dict[str, Any]]:
    names = ("moo", "indicator", "score")
    return [
        {**{k: str(v) for k, v in zip(names, cell, strict=True)}, "year_be": "2564", **more} for cell in cells
    ]


def test_nrd2c_levels_shares_and_ranks() -> None:
    rows = nrd2c(
        (1, 4, 1), (2, 4, 1), (3, 4, 3), (1, 5, 1), (2, 5, 2), (3, 5, 2), (1, 6, 1), (2, 6, 3), (3, 6, 3)
    )
    found = analysed(nrd2c=rows).nrd2c
    assert found is not None
    first, second, third = found.results
    assert (first.no, first.levels, first.rank) == (4, ((1, (1, 2)), (2, ()), (3, (3,))), 1)
    assert first.share == pytest.approx(200 / 3)
    # 5 and 6 have one village at the gravest score; 5 has more at the next
    assert [(second.no, second.rank), (third.no, third.rank)] == [(5, 2), (6, 3)]
    assert second.share_low == 100.0
    assert first.lines == (2, 3, 4)


def test_an_urban_community_without_nrd2c_says_why() -> None:
    rows = [*nrd2c((1, 4, 1)), *nrd2c((2, 4, "-"), reason="ชุมชนเมือง ไม่อยู่ในการสำรวจ กชช.2ค")]
    found = analysed(nrd2c=rows).nrd2c
    assert found is not None
    assert found.unscored == ((2, "ชุมชนเมือง ไม่อยู่ในการสำรวจ กชช.2ค"), (3, ""))


def cia(**values: tuple[object, ...]) -> list[dict[str, Any]]:
    return [
        {"moo": str(moo), "dimension": dimension, "value": str(value)}
        for dimension, own in values.items()
        for moo, value in enumerate(own, 1)
    ]


def test_cia_means_ties_and_agreement() -> None:
    rows = cia(d1=(4, 5, 3), d2=(2, 2, 5), d3=(3, 3, 3), d4=(2, 2, 2), d5=(1, "-", 1))
    found = analysed_cia(rows)
    assert [(one.dimension, one.mean, one.rank) for one in found.comparison.dimensions] == [
        ("d1", 4.0, 1), ("d2", 3.0, 2), ("d3", 3.0, 2), ("d4", 2.0, 4), ("d5", 1.0, 5),
    ]  # fmt: skip
    assert found.comparison.has_ties
    assert found.agrees is True
    assert analysed_cia(rows, ranking=("d5", "d1", "d2", "d3", "d4")).agrees is False


def test_where_high_is_good_the_lowest_mean_is_the_gravest() -> None:
    found = analysed_cia(cia(d1=(4,), d2=(2,)), higher_is="better")
    assert {one.dimension: one.rank for one in found.comparison.dimensions} == {
        "d1": 2,
        "d2": 1,
        "d3": None,
        "d4": None,
        "d5": None,
    }


@pytest.mark.parametrize("lacking", ["scale_min", "scale_max", "higher_is"])
def test_without_a_whole_scale_nothing_is_ranked(lacking: str) -> None:
    found = analysed_cia(cia(d1=(4,), d2=(2,)), **{lacking: None})
    assert (found.least, found.most, found.agrees) == (None, None, None)
    assert {one.rank for one in found.comparison.dimensions} == {None}


def analysed_cia(rows: list[dict[str, Any]], **scale: Any) -> Any:
    entry = changed(
        base_entry(),
        tables={"bmn": [], "nrd2c": [], "cia": rows, "villages": VILLAGES},
        cia=SCALE.model_copy(update=scale),
    )
    return analyse(entry, edition()).cia


def test_change_only_between_years_with_the_same_indicators() -> None:
    same = [*bmn((1, 10, 100, 20), (1, 11, 100, 10)), *bmn((1, 10, 100, 30), (1, 11, 100, 5), year=2562)]
    found = analysed(bmn=same).changes
    assert found is not None
    assert found.years == (2562, 2564)
    assert [(row.no, row.rates) for row in found.rows] == [(10, (30.0, 20.0)), (11, (5.0, 10.0))]
    other = [*bmn((1, 10, 100, 20)), *bmn((1, 11, 100, 30), year=2562)]
    assert analysed(bmn=other).changes is None


def test_the_year_of_the_guideline_is_analysed_even_beside_a_newer_one() -> None:
    rows = [*bmn((1, 10, 100, 20)), *bmn((1, 10, 100, 30), year=2565)]
    found = analysed(bmn=rows).bmn
    assert found is not None
    assert found.year_be == 2564
    newest = analysed(bmn=bmn((1, 10, 100, 30), year=2562)).bmn
    assert newest is not None
    assert newest.year_be == 2562


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_permuting_rows_changes_nothing_and_ranks_are_a_competition(data: st.DataObject) -> None:
    cells = [
        (moo, no, surveyed := data.draw(st.integers(0, 60)), data.draw(st.integers(0, surveyed)))
        for moo in (1, 2, 3)
        for no in (8, 9, 10, 22)
    ]
    entry = changed(base_entry(), tables={"bmn": bmn(*cells), "nrd2c": [], "cia": [], "villages": VILLAGES})
    shuffled = list(entry.tables.bmn)
    random.Random(data.draw(st.integers())).shuffle(shuffled)
    other = changed(entry)
    object.__setattr__(other.tables, "bmn", tuple(shuffled))
    found = analyse(entry, edition())
    assert analyse(other, edition()) == found
    assert found.bmn is not None
    assert sorted(result.no for result in found.bmn.results) == [8, 9, 10, 22]
    rates = {result.rank: result.total.rate for result in found.bmn.results if result.rank}
    ranked = [result for result in found.bmn.results if result.rank]
    for result in ranked:
        higher = sum((other.total.rate or 0) > (result.total.rate or 0) for other in ranked)
        assert result.rank == higher + 1
    assert list(rates) == sorted(rates)
    assert found.own is not None
    assert {one.dimension for one in found.own.ranked} == set(edition().dimension_ids)

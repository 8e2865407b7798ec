"""A required cell that a row may lack, such as an amount that nobody knows yet: the row still counts, as unknown."""

from __future__ import annotations

from collections.abc import Mapping

from tambon_showcase.finding import warning
from tambon_showcase.model.row import Row
from tambon_showcase.text.sums import is_sum

UNSAID_CELL = warning(
    "T299", "ช่อง “{value}” {state} แถวนี้จึงแสดงและนับเป็น “ยังไม่ระบุ”", "{fix} หากยังไม่ทราบ กรอกภายหลังได้"
)


_NONE: frozenset[str] = frozenset()


def lackable(row_type: type[Row], written: Mapping[str, str]) -> frozenset[str]:
    """The columns one of which this row may lack; none where it sums the others, which must not count twice."""
    kept = row_type.kept_without
    return _NONE if kept and any(map(is_sum, written.values())) else kept


def unsaid(may_lack: frozenset[str], cells: Mapping[str, object]) -> dict[str, None]:
    """The column that a row lacks, where it lacks no other one of these."""
    absent = may_lack - cells.keys()
    return dict.fromkeys(absent) if len(absent) == 1 else {}

"""Steps of the process that a table names: they are the year's sub-steps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic.fields import FieldInfo

from tambon_showcase.finding import Finding, error
from tambon_showcase.text.excel_days import made_of_numbers

from .case import Case
from .marks import located_values

STEP_UNKNOWN = error("T253", "ไม่มีขั้นตอน “{value}” ใน{of_year} (ช่อง {heading})", "ใช้เลขขั้นตอน: {known}")
_SUB_STEP = re.compile(r"[0-9]+\.[0-9]+")


def _holds_steps(name: str, _field: FieldInfo) -> bool:
    return name in ("step", "steps")


def steps_are_known(case: Case) -> Iterator[Finding]:
    """Every named step is a sub-step of the year's process."""
    process = case.edition.process.official_title_th
    known = [sub_step.id for step in case.edition.process.steps for sub_step in step.sub_steps]
    for cell in located_values(case.entry, _holds_steps):
        alone = isinstance(cell.value, str)  # what Excel made of it is reported with what was typed
        for step in (cell.value,) if alone else cell.value:
            if step not in known and not (alone and made_of_numbers(step)):
                told = {"heading": cell.heading, "of_year": process, "known": ", ".join(_meant(step, known))}
                yield STEP_UNKNOWN.at(cell.where, step, **told)


def _meant(step: str, known: Sequence[str]) -> Sequence[str]:
    """The sub-steps that `1` or `1.1-2.2` may mean; all of them where nothing says which."""
    first, *others = _SUB_STEP.findall(step) or [""]
    if len(others) == 1 and {first, *others} <= set(known):
        return known[known.index(first) : known.index(others[0]) + 1]
    return [one for one in known if one.startswith(f"{step}.")] or known

"""The projects of rubric item 2.3: logic models that answer the problems found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.projects import Project

from .checklist import Observation
from .look import copied_down, judge, listed, says_something, unknown
from .plan_years import project_year_lines
from .shown import Shown

TOP_RANKED = 3
"""How many of the first dimensions of the ranking need a project (our reading of "top-ranked")."""
LOGIC_MODEL = {"inputs": "ปัจจัยนำเข้า", "activities": "กิจกรรม", "outputs": "ผลผลิต", "outcomes": "ผลลัพธ์"}
"""The columns of a logic model (our reading of "Logic Model")."""
_NO_NAME = re.compile(r"(?:โครงการ|กิจกรรม|งาน)?\s*(?:ที่|หมายเลข|เลขที่)?\s*[0-9๐-๙]*")
"""A name that only counts projects: `โครงการที่ 1`."""


def project_lines(shown: Shown) -> Iterator[Observation]:
    """Whether there are projects, each a whole logic model that answers a problem."""
    entry = shown.entry
    projects = [row for row in entry.tables.projects if says_something(row.name)]
    yield judge(projects, f"มีโครงการ {len({row.name for row in projects})} โครงการ", "ยังไม่มีโครงการ")
    if not projects:
        return
    keys = {problem.key for problem in entry.tables.problems if says_something(problem.name)}
    aimless = [row.name for row in projects if not keys.intersection(row.problems)]
    yield judge(not aimless, "ทุกโครงการชี้ปัญหาที่วิเคราะห์ได้", f"ยังไม่ชี้ปัญหาที่วิเคราะห์ได้: {listed(aimless)}")
    partial = [row.name for row in projects if not _is_logic_model(row)]
    columns = ", ".join(LOGIC_MODEL.values())
    yield judge(not partial, f"ทุกโครงการกรอกครบ {columns}", f"กรอกยังไม่ครบ ({columns}): {listed(partial)}")
    copied = [row.name for row in projects if _is_logic_model(row) and len(_logic_model(row)) == 1]
    if copied:
        yield judge(False, "", f"ทุกช่องของ Logic Model เขียนเหมือนกัน: {listed(copied)}")
    alike = [row.name for row in projects if row.name not in copied and _repeats(row)]
    if alike:
        yield unknown(f"บางช่องของ Logic Model เขียนเหมือนกันหรือซ้ำชื่อโครงการ เป็นคนละเรื่องหรือไม่: {listed(alike)}")
    nameless = [row.name for row in projects if _NO_NAME.fullmatch(row.name)]
    if nameless:
        yield unknown(f"เป็นโครงการอะไร เพราะชื่อมีแต่ลำดับ: {listed(nameless)}")
    if most := copied_down(tuple(sorted(_logic_model(row))) for row in projects):
        yield judge(False, "", f"Logic Model ของ {most} โครงการเขียนเหมือนกัน")
    yield _top_line(entry, shown.edition)
    yield from project_year_lines(shown, projects)
    yield unknown("โครงการแก้ปัญหาที่วิเคราะห์ได้จริงหรือไม่")


def _is_logic_model(row: Project) -> bool:
    """Whether each column says something, and no column has a heading in the place of its words."""
    cells = [str(getattr(row, column) or "").strip() for column in LOGIC_MODEL]
    return all(says_something(cell) and cell not in LOGIC_MODEL.values() for cell in cells)


def _logic_model(row: Project) -> set[str]:
    """What is written in the columns of a project's logic model, each once."""
    return {str(getattr(row, column)).strip() for column in LOGIC_MODEL}


def _repeats(row: Project) -> bool:
    """Whether some columns of a whole logic model have one text, or the project's name."""
    return _is_logic_model(row) and len(_logic_model(row) - {row.name}) < len(LOGIC_MODEL)


def _top_line(entry: Entry, edition: Edition) -> Observation:
    dimension_of = {problem.key: problem.dimension for problem in entry.tables.problems}
    answered = {dimension_of.get(key) for project in entry.tables.projects for key in project.problems}
    top = entry.identity.cia.ranking[:TOP_RANKED]
    without = [edition.dimension_name(dimension) for dimension in top if dimension not in answered]
    failed = (
        f"ด้านที่อยู่ลำดับต้นแต่ยังไม่มีโครงการ: {listed(without)}" if top else "ยังไม่ได้จัดลำดับด้าน จึงเทียบกับโครงการไม่ได้"
    )
    return judge(top and not without, f"ด้านลำดับ 1–{len(top)} มีโครงการรองรับ", failed)

"""A region's scoring file, `_rules/scoring/<region>.yml`: points, steps, levels, tie order.

The guideline of FY 2565 declares no points, so no such file ships; a committee writes and approves its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path as FilePath
from typing import Any, get_args

from tambon_showcase.edition.edition import Edition
from tambon_showcase.edition.rule_files import SCORING_FOLDER
from tambon_showcase.edition.rule_lines import RULES_FOLDER
from tambon_showcase.finding import Finding, Rule, Where, error
from tambon_showcase.formats.yaml_strict import YamlDocument, read_yaml

from .model import CENTS, GapRule, ItemPoints, Method, ScoreLevel, Scoring, TieKind, TieRule

UNKNOWN = error("T770", "ไฟล์คะแนนมีช่องที่ไม่รู้จัก “{value}”", "ใช้ได้เฉพาะช่อง {known}")
MISSING = error("T771", "ไฟล์คะแนนยังไม่มีช่อง “{value}”", "เพิ่มบรรทัด {value}: ค่า")
NOT_POINTS = error(
    "T772", "“{value}” ไม่ใช่คะแนนที่ใช้ได้", "เขียนเป็นตัวเลขตั้งแต่ 0 ขึ้นไป ทศนิยมไม่เกินสองตำแหน่ง และลงตัวกับ step"
)
UNKNOWN_ITEM = error("T773", "เกณฑ์ของปีนี้ไม่มีข้อ “{value}”", "ใช้เลขข้อตาม rubric.yml")
UNSCORED_ITEM = error("T774", "ข้อ {value} ยังไม่มีคะแนนเต็ม", "เพิ่มข้อนี้ใน items พร้อม points")
UNKNOWN_WORD = error("T775", "ไม่รู้จักคำว่า “{value}”", "ใช้ได้เฉพาะ {known}")
REPEATED_ITEM = error("T776", "ข้อ {value} เขียนซ้ำ", "เหลือไว้เพียงครั้งเดียว")
NO_REGION = error(
    "T778", "ไฟล์คะแนน “{value}” ไม่ใช่ของเขตใด จึงไม่มีใครอ่าน", "ตั้งชื่อไฟล์เป็นเลขเขตตามด้วย .yml ได้แก่ {known}"
)
NOT_LIST = error("T777", "ช่อง “{value}” ต้องเป็นรายการที่ขึ้นต้นด้วย -", "เขียนตามตัวอย่างใน docs/adr/0015-judging.md")

Path = tuple[str | int, ...]

_KEYS = ("name", "source", "step", "method", "gaps", "discuss", "items", "ties")
_ITEM_KEYS = ("item", "points", "levels")
_LEVEL_KEYS = ("from", "text")
_TIE_KEYS = ("by", "groups")
MAX_POINTS = 1_000


def read_scoring(data: bytes, file: str, rubric_items: Sequence[str]) -> tuple[Scoring | None, list[Finding]]:
    """The scoring in `data`, or None with every reason; `rubric_items` are the edition's item numbers."""
    document = read_yaml(data, file)
    if document.value is None:
        return None, list(document.findings)
    reader = _ScoringReader(document, file, rubric_items)
    scoring = reader.scoring(document.value)
    findings = [*document.findings, *reader.findings]
    return (None if any(f.is_error for f in findings) else scoring), findings


def load_scoring(
    tambons_dir: FilePath, edition: Edition, region_no: int
) -> tuple[Scoring | None, list[Finding]]:
    """A region's scoring from the edition's rules; None without findings when the region declared none."""
    path = tambons_dir / str(edition.year_be) / RULES_FOLDER / SCORING_FOLDER / f"{region_no}.yml"
    if not path.is_file():
        return None, []
    name = f"{tambons_dir.name}/{path.relative_to(tambons_dir).as_posix()}"
    return read_scoring(path.read_bytes(), name, [item.id for item in edition.rubric.items])


def check_scoring(tambons_dir: FilePath, edition: Edition) -> Iterator[Finding]:
    """All that is wrong in the scoring files of an edition; a file that is no region's would be read by no one."""
    regions = (*edition.regions, edition.fictitious_region)
    known = {f"{region.no}.yml": region.no for region in regions}
    folder = tambons_dir / str(edition.year_be) / RULES_FOLDER / SCORING_FOLDER
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name in known:
            yield from load_scoring(tambons_dir, edition, known[path.name])[1]
        elif not path.name.startswith("."):
            name = f"{tambons_dir.name}/{path.relative_to(tambons_dir).as_posix()}"
            yield NO_REGION.at(Where(name), path.name, known=", ".join(known))


class _ScoringReader:
    """Turns the file's text into points and gathers what is wrong on the way."""

    def __init__(self, document: YamlDocument, file: str, rubric_items: Sequence[str]) -> None:
        self.findings: list[Finding] = []
        self._document = document
        self._file = file
        self._known = rubric_items
        self._step = CENTS

    def scoring(self, value: Mapping[str, Any]) -> Scoring:
        """The whole file; meaningless when `findings` holds an error."""
        self._keys(value, (), _KEYS, required=("name", "source", "items", "ties"))
        self._step = self._step_of(value.get("step", "1"))
        items = tuple(self._items(value))
        for item in self._known:
            if item not in {points.item for points in items}:
                self._find(UNSCORED_ITEM, ("items",), item)
        method = self._word(value.get("method", "usual"), ("method",), get_args(Method))
        gaps = self._word(value.get("gaps", "total-out"), ("gaps",), get_args(GapRule))
        discuss = self._points(value.get("discuss", "30"), ("discuss",), step=CENTS) // CENTS
        ties = tuple(self._ties(value))
        name, source = (str(value.get(key, "")) for key in ("name", "source"))
        return Scoring(name, source, self._step, items, ties, method, gaps, discuss)

    def _step_of(self, text: object) -> int:
        step = self._points(text, ("step",), step=1)
        if step == 0:
            self._find(NOT_POINTS, ("step",), text)
        return step or CENTS

    def _items(self, value: Mapping[str, Any]) -> Iterator[ItemPoints]:
        seen: set[str] = set()
        for path, row in self._rows(value, ("items",), _ITEM_KEYS, required=("item", "points")):
            item = str(row.get("item", ""))
            if item not in self._known:
                self._find(UNKNOWN_ITEM, (*path, "item"), item)
            if item in seen:
                self._find(REPEATED_ITEM, (*path, "item"), item)
            seen.add(item)
            full = self._points(row.get("points", ""), (*path, "points"))
            yield ItemPoints(item, full, tuple(self._levels(row, path)))

    def _levels(self, row: Mapping[str, Any], path: Path) -> Iterator[ScoreLevel]:
        for place, level in self._rows(row, (*path, "levels"), _LEVEL_KEYS, required=_LEVEL_KEYS):
            yield ScoreLevel(
                self._points(level.get("from", ""), (*place, "from")), str(level.get("text", ""))
            )

    def _ties(self, value: Mapping[str, Any]) -> Iterator[TieRule]:
        for path, row in self._rows(value, ("ties",), _TIE_KEYS, required=("by",)):
            by = self._word(row.get("by", ""), (*path, "by"), get_args(TieKind))
            yield TieRule(by, tuple(str(row.get("groups", "")).replace(",", " ").split()))

    def _rows(
        self, parent: Mapping[str, Any], path: Path, known: Sequence[str], required: Sequence[str]
    ) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        rows = parent.get(str(path[-1]), [])
        if not isinstance(rows, list):
            self._find(NOT_LIST, path, path[-1])
            return
        for index, row in enumerate(rows):
            place = (*path, index)
            if isinstance(row, dict):
                self._keys(row, place, known, required)
                yield place, row
            else:
                self._find(NOT_LIST, place, path[-1])

    def _keys(
        self, row: Mapping[str, Any], path: Path, known: Sequence[str], required: Sequence[str]
    ) -> None:
        for key in row:
            if key not in known:
                self._find(UNKNOWN, (*path, key), key, known=", ".join(known))
        for key in required:
            if key not in row:
                self._find(MISSING, path, key)

    def _points(self, text: object, path: Path, step: int | None = None) -> int:
        """Points in cents; 0 and a finding when the text is none."""
        try:
            value = Decimal(str(text)) * CENTS
        except InvalidOperation:
            value = Decimal(-1)
        is_good = value.is_finite() and 0 <= value <= MAX_POINTS * CENTS and value % (step or self._step) == 0
        if not is_good:
            self._find(NOT_POINTS, path, text)
        return int(value) if is_good else 0

    def _word(self, text: object, path: Path, known: Sequence[str]) -> Any:
        if text not in known:
            self._find(UNKNOWN_WORD, path, text, known=", ".join(known))
        return text

    def _find(self, rule: Rule, path: Path, value: object, **names: object) -> None:
        lines = self._document.lines
        line = next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), 0)
        if self._document.is_news(line, path):
            self.findings.append(rule.at(Where(self._file, line), value, **names))

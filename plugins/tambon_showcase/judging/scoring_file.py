"""What is written in a region's scoring file, and what is wrong in it: a finding for each slip, beside its line."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, get_args

from tambon_showcase.finding import Finding, Rule, Where, error
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.text.thai_text import says_nothing

from .model import CENTS, GapRule, ItemPoints, Method, ScoreLevel, Scoring, TieKind, TieRule

UNKNOWN = error("T770", "ไฟล์คะแนนมีช่องที่ไม่รู้จัก “{value}”", "ใช้ได้เฉพาะช่อง {known}")
MISSING = error("T771", "ไฟล์คะแนนยังไม่มีช่อง “{value}”", "เพิ่มบรรทัด {value}: ค่า")
NOT_POINTS = error(
    "T772", "“{value}” ไม่ใช่คะแนนที่ใช้ได้", "เขียนเป็นตัวเลขตั้งแต่ 0 ขึ้นไป ทศนิยมไม่เกินสองตำแหน่ง และลงตัวกับ step"
)
UNKNOWN_ITEM = error("T773", "เกณฑ์ของปีนี้ไม่มีข้อ “{value}”", "ใช้เลขข้อตาม rubric.yml: {known}")
UNSCORED_ITEM = error("T774", "ข้อ {value} ยังไม่มีคะแนนเต็ม", "เพิ่มใน items พร้อม points")
UNKNOWN_WORD = error("T775", "ไม่รู้จักคำว่า “{value}”", "ใช้ได้เฉพาะ {known}")
REPEATED_ITEM = error("T776", "ข้อ {value} เขียนซ้ำ", "เหลือไว้เพียงครั้งเดียว")
UNKNOWN_GROUP = error("T734", "เกณฑ์ของปีนี้ไม่มีกลุ่ม “{value}”", "ใช้เลขกลุ่มตาม rubric.yml: {known}")
ABOVE_FULL = error(
    "T732", "ระดับคะแนนที่เริ่มที่ {value} เกินคะแนนเต็มของข้อ {item} ({full})", "แก้ from ให้ไม่เกินคะแนนเต็ม หรือแก้คะแนนเต็ม"
)
NOT_PER_CENT = error(
    "T733", "“{value}” ไม่ใช่ร้อยละที่ใช้ได้ในช่อง discuss", "เขียนเป็นจำนวนเต็มตั้งแต่ 0 ถึง 100 ไม่มีเครื่องหมาย % เช่น 30"
)
NOT_LIST = error("T777", "ช่อง “{value}” ต้องเป็นรายการที่ขึ้นต้นด้วย -", "เขียนตามตัวอย่างใน docs/adr/0015-judging.md")

Path = tuple[str | int, ...]

_KEYS = ("name", "source", "step", "method", "gaps", "discuss", "items", "ties")
_ITEM_KEYS = ("item", "points", "levels")
_LEVEL_KEYS = ("from", "text")
_TIE_KEYS = ("by", "groups")
MAX_POINTS = 1_000


class ScoringReader:
    """Turns the file's text into points and gathers what is wrong on the way."""

    def __init__(
        self, document: YamlDocument, file: str, rubric_items: Sequence[str], groups: Sequence[str]
    ) -> None:
        self.findings: list[Finding] = []
        self._document = document
        self._file = file
        self._known = rubric_items
        self._groups = groups
        self._step = CENTS

    def scoring(self, value: Mapping[str, Any]) -> Scoring:
        """The whole file; meaningless when `findings` holds an error."""
        self._keys(value, (), _KEYS, required=("name", "source", "items", "ties"))
        self._step = self._step_of(value.get("step", "1"))
        items = tuple(self._items(value))
        self._check_all_scored([points.item for points in items])
        method = self._word(value.get("method", "usual"), ("method",), get_args(Method))
        gaps = self._word(value.get("gaps", "total-out"), ("gaps",), get_args(GapRule))
        discuss = self._per_cent(value.get("discuss", "30"), ("discuss",))
        ties = tuple(self._ties(value))
        name, source = (str(value.get(key, "")) for key in ("name", "source"))
        return Scoring(name, source, self._step, items, ties, method, gaps, discuss)

    def _check_all_scored(self, items: Sequence[str]) -> None:
        """Every item has points; as many as are unknown or there twice were most likely meant by these."""
        unscored = [item for item in self._known if item not in items]
        misspelt = len(items) - len(set(items).intersection(self._known))
        if unscored and len(unscored) != misspelt:
            self._find(UNSCORED_ITEM, ("items",), ", ".join(unscored))

    def _step_of(self, text: object) -> int:
        step = _cents(text)
        if not 0 < step <= MAX_POINTS * CENTS:
            self._find(NOT_POINTS, ("step",), text)
        return step if step > 0 else CENTS

    def _per_cent(self, text: object, path: Path) -> int:
        cents = _cents(text)
        if not 0 <= cents <= 100 * CENTS or cents % CENTS:
            self._find(NOT_PER_CENT, path, text)
        return cents // CENTS

    def _items(self, value: Mapping[str, Any]) -> Iterator[ItemPoints]:
        seen: set[str] = set()
        for path, row in self._rows(value, ("items",), _ITEM_KEYS, required=("item", "points")):
            item = str(row.get("item", ""))
            if item not in self._known:
                self._find(UNKNOWN_ITEM, (*path, "item"), item, known=", ".join(self._known))
            if item in seen:
                self._find(REPEATED_ITEM, (*path, "item"), item)
            seen.add(item)
            full = self._points(row["points"], (*path, "points")) if "points" in row else 0
            levels = tuple(self._levels(row, path))
            for n, level in enumerate(levels):
                if full and level.start > full:
                    names = {"item": item, "full": row["points"]}
                    self._find(
                        ABOVE_FULL, (*path, "levels", n, "from"), f"{Decimal(level.start) / CENTS:f}", **names
                    )
            yield ItemPoints(item, full, levels)

    def _levels(self, row: Mapping[str, Any], path: Path) -> Iterator[ScoreLevel]:
        for place, level in self._rows(row, (*path, "levels"), _LEVEL_KEYS, required=_LEVEL_KEYS):
            start = self._points(level["from"], (*place, "from")) if "from" in level else 0
            yield ScoreLevel(start, str(level.get("text", "")))

    def _ties(self, value: Mapping[str, Any]) -> Iterator[TieRule]:
        for path, row in self._rows(value, ("ties",), _TIE_KEYS, required=("by",)):
            by: TieKind = self._word(row["by"], (*path, "by"), get_args(TieKind)) if "by" in row else "vote"
            groups = tuple(str(row.get("groups", "")).replace(",", " ").split())
            for group in groups:
                if group not in self._groups:
                    self._find(UNKNOWN_GROUP, (*path, "groups"), group, known=", ".join(self._groups))
            if by == "groups" and not groups:
                self._find(MISSING, path, "groups")
            yield TieRule(by, groups)

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
        unknown = [key for key in row if key not in known]
        for key in required:
            if key not in row and difflib.get_close_matches(key, unknown, 1):
                continue
            if key not in row or (isinstance(row[key], str) and says_nothing(row[key])):
                self._find(MISSING, (*path, key), key)

    def _points(self, text: object, path: Path) -> int:
        """Points in cents; 0 and a finding when the text is none."""
        value = _cents(text)
        is_good = 0 <= value <= MAX_POINTS * CENTS and value % self._step == 0
        if not is_good:
            self._find(NOT_POINTS, path, text)
        return value if is_good else 0

    def _word(self, text: object, path: Path, known: Sequence[str]) -> Any:
        if text not in known:
            self._find(UNKNOWN_WORD, path, text, known=", ".join(known))
        return text

    def _find(self, rule: Rule, path: Path, value: object, **names: object) -> None:
        lines = self._document.lines
        line = next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), 1)
        if self._document.is_news(line, path):
            self.findings.append(rule.at(Where(self._file, line), value, **names))


def _cents(text: object) -> int:
    """A number in hundredths; -1 where the text is none, or finer than that."""
    try:
        value = Decimal(str(text)) * CENTS
    except InvalidOperation:
        return -1
    return int(value) if value.is_finite() and value == value.to_integral_value() else -1

"""Lists as officers type them: what is certain becomes a list, a lone line stays text.

Numbers and letters of Thai offices (`๑.`, `(1)`, `ก.`) stay as they were typed, because other texts refer to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tambon_showcase.content.typed.draft import LIST_MARK, Draft, DraftLine
from tambon_showcase.content.typed.marks import (
    LABEL,
    SIGN,
    ListItem,
    is_certain_alone,
    is_part_of,
    is_sure,
    item_of,
)
from tambon_showcase.finding import note

LIST = note(
    "T432",
    "บรรทัดที่ขึ้นต้นด้วยเครื่องหมายหรือเลขข้อ ระบบทำเป็นรายการให้แล้ว (บรรทัด {lines}): “{value}”",
    "ตรวจหน้าเว็บว่ารายการครบทุกข้อ ครั้งต่อไปขึ้นต้นแต่ละข้อด้วย - หรือ 1. แล้วเว้นวรรค",
)

_ONE = re.compile(r"([-*])[ \t]+\S")
_SEVERAL = re.compile(r"^[ \t]*(-{2,3}|\*{2,3})[ \t]*(?=[ก-๎(“])(?!.*\*\*)", re.MULTILINE)
_BOX = re.compile(r"^([ \t]*)(\[[ xX]\][ \t]+(?=\S))", re.MULTILINE)
_MOST_BETWEEN = 6
"""Lines of explanation between two numbered items that still belong to the first of them."""

_MOST_WRAPPED = 2
"""Lines over which the words of one bullet may be wrapped."""


class _Row(NamedTuple):
    """A line of a list: its place in the draft, and the item that begins there (None: more of the item above)."""

    at: int
    item: ListItem | None


def mend_lists(draft: Draft) -> None:
    """Write every certain list as the renderer reads lists."""
    _mend_deeper_marks(draft)
    draft.change(LIST, lambda text: _BOX.sub(r"\1- \2", text), _BOX)
    runs = list(_runs(draft.lines))
    bullets = list(_bullets(draft.lines, runs))
    for rows, bullet in reversed(list(zip(runs, bullets, strict=True))):
        _write(draft, rows, bullet)


def _mend_deeper_marks(draft: Draft) -> None:
    """Items below an item that are marked by more of the same sign, `-- ห้วยหนึ่ง` under `- ห้วย`, are a list inside it."""
    if not draft.has(_SEVERAL):
        return
    over = ""
    for index, line in enumerate(draft.lines):
        found = None if line.fixed else _SEVERAL.match(line.text)
        if found and over and found[1][0] == over:
            draft.say(LIST, line)
            draft.lines[index] = line._replace(
                text=f"{'  ' * (len(found[1]) - 1)}{over} {line.text[found.end() :]}"
            )
            continue
        one = None if line.fixed else _ONE.match(line.text)
        over = one[1] if one else ""


def _bullets(lines: list[DraftLine], runs: list[list[_Row]]) -> Iterator[str]:
    """The bullet of each list: another than that of a list right above, or the two would be one."""
    bullet, end = "", 0
    for rows in runs:
        above = [line.text for line in lines[end : rows[0].at] if line.text.strip()]
        before = above[-1].lstrip()[0] if above else bullet
        bullet = "*" if before == "-" else "-"
        end = rows[-1].at + 1
        yield bullet


def _runs(lines: list[DraftLine]) -> Iterator[list[_Row]]:
    """Certain lists, each as its lines."""
    candidates = [(index, item_of(line.text)) for index, line in enumerate(lines) if not line.fixed]
    run: list[_Row] = []
    for index, item in candidates:
        if item is None:
            continue
        if run and _continues(lines, run, item, index):
            run += [_Row(between, None) for between in range(run[-1].at + 1, index)]
        else:
            yield from _certain(lines, run)
            run = []
        run.append(_Row(index, item))
    yield from _certain(lines, run)


def _certain(lines: list[DraftLine], run: list[_Row]) -> Iterator[list[_Row]]:
    if not (items := [row.item for row in run if row.item]):
        return
    above, below = lines[max(run[0].at - 1, 0)], lines[min(run[-1].at + 1, len(lines) - 1)]
    beside_list = any(LIST_MARK.match(line.text) and not line.fixed for line in (above, below))
    joins = all(is_part_of(above.text, item) for item in items)
    if len(items) > 1 or any(map(is_certain_alone, items)) or (beside_list and joins):
        yield run


def _continues(lines: list[DraftLine], run: list[_Row], item: ListItem, index: int) -> bool:
    """Whether `item`, which begins at `index`, is the next one of the list in `run`."""
    items = [each.item for each in run if each.item]
    between = lines[run[-1].at + 1 : index]
    if any(
        line.fixed or LIST_MARK.match(line.text) or line.text.lstrip().startswith("#") for line in between
    ):
        return False
    if item.kind == LABEL:
        return len(between) <= _MOST_BETWEEN and _is_next(items, item, beside=not between)
    blank = [not line.text.strip() for line in between]
    wrapped = len(between) <= _MOST_WRAPPED and not any(blank) and is_sure(item)
    if not wrapped and not (all(blank) and len(blank) < 2):
        return False
    if item.mark == items[-1].mark:
        return True
    if any(blank) or SIGN in {item.kind, items[-1].kind}:
        return item.kind == items[-1].kind == SIGN and not any(blank)
    alike = any(known.mark == item.mark for known in items)
    return items[-1].kind != LABEL and (alike or is_sure(item) or any(map(is_sure, items)))


def _is_next(items: list[ListItem], item: ListItem, *, beside: bool) -> bool:
    """Whether a label follows on those before it: 2 after 1, ข after ก, or the first below another (`(1)` after `๒.`)."""
    place = item.place
    if place is None or items[-1].kind != LABEL:
        return False
    numbers = {known[0]: known[1] for known in (each.place for each in items) if known}
    follows = place[0] in numbers and place[1] == numbers[place[0]] + 1
    return follows or (beside and _is_first(place))


def _is_first(place: tuple[str, int]) -> bool:
    series, number = place
    return number == (0 if "ก" in series else 1)


def _write(draft: Draft, rows: list[_Row], bullet: str) -> None:
    levels: list[tuple[int, str]] = []
    base = _base_column(draft.lines, rows)
    column = 0
    for row in rows:
        line = draft.lines[row.at]
        if row.item:
            column = base + 2 * _depth(levels, row.item)
            draft.say(LIST, line)
            draft.lines[row.at] = line._replace(text=" " * column + _written(row.item, bullet))
        elif line.text.strip():
            draft.lines[row.at] = line._replace(text=" " * (column + 2) + line.text.strip())
            _end_line_above(draft, row.at, rows)
    _part_from_next(draft, rows[-1].at + 1)


def _base_column(lines: list[DraftLine], rows: list[_Row]) -> int:
    """The column where the list begins: within the item above, when it belongs into that, else at the margin."""
    first, item = rows[0].at, rows[0].item
    over = next((line for line in reversed(lines[:first]) if line.text.strip()), None)
    mark = LIST_MARK.match(over.text) if over and not over.fixed else None
    if not over or not mark or not item:
        return 0
    begin = len(over.text[: len(over.text) - len(over.text.lstrip())].expandtabs(4))
    column = len(mark[0].expandtabs(4))
    if item.indent > begin + 1:
        return column
    is_right_above = over is lines[first - 1]
    return (column if mark[1] else begin) if is_right_above else 0


def _depth(levels: list[tuple[int, str]], item: ListItem) -> int:
    """How deep the item is in its list: by indentation, or by a kind of mark that is new below the others."""
    known = [place for place, (_, series) in enumerate(levels) if series == item.series]
    same = [place for place in known if abs(levels[place][0] - item.indent) <= 1]
    if same:
        del levels[same[-1] + 1 :]
        return same[-1]
    while levels and levels[-1][0] > item.indent:
        levels.pop()
    deeper = not levels or item.indent > levels[-1][0] + 1
    if deeper or (not known and item.kind != SIGN):
        levels.append((item.indent, item.series))
    return len(levels) - 1


def _written(item: ListItem, bullet: str) -> str:
    kept = f"{item.mark} ".replace(">", "\\>") if item.kind in {LABEL, SIGN} else ""
    return f"{bullet} {kept}{item.words}"


def _end_line_above(draft: Draft, index: int, rows: list[_Row]) -> None:
    """An explanation below a numbered item begins on a line of its own; a wrapped bullet goes on."""
    above = draft.lines[index - 1]
    if rows[0].item and rows[0].item.kind == LABEL and above.text.strip():
        draft.lines[index - 1] = above._replace(text=above.text.rstrip() + "  ")


def _part_from_next(draft: Draft, end: int) -> None:
    """A blank line before text that follows, which would otherwise run on in the last item."""
    for line in draft.lines[end : end + 1]:
        if line.text.strip() and not LIST_MARK.match(line.text) and not line.text[0].isspace():
            draft.lines.insert(end, DraftLine(line.number, ""))

"""Whether the items of a year's rules have the numbers of their groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.finding import Finding, warning
from tambon_showcase.formats.yaml_walk import KeyPath

from .edition import Edition
from .rule_lines import RuleLines

OTHER_GROUP = warning(
    "T737", "ข้อ {value} อยู่ในกลุ่ม {group}", "ย้ายไปกลุ่มของข้อนี้ หรือแก้เลขข้อหรือเลขกลุ่มให้ตรงกัน เช่น {group}.1"
)
NOT_IN_ORDER = warning("T716", "เลข {value} ไม่เรียงต่อกัน ที่นี่ควรเป็น {expected}", "แก้เลขให้เรียงต่อกันโดยไม่ขาดไม่ซ้ำ")


def check_rubric_groups(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The rubric's items, group by group, and the groups where each has the number of its items."""
    groups = edition.rubric.groups
    found = [
        one
        for at, group in enumerate(groups)
        for one in _grouped(lines, "rubric.yml", ("groups", at), group.id, [item.id for item in group.items])
    ]
    yield from found
    if not any(one.code == OTHER_GROUP.code for one in found):
        yield from _in_order(lines, "rubric.yml", ("groups",), "", [group.id for group in groups])


def check_structure_groups(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The document's items, part by part and section by section."""
    parts = edition.document.parts
    yield from _in_order(lines, "sections.yml", ("parts",), "", [part.id for part in parts])
    for at, part in enumerate(parts):
        path: KeyPath = ("parts", at)
        yield from _grouped(lines, "sections.yml", path, part.id, [item.id for item in part.items])
        sections = [section.id for section in part.sections]
        yield from _in_order(lines, "sections.yml", (*path, "sections"), part.id, sections)
        for place, section in enumerate(part.sections):
            items = [item.id for item in section.items]
            yield from _grouped(lines, "sections.yml", (*path, "sections", place), section.id, items)


def _grouped(
    lines: RuleLines, file: str, path: KeyPath, group: str, items: Sequence[str]
) -> Iterator[Finding]:
    """Items whose numbers are not their group's; where none fits, the number of the group is most likely wrong."""
    others = [(at, item) for at, item in enumerate(items) if not f"{item}.".startswith(f"{group}.")]
    if len(others) == len(items) > 1:
        yield OTHER_GROUP.at(lines.where(file, (*path, "id")), ", ".join(items), group=group)
        return
    for at, item in others:
        yield OTHER_GROUP.at(lines.where(file, (*path, "items", at, "id")), item, group=group)
    if not others:
        yield from _in_order(lines, file, (*path, "items"), group, items)


def _in_order(
    lines: RuleLines, file: str, path: KeyPath, group: str, names: Sequence[str]
) -> Iterator[Finding]:
    """The first number with none before it, in whatever order a year lists them: one in between was most likely lost."""
    if len(set(names)) < len(names) or len(names) == 1 or not all(map(_numbers, names)):
        return
    before = [*_numbers(group), 0]
    for name in sorted(names, key=_numbers):
        if not _follows(before, _numbers(name)):
            where = lines.where(file, (*path, names.index(name), "id"))
            yield NOT_IN_ORDER.at(where, name, expected=_next(before, name))
            return
        before = _numbers(name)


def _next(before: Sequence[int], name: str) -> str:
    """The number after `before` that has as many parts as `name`: `5.2` after 5.1.2 for a `5.3`."""
    parts = len(_numbers(name))
    depth = min(parts, len(before)) - 1
    numbers = [*before[:depth], before[depth] + 1, *[1] * (parts - depth - 1)]
    letters, *_ = re.split(r"\d", name)
    return letters + ".".join(map(str, numbers))


def _numbers(name: str) -> list[int]:
    """`[2, 1]` of `P2.1`."""
    return [int(number) for number in re.findall(r"\d+", name)]


def _follows(before: Sequence[int], after: Sequence[int]) -> bool:
    """Whether `5.1.2` or `5.2` comes after `5.1.1`, and `5.1` or `5.1.1` after a `5` that begins."""
    for depth, number in enumerate(before):
        begun = [*before[:depth], number + 1]
        rest = after[len(begun) :]
        if list(after[: len(begun)]) == begun and set(rest) <= {1}:
            return True
    return False

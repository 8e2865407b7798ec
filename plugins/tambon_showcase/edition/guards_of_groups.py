"""Whether the items of a year's rules have the numbers of their groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.finding import Finding, warning
from tambon_showcase.formats.yaml_walk import KeyPath

from .edition import Edition
from .rule_lines import RuleLines

OTHER_GROUP = warning(
    "T737", "ข้อ {value} อยู่ในกลุ่ม {group}", "ย้ายไปกลุ่มของข้อนี้ หรือแก้เลขข้อหรือเลขกลุ่มให้ตรงกัน เช่น {group}.1"
)


def check_rubric_groups(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The rubric's items, group by group."""
    for at, group in enumerate(edition.rubric.groups):
        items = [item.id for item in group.items]
        yield from _grouped(lines, "rubric.yml", ("groups", at), group.id, items)


def check_structure_groups(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The document's items, part by part and section by section."""
    for at, part in enumerate(edition.document.parts):
        yield from _grouped(lines, "sections.yml", ("parts", at), part.id, [item.id for item in part.items])
        for place, section in enumerate(part.sections):
            path = ("parts", at, "sections", place)
            yield from _grouped(lines, "sections.yml", path, section.id, [item.id for item in section.items])


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

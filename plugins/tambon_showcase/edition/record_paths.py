"""The records of an edition with their paths in the files, as `RuleLines` looks them up."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.formats.yaml_walk import KeyPath

from .document import StructureItem, StructureSection, SubStep
from .edition import Edition
from .rubric import RubricItem


def rubric_items(edition: Edition) -> Iterator[tuple[KeyPath, RubricItem]]:
    """Every item of `rubric.yml`."""
    for at, group in enumerate(edition.rubric.groups):
        for n, item in enumerate(group.items):
            yield ("groups", at, "items", n), item


def structure_sections(edition: Edition) -> Iterator[tuple[KeyPath, StructureSection]]:
    """Every section of `sections.yml`."""
    for at, part in enumerate(edition.document.parts):
        for n, section in enumerate(part.sections):
            yield ("parts", at, "sections", n), section


def structure_items(edition: Edition) -> Iterator[tuple[KeyPath, StructureItem]]:
    """Every item of `sections.yml`, in sections or not."""
    for at, part in enumerate(edition.document.parts):
        for n, item in enumerate(part.items):
            yield ("parts", at, "items", n), item
    for path, section in structure_sections(edition):
        for n, item in enumerate(section.items):
            yield (*path, "items", n), item


def sub_steps(edition: Edition) -> Iterator[tuple[KeyPath, SubStep]]:
    """Every sub-step of `process.yml`."""
    for at, step in enumerate(edition.process.steps):
        for n, sub in enumerate(step.sub_steps):
            yield ("steps", at, "sub_steps", n), sub

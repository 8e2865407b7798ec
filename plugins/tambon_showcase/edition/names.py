"""The ids of the records in the files of a year's rules, and the ids that these files use of one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from tambon_showcase.formats.yaml_walk import KeyPath

from .edition import Edition
from .record_paths import rubric_items, structure_items, sub_steps


class NameInRules(NamedTuple):
    """A name and the place in a file where it is used."""

    file: str
    path: KeyPath
    name: object


def _contest_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    contest = edition.contest
    for key in ("levels", "outputs", "eligibility", "deadlines"):
        yield _ids("edition.yml", (key,), getattr(contest, key))
    for key in ("topics", "demonstrations"):
        yield _numbered("edition.yml", (key,), getattr(contest, key))
    selection = enumerate(contest.selection)
    yield (NameInRules("edition.yml", ("selection", at, "level"), rule.level) for at, rule in selection)
    places = enumerate(contest.fictitious_places)
    yield (NameInRules("edition.yml", ("fictitious_places", at, "code"), place.code) for at, place in places)


def _rubric_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    yield _ids("rubric.yml", ("groups",), edition.rubric.groups)
    yield (NameInRules("rubric.yml", (*path, "id"), item.id) for path, item in rubric_items(edition))
    for path, item in rubric_items(edition):
        yield _numbered("rubric.yml", (*path, "atoms"), item.atoms)
        yield _numbered("rubric.yml", (*path, "evidence_kinds"), item.evidence_kinds)


def _document_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    yield _ids("sections.yml", ("parts",), edition.document.parts)
    yield (NameInRules("sections.yml", (*path, "id"), item.id) for path, item in structure_items(edition))
    yield (
        NameInRules("sections.yml", ("parts", at, "sections", n, "id"), section.id)
        for at, part in enumerate(edition.document.parts)
        for n, section in enumerate(part.sections)
    )


def _process_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    yield _ids("process.yml", ("steps",), edition.process.steps)
    yield (NameInRules("process.yml", (*path, "id"), sub.id) for path, sub in sub_steps(edition))


def _dimension_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    yield _ids("dimensions.yml", ("sets",), edition.dimensions.sets)
    for at, found in enumerate(edition.dimensions.sets):
        path = ("sets", at, "dimensions")
        yield _ids("dimensions.yml", path, found.dimensions)
        for n, dimension in enumerate(found.dimensions):
            yield _numbered("dimensions.yml", (*path, n, "bmn"), dimension.bmn)
            yield _numbered("dimensions.yml", (*path, n, "nrd2c"), dimension.nrd2c)


def _bmn_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    yield (NameInRules("bmn.csv", (at,), row.no) for at, row in enumerate(edition.bmn))


def _nrd2c_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    yield (NameInRules("nrd2c.csv", (at,), row.no) for at, row in enumerate(edition.nrd2c))


def _region_ids(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    yield (NameInRules("regions.csv", (at,), row.province_code) for at, row in enumerate(edition.region_rows))


def _region_numbers(edition: Edition) -> Iterator[Iterable[NameInRules]]:
    """The region that fictitious tambons are shown under is none of the real ones."""
    real = {row.region_no: at for at, row in enumerate(edition.region_rows)}
    no = edition.contest.fictitious_region.no
    made_up = NameInRules("edition.yml", ("fictitious_region", "no"), no)
    yield (*(NameInRules("regions.csv", (at,), number) for number, at in real.items()), made_up)


OWN_IDS = (
    (("edition.yml",), _contest_ids),
    (("rubric.yml",), _rubric_ids),
    (("sections.yml",), _document_ids),
    (("process.yml",), _process_ids),
    (("dimensions.yml",), _dimension_ids),
    (("bmn.csv",), _bmn_ids),
    (("nrd2c.csv",), _nrd2c_ids),
    (("regions.csv",), _region_ids),
    (("regions.csv", "edition.yml"), _region_numbers),
)
"""The lists of each file in which no id may be twice."""


def _numbered(file: str, path: KeyPath, names: Iterable[object]) -> Iterator[NameInRules]:
    """The names of a list that holds nothing else."""
    return (NameInRules(file, (*path, at), name) for at, name in enumerate(names))


def _ids(file: str, path: KeyPath, records: Iterable[object]) -> Iterator[NameInRules]:
    for at, record in enumerate(records):
        yield NameInRules(file, (*path, at, "id"), getattr(record, "id"))  # noqa: B009 - records of several classes


Reference: TypeAlias = tuple[NameInRules, str, set[object]]
"""A name that one place uses, the place where it must exist, and what exists there."""


def _contest_references(edition: Edition) -> Iterator[Reference]:
    contest = edition.contest
    deadlines: set[object] = {line.id for line in contest.deadlines}
    yield NameInRules("edition.yml", ("working_period",), contest.working_period), "deadlines", deadlines
    if contest.submission_deadline:
        name = NameInRules("edition.yml", ("submission_deadline",), contest.submission_deadline)
        yield name, "deadlines", deadlines
    outputs: set[object] = {output.id for output in contest.outputs}
    selected: set[object] = {rule.level for rule in contest.selection}
    levels: set[object] = {level.id for level in contest.levels}
    for at, rule in enumerate(contest.selection):
        yield NameInRules("edition.yml", ("selection", at, "level"), rule.level), "levels", levels
    for at, level in enumerate(contest.levels):
        yield NameInRules("edition.yml", ("levels", at, "id"), level.id), "selection", selected
        for n, output in enumerate(level.owes):
            yield NameInRules("edition.yml", ("levels", at, "owes", n), output), "outputs", outputs


def _section_references(edition: Edition) -> Iterator[Reference]:
    items = structure_items(edition)
    yield from _to_items(edition, "sections.yml", ((path, item.rubric) for path, item in items))


def _step_references(edition: Edition) -> Iterator[Reference]:
    yield from _to_items(edition, "process.yml", ((path, sub.rubric) for path, sub in sub_steps(edition)))


def _to_items(
    edition: Edition, file: str, named: Iterable[tuple[KeyPath, tuple[str, ...]]]
) -> Iterator[Reference]:
    items: set[object] = {item.id for item in edition.rubric.items}
    for path, names in named:
        for at, name in enumerate(names):
            yield NameInRules(file, (*path, "rubric", at), name), "rubric.yml", items


def _set_references(edition: Edition) -> Iterator[Reference]:
    sets: set[object] = {found.id for found in edition.dimensions.sets}
    yield NameInRules("dimensions.yml", ("default_set",), edition.dimensions.default_set), "sets", sets


def _indicator_references(edition: Edition, survey: str, known: set[object]) -> Iterator[Reference]:
    for at, found in enumerate(edition.dimensions.sets):
        for place, dimension in enumerate(found.dimensions):
            for n, number in enumerate(getattr(dimension, survey)):
                path = ("sets", at, "dimensions", place, survey, n)
                yield NameInRules("dimensions.yml", path, number), f"{survey}.csv", known


def _bmn_references(edition: Edition) -> Iterator[Reference]:
    yield from _indicator_references(edition, "bmn", {row.no for row in edition.bmn})


def _nrd2c_references(edition: Edition) -> Iterator[Reference]:
    yield from _indicator_references(edition, "nrd2c", {row.no for row in edition.nrd2c})


REFERENCES = (
    (("edition.yml",), _contest_references),
    (("dimensions.yml",), _set_references),
    (("dimensions.yml", "bmn.csv"), _bmn_references),
    (("dimensions.yml", "nrd2c.csv"), _nrd2c_references),
)
"""The names that files use of themselves or of one another and without which nothing can be judged, by the files that must be
whole to look for them."""
LINKS = (
    (("sections.yml", "rubric.yml"), _section_references),
    (("process.yml", "rubric.yml"), _step_references),
)
"""The names that only lead from one file to another: one that leads nowhere costs itself."""

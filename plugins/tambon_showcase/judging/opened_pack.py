"""A region's pack as commands open it: somebody names the file, so no value of it has its type until this was seen."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from tambon_showcase.assess.checklist import Extent

from .model import PACK_SCHEMA, GapRule, Method, TieKind
from .papers import CODE, ITEM

PackYear = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
PackRegion = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}$")]
PackCode = Annotated[str, StringConstraints(pattern=f"^{CODE}$")]
PackItemId = Annotated[str, StringConstraints(pattern=f"^{ITEM}$")]
PackCents = Annotated[int, Field(gt=0, lt=10**9)]


class NotPackError(ValueError):
    """The file is no pack, or a damaged one; the text says where."""


class _PackPart(BaseModel):
    """What commands read of a part; what only the judges' pages read is left alone."""

    model_config = ConfigDict(frozen=True, strict=True)


class PackItem(_PackPart):
    """An item of the rubric; `full` is None where the region declared no points for it."""

    id: PackItemId
    group: str
    title: str
    full: PackCents | None


class PackState(_PackPart):
    """What the build found of an item in an entry."""

    id: PackItemId
    extent: Extent


class PackEntry(_PackPart):
    """An entry of the region."""

    code: PackCode
    level: str
    name: str
    district: str
    province: str
    address: str
    items: tuple[PackState, ...]


class PackTie(_PackPart):
    """One step of the order in which equal totals are separated."""

    by: TieKind
    groups: tuple[str, ...] = ()


class PackScoring(_PackPart):
    """The points that the region declared."""

    name: str
    step: PackCents
    method: Method
    gaps: GapRule = "total-out"
    ties: tuple[PackTie, ...]
    discuss: Annotated[int, Field(ge=0, lt=10**9)]


class OpenedPack(_PackPart):
    """A region's pack."""

    kind: Annotated[str, Field(alias="schema", pattern=f"^{PACK_SCHEMA}$")]
    year: PackYear
    region: PackRegion
    region_name: str
    rubric: str
    build: str
    items: tuple[PackItem, ...]
    scoring: PackScoring | None
    entries: tuple[PackEntry, ...]

    @model_validator(mode="after")
    def _has_every_item(self) -> OpenedPack:
        known = {item.id for item in self.items}
        if any(state.id not in known for entry in self.entries for state in entry.items):
            raise ValueError("an entry has an item that the rubric lacks")
        return self


def open_pack(data: bytes) -> OpenedPack:
    """The pack in the bytes of a file.

    Raises:
        NotPackError: it is another file, or damaged.
    """
    try:
        return OpenedPack.model_validate_json(data)
    except ValidationError as problem:
        raise NotPackError(str(problem)) from None

"""What all records of an edition share."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from tambon_showcase.text.thai_text import says_nothing

FIRST_YEAR, LAST_YEAR = 2500, 2700
TAMBON_CODE, ITEM_NUMBER = "^[1-9][0-9]{5}$", r"^[0-9]+(\.[0-9]+)*$"
BuddhistYear = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
"""A Buddhist-era year: 2022 in its place is the year of another calendar."""
CommonEraDay = Annotated[datetime.date, Field(ge=datetime.date(1957, 1, 1), le=datetime.date(2157, 12, 31))]
"""A day of the common era: 2565-05-31 is in another calendar."""
Amount = Annotated[int, Field(ge=0)]
Positive = Annotated[int, Field(ge=1)]
TambonCode = Annotated[str, StringConstraints(pattern=TAMBON_CODE)]
ItemNumber = Annotated[str, StringConstraints(pattern=ITEM_NUMBER)]
"""The number of a group or an item of the rubric, as its address on a page has it too."""


class RuleRecord(BaseModel):
    """A frozen piece of a contest year's rules. Fields named `official_…` are the guideline's own words."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_blanks(cls, data: Any) -> Any:
        """A known key or cell without a value is no value; all that is read is text, so blanks are texts too.

        An unknown key stays, so that it is found: `301,50` between braces is a number and a key `50` without a value.
        """
        if not isinstance(data, dict):
            return data
        known = {*cls.model_fields, *(field.alias for field in cls.model_fields.values())}
        return {key: value for key, value in data.items() if key not in known or not _is_nothing(value)}


def _is_nothing(value: object) -> bool:
    return isinstance(value, str) and says_nothing(value)

"""What all records of an edition share."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from tambon_showcase.text.thai_values import is_blank


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
        return {key: value for key, value in data.items() if key not in known or not _says_nothing(value)}


def _says_nothing(value: object) -> bool:
    return isinstance(value, str) and is_blank(value)

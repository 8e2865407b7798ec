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
        """A key or cell without a value is no value; all that is read is text, so blanks are texts too."""
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if not (isinstance(value, str) and is_blank(value))}

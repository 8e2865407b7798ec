"""Fields that take one of a few words, as officers write these."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from tambon_showcase.text import thai_values as thai
from tambon_showcase.text.thai_values import ThaiValueError


class OneOf:
    """Marks a field that takes one of `words`, and says so to editors.

    Spaces and full stops do not matter (`อื่นๆ`, `อบจ`); `also` has other words that officers use for one of them.
    """

    def __init__(self, *words: str, also: Mapping[str, str] = MappingProxyType({})) -> None:
        self.words = words
        self._meant = {plain_word(word): word for word in words}
        self._meant |= {plain_word(other): word for other, word in also.items()}

    def read(self, value: object) -> object:
        """The word itself, or None for a blank.

        Raises:
            ThaiValueError: the value is none of the words.
        """
        if value is None or (isinstance(value, str) and thai.is_blank(value)):
            return None
        meant = self._meant.get(plain_word(str(value)))
        if meant is None:
            raise ThaiValueError("ต้องเป็นคำใดคำหนึ่งที่กำหนดไว้", f"เลือกคำหนึ่งจาก: {', '.join(self.words)}")
        return meant

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "enum": [*self.words, None]}


class OneOfYear:
    """Marks a field that takes one of the words that the year's rules list; officers use the words of `also` for some of them."""

    def __init__(self, *, also: Mapping[str, str] = MappingProxyType({})) -> None:
        self._also = {plain_word(other): word for other, word in also.items()}

    def meant(self, written: str, listed: Sequence[str]) -> str:
        """The word of the year that a text means; the text itself where it means none."""
        plain = plain_word(written)
        meant = {plain_word(word): word for word in listed}
        return meant.get(plain) or meant.get(plain_word(self._also.get(plain, "")), written)


def plain_word(text: str) -> str:
    """A word without what people write or leave out at will: spaces, full stops, the mark of etcetera apart."""
    return re.sub(r"[\s.·]", "", thai.clean_line(text)).casefold()

"""Words of one or two letters in a name (งา, มด): three letters in a row cannot find them.

Only here, only for names, and only while building, a word list decides where a word ends.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

SHORT = re.compile("[ก-ฮเ-ไ][ก-ฮะ-ู][็-๎]?|[ก-ฮ][็-๎][ก-ฮะ-ู]")
DICTIONARY = "tambon-search"


@cache
def _load() -> None:
    import nlpo3

    nlpo3.load_dict(str(files("pythainlp").joinpath("corpus/words_th.txt")), DICTIONARY)


@lru_cache(100_000)
def short_words(name: str) -> tuple[str, ...]:
    """Words of the name with one or two letters that are not the whole name."""
    import nlpo3

    _load()
    found = nlpo3.segment(name, DICTIONARY)
    return tuple(word for word in found if SHORT.fullmatch(word) and word != name)

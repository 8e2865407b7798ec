"""Words of one or two letters in a name (งา, มด): three letters in a row cannot find them.

Only here, only for names, and only while building, a word list decides where a word ends.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

SHORT = re.compile("[ก-ฮเ-ไ][ก-ฮะ-ู][็-๎]?|[ก-ฮ][็-๎][ก-ฮะ-ู]")
DICTIONARY = "tambon-search"


@cache
def _load() -> None:
    import nlpo3

    package = find_spec("pythainlp")  # found, not imported: its code takes half a second and is not needed
    assert package is not None
    assert package.origin is not None
    nlpo3.load_dict(str(Path(package.origin).with_name("corpus") / "words_th.txt"), DICTIONARY)


@lru_cache(100_000)
def short_words(name: str) -> tuple[str, ...]:
    """Words of the name with one or two letters that are not the whole name."""
    import nlpo3

    _load()
    found = nlpo3.segment(name, DICTIONARY)
    return tuple(word for word in found if SHORT.fullmatch(word) and word != name)

"""Which key an unknown one was meant to be: nearly its name, or its Thai title, in the record where it is."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.yaml_walk import KeyPath
from tambon_showcase.reading.known_keys import meant_key


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("levle",), ("level",)),
        (("Summary",), ("summary",)),
        (("คำขวัญ",), ("motto",)),
        (("office", "Phone"), ("office", "phone")),
        (("office", "โทรศัพท์สำนักงาน"), ("office", "phone")),
        (("highlights", 2, "titel"), ("highlights", 2, "title")),
        (("office", "levle"), ()),
        (("กำหนดการ",), ()),
        (("unknown", "phone"), ()),
    ],
)
def test_a_key_is_known_by_what_it_resembles_where_it_lies(written: KeyPath, meant: KeyPath) -> None:
    assert meant_key(written) == meant

"""Keys that an officer wrote at the margin, under the name of their group, belong to it; others stay where they are."""

from __future__ import annotations

import pytest

from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.reading.margin_keys import below_their_key


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        (
            "office:\nphone: '1'\nemail: a\nlat: '15'\n",
            {"office": {"phone": "1", "email": "a"}, "lat": "15"},
            1,
        ),
        (
            "office:\nphone: '1'\nothers: x\nemail: a\n",
            {"office": {"phone": "1"}, "others": "x", "email": "a"},
            1,
        ),
        ("office:\nmotto: ก\nphone: '1'\n", {"office": "", "motto": "ก", "phone": "1"}, 0),
        (
            "office: อบต.ก\n  phone: '1'\n  email: a\nmotto: ข\n",
            {"office": {"name": "อบต.ก", "phone": "1", "email": "a"}, "motto": "ข"},
            1,
        ),
        ("office: อบต.ก\nmotto: ข\nphone: '1'\n", {"office": "อบต.ก", "motto": "ข", "phone": "1"}, 0),
        ("office:\n  phone: '1'\nemail: a\n", {"office": {"phone": "1"}, "email": "a"}, 0),
    ],
)
def test_only_what_its_group_alone_knows_is_moved(text: str, value: object, said: int) -> None:
    document = below_their_key(read_yaml(text.encode(), "tambon.yml"), "tambon.yml")
    assert (document.value, len(document.findings)) == (value, said)

"""What may be found about a person, and where in a text it is."""

from __future__ import annotations

import enum
from typing import NamedTuple


class Kind(enum.Enum):
    """A kind of data about a person; the domain rules are in docs/personal-data.md."""

    ID = "national ID"
    HOUSE_CODE = "house code"
    KEY = "key or password of a service"
    PHONE = "mobile number"
    THIRTEEN = "thirteen digits of no known kind"
    BARCODE = "bar code that may be an ID"
    PLIGHT = "illness or poverty of a named person"
    CHILD = "child's name"
    MAIL = "private mail address"
    ACCOUNT = "private account on LINE or Facebook"
    BANK = "bank account"
    CARD = "passport, or the back of an ID card"
    PRIVATE = "birthday or home of a named person"


REFUSED = frozenset({Kind.ID, Kind.HOUSE_CODE, Kind.KEY})
"""Kinds that are never published."""
SHOWN = frozenset({Kind.THIRTEEN, Kind.BARCODE})
"""Kinds that look just like harmless numbers: they are shown, with a warning."""


class Hit(NamedTuple):
    """Something about a person, from `start` to before `end`."""

    kind: Kind
    start: int
    end: int

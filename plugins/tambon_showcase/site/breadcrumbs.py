"""Breadcrumbs: where a page is, from the home page down."""

from __future__ import annotations

from typing import NamedTuple


class Crumb(NamedTuple):
    """One step of the breadcrumbs."""

    title: str
    address: str

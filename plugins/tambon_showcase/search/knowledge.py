"""What readers mean by what they type: `knowledge.toml`, checked and packed for the browser."""

from __future__ import annotations

import json
import tomllib
import zlib
from functools import cache
from importlib.resources import files

from tambon_showcase.text.keyboards import layouts

Knowledge = dict[str, dict[str, object]]
"""The tables of `knowledge.toml` by name, as they are written there."""


@cache
def knowledge() -> Knowledge:
    """The tables of the file.

    Raises:
        tomllib.TOMLDecodeError: a line is not TOML; the message names the line.
    """
    return tomllib.loads(files(__package__).joinpath("knowledge.toml").read_text(encoding="utf-8"))


def site_names(address: str) -> tuple[str, ...]:
    """What readers call one of the site's own pages."""
    found = knowledge()["site"].get(address, [])
    return tuple(found) if isinstance(found, list) else ()


def published() -> bytes:
    """What the browser needs of it, compressed; names of the site's pages are in the index itself."""
    shown = {name: table for name, table in knowledge().items() if name != "site"}
    shown["keyboards"] = {**layouts()}
    return zlib.compress(json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode(), 9)

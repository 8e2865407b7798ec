"""What decides how pages look besides the entries themselves."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from tambon_showcase.as_submitted import SubmissionEnd
from tambon_showcase.paper.engines import pango_name
from tambon_showcase.settings import FEWER_ENTRIES, FEWER_PERCENT, Settings
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import content_signature, digest

ENGINES = ("cmarkgfm", "nh3", "pillow", "jinja2", "pydantic", "geothai", "markupsafe")
"""Packages whose version may change what a page looks like."""


@functools.cache
def package_key() -> str:
    """Changes when this package's code or templates, or an engine's version, change."""
    return digest(content_signature([Path(__file__).parent.parent]), *(version(engine) for engine in ENGINES))


def settings_key(settings: Settings, shells: Shells) -> str:
    """Changes when the settings, the shells, the package or what can make PDF change; never with the place."""
    placeless = dataclasses.replace(
        settings,
        root=Path(),
        site_dir=Path(),
        fewer_entries=FEWER_ENTRIES,
        fewer_percent=FEWER_PERCENT,
        is_part=False,
    )
    return digest(shells.key, package_key(), repr(placeless), pango_name() if settings.make_documents else "")


def edition_keys(
    settings: Settings, shells: Shells, rules: Mapping[int, Path], deadlines: Mapping[int, SubmissionEnd]
) -> dict[int, str]:
    """For each year, what besides an entry's own folder decides how it looks.

    `rules` are the folders that it follows. A deadline that is over decides as of when entries are judged; before, every
    commit would be another one.
    """
    common = settings_key(settings, shells)
    over = {year: repr(end) for year, end in deadlines.items() if end.is_over}
    return {
        year: digest(common, content_signature([folder]), over.get(year, ""))
        for year, folder in rules.items()
    }

"""The plugin's options in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import base, config_options

from tambon_showcase.settings import FEWER_ENTRIES, FEWER_PERCENT, TILE_ADDRESS, TILE_CREDIT


class TambonShowcaseConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in mkdocs.yml."""

    edit_url = config_options.Type(str, default="")
    """Address before a file's path where officers edit online; empty hides the link."""
    documents = config_options.Type(bool, default=True)
    """Whether PDF, slides and pictures for sharing are made."""
    selection_pages = config_options.Type(bool, default=True)
    """Whether the pages on which provinces and regions select tambons are part of the site."""
    tile_address = config_options.Type(str, default=TILE_ADDRESS)
    """Map tiles, requested only after a reader opens the interactive map."""
    tile_credit = config_options.Type(str, default=TILE_CREDIT)
    """The credit the tiles' owner requires."""
    fewer_entries = config_options.Type(int, default=FEWER_ENTRIES)
    """A build ends before it publishes when more entries than this would disappear …"""
    fewer_percent = config_options.Type(int, default=FEWER_PERCENT)
    """… and more than this share of those published before."""

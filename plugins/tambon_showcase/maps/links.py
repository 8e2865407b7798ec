"""Addresses of Google Maps that need no key (Maps URLs, `api=1`) and of an entry's Google My Maps."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

from tambon_showcase.content.embeds import ForeignEmbed, embed_of
from tambon_showcase.content.urls import service_url

from .model import Position

_MAPS = "https://www.google.com/maps"
_MOST_STOPS = 10
"""Google Maps takes nine stops and a destination in one address."""


def place_address(position: Position) -> str:
    """Opens the position in Google Maps, on a phone in its app."""
    return f"{_MAPS}/search/?api=1&query={position.lat:.6f}%2C{position.lon:.6f}"


def directions_address(positions: Sequence[Position]) -> str:
    """Directions from where the reader is to the last position, by way of the others (at most nine)."""
    *stops, last = [f"{position.lat:.6f}%2C{position.lon:.6f}" for position in positions[:_MOST_STOPS]]
    waypoints = f"&waypoints={'%7C'.join(stops)}" if stops else ""
    return f"{_MAPS}/dir/?api=1&destination={last}{waypoints}"


def my_maps(address: str | None) -> ForeignEmbed | None:
    """The frame and the page of a Google My Maps address, or None where the address is no such map."""
    if not address or not service_url("google-maps", address):
        return None
    map_ids = parse_qs(urlsplit(address).query, max_num_fields=20).get("mid", [])
    return embed_of(f"{_MAPS}/d/embed?mid={map_ids[0]}") if map_ids else None

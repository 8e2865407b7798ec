"""Where the index gets the entries' contributions from: which changed is known without reading them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Protocol


class Contributions(Protocol):
    """The contributions of all entries in the index."""

    def digests(self) -> Mapping[str, str]:
        """A digest of each entry's contribution, by entry key."""

    def one(self, key: str) -> bytes:
        """One entry's contribution."""


class InMemory:
    """Contributions that are at hand; empty ones are left out."""

    def __init__(self, contributions: Iterable[tuple[str, bytes]]) -> None:
        self._data = {key: data for key, data in contributions if data}

    def digests(self) -> Mapping[str, str]:
        """A digest of each."""
        return {key: blake2b(data, digest_size=12).hexdigest() for key, data in self._data.items()}

    def one(self, key: str) -> bytes:
        """One of them."""
        return self._data[key]

"""What pages across entries are made of."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.stored_shares import Shares

from .writer import PortalWriter


@dataclasses.dataclass(frozen=True)
class Explored:
    """What pages across entries are made of. Shares are read only when a page has to be made."""

    writer: PortalWriter
    shares: Shares
    entries: Mapping[str, Facts]
    facts: Mapping[str, bytes]
    editions: Mapping[int, Edition]
    site_dir: Path
    _digests: dict[str, Mapping[str, str]] = dataclasses.field(default_factory=dict)

    @functools.cached_property
    def names(self) -> Mapping[str, bytes]:
        """The little that a line about an entry says: it changes less often than the facts."""
        return {
            key: "|".join((key, f.name_th, f.district_th, f.province_th, f.kind)).encode()
            for key, f in self.entries.items()
        }

    def sources(self, name: str, keys: Iterable[str] | None = None) -> list[bytes]:
        """What a page made of one kind of share depends on, for all entries or for some."""
        digests = self.digests(name)
        chosen = digests if keys is None else keys
        return [part for key in chosen for part in (digests[key].encode(), self.names[key])]

    def digests(self, name: str) -> Mapping[str, str]:
        """Digests of one kind of share by the keys of published entries."""
        if name not in self._digests:
            found = self.shares.digests(name)
            self._digests[name] = {key: found[key] for key in found if key in self.entries}
        return self._digests[name]

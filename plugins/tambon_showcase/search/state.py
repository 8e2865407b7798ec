"""What the index's folder holds: a small file kept outside the site, so that a run knows what changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from .slots import assign, bucket_bits, slot_bits

FORMAT = 7
"""Version of the files, of the normalisation and of the register; the browser's `FORMAT` is the same."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """Slot and digest of every entry in the index."""

    entries: dict[str, tuple[int, str]]

    @classmethod
    def of(cls, digests: Mapping[str, str]) -> IndexState:
        """The state that contributions with these digests lead to."""
        return cls({key: (slot, digests[key]) for key, slot in assign(digests).items()})

    @classmethod
    def load(cls, path: Path | None) -> IndexState:
        """The state in a file; nothing if there is none, or a damaged one: the index is then made whole."""
        if path is None or not path.is_file():
            return cls({})
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            return cls({key: (slot, digest) for key, (slot, digest) in found["entries"].items()})
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls({})

    def save(self, path: Path) -> None:
        """Keep the state in a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"entries": self.entries}, separators=(",", ":")), encoding="utf-8")

    @property
    def slot_bits(self) -> int:
        """Bits of a slot's number."""
        return slot_bits(len(self.entries))

    @property
    def bucket_bits(self) -> int:
        """Bits of a bucket's number."""
        return bucket_bits(self.slot_bits)

    @property
    def name(self) -> str:
        """A short name for exactly this content, which the folder's root file carries."""
        return blake2b(json.dumps(sorted(self.entries.items())).encode(), digest_size=8).hexdigest()

    def slots(self) -> dict[str, int]:
        """Slot of each entry."""
        return {key: slot for key, (slot, _) in self.entries.items()}

    def not_in(self, other: IndexState) -> dict[str, int]:
        """Slots of the entries that the other state lacks or has otherwise."""
        return {key: e[0] for key, e in self.entries.items() if other.entries.get(key) != e}

"""What an entry's folder held when its pages were last good: to know whether a later change took something away.

Somebody may have requested the removal, so pages that still show it must not stay. Only counts and digests are
kept, no words.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from tambon_showcase.site.made import names_below
from tambon_showcase.site.signature import content_signature
from tambon_showcase.text.decoding import decode_text

from .compact import compact_json

INVENTORY = "inventory"
"""The share that records what the folder held; no page looks at it."""
_TEXTS = (".csv", ".md", ".yml")

_CELL = re.compile(r"[^,\s][^,\r\n]*")

Held = list[int] | str | None
"""Of a table or text its lines, cells and letters that hold anything; of another file the digest.

None where a table or text cannot be read: nobody takes something away by damaging a whole file.
"""


def inventory(folder: Path) -> bytes:
    """What the folder holds, file by file; links are not followed."""
    held = {
        name: _held(path)
        for name in names_below(folder)
        if (path := folder / name).is_file() and not path.is_symlink()
    }
    return compact_json(held)


def takes_away(before: bytes, after: bytes) -> bool:
    """Whether a file, a row, a cell or a piece of text that was there is gone, or a photo or document is another."""
    old: dict[str, Held] = json.loads(before)
    new: dict[str, Held] = json.loads(after)
    return any(name not in new or _is_less(new[name], held) for name, held in old.items())


def _held(path: Path) -> Held:
    if path.suffix not in _TEXTS:
        return content_signature([path])
    # As text, so that a file that was saved in another encoding, or lost its letters (`???`), holds as much as before.
    decoded = decode_text(path.read_bytes())
    if decoded is None or "\0" in decoded.text:
        return None
    lines = list(filter(str.strip, decoded.text.splitlines()))
    cells = len(_CELL.findall(decoded.text))
    letters = sum(map(len, lines)) if path.suffix == ".md" else 0
    return [len(lines), cells, letters]


def _is_less(new: Held, old: Held) -> bool:
    if new is None or old is None:
        return False
    if isinstance(new, str) or isinstance(old, str):
        return new != old
    return any(now < then for now, then in zip(new, old, strict=True))

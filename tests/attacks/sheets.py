"""The judges' sheets of a case, in our schema and for the contest that the built pack describes; and their merge."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

FOLDER = "attack-sheets"
YEAR, REGION = "2565", "99"
PACK = f"judge/{YEAR}/region-{REGION}.json"
TAMBON = [sys.executable, "-I", "-m", "tambon_showcase"]
OURS = {"schema", "rubric", "entries"}


def keep(root: Path, code: str, payload: bytes, *, twice: bool) -> None:
    """Lay a case's sheet aside until there is a pack to fit it to; `twice`: its judge sends two."""
    folder = root / FOLDER / code
    folder.mkdir(parents=True)
    for name in ("a", "b") if twice else ("a",):
        (folder / f"{name}.json").write_bytes(payload)


def merge(root: Path, kept: Path, out: Path) -> int:
    """Merge the sheets kept in a folder as the secretary would; returns the command's exit code."""
    pack = json.loads((root / "site" / PACK).read_bytes())
    sheets = []
    for path in sorted(kept.glob("*.json")):
        sheet = kept.parent / f"{kept.name}-{path.name}"
        sheet.write_bytes(_fitted(path.read_bytes(), pack, "" if path.stem == "a" else " (แก้)"))
        sheets.append(str(sheet))
    command = ["judge", "merge", *sheets, "--region", REGION, "--root", str(root), "--out", str(out)]
    return subprocess.call([*TAMBON, *command])


def _fitted(payload: bytes, pack: dict[str, Any], more: str) -> bytes:
    try:
        told = json.loads(payload)
    except (ValueError, RecursionError):
        return payload
    if not isinstance(told, dict):
        return payload
    remarks = [str(entry.get("comment", "")) + more for entry in told.get("entries", [])]
    contestant = next(entry["code"] for entry in pack["entries"] if entry["level"] == "province")
    entries = [
        {
            "code": contestant,
            "scores": {},
            "judgements": {"1.1": "met"},
            "comments": {"1.1": text},
            "comment": text,
        }
        for text in remarks[:1]
    ]
    head = {"schema": "judge-sheet/1", **{key: pack[key] for key in ("year", "region", "rubric", "build")}}
    saved = {"revision": "1", "saved": "2022-08-01T02:00:00.000Z", "log": []}
    strange = {key: value for key, value in told.items() if key not in OURS}
    return json.dumps({**head, **saved, **strange, "entries": entries}, ensure_ascii=False).encode()

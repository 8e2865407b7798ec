"""Write .github/CODEOWNERS from .github/owners.yml: who has to look at a change of which province.

    python scripts/codeowners.py

Everything that is no entry belongs to the project's maintainers, so no contributor's province can own it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
OWNERS = ROOT / ".github" / "owners.yml"
CODEOWNERS = ROOT / ".github" / "CODEOWNERS"
HEAD = (
    "# Made by scripts/codeowners.py from .github/owners.yml; edit that file. The last line that fits wins.\n"
)
_OWNER = re.compile(r"@[A-Za-z0-9-]+(/[A-Za-z0-9._-]+)?")
_PROVINCE = re.compile(r"[1-9]\d")


def text(owners: Mapping[str, Any]) -> str:
    """The file's text.

    Raises:
        ValueError: a province's code or an owner's name is not of the shape that GitHub knows.
    """
    project = _owner(owners["project"])
    lines = [f"* {project}\n"]
    for code, owner in sorted(owners["provinces"].items()):
        if not _PROVINCE.fullmatch(str(code)):
            raise ValueError(f"รหัสจังหวัดต้องเป็นเลขสองหลักในเครื่องหมายคำพูด: {code}")
        lines.append(f"/tambons/*/{code}-*/ {_owner(owner)} {project}\n")
    lines += [f"/tambons/*/_rules/ {project}\n", f"/.github/ {project}\n"]
    return HEAD + "".join(lines)


def _owner(name: object) -> str:
    if not isinstance(name, str) or not _OWNER.fullmatch(name):
        raise ValueError(f"ชื่อผู้ดูแลต้องขึ้นต้นด้วย @ เช่น @หน่วยงาน/ทีม: {name}")
    return name


if __name__ == "__main__":
    CODEOWNERS.write_text(text(yaml.safe_load(OWNERS.read_text(encoding="utf-8"))), encoding="utf-8")

"""What the system or the folder does not allow, said in Thai instead of a traceback; nothing is overwritten."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from tambon_showcase.text.system_reasons import system_reason


def refusal(problem: OSError) -> str:
    """Why the system did not open, read or write a file, and what to do."""
    name = f" {problem.filename}" if problem.filename else ""
    return f"ใช้ไฟล์{name} ไม่ได้: {system_reason(problem)}"


def is_free(targets: Iterable[Path]) -> bool:
    """Whether nothing is where a command would write; the first thing that does is said."""
    for target in targets:
        if target.exists() or target.is_symlink():  # a link to nothing yet: what is written lands elsewhere
            print(f"มี {target} อยู่แล้ว จึงไม่เขียนทับ ลบหรือย้ายของเดิม หรือระบุ --out อื่น", file=sys.stderr)
            return False
    return True

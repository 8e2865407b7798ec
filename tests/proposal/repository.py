"""A real git repository with a base project and a contributor's branch, as a workflow sees them."""

from __future__ import annotations

import subprocess
from pathlib import Path

FIRST = "tambons/2565/64-สุโขทัย/640904-กลางดง"
SECOND = "tambons/2565/99-สาธิต/999901-ทุ่งสมมติ"


class Repository:
    """`root` holds the contributor's branch; `base` is the commit it began from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "ผู้ส่ง")
        self.git("config", "user.email", "office@example.go.th")

    def git(self, *arguments: str) -> str:
        """Run git here; returns what it says."""
        command = ["git", "-C", str(self.root), "-c", "core.quotepath=false", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, message: str = "แก้ไข") -> str:
        """Take in every change; returns the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file, with its folders."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

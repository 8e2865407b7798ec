"""What a pull request gets: what it touches, what `tambon check` says, and what the merge says of judges' files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import sheets

from build import without_documents
from install import PAGES, TO_TELL

ROOT = Path.cwd()
PROJECT = Path(__file__).resolve().parents[2]


def main() -> int:
    refused = scope_refused() if (ROOT / ".git").exists() else False
    codes = {line.split("\t")[0] for line in (ROOT / PAGES).read_text(encoding="utf-8").splitlines()}
    checked = subprocess.run(
        [*sheets.TAMBON, "check", *sorted(codes), "--root", str(ROOT)],
        check=False,
        capture_output=True,
        text=True,
    )
    sys.stdout.write(checked.stdout + checked.stderr)
    merges = [merge_refused(kept) for kept in sorted((ROOT / sheets.FOLDER).glob("*/"))]
    return int(refused or checked.returncode or any(merges) or is_told(checked.stdout))


def is_told(said: str) -> bool:
    """Whether the check mentions the file that it must mention."""
    kept = ROOT / TO_TELL
    name = kept.read_text(encoding="utf-8") if kept.exists() else ""
    return bool(name) and any(line.startswith("tambons/") and name in line for line in said.splitlines())


def scope_refused() -> bool:
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.go.th"]
    subprocess.run([*git, "add", "--all", "--force", "--", ".", f":!{PAGES}"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "หลัง"], check=True)
    script = [sys.executable, "-I", str(PROJECT / "scripts" / "changed_entries.py"), "--repo", "."]
    output = ROOT / ".git" / "scope"
    subprocess.run(
        [*script, "--base", "HEAD~1", "--head", "HEAD", "--github-output", str(output)], check=True
    )
    return "refused=true" in output.read_text(encoding="utf-8")


def merge_refused(kept: Path) -> bool:
    without_documents(ROOT / "mkdocs.yml")
    subprocess.run([*sheets.TAMBON, "build", "--root", str(ROOT)], check=True)
    return sheets.merge(ROOT, kept, ROOT / "result") != 0


if __name__ == "__main__":
    sys.exit(main())

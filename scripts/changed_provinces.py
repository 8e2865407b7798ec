"""Print the provinces that are worth a machine of their own in this publishing: codes, a blank between them.

    python3 -I scripts/changed_provinces.py --before COMMIT [--github-output FILE]

Needs Python and git only. Nothing is printed for few entries: the job that unites builds these as fast itself. All provinces are
printed when something besides entries changed, or when git does not know the commit that was published before.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

FEW = 20
"""So many entries take one machine about as long as it takes to set up a second one."""
_ENTRY = re.compile(r"tambons/\d{4}/(\d{2})-[^/]+/\d{6}[^/]*")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--before", required=True)
    parser.add_argument("--github-output", type=Path)
    chosen = parser.parse_args()
    provinces = worth_a_machine(changed_entries(chosen.before))
    print(*provinces)
    if chosen.github_output:
        with chosen.github_output.open("a", encoding="utf-8") as file:
            file.write(f"provinces={json.dumps(provinces)}\n")


def changed_entries(before: str) -> set[str]:
    """The folders of entries that changed since a commit; those of all where more changed, or where nobody knows."""
    everything = _entries(_git("ls-files", "-z"))
    if _git("rev-parse", "--quiet", "--verify", f"{before}^{{commit}}") is None:
        return everything
    changed = _git("diff", "--name-only", "--no-renames", "-z", before, "HEAD", "--") or []
    return _entries(changed) & everything if all(map(_ENTRY.match, changed)) else everything


def worth_a_machine(entries: Iterable[str]) -> list[str]:
    """The codes of the provinces of these entries, or none where one machine does."""
    counted = Counter(found[1] for entry in entries if (found := _ENTRY.match(entry)))
    return sorted(counted) if counted.total() > FEW else []


def _entries(paths: Iterable[str] | None) -> set[str]:
    return {found[0] for path in paths or () if (found := _ENTRY.match(path))}


def _git(*words: str) -> list[str] | None:
    """What git lists, or None where it refuses."""
    done = subprocess.run(["git", *words], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "backslashreplace").split("\0")[:-1] if done.returncode == 0 else None


if __name__ == "__main__":
    main()

"""Report to a workflow what a change touches: its entries, and what it may not touch. Needs Python and git only.

    python3 -I scripts/changed_entries.py --repo REPO --base COMMIT --head COMMIT
        [--scope scope.json] [--lay WORKTREE] [--github-output FILE]

It prints annotations for GitHub and ends with 0: the workflow's last job refuses what `refused` says.
`--lay` puts the changed entries into the work tree WORKTREE, and nothing else of the change.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from tambon_showcase.proposal.git import changed_files, lay  # noqa: E402
from tambon_showcase.proposal.scope import Scope, scope_of  # noqa: E402
from tambon_showcase.review.annotations import annotation  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repo", type=Path, required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--head", required=True)
    parser.add_argument("--scope", type=Path)
    parser.add_argument("--lay", type=Path)
    parser.add_argument("--github-output", type=Path)
    chosen = parser.parse_args()
    scope = scope_of(changed_files(chosen.repo, chosen.base, chosen.head))
    for finding in scope.findings:
        print(annotation(finding))
    if chosen.lay:
        lay(chosen.lay, chosen.head, scope.entries)
    if chosen.scope:
        chosen.scope.write_text(json.dumps(scope.as_json(), ensure_ascii=False), encoding="utf-8")
    if chosen.github_output:
        with chosen.github_output.open("a", encoding="utf-8") as file:
            file.writelines(f"{name}={value}\n" for name, value in outputs(scope).items())


def outputs(scope: Scope) -> dict[str, str]:
    """What the workflow's jobs need: codes to build, and three yes-or-no answers."""
    codes = sorted({entry.code for entry in scope.entries if entry.state != "deleted"})
    return {
        "codes": " ".join(codes),
        "entries": str(bool(scope.entries)).lower(),
        "central": str(bool(scope.outside)).lower(),
        "refused": str(scope.refused).lower(),
    }


if __name__ == "__main__":
    main()

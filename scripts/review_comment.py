"""Write the Thai comment on the pull request of a finished check. Standard library only; runs with a write token.

    python3 -I scripts/review_comment.py --repository OWNER/NAME --run NUMBER --sha COMMIT

The token is in GH_TOKEN. What the run left behind is not trusted; the pull request is found by its head commit.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from tambon_showcase.review.comment import comment, judges_itself, no_voucher  # noqa: E402
from tambon_showcase.review.github import API, GitHub  # noqa: E402
from tambon_showcase.review.shape import ReportError, read_report  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repository", type=_matching(r"[\w.-]+/[\w.-]+"), required=True)
    parser.add_argument("--run", type=int, required=True)
    parser.add_argument("--sha", type=_matching(r"[0-9a-f]{40}"), required=True)
    parser.add_argument("--api", default=os.environ.get("GITHUB_API_URL", API))
    parser.add_argument("--server", default=os.environ.get("GITHUB_SERVER_URL", "https://github.com"))
    parser.add_argument(
        "--site", default="", help="address of the site with the handbook (default: that of GitHub Pages)"
    )
    chosen = parser.parse_args()
    github = GitHub(chosen.repository, os.environ["GH_TOKEN"], chosen.api)
    try:
        trusted = _told_of_those_that_judge_themselves(github, chosen.sha)
        data = github.report_of(chosen.run) if trusted else None
        if data is None:
            print("There is no report to tell of.")
            return 0
        report = read_report(data)
    except ReportError as problem:
        print(f"::error::The report is not one of ours ({problem}); no comment is written.")
        return 1
    repository = f"{chosen.server}/{chosen.repository}"
    for pull in trusted:
        run_url, pull_url = f"{repository}/actions/runs/{chosen.run}", f"{repository}/pull/{pull}"
        github.say(pull, comment(report, run_url, pull_url, chosen.site or _pages_of(chosen)))
    return 0


def _pages_of(chosen: argparse.Namespace) -> str:
    """Where GitHub Pages shows the site of a repository; it leads on to a name of the office's own."""
    if chosen.server != "https://github.com":
        return ""
    owner, name = chosen.repository.lower().split("/")
    return f"https://{owner}.github.io/" + (
        "" if name == f"{owner}.github.io" else f"{chosen.repository.split('/')[1]}/"
    )


def _told_of_those_that_judge_themselves(github: GitHub, sha: str) -> list[int]:
    """The pull requests whose report may be believed; the others hear that theirs is not."""
    trusted = []
    for pull in github.pulls_at(sha):
        paths = github.files_of(pull)
        if judges_itself(paths):
            github.say(pull, no_voucher(paths))
        else:
            trusted.append(pull)
    return trusted


def _matching(pattern: str):  # type: ignore[no-untyped-def]
    def read(text: str) -> str:
        if not re.fullmatch(pattern, text, re.ASCII):
            raise argparse.ArgumentTypeError(f"not {pattern}")
        return text

    return read


if __name__ == "__main__":
    sys.exit(main())

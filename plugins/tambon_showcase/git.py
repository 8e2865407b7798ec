"""git on this machine: called in one way, in one environment, with one error."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

TIME_LIMIT_S = 120
"""Longest time one git command may take."""
_ELSEWHERE = frozenset(
    {
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_COMMON_DIR",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_PREFIX",
    }
)
"""By these the surroundings (a hook, another tool) lead git to another repository or index."""
GitVariables = Mapping[str, str | None]
"""Variables of the surroundings that git gets beside those that are there; without a value: that it does not get."""
_NOTHING_MORE: GitVariables = MappingProxyType({})


class GitError(Exception):
    """git is not on this machine, refused, or took too long; the text has what it said."""


def git(
    folder: Path,
    *words: str,
    data: bytes = b"",
    variables: GitVariables = _NOTHING_MORE,
    limit_s: float | None = None,
) -> bytes:
    """What a git command prints in a folder's repository, with `data` as its input; names of files come as they are.

    Raises:
        GitError: it could not be done.
    """
    command = ["git", "-C", str(folder), "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(
            command,
            input=data,
            env=_environment(variables),
            check=True,
            capture_output=True,
            timeout=limit_s or TIME_LIMIT_S,
        )
    except subprocess.CalledProcessError as problem:
        said = problem.stderr.decode("utf-8", "replace").strip()
        raise GitError(f"git {words[0]}: {said}") from problem
    except (OSError, subprocess.SubprocessError) as problem:
        raise GitError(f"git {words[0]}: {problem}") from problem
    return done.stdout


def commit_of(repository: Path, reference: str) -> str:
    """The commit that a whole reference of the folder's own repository names; nothing where it is not there.

    Raises:
        GitError: it could not be looked up.
    """
    words = "for-each-ref", "--format=%(objectname)", reference
    return git(repository, *words, variables=only_here(repository)).decode().strip()


def _environment(variables: GitVariables) -> dict[str, str]:
    here: GitVariables = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    return {name: value for name, value in {**here, **variables}.items() if value is not None}


def only_here(repository: Path) -> dict[str, str]:
    """Variables by which git takes the folder's own repository or none, never one around it."""
    return {"GIT_CEILING_DIRECTORIES": str(repository.resolve().parent)}

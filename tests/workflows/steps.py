"""Run the scripts of a workflow's job on this machine, as a runner would, without GitHub."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

WORKFLOWS = Path(__file__).parents[2] / ".github" / "workflows"
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}")


def workflow(name: str) -> Any:
    """A workflow as GitHub reads it (`on` is a word there, not a truth)."""
    return yaml.load((WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def names() -> list[str]:
    """Every workflow's name."""
    return sorted(path.stem for path in WORKFLOWS.glob("*.yml"))


def steps(name: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Job and step, for every step of a workflow."""
    for job, content in workflow(name)["jobs"].items():
        for step in content["steps"]:
            yield job, step


def run_step(
    job: str, title: str, folder: Path, values: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run one step of a pull request's jobs in `folder`; `values` replace GitHub's expressions, by their text."""
    every = (*steps("check"), *steps("preview"))
    return _run(
        next(one for where, one in every if where == job and one.get("name") == title), folder, values
    )


def run_publishing_step(
    title: str, folder: Path, values: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """The same for a step of the publishing build, which finds the programs of `folder` before others."""
    step = next(one for job, one in steps("publish") if job == "build" and one.get("name") == title)
    return _run(step, folder, values, {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"})


def _run(
    step: Mapping[str, Any],
    folder: Path,
    values: Mapping[str, str],
    besides: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[str]:
    chosen = {key: _filled(text, values) for key, text in step.get("env", {}).items()}
    environment = {**os.environ, **besides, "GITHUB_OUTPUT": str(folder / "output"), **chosen}
    command = ["bash", "-e", "-o", "pipefail", "-c", step["run"]]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def _filled(text: str, values: Mapping[str, str]) -> str:
    return EXPRESSION.sub(lambda match: values[match[1].strip()], text)


def outputs(folder: Path) -> dict[str, str]:
    """What the steps passed to later jobs."""
    lines = (folder / "output").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)

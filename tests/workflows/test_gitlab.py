"""The pipeline of GitLab: as its published schema has it, and its scripts run as a runner runs them, with programs in place of ours."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase import register

ROOT = Path(__file__).parents[2]
PIPELINE = ROOT / ".gitlab-ci.yml"


class _Loader(yaml.BaseLoader):
    """YAML as GitLab reads it, with references to other jobs' lines."""


def _referred(loader: yaml.Loader, node: yaml.SequenceNode) -> Any:
    job, key = loader.construct_sequence(node)
    return yaml.load(PIPELINE.read_text("utf-8").replace("!reference", ""), yaml.BaseLoader)[job][key]


_Loader.add_constructor("!reference", _referred)


def pipeline() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(PIPELINE.read_text("utf-8"), _Loader)
    return found


def test_it_is_as_gitlab_publishes_its_schema() -> None:
    tool = Path(sys.executable).with_name("check-jsonschema")
    words = ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(PIPELINE)]
    done = subprocess.run([tool, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_province_has_a_job() -> None:
    (matrix,) = pipeline()["ส่วน"]["parallel"]["matrix"]
    assert matrix["PROVINCE"] == [province.code for province in register.provinces()]


def test_programs_and_folders_that_it_names_exist() -> None:
    found = set(re.findall(r"(?:scripts/)\w+\.py", PIPELINE.read_text("utf-8")))
    assert len(found) > 3
    assert all((ROOT / name).is_file() for name in found)


def run(job: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The job's script in a folder where `python`, `python3` and `apt-get` only say how they were called."""
    for name, says in (
        ("python", 'echo "$*"; exit $BUILD'),
        ("python3", 'echo "64 67"'),
        ("apt-get", "true"),
    ):
        (folder / name).write_text(f"#!/bin/sh\n{says}\n", "utf-8")
        (folder / name).chmod(0o755)
    lines = [line for one in pipeline()[job]["script"] for line in ([one] if isinstance(one, str) else one)]
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "BUILD": "0", **variables}
    command = ["bash", "-e", "-o", "pipefail", "-c", "\n".join(lines)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("province", "status", "said", "ends"),
    [
        ("64", "0", "scripts/build.py --province 64 --part parts/part-64\n", 0),
        ("64", "3", "scripts/build.py --province 64 --part parts/part-64\n", 0),
        ("64", "1", "scripts/build.py --province 64 --part parts/part-64\n", 1),
        ("16", "1", "ไม่ต้องสร้างจังหวัดนี้\n", 0),
    ],
)
def test_a_province_is_built_where_it_is_worth_a_machine(
    province: str, status: str, said: str, ends: int, tmp_path: Path
) -> None:
    done = run("ส่วน", tmp_path, PROVINCE=province, BUILD=status)
    assert (done.stdout, done.returncode) == (said, ends), done.stderr


@pytest.mark.parametrize(
    ("parts", "status", "said", "ends"),
    [
        ((), "0", "scripts/build.py\n", 0),
        (("64",), "3", "scripts/build.py unite parts/part-64\n", 0),
        (("64",), "1", "scripts/build.py unite parts/part-64\n", 1),
    ],
)
def test_parts_are_united_where_there_are_some(
    parts: tuple[str, ...], status: str, said: str, ends: int, tmp_path: Path
) -> None:
    for province in parts:
        (tmp_path / "parts" / f"part-{province}").mkdir(parents=True)
    done = run("เผยแพร่", tmp_path, BUILD=status)
    assert (done.stdout, done.returncode) == (said, ends), done.stderr

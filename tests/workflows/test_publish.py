"""The step that builds the site, run as a runner runs it, with a program in place of the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.cli.build import OLD_RULES_STATUS

from .steps import run_publishing_step

BUILD = "สร้าง"
ADDRESSES = {
    "needs.address.outputs.base_url": "https://example.go.th/",
    "github.server_url": "https://github.com",
    "github.repository": "cdd/tambon",
    "github.ref_name": "main",
}
ASKED = "inputs.allow_fewer && '--allow-fewer' || ''"


@pytest.mark.parametrize(
    ("status", "passes"), [(0, True), (1, False), (2, False), (OLD_RULES_STATUS, True), (130, False)]
)
def test_a_year_that_goes_on_by_older_rules_keeps_nobody_from_readers(
    tmp_path: Path, status: int, passes: bool
) -> None:
    """Every other end of the build stops the publishing, and the site of before stays."""
    stub = tmp_path / "python"
    stub.write_text(f'#!/bin/sh\necho "$TAMBON_SITE_URL $*"\nexit {status}\n', "utf-8")
    stub.chmod(0o755)
    for allowed, told in (("", ""), ("--allow-fewer", " --allow-fewer")):
        done = run_publishing_step(BUILD, tmp_path, {**ADDRESSES, ASKED: allowed})
        assert done.stdout == f"https://example.go.th/ scripts/build.py{told}\n"
        assert (done.returncode == 0) == passes, done.stderr


def test_parts_that_other_machines_have_made_are_united(tmp_path: Path) -> None:
    stub = tmp_path / "python"
    stub.write_text('#!/bin/sh\necho "$*"\n', "utf-8")
    stub.chmod(0o755)
    for province in ("64", "16"):
        (tmp_path / "parts" / f"part-{province}").mkdir(parents=True)
    done = run_publishing_step(BUILD, tmp_path, {**ADDRESSES, ASKED: "--allow-fewer"})
    assert done.stdout == "scripts/build.py unite parts/part-16 parts/part-64 --allow-fewer\n", done.stderr

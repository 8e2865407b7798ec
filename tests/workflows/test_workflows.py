"""The workflow files themselves: linted, pinned, without rights they do not need, naming files that exist."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase.content.allowances import ALLOWED_LABEL

from .steps import WORKFLOWS, names, steps, workflow

LABELLED = f"github.event.action == 'labeled' && github.event.label.name == '{ALLOWED_LABEL}'"
ROOT = Path(__file__).parents[2]
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
WRITERS = {
    ("comment", "comment"): {"actions": "read", "contents": "read", "pull-requests": "write"},
    ("publish", "address"): {"pages": "read"},
    ("publish", "deploy"): {"pages": "write", "id-token": "write"},
}


def test_zizmor_has_nothing_to_say() -> None:
    tool = shutil.which("zizmor", path=f"{sys.prefix}/bin") or shutil.which("zizmor")
    assert tool, "zizmor comes with the test lock"
    done = subprocess.run(
        [tool, "--offline", "--no-progress", str(ROOT / ".github")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not shutil.which("actionlint"), reason="actionlint is no Python package of the lock")
def test_actionlint_has_nothing_to_say() -> None:
    files = sorted(map(str, WORKFLOWS.glob("*.yml")))
    done = subprocess.run(["actionlint", *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", names())
def test_every_action_is_pinned_and_no_checkout_keeps_credentials(name: str) -> None:
    for _, step in steps(name):
        if "uses" in step:
            assert PINNED.fullmatch(step["uses"]), step["uses"]
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("name", names())
def test_rights_are_given_to_jobs_and_no_more_than_needed(name: str) -> None:
    read = workflow(name)
    assert read["permissions"] == {}
    for job, content in read["jobs"].items():
        rights = content["permissions"]
        assert rights == WRITERS.get((name, job), rights)
        if (name, job) not in WRITERS:
            assert rights in ({}, {"contents": "read"})
        assert 5 <= int(content["timeout-minutes"]) <= 60


@pytest.mark.parametrize("name", names())
def test_no_text_of_a_contributor_is_put_into_a_script(name: str) -> None:
    for _, step in steps(name):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("name", names())
def test_scripts_and_locks_that_steps_name_exist(name: str) -> None:
    for _, step in steps(name):
        for script in re.findall(r"(?:scripts|requirements)/[\w.]+", step.get("run", "")):
            assert (ROOT / script).is_file(), script


@pytest.mark.parametrize("name", names())
def test_what_is_cached_is_saved_whatever_happened(name: str) -> None:
    """`actions/cache` alone saves after success only: a first build that ran out of time would never get better."""
    cached: dict[str, list[Any]] = {"restore": [], "save": []}
    for job, step in steps(name):
        used = re.match(r"actions/cache(?:/(\w+))?@", step.get("uses", ""))
        if used:
            assert used[1] in cached, "restore and save are steps of their own"
            assert used[1] == "restore" or step["if"] == "always()"
            cached[used[1]].append((job, step["with"]["path"], step["with"]["key"]))
    assert cached["restore"] == cached["save"]


def test_every_night_the_full_tier_is_run() -> None:
    assert "schedule" in workflow("nightly")["on"]
    assert "bash .ci/run --full" in [step.get("run") for _, step in steps("nightly")]
    assert "bash .ci/run" in [step.get("run") for job, step in steps("preview") if job == "central"]


@pytest.mark.parametrize("name", ["check", "preview"])
def test_contributors_files_are_checked_without_secrets(name: str) -> None:
    text = (WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8")
    assert set(workflow(name)["on"]) == {"pull_request", "merge_group"}
    assert "secrets." not in text and "github.token" not in text
    assert all("pull_request_target" not in str(workflow(name)["on"]) for name in names())


@pytest.mark.parametrize(("name", "last"), [("check", "ok"), ("preview", "built")])
def test_one_job_always_reports(name: str, last: str) -> None:
    jobs = workflow(name)["jobs"]
    assert jobs[last]["if"] == "always()"
    assert set(jobs[last]["needs"]) == set(jobs) - {last}
    assert "paths" not in str(workflow(name)["on"])


def test_the_comment_waits_for_the_check_alone() -> None:
    assert workflow("comment")["on"]["workflow_run"]["workflows"] == [workflow("check")["name"]]
    said = " ".join(str(step.get("run")) for _, step in steps("check"))
    assert "tambon_showcase build" not in said and ".ci/run" not in said


def _passes(name: str, last: str, results: dict[str, str]) -> bool:
    (step,) = workflow(name)["jobs"][last]["steps"]
    assert set(step["env"]) == set(results)
    return not subprocess.run(["bash", "-e", "-c", step["run"]], env=results, check=False).returncode


@pytest.mark.parametrize(
    ("results", "passes"),
    [
        (("success", "success", "false", "false"), True),
        (("success", "skipped", "false", "false"), True),
        (("success", "failure", "false", "false"), False),
        (("success", "success", "true", "false"), False),
        (("success", "failure", "true", "true"), True),
        (("failure", "skipped", "", "false"), False),
        (("success", "cancelled", "false", "false"), False),
    ],
)
def test_the_check_passes_only_when_all_is_well(results: tuple[str, ...], passes: bool) -> None:
    names_of = ("CHANGED", "ENTRIES", "REFUSED", "ALLOWED")
    assert _passes("check", "ok", dict(zip(names_of, results, strict=True))) is passes


@pytest.mark.parametrize("bad", ["failure", "cancelled"])
@pytest.mark.parametrize("job", ["CHANGED", "PREVIEW", "CENTRAL"])
def test_previews_and_tests_pass_only_when_all_is_well(job: str, bad: str) -> None:
    well = {"CHANGED": "success", "PREVIEW": "skipped", "CENTRAL": "success"}
    assert _passes("preview", "built", well)
    assert not _passes("preview", "built", {**well, job: bad})


def test_code_owners_are_those_of_the_list() -> None:
    sys.path.insert(0, str(ROOT / "scripts"))
    from codeowners import CODEOWNERS, OWNERS, text

    owners = yaml.safe_load(OWNERS.read_text(encoding="utf-8"))
    assert CODEOWNERS.read_text(encoding="utf-8") == text(owners)
    for forged in ({"6": "@a"}, {"64": "a b"}, {"64\n*": "@a"}, {"64": None}):
        with pytest.raises(ValueError):
            text({**owners, "provinces": forged})


def test_forms_are_whole_and_thai() -> None:
    for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"):
        form = yaml.safe_load(path.read_text(encoding="utf-8"))
        fields = [part for part in form["body"] if part["type"] != "markdown"]
        assert form["name"] and form["description"] and fields
        assert len({part["id"] for part in fields}) == len(fields)
        assert all(re.search("[ก-๙]", part["attributes"]["label"]) for part in fields)


def test_the_site_s_address_comes_from_its_host() -> None:
    """Neither a custom domain nor an OWNER.github.io repository is below the repository's name."""
    built = next(step for _, step in steps("publish") if "TAMBON_SITE_URL" in step.get("env", {}))
    assert built["env"]["TAMBON_SITE_URL"] == "${{ needs.address.outputs.base_url }}"
    jobs = workflow("publish")["jobs"]
    assert "address" in jobs["build"]["needs"]
    (asked,) = jobs["address"]["steps"]
    assert asked["uses"].startswith("actions/configure-pages@")
    assert jobs["address"]["outputs"]["base_url"] == f"${{{{ steps.{asked['id']}.outputs.base_url }}}}"


def test_a_maintainers_label_counts_for_the_commit_on_which_it_was_set_alone() -> None:
    """It counts in the run of the event that set it; a later push starts a run of another event."""
    (step,) = (step for job, step in steps("check") if job == "ok")
    assert step["env"]["ALLOWED"] == "${{ " + LABELLED + " }}"
    assert {"labeled", "synchronize"} <= set(workflow("check")["on"]["pull_request"]["types"])


def test_what_is_said_of_a_published_site_has_its_own_limit() -> None:
    """The check of all entries runs before the upload: it may be slow or fail without keeping the site back."""
    told = next(step for _, step in steps("publish") if "tambon_showcase check" in step.get("run", ""))
    assert told["continue-on-error"] == "true"
    assert 1 <= int(told["timeout-minutes"]) <= 10


def test_every_list_of_pinned_packages_is_audited() -> None:
    steps = workflow("audit")["jobs"]["audit"]["steps"]
    told = " ".join(str(step.get("run") or step.get("with")) for step in steps)
    locks = sorted(path.name for path in (ROOT / "requirements").glob("*.txt"))
    assert locks and all(f"requirements/{lock}" in told for lock in locks)
    assert "npm audit" in told

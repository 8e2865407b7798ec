"""CONTRIBUTING.md and the officers' page say what the handbook says: the same commands, bounds and warnings."""

from __future__ import annotations

import argparse
import importlib
import re
from collections.abc import Mapping

import pytest

from tambon_showcase.cli import COMMANDS
from tambon_showcase.finding import SEVERITY_NAMES
from tambon_showcase.handbook.limits import LIMITS
from tambon_showcase.handbook.pages import all_pages
from tambon_showcase.handbook.words import AVOID, DESK_STEPS, MEANINGS, NEVER, RED_BOX
from tests.cases import ROOT

GUIDES = {name: (ROOT / name).read_text("utf-8") for name in ("CONTRIBUTING.md", "site_src/officers.md")}
BOUNDS = {f"{value} MB" for name, value in LIMITS._asdict().items() if name.endswith("_mb")}
BOUNDS |= {f"{LIMITS.files} ไฟล์", f"{LIMITS.page_files} ไฟล์"}
_BOUND = re.compile(r"ไม่เกิน (\d[\d,]* (?:MB|ไฟล์))")
_COMMAND = re.compile(r"\btambon ([a-z][a-z-]*)((?: [^`<\n#]*)?)")
_OPTION = re.compile(r"(--[a-z-]+)")


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command of the program by its name."""
    named = argparse.ArgumentParser().add_subparsers()
    for place in dict.fromkeys(COMMANDS.values()):
        module, function = place.split(".")
        getattr(importlib.import_module(f"tambon_showcase.cli.{module}"), function)(named)
    return dict(named.choices)


def options(command: argparse.ArgumentParser) -> set[str]:
    """The options of a command and of the commands below it."""
    below = (one for one in command._actions if isinstance(one, argparse._SubParsersAction))
    inner = (options(each) for one in below for each in one.choices.values())
    return {word for action in command._actions for word in action.option_strings}.union(*inner)


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_has_the_red_box_and_what_is_never_sent(guide: str) -> None:
    for line in (RED_BOX, *(f"- {one}" for one in (*NEVER, *AVOID))):
        assert line in GUIDES[guide], line


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_names_only_bounds_that_are_kept(guide: str) -> None:
    assert set(_BOUND.findall(GUIDES[guide])) <= BOUNDS


def test_the_guide_of_the_repository_names_each_folders_bound() -> None:
    text = GUIDES["CONTRIBUTING.md"]
    for folder, bound in {
        "photos": LIMITS.photo_mb,
        "documents": LIMITS.document_mb,
        "maps": LIMITS.map_mb,
        "videos": LIMITS.video_mb,
    }.items():
        assert re.search(rf"{folder}/ .*ไม่เกิน {bound} MB", text), folder
    assert f"ครั้งละไม่เกิน {LIMITS.page_files} ไฟล์ ไฟล์ละไม่เกิน {LIMITS.page_mb} MB" in text


def test_both_name_the_steps_and_severities_of_the_handbook() -> None:
    for step, words in DESK_STEPS:
        assert f"**{step}** {words}" in GUIDES["site_src/officers.md"]
    for name, meaning in zip(SEVERITY_NAMES.values(), MEANINGS, strict=True):
        assert f"| {name} | {meaning} |" in GUIDES["CONTRIBUTING.md"]


def test_titles_of_the_handbook_are_its_own() -> None:
    titles = {page.title for page in all_pages()}
    rows = re.findall(r"^\|.*\| ([^|]+) \|$", GUIDES["CONTRIBUTING.md"].split("## โฟลเดอร์")[0], re.MULTILINE)
    named = {title for title in rows if title not in {"ในคู่มือ"}}
    assert named and named <= titles
    for name, title in re.findall(r'href="handbook/([\w-]+)\.html">([^<]+)<', GUIDES["site_src/officers.md"]):
        page = next(one for one in all_pages() if one.name == name)
        assert title == page.title or name in {"index", "province"}


def test_every_command_that_is_named_is_one_of_the_program(pages: Mapping[str, str]) -> None:
    known = commands()
    named = set()
    for text in (*GUIDES.values(), *pages.values()):
        for command, words in _COMMAND.findall(text):
            named.add(command)
            assert command in known, command
            assert set(_OPTION.findall(words)) <= options(known[command]), (command, words)
    assert {"check", "workbook", "import", "inbox", "next-year"} <= named

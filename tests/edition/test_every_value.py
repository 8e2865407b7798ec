"""No value of a year's rules is without effect: another one is remarked on, or something that is made changes.

Every kind of value (`rubric.yml groups.*.items.*.check`) is changed where it is first, to other values of its kind, and what
is made of the rules is looked at. What is only said on the page of the rules is declared in `SAID`: it rules nothing.
"""

from __future__ import annotations

import csv
import dataclasses
import datetime
import functools
import io
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.page import analysis_frames
from tambon_showcase.as_submitted import SubmissionEnd
from tambon_showcase.assess import assess
from tambon_showcase.checks import EntryFacts, check_edition, run_checks
from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.edition import Edition, load_edition
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.edition.rule_files import MAPPINGS, TABLES
from tambon_showcase.judging.selection import Candidate, selection_desk
from tambon_showcase.model.entry import Entry
from tambon_showcase.paper.checklist import checklist_paper, scoring_form
from tambon_showcase.paper.report import report
from tambon_showcase.portal.rules import RulesView
from tambon_showcase.reading.entry import read_entry
from tambon_showcase.site.templates import render
from tests.assess.test_extents import DEMO
from tests.document_cases import prepared, source_of
from tests.entries import ROOT, TODAY, base_entry, changed, shown
from tests.entries import edition as edition_2565

RULES = ROOT / "tambons/2565/_rules"
FILES = sorted(name for name, _ in (*MAPPINGS.values(), *TABLES.values()))
WORDS = re.compile(
    r"_th$|_en$|^(official_\w+|note|source|confidence|confidence_\w+|precedent|score_meaning)$"
)
"""What readers only read; `tests/edition/other_year.yml` holds where."""
SAID = frozenset(
    {
        "bmn.csv *.person_level_sensitivity",
        "dimensions.yml named_in_guideline",
        "dimensions.yml sets.*.confirmed",
        "dimensions.yml sets.*.dimensions.*.nrd2c.*",
        "edition.yml eligibility.*.id",
        "edition.yml eligibility.*.machine",
        "edition.yml levels.*.owes.*",
        "process.yml steps.*.id",
        "process.yml steps.*.sub_steps.*.rubric.*",
    }
)
"""What is said on the page of the rules and decides nothing."""
NAMES = frozenset({"dimensions.yml sets.*.id", "edition.yml outputs.*.id"})
"""What only names a record for others of the rules: another name is missed where the old one is used."""
MISSED = "T705"
Steps = tuple[str | int, ...]


@functools.cache
def demo() -> Entry:
    """The fictitious example, which has every table; read by the rules as they are."""
    entry = read_entry(DEMO, edition_2565(), ROOT).entry
    assert entry is not None
    return entry


def rules_page(edition: Edition) -> str:
    return render("portal/rules.html", title="", rules=RulesView(edition), base="", breadcrumbs="")


def checklists(edition: Edition) -> str:
    levels = ("province", "district")
    return repr([assess(shown(changed(base_entry(), level=level), edition)) for level in levels])


def findings(edition: Edition) -> str:
    years = [{"key": f"PJ{year}", "name": "ขุดสระ", "year_be": str(year)} for year in (2560, 2568)]
    entry = changed(base_entry(), tables={"projects": years}, topics=edition_2565().contest.topics)
    facts = [EntryFacts.of(entry)._replace(code=code) for code in ("640904", "640905", "640906")]
    return repr([*run_checks(entry, edition, ROOT, TODAY), *check_edition(facts, edition, ())])


def documents(edition: Edition) -> str:
    source = source_of(prepared(base_entry(), edition))
    papers = (report(source), checklist_paper(source), scoring_form(source))
    return "".join(paper.html for paper in papers) + repr(deck_plan(source))


def analysis(edition: Edition) -> str:
    found = analyse(demo(), edition)
    return repr((found, analysis_frames(found, demo(), edition, lambda *_: None)))


def selection(edition: Edition) -> str:
    one = Candidate("640905", "province", "ก", "ข", "ค", "", 15, 0, ())
    both = [one, dataclasses.replace(one, level="district")] * 3
    levels = ("province", "district")
    past = [PastModel(year, level, one.code, (one.code,)) for year in range(2559, 2567) for level in levels]
    return repr([selection_desk(edition, "ค", both, rows) for rows in ([], past)])


def places(edition: Edition) -> str:
    kinds = [edition.entry_kind(code) for code in ("160104", "999901")]
    return repr((edition.regions, edition.fictitious_region, edition.fictitious_place("999901"), kinds))


def submission(edition: Edition) -> str:
    return SubmissionEnd(edition.submission_day).sentence_th if edition.submission_day else ""


LITTLE = frozenset({"", MISSED, "rules_page"})
"""What is no effect of a value that rules."""
RULED: tuple[Callable[[Edition], str], ...] = (
    places,
    submission,
    selection,
    checklists,
    findings,
    documents,
    analysis,
)
"""What the rules decide, the cheapest first."""


def leaves(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """The steps to every value of a file that holds no other, and the value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*steps, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from leaves(inner, (*steps, at))
    elif value:
        yield steps, value


def read(file: str) -> Any:
    text = (RULES / file).read_text("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text))
    return list(rows) if file.endswith(".csv") else yaml.load(text, yaml.CBaseLoader)


def written(file: str, content: Any) -> str:
    if not file.endswith(".csv"):
        return str(yaml.safe_dump(content, allow_unicode=True, sort_keys=False))
    out = io.StringIO()
    writer = csv.DictWriter(out, list(content[0]))
    writer.writeheader()
    writer.writerows(content)
    return out.getvalue()


def kinds() -> dict[str, tuple[str, list[tuple[Steps, str]]]]:
    """Each kind of value, its file, and all of them."""
    found: dict[str, tuple[str, list[tuple[Steps, str]]]] = {}
    for file in FILES:
        for steps, value in leaves(read(file)):
            kind = ".".join("*" if isinstance(step, int) else step for step in steps)
            found.setdefault(f"{file} {kind}", (file, []))[1].append((steps, value))
    return found


KINDS = kinds()
IN_EVERY_CHANGE = frozenset(sorted(KINDS)[::12])
"""The kinds that every change looks at; the night looks at all."""


def others(kind: str, value: str) -> Iterator[str]:
    """Other values of the same kind: those that the file has elsewhere (of a name, other names), the next and a far one."""
    file, values = KINDS[kind]
    names = [
        name
        for other in KINDS
        if other.startswith(file) and other.endswith(".id")
        for _, name in KINDS[other][1]
    ]
    used = [*(one for _, one in values), *(names if value in names and not kind.endswith(".id") else ())]
    yield from [one for one in dict.fromkeys(used) if one != value]
    if value in ("true", "false"):
        yield "true" if value == "false" else "false"
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        for days in (1, 400):
            yield str(datetime.date.fromisoformat(value) + datetime.timedelta(days))
    elif codes := re.fullmatch(r"(\d{6})-(\d{6})", value):
        yield f"{int(codes[1]) + 1}-{codes[2]}"
    elif re.fullmatch(r"[\d.]+", value):
        yield from (str(float(value) * times + 1).removesuffix(".0") for times in (1, 1000, 0))
    else:
        yield f"{value}ฬ"


class Changed:
    """A copy of the rules in which one value is another."""

    def __init__(self, tambons: Path) -> None:
        self._tambons = tambons
        shutil.copytree(RULES, tambons / "2565/_rules")
        self._told = {ruled: ruled(edition_2565()) for ruled in (rules_page, *RULED)}

    def effect(self, file: str, steps: Steps, value: str) -> str:
        """What another value changes: the name of an output, the codes of what is remarked; nothing where there is none."""
        content = read(file)
        holder = functools.reduce(lambda place, step: place[step], steps[:-1], content)
        holder[steps[-1]] = value
        changed_file = self._tambons / "2565/_rules" / file
        changed_file.write_text(written(file, content), "utf-8")
        edition, found = load_edition(self._tambons, 2565)
        shutil.copy(RULES / file, changed_file)
        codes = {one.code for one in found}
        odd = sorted(codes - {MISSED, "T706"})  # that names meet or differ is no effect of theirs
        if edition is None or odd:
            return " ".join(odd) or (MISSED if MISSED in codes else "")
        ruled = (ruled.__name__ for ruled in RULED if ruled(edition) != self._told[ruled])
        said = (rules_page.__name__ for _ in range(rules_page(edition) != self._told[rules_page]))
        return next(ruled, next(said, ""))


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Changed:
    return Changed(tmp_path_factory.mktemp("values") / "tambons")


@pytest.mark.parametrize(
    "kind",
    [pytest.param(kind, marks=() if kind in IN_EVERY_CHANGE else pytest.mark.full) for kind in sorted(KINDS)],
)
def test_another_value_has_an_effect(rules: Changed, kind: str) -> None:
    file, values = KINDS[kind]
    steps, value = values[0]
    is_said = WORDS.search(kind.removesuffix(".*").rpartition(".")[2]) or kind in SAID
    wanted = {"rules_page"} if is_said else {MISSED} if kind in NAMES else set()
    effects = set()
    for other in others(kind, value):
        effects.add(rules.effect(file, steps, other))
        if effects - LITTLE or effects & wanted:
            break
    assert effects & wanted or effects - LITTLE, effects
    assert kind not in SAID | NAMES or effects <= LITTLE, "this decides something: take it out of SAID"

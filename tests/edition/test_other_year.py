"""A contest year that differs from 2565 in everything its rules can say, made by editing files only: no line of Python.

`other_year.yml` has the edits, and what readers find then: on pages, on slides, in the report, on the score sheet.
An old word that is left anywhere is written in the program.
"""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.edition import Edition, load_edition, new_edition
from tambon_showcase.paper.checklist import checklist_paper, scoring_form
from tambon_showcase.paper.report import report
from tambon_showcase.pipeline import EntryJob, Workshop, source_of
from tambon_showcase.portal.home import process_values
from tambon_showcase.portal.rules import rules_block
from tambon_showcase.publish.publisher import publish
from tambon_showcase.reading.entry import read_entry
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles
from tambon_showcase.workbook.blank import blank_book
from tests.cases import BASE, ROOT
from tests.deck.told import told as slides_told
from tests.html_told import told
from tests.in_process import without_workers
from tests.small_project import SHELLS

YEAR = yaml.safe_load((Path(__file__).parent / "other_year.yml").read_text("utf-8"))
HANDBOOK = "handbook/"
"""Its pages show how a year is written, by the examples of every message; these are no year's rules."""
FOLDER = "tambons/2569/99-สาธิต/999901-ทุ่งสมมติ"


def replaced(file: Path, edits: dict[str, str]) -> None:
    """Edit a file: each old text is in it exactly once."""
    text = file.read_text("utf-8")
    for old, new in edits.items():
        assert text.count(old) == 1, f"{file.name}: {text.count(old)} × {old}"
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def write_rules(tambons: Path) -> None:
    """The rules of 2565, copied and edited."""
    shutil.copytree(ROOT / "tambons/2565/_rules", tambons / "2565/_rules")
    rules = new_edition(tambons, 2569, 2565)
    shutil.rmtree(tambons / "2565")
    for name, edits in YEAR["edits"].items():
        replaced(rules / name, edits)
    moved = YEAR["moved"]
    text = (rules / moved["file"]).read_text("utf-8")
    group = text[text.index(moved["group"]) : text.index(moved["until"])]
    text = text.replace(group, "").replace(moved["before"], group + moved["before"])
    (rules / moved["file"]).write_text(text, "utf-8")
    (rules / "scoring").mkdir()


def write_scoring(rules: Path, edition: Edition) -> None:
    """The scoring of the fictitious region: one point for each item but those that the case names."""
    ones = "".join(
        f'  - {{item: "{item.id}", points: 1}}\n' for item in edition.rubric.items if item.id != "6.2"
    )
    (rules / "scoring/99.yml").write_text(YEAR["scoring"].replace("ties:", f"{ones}ties:"), "utf-8")


def write_entry(folder: Path) -> None:
    """The base entry, its years moved on by four."""
    shutil.copytree(BASE, folder)
    for file in (*folder.glob("tables/*.csv"), *folder.glob("texts/*.md"), folder / "tambon.yml"):
        text = re.sub(r"256([0-5])", lambda found: str(2564 + int(found[1])), file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    for name, edits in YEAR["entry"].items():
        replaced(folder / name, edits)
    for name, text in YEAR["added"].items():
        (folder / name).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What readers find of the year, in words."""
    root = tmp_path_factory.mktemp("other_year")
    write_rules(root / "tambons")
    edition = load_edition(root / "tambons", 2569).edition
    assert edition is not None
    write_scoring(root / "tambons/2569/_rules", edition)
    write_entry(root / FOLDER)
    settings = Settings(root, root / "site", "https://example.go.th/", make_documents=False)
    with without_workers():
        findings = publish(settings, SHELLS).findings
    made = dict(documents(settings, edition))
    pages = {path.relative_to(root / "site").as_posix(): path for path in (root / "site").rglob("*.html")}
    made |= {name: told(path.read_text("utf-8")) for name, path in pages.items()}
    made["pack"] = "".join(path.read_text("utf-8") for path in (root / "site/judge").rglob("*.json"))
    made["workbook"] = book_told(blank_book(edition, "province", {}))
    made["findings"] = "\n".join(f"{one.code} {one.message} {one.fix}" for one in findings)
    return made


def book_told(data: bytes) -> str:
    """All texts of a workbook, also those that Excel shows beside a cell, a line each."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = [
            book.read(name).decode()
            for name in book.namelist()
            if name.startswith("xl/") and name.endswith(".xml")
        ]
    return re.sub('[<>"]', "\n", "".join(parts))


def documents(settings: Settings, edition: Edition) -> Iterator[tuple[str, str]]:
    """Documents and hand-written pages, before they are set in type."""
    job = EntryJob("2569/999901", 2569, settings.root / FOLDER)
    with EntryFiles.staged(settings) as files:
        source = source_of(job, Workshop(settings, {2569: edition}, SHELLS), files)
        assert source is not None
        yield "slides", "\n".join(slides_told(deck_plan(source)))
        yield "report", told(report(source).html)
        yield "checklist", told(checklist_paper(source).html)
        yield "score sheet", told(scoring_form(source).html)
    blocks = {**rules_block({2569: edition}), **process_values({2569: edition})}
    yield "words of a hand-written page", told("".join(blocks.values()))


CITED = "- เขตตรวจราชการ: "
"""The line that names where the regions were found: a source keeps its own year."""
WORDS = [(name, words) for name, all_words in YEAR["told"].items() for words in all_words]


@pytest.mark.parametrize(("name", "words"), WORDS)
def test_readers_are_told_the_rules_of_the_year(outputs: dict[str, str], name: str, words: str) -> None:
    assert words in outputs[name]


@pytest.mark.parametrize("words", YEAR["gone"])
def test_no_word_of_the_older_year_is_left(outputs: dict[str, str], words: str) -> None:
    left = {
        (name, line.strip())
        for name, text in outputs.items()
        for line in text.splitlines()
        if re.search(rf"(?<!\d){re.escape(words)}(?!\d)", line)
        and not line.startswith(CITED)
        and not (name.startswith(HANDBOOK) and words.isdigit())
    }
    assert left == set()


def test_groups_and_items_keep_the_order_of_the_file(outputs: dict[str, str]) -> None:
    numbers = re.findall(r"^### (\d[\d.]*) ", outputs["2569/999901/rubric.html"], re.MULTILINE)
    assert numbers[6:11] == ["4.1", "4.2", "3.1", "3.2", "3.3"] and numbers[-3:] == ["6.1", "6.3", "6.2"]


def test_nothing_is_odd_in_rules_that_were_only_edited(outputs: dict[str, str]) -> None:
    odd: list[Any] = re.findall(r"^T7\d\d .*", outputs["findings"], re.MULTILINE)
    assert [line[:4] for line in odd] == ["T711", "T724"], odd
    assert "2:00 ถึง 3:00 นาที" in odd[0]


def test_examples_in_messages_are_of_the_year(tmp_path: Path) -> None:
    write_rules(tmp_path / "tambons")
    edition = load_edition(tmp_path / "tambons", 2569).edition
    assert edition is not None
    folder = tmp_path / FOLDER
    write_entry(folder)
    main = folder / "tambon.yml"
    main.write_text(f"{main.read_text('utf-8')}updated: เมื่อวาน\n", "utf-8")
    villages = folder / "tables/villages.csv"
    villages.write_text(villages.read_text("utf-8").replace("2568", "ปีก่อน"), "utf-8")
    advice = " ".join(found.fix for found in read_entry(folder, edition, tmp_path).findings)
    shown = f"{edition.example_day.day}/{edition.example_day.month}/{edition.example_day.year + 543}"
    assert f"เช่น {shown} หรือ" in advice
    assert "กรอกปี พ.ศ. สี่หลัก เช่น 2568" in advice
    assert "2564" not in advice

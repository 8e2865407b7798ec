"""Which pages answer which questions, searched through the worker in Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.search.samples import everything

pytestmark = pytest.mark.browser
ASK = """async ([address, questions]) => {
  const { begin, ask } = await import(address + 'assets/tambon/search/client.js');
  begin(address + 'assets/tambon/index/');
  const answers = [];
  for (const question of questions) answers.push(await ask(question, { filters: true }));
  return answers;
}"""


def ask(page: Page, address: str, *questions: str) -> list[dict[str, Any]]:
    page.goto(f"{address}plain.html")
    answers: list[dict[str, Any]] = page.evaluate(ASK, [address, questions])
    return answers


def addresses(answer: dict[str, Any]) -> list[str]:
    return [item["address"].partition("#")[0] for item in answer["items"]]


FIRST = {
    "ผ้าไหมมัดหมี่": "products",
    "มัดหมี่": "products",
    "ผ้าไหม มัดหมี่": "products",
    "น้ําพริกเผากุ้ง": "products",
    "นำพริกเผากุ้ง": "products",
    "สัปปะรดกวน": "products",
    "ข้าวหอมมลิ": "products",
    "สมชาย รักถิ่น": "leaders",
    "บ้านโคกมะกอก": "index",
    "โคกมะกอก": "index",
    "silver&gold": "products",
    "ก่อตั้งเมื่อ พ.ศ. 2421": "history",
    "ก่อตั้ง ค.ศ. 1878": "history",
    "ลวดลายกนกเปลว": "history",
    "ริมน้ำบางปะกง": "history",
    "ผ้าไ": "products",
    "ยอตดำรง": "history",
    "อำเภอเป็นของฝาก": "history",
    "ตลาดในตัวอำเภอเปนของฝาก": "history",
    "งู": "index",
}
"""Questions, and the page of an entry that comes first."""
PLACES = ("ต.ในเมือง", "ตำบล ในเมือง", "อ.เมือง จ.นครศรีธรรมราช", "nai mueang", "NaiMueang")


def test_the_first_answer(page: Page, address: str) -> None:
    answers = zip(FIRST, ask(page, address, *FIRST), strict=True)
    found = {question: Path(addresses(answer)[0]).stem for question, answer in answers}
    assert found == FIRST


def test_a_place_gives_its_pages_the_first_before_the_others(page: Page, address: str) -> None:
    answers = zip(PLACES, ask(page, address, *PLACES), strict=True)
    found = {question: addresses(answer)[0] for question, answer in answers}
    assert found == dict.fromkeys(PLACES, "2565/800101/index.html")


def test_a_product_in_a_province_comes_before_the_same_elsewhere(page: Page, address: str) -> None:
    apart, together = ask(page, address, "ผ้าไหมมัดหมี่ จ.นครศรีธรรมราช", "ผ้าไหมมัดหมี่จังหวัดนครศรีธรรมราช")
    assert addresses(apart)[0] == addresses(together)[0] == "2565/800101/products.html"


def test_a_misspelt_word_is_corrected_and_said(page: Page, address: str) -> None:
    wrong, right = ask(page, address, "ประเพนีแข่งเรือยาว", "ประเพณีแข่งเรือยาว")
    assert addresses(wrong) == addresses(right)
    assert "ประเพณีแข่งเรือยาว" in (wrong["corrected"] or "")
    assert right["corrected"] is None


def test_what_names_a_place_is_not_taken_for_a_commoner_word(page: Page, address: str) -> None:
    (answer,) = ask(page, address, "ในเมือง")
    assert answer["corrected"] is None
    assert addresses(answer)[0] == "2565/800101/index.html"


def test_every_title_and_heading_finds_its_page(page: Page, address: str) -> None:
    wanted = [(s.heading, d.address) for d in everything()[-1] for s in d.sections]
    answers = ask(page, address, *(heading for heading, _ in wanted))
    for (heading, expected), answer in zip(wanted, answers, strict=True):
        assert expected in addresses(answer), heading


def test_an_answer_leads_to_its_section(page: Page, address: str) -> None:
    (answer,) = ask(page, address, "กนกเปลว")
    assert answer["items"][0]["address"] == "2565/800102/history.html#late"


def test_an_excerpt_shows_what_matched_and_begins_and_ends_with_words(page: Page, address: str) -> None:
    (answer,) = ask(page, address, "กนกเปลว")
    parts = answer["items"][0]["text"]
    assert ["กนกเปลว", True] in parts
    text = "".join(part for part, _ in parts)
    assert text.startswith("…งานประณีต ")
    assert len(text) < 220


def test_spellings_are_marked_as_they_are_written(page: Page, address: str) -> None:
    (answer,) = ask(page, address, "ริมน้ำบางประกง")
    assert ["ริมน้ําบางประกง", True] in answer["items"][0]["text"]


HARD = [
    "",
    " ",
    "ก",
    ".*+?^${}()|[]\\",
    "🍌🍌",
    "<script>",
    "'; drop",
    "ๆๆๆ",
    "\ue000\ue001",
    "ก" * 4000,
    "ผ้าไหม " * 600,
]


def test_any_question_is_answered_and_so_is_the_next(page: Page, address: str) -> None:
    answers = ask(page, address, *(question for hard in HARD for question in (hard, "ผ้าไหมมัดหมี่")))
    assert [question for question, hard in zip(HARD, answers[::2], strict=True) if hard.get("failed")] == []
    assert [question for question, usual in zip(HARD, answers[1::2], strict=True) if not usual["total"]] == []


def test_counts_by_filter_add_up_and_narrow(page: Page, address: str) -> None:
    (answer,) = ask(page, address, "ผ้าไหมมัดหมี่")
    for name in ("province", "year", "kind"):
        assert sum(count for _, count in answer["counts"][name]) == answer["total"]
    (value, count), *_ = answer["counts"]["province"]
    narrow = page.evaluate(
        """async ([address, chosen]) => {
          const { ask } = await import(address + 'assets/tambon/search/client.js');
          return ask('ผ้าไหมมัดหมี่', { filters: true, chosen });
        }""",
        [address, {"province": [value]}],
    )
    assert narrow["total"] == count
    assert dict(map(tuple, narrow["counts"]["province"])) == dict(map(tuple, answer["counts"]["province"]))

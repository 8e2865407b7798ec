"""Python and the browser must spell, hear and number in the same way, or nothing is found."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page

from tambon_showcase.search.grams import BREAK, RAW_BITS, keys
from tambon_showcase.search.index import FORMAT
from tambon_showcase.search.normalise import normalise
from tambon_showcase.search.places import place_names

pytestmark = pytest.mark.browser
THAI = [chr(c) for c in range(0xE01, 0xE5C) if not 0xE3B <= c <= 0xE3E]
OTHERS = [*"aZ9 .-,()é\u00a0\u200b\u0e4dเเ๒๓นํ้าำ์ิั", "🍌", "ລາວ", "中", "İ", "Σ", "\u212b", "\u0301", "<"]
JAVASCRIPT = """async ([address, texts]) => {
  const { normalise } = await import(address + 'normalise.js');
  const { gram, letters, numberKey, pair } = await import(address + 'grams.js');
  return texts.map((text) => {
    const same = normalise(text), row = letters(same), keys = [];
    for (let i = 0; i + 2 < row.length; i++) keys.push(gram(row[i], row[i + 1], row[i + 2]));
    for (const letter of row) if (letter.number) keys.push(numberKey(letter));
    for (let i = 0; i + 1 < row.length; i++) if (!row[i].number && !row[i + 1].number) keys.push(pair(row[i], row[i + 1]));
    return [same, keys.map(({ fold, raw }) => [fold, raw])];
  });
}"""


def texts(count: int) -> list[str]:
    """Random texts, three of five in Thai letters alone, and the names of some places."""
    dice = random.Random(8)
    found = ["".join(dice.choices(THAI, k=dice.randint(0, 24))) for _ in range(count * 3 // 5)]
    found += ["".join(dice.choices(THAI + OTHERS, k=dice.randint(0, 30))) for _ in range(count * 2 // 5)]
    return found + [name for code in range(800101, 800130) for name, _ in place_names(f"2565/{code}")]


@pytest.mark.parametrize("count", [1_000, pytest.param(10_000, marks=pytest.mark.full)])
def test_random_texts_give_the_same_spelling_and_keys(page: Page, address: str, count: int) -> None:
    page.goto(f"{address}plain.html")
    sample = texts(count)
    answers = page.evaluate(JAVASCRIPT, [f"{address}assets/tambon/search/", sample])
    for text, (same, found) in zip(sample, answers, strict=True):
        assert same == normalise(text), ascii(text)
        expected = [[int(key) >> RAW_BITS, int(key) % (1 << RAW_BITS)] for key in keys(BREAK + same)[0]]
        assert found == expected, ascii(text)


def test_both_sides_speak_of_the_same_format(page: Page, address: str) -> None:
    page.goto(f"{address}plain.html")
    assert (
        page.evaluate(f"async () => (await import('{address}assets/tambon/search/store.js')).FORMAT")
        == FORMAT
    )

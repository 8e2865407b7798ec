// The browser's spelling of Thai words. The cases are those that the Python tests read (tests/search/test_one_spelling.py).
import assert from "node:assert/strict";
import { test } from "node:test";

import { normalise } from "#site/search/normalise.js";

import { shared } from "../shared.js";

for (const { what, typed, repaired, searched } of shared("thai_spelling.json").cases) {
  test(what, () => {
    for (const text of [...typed, repaired]) assert.equal(normalise(text), searched, JSON.stringify(text));
  });
}

test("doing it twice changes nothing", () => {
  const letters = [..."กนทเแำา่้์ํิุ็ฺ \u200b\u00ad๒aİΣ\u0301\uf701\uf70b\uff21"];
  let seed = 5;
  const dice = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 4000; round++) {
    const text = Array.from({ length: dice(20) }, () => letters[dice(letters.length)]).join("");
    assert.equal(normalise(normalise(text)), normalise(text), JSON.stringify(text));
  }
});

test("endless marks take no endless time", () => {
  for (const unit of ["่ิ", "ำ่", "\u0e4d่", "เ", "่้", "ิ่ํ", "ํา่"]) {
    const begin = performance.now();
    normalise(`ก${unit.repeat(60_000)}`);
    assert.ok(performance.now() - begin < 5000, unit);
  }
});

// Keys of the index: the same as Python's (tests/search/test_grams.py reads the same file).
import assert from "node:assert/strict";
import { test } from "node:test";

import { gram, letters, numberKey, pair } from "#site/search/grams.js";

import { shared } from "../shared.js";

function keysOf(text) {
  const row = letters(text);
  const keys = [];
  for (let i = 0; i + 2 < row.length; i++) keys.push(gram(row[i], row[i + 1], row[i + 2]));
  for (const letter of row) if (letter.number) keys.push(numberKey(letter));
  for (let i = 0; i + 1 < row.length; i++)
    if (!row[i].number && !row[i + 1].number) keys.push(pair(row[i], row[i + 1]));
  return keys.map(({ fold, raw }) => [fold, raw]);
}

for (const [text, wanted] of shared("search_keys.json").keys)
  test(`the keys of “${text}”`, () => assert.deepEqual(keysOf(text), wanted));

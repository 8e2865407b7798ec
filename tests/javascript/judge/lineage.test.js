// The lineage of sheets: the cases that Python reads too.
import assert from "node:assert/strict";
import { test } from "node:test";

import { content, contains, isOlder } from "#site/judge/lineage.js";

import { shared } from "../shared.js";

const { pairs, content: contents } = shared("judge_lineage.json");

for (const { name, older, newer, newer_contains, older_contains } of pairs)
  test(name, () => {
    assert.equal(contains(newer, older), newer_contains);
    assert.equal(contains(older, newer), older_contains);
    assert.equal(isOlder(older, newer), newer_contains && !older_contains);
  });

test("what a sheet says is told without what is empty, by entry", () => {
  for (const [sheet, told] of contents) assert.deepEqual(Object.fromEntries(content(sheet)), told);
});

// An invitation that was issued again: merged with what was scored, and every change in words.
import assert from "node:assert/strict";
import { test } from "node:test";

import { contains } from "#site/judge/lineage.js";
import { latest, reissued, withdrawn } from "#site/judge/reissue.js";
import { change, newSheet, saidOf, valueOf } from "#site/judge/sheet.js";

import { pack, secret } from "./contest.js";

const NOW = "2022-07-20T08:00:00.000Z";
const invite = (entries, more = {}) => ({
  judge: { id: "J01", name: "ก" },
  entries,
  recused: [],
  secret,
  issue: "1",
  ...more,
});
const FIRST = invite(["999901", "999902"]);
const score = { code: "999901", item: "1.1", field: "scores", to: 7 };
const scored = () => change(newSheet(pack(), FIRST, NOW), score, NOW);
const again = (paper) => reissued(scored(), paper, (code) => code, NOW);

test("a new entry is added, a new conflict bars, what was scored stays, and both are said", () => {
  const { sheet, told } = again(invite(["999901", "999902", "999903"], { recused: ["999902"] }));
  assert.deepEqual(
    sheet.entries.map(({ code, recused }) => [code, recused !== ""]),
    [
      ["999901", false],
      ["999902", true],
      ["999903", false],
    ],
  );
  assert.equal(valueOf(sheet, score), 7);
  assert.equal(told.length, 2);
  assert.ok(contains(sheet, scored()) || sheet.history);
});

test("the changed sheet is newer than the one before, so that no old tab brings that back", () => {
  const before = scored();
  const { sheet } = reissued(before, invite(["999901", "999902", "999903"]), (code) => code, NOW);
  assert.ok(contains(sheet, before));
  assert.ok(!contains(before, sheet));
});

test("an entry that was withdrawn leaves the list, and its scores stay in the file", () => {
  const later = invite(["999902"], { issue: "2" });
  const { sheet, told } = again(later);
  assert.deepEqual(told, []);
  assert.deepEqual(
    withdrawn(sheet, later).map(({ code }) => code),
    ["999901"],
  );
  assert.equal(saidOf(sheet, "999901").scores["1.1"], 7);
});

test("the same invitation again changes nothing", () => {
  const before = scored();
  assert.equal(reissued(before, FIRST, String, NOW).sheet, before);
});

test("the invitation that was issued last counts, whichever is opened last", () => {
  const second = invite(["999902"], { issue: "2" });
  assert.equal(latest(FIRST, second), second);
  assert.equal(latest(second, FIRST), second);
  assert.equal(latest(null, FIRST), FIRST);
  const other = invite(["999903"], { secret: "b3RoZXI" });
  assert.equal(latest(FIRST, other), other);
});

test("of two that do not say which is later, neither takes anything from the other", () => {
  const old = { ...invite(["999901"], { recused: ["999901"] }), issue: undefined };
  const both = latest(old, { ...invite(["999902"]), issue: undefined });
  assert.deepEqual([both.entries, both.recused], [["999901", "999902"], ["999901"]]);
});

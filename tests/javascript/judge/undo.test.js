// Undo and redo of the entry on the screen: named, step by step, and never of what is not seen.
import assert from "node:assert/strict";
import { test } from "node:test";

import { change, newSheet, valueOf } from "#site/judge/sheet.js";
import { redo, redoable, told, undo, undoable } from "#site/judge/undo.js";

import { pack, secret } from "./contest.js";

const NOW = "2022-07-20T08:00:00.000Z";
const invite = { judge: { id: "J01", name: "ก" }, entries: ["999901", "999902"], recused: [], secret };
const fresh = () => newSheet(pack(), invite, NOW);
const score = (to, code = "999901") => ({ code, item: "1.1", field: "scores", to });
const ENTRY = "999901";

test("undo goes back step by step, redo goes forward again, and both end", () => {
  let sheet = fresh();
  for (const to of [1, null, 2.5]) sheet = change(sheet, score(to), NOW);
  const values = [];
  while (undoable(sheet, ENTRY)) {
    sheet = undo(sheet, ENTRY, NOW);
    values.push(valueOf(sheet, score()));
  }
  assert.deepEqual(values, [null, 1, undefined]);
  while (redoable(sheet, ENTRY)) {
    sheet = redo(sheet, ENTRY, NOW);
    values.push(valueOf(sheet, score()));
  }
  assert.deepEqual(values.slice(3), [1, null, 2.5]);
  assert.equal(sheet.log.length, 9);
  assert.equal(redo(sheet, ENTRY, NOW), sheet);
});

test("a new change ends what could be done again", () => {
  let sheet = undo(change(fresh(), score(1), NOW), ENTRY, NOW);
  assert.equal(redoable(sheet, ENTRY)[5], "1");
  sheet = change(sheet, score(4), NOW);
  assert.equal(redoable(sheet, ENTRY), undefined);
  assert.equal(undoable(sheet, ENTRY)[5], "4");
});

test("only the entry on the screen is touched", () => {
  const sheet = change(change(fresh(), score(1), NOW), score(5, "999902"), NOW);
  const after = undo(sheet, ENTRY, NOW);
  assert.equal(valueOf(after, score()), undefined);
  assert.equal(valueOf(after, score(0, "999902")), 5);
});

test("what another tablet changed since is not taken back", () => {
  const sheet = change(fresh(), score(1), NOW);
  sheet.entries[0].scores["1.1"] = 3;
  assert.equal(undoable(sheet, ENTRY), undefined);
  assert.equal(undo(sheet, ENTRY, NOW), sheet);
});

test("texts and judgements come back as well", () => {
  const comment = { code: ENTRY, item: "", field: "comment" };
  let sheet = change(fresh(), { ...comment, to: "ก" }, NOW);
  sheet = undo(change(sheet, { ...comment, to: "ข" }, NOW), ENTRY, NOW);
  assert.equal(sheet.entries[0].comment, "ก");
  const word = { code: ENTRY, item: "1.1", field: "judgements" };
  sheet = undo(change(sheet, { ...word, to: "met" }, NOW), ENTRY, NOW);
  assert.equal(valueOf(sheet, word), undefined);
});

test("a change is told with its item, from what and to what, a long text cut", () => {
  const line = (item, field, from, to) => ["", ENTRY, item, field, from, to, ""];
  assert.equal(told(line("1.1", "scores", "2", "-")), "ข้อ 1.1: 2 → ยังไม่ได้ดู");
  assert.equal(told(line("2.1", "judgements", "", "met")), "ข้อ 2.1: ว่าง → เห็นว่าครบ");
  assert.equal(told(line("", "recused", "", "toString")), "การงดให้คะแนน: ว่าง → toString");
  assert.ok(told(line("", "comment", "", "ก".repeat(90))).endsWith("ก…"));
});

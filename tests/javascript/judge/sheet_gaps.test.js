// What is not scored yet: the next item, and the question before a file leaves.
import assert from "node:assert/strict";
import { test } from "node:test";

import { nextGap, questionOf } from "#site/judge/sheet_gaps.js";

const row = (code, ids, recused = false, confirmed = true) => ({
  code,
  recused,
  confirmed,
  done: 0,
  asked: 3,
  missing: ids.map((id) => ({ id })),
});
const ROWS = [row("a", ["1.1", "1.2"]), row("b", []), row("c", ["2.1"]), row("d", ["1.1"], true)];

test("the next gap is in the entry on the screen, then after it, then before it", () => {
  assert.deepEqual(nextGap(ROWS, "a"), { code: "a", item: "1.1" });
  assert.deepEqual(nextGap(ROWS, "b"), { code: "c", item: "2.1" });
  assert.deepEqual(nextGap(ROWS, "d"), { code: "a", item: "1.1" });
  assert.deepEqual(nextGap(ROWS, undefined), { code: "a", item: "1.1" });
  assert.equal(nextGap([row("b", []), row("d", ["1.1"], true)], "b"), undefined);
});

test("a file with gaps is asked about with every entry, a complete one is not", () => {
  assert.equal(questionOf([row("b", []), row("d", ["1.1"], true)], String, ""), "");
  const question = questionOf(ROWS, (code) => `ตำบล ${code}`, "ไม่ถูกนับ");
  assert.ok(question.startsWith("ยังให้คะแนนไม่ครบ ไม่ถูกนับ\n"));
  assert.ok(question.includes("ตำบล a: ข้อ 1.1 1.2\nตำบล c: ข้อ 2.1\n"));
  assert.ok(!question.includes("ตำบล d"));
  const many = questionOf(
    Array.from({ length: 9 }, (_, n) => row(`e${n}`, ["1.1"])),
    String,
    "",
  );
  assert.ok(many.includes("และอีก 3 ผลงาน"));
});

test("what is complete but not confirmed is asked about, once nothing is missing", () => {
  const open = row("b", [], false, false);
  const question = questionOf(
    [open, row("c", []), row("d", ["1.1"], true, false)],
    (code) => `ตำบล ${code}`,
    "",
  );
  assert.ok(question.includes("ยังไม่ได้ยืนยัน 1 ผลงาน\n\nตำบล b\n"));
  assert.ok(!questionOf([open, ROWS[0]], String, "").includes("ยืนยัน"));
});

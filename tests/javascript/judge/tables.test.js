// The result as tables, in the words that the pack carries.
import assert from "node:assert/strict";
import { test } from "node:test";

import { merge } from "#site/judge/merge.js";
import { tables } from "#site/judge/tables.js";

import { committee, pack, points, said, sheet, signedFile } from "./contest.js";

const TEXTS = {
  heads: Object.fromEntries(
    ["ranking", "judged", "matrix", "items", "discuss", "rivals", "gaps", "notes", "audit", "findings"].map(
      (key) => [key, [key]],
    ),
  ),
  sheets: {},
  tie: { "": "-", groups: "กลุ่ม", vote: "มติ", open: "ยังเสมอ" },
  judgement: { "": "ยังไม่ได้ดู", met: "มี", partly: "บางส่วน", missing: "ไม่มี" },
  gap: { absent: "ไม่ได้ให้", incomplete: "ไม่ครบ", recused: "งด" },
  counted: { True: "นับ", False: "ไม่นับ" },
  register: "ตามทะเบียน",
  verified: { yes: "ตรง", no: "ไม่ได้ตรวจ" },
  severity: { error: "ผิด" },
};

test("the tables say the result in points and words", async () => {
  const comments = { comments: { 1.1: "หมายเหตุ" }, comment: "รวม" };
  const result = await merge(
    [await signedFile(sheet("J01", [said("999901", points(10, 5, 2.5), comments)]))],
    pack(),
    committee(),
  );
  const rows = Object.fromEntries(tables(result, TEXTS).map((table) => [table.key, table.rows.slice(1)]));
  assert.deepEqual(rows.ranking[0].slice(0, 5), [1, "999901", "ตำบล1 อำเภอทดสอบ จังหวัดตัวอย่าง", 20, 17.5]);
  assert.deepEqual(rows.matrix[0].slice(-1), [17.5]);
  assert.deepEqual(rows.items[2], ["999901", "2.1", 5, null, 2.5]);
  assert.deepEqual(rows.notes, [
    ["999901", "", "J01", "รวม"],
    ["999901", "1.1", "J01", "หมายเหตุ"],
  ]);
  assert.deepEqual(rows.gaps[0], ["999902", "J01", "ไม่ได้ให้", "1.1, 1.2, 2.1", ""]);
  assert.equal(rows.audit[0].at(-1), "ตรง");
});

test("without points the words of the judges are counted", async () => {
  const judgements = { 1.1: "met", 1.2: "partly", 2.1: "" };
  const result = await merge(
    [await signedFile(sheet("J01", [said("999901", {}, { judgements })]))],
    pack({ scoring: null }),
    committee(),
  );
  const [ranking] = tables(result, TEXTS);
  assert.deepEqual(ranking.rows[1].slice(2), [1, 1, 0, 1]);
});

test("a spread is a share in per cent with one decimal", async () => {
  const result = await merge(
    [
      await signedFile(sheet("J01", [said("999901", points(1, 1, 5))])),
      await signedFile(sheet("J02", [said("999901", points(10, 1, 4.5))])),
    ],
    pack({ items: pack().items.map((item) => (item.id === "2.1" ? { ...item, full: 1500 } : item)) }),
    committee(),
  );
  const rows = Object.fromEntries(tables(result, TEXTS).map((table) => [table.key, table.rows.slice(1)]));
  assert.equal(rows.items[2][3], 3.3);
  assert.deepEqual(rows.discuss, [["999901", result.standings[0].name, "1.1", 1, 10, 10, 90]]);
});

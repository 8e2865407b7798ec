// How far each judge is: whole entries, open items, conflicts, and who has sent nothing.
import assert from "node:assert/strict";
import { test } from "node:test";

import { progressRows } from "#site/judge/progress.js";

const standings = ["999901", "999902", "999903"].map((code) => ({ code }));
const gap = (judge, code, why, items = []) => ({ judge, code, why, items });
const member = (id, recused = []) => ({ id, name: id, recused, secret: "" });
const rows = (gaps, judges, committee) => progressRows({ judges, standings, gaps }, committee).slice(1);

test("open items, conflicts and whole entries are counted", () => {
  const gaps = [
    gap("J01", "999901", "recused"),
    gap("J01", "999902", "incomplete", ["1.1", "1.2"]),
    gap("J02", "999903", "absent", ["1.1", "1.2", "2.1"]),
  ];
  assert.deepEqual(
    rows(
      gaps,
      [
        { id: "J01", name: "ก" },
        { id: "J02", name: "ข" },
      ],
      null,
    ),
    [
      ["J01", "ก", "ได้รับแล้ว", 1, 2, 2, 1],
      ["J02", "ข", "ได้รับแล้ว", 2, 3, 3, 0],
    ],
  );
});

test("who has sent nothing is listed with what waits, without entries that are barred or gone", () => {
  const committee = { judges: [member("J01"), member("J03", ["999902", "999909"])] };
  assert.deepEqual(rows([], [{ id: "J01", name: "ก" }], committee), [
    ["J01", "J01", "ได้รับแล้ว", 3, 3, 0, 0],
    ["J03", "J03", "ยังไม่ได้รับ", 0, 2, null, 1],
  ]);
});

// A judge's sheet: every change is a new sheet with a line in its log, and can be taken back.
import assert from "node:assert/strict";
import { test } from "node:test";

import { askedItems, change, exported, newSheet, progress, totalOf, valueOf } from "#site/judge/sheet.js";
import { isSigned } from "#site/judge/canon.js";
import { sheetTables } from "#site/judge/sheet_print.js";

import { pack, secret } from "./contest.js";

const NOW = "2022-07-20T08:00:00.000Z";
const LATER = "2022-07-20T09:00:00.000Z";
const invite = {
  judge: { id: "J01", name: "ก" },
  entries: ["999901", "999902"],
  recused: ["999902"],
  secret,
};
const fresh = () => newSheet(pack(), invite, NOW);
const score = (to, item = "1.1") => ({ code: "999901", item, field: "scores", to });

test("a new sheet has the invited entries, and knows who must not be judged", () => {
  const sheet = fresh();
  assert.deepEqual(
    sheet.entries.map(({ code, recused }) => [code, recused !== ""]),
    [
      ["999901", false],
      ["999902", true],
    ],
  );
  assert.equal(sheet.revision, "0");
});

test("a change leaves the old sheet as it was and is logged", () => {
  const before = fresh();
  const after = change(before, score(3.5), LATER);
  assert.equal(valueOf(before, score()), undefined);
  assert.equal(valueOf(after, score()), 3.5);
  assert.equal(after.revision, "1");
  assert.equal(after.saved, LATER);
  assert.deepEqual(after.log[0].slice(0, 7), [LATER, "999901", "1.1", "scores", "", "3.5", ""]);
});

test("the history counts the changes of this opening, and each line of the log bears its number", () => {
  const [first, second] = [
    change(fresh(), score(3.5), NOW, "", "0000000a"),
    change(change(fresh(), score(3.5), NOW, "", "0000000a"), score(4), NOW, "", "0000000b"),
  ];
  assert.deepEqual(first.history, { "0000000a": "1" });
  assert.deepEqual(second.history, { "0000000a": "1", "0000000b": "1" });
  assert.deepEqual(
    second.log.map((line) => line[7]),
    ["0000000a.1", "0000000b.1"],
  );
  const [[opening]] = Object.entries(change(fresh(), score(1), NOW).history);
  assert.match(opening, /^[0-9a-f]{8}$/);
});

test("a sheet of the first format is written in the second from its first change on", () => {
  const { history: _, ...old } = { ...fresh(), schema: "judge-sheet/1" };
  const after = change(old, score(1), NOW, "", "0000000a");
  assert.deepEqual([after.schema, after.history], ["judge-sheet/2", { "0000000a": "1" }]);
});

test("a comment still being typed is kept but not logged; leaving the box logs from what stood there before", () => {
  const edit = { code: "999901", item: "1.1", field: "comments" };
  const typing = change(fresh(), { ...edit, to: "ดี", quiet: true }, NOW);
  assert.deepEqual(typing.log, []);
  const done = change(typing, { ...edit, to: "ดีมาก", from: "" }, NOW);
  assert.deepEqual(done.log[0].slice(4, 6), ["", "ดีมาก"]);
});

test("not seen is no answer: it counts neither as done nor as points", () => {
  const sheet = change(change(fresh(), score(null), NOW), score(2.5, "1.2"), NOW);
  assert.deepEqual(progress(sheet, pack())[0], {
    code: "999901",
    done: 1,
    asked: 3,
    recused: false,
    confirmed: false,
    missing: pack().items.filter(({ id }) => id !== "1.2"),
  });
  assert.equal(totalOf(sheet, pack(), "999901"), 2.5);
});

test("an entry is confirmed, opened again, and both stay in the log", () => {
  const where = { code: "999901", item: "", field: "confirmed" };
  const confirmed = change(fresh(), { ...where, to: "yes" }, NOW);
  assert.ok(progress(confirmed, pack())[0].confirmed);
  const opened = change(confirmed, { ...where, to: "" }, NOW);
  assert.ok(!progress(opened, pack())[0].confirmed);
  assert.deepEqual(
    opened.log.map((line) => line.slice(3, 6)),
    [
      ["confirmed", "", "yes"],
      ["confirmed", "yes", ""],
    ],
  );
});

test("points are added without binary dust", () => {
  let sheet = fresh();
  for (const [item, to] of [
    ["1.1", 0.29],
    ["1.2", 0.57],
  ])
    sheet = change(sheet, score(to, item), NOW);
  assert.equal(totalOf(sheet, pack(), "999901"), 0.86);
});

test("only items that apply, and with points only those that have some, are asked for", () => {
  const some = pack();
  some.entries[0].items[0].extent = "not-applicable";
  some.items[1].full = null;
  assert.deepEqual(
    askedItems(some, "999901").map(({ id }) => id),
    ["2.1"],
  );
  assert.deepEqual(
    askedItems({ ...some, scoring: null }, "999901").map(({ id }) => id),
    ["1.2", "2.1"],
  );
  assert.deepEqual(askedItems(some, "000000"), []);
});

test("the file is sealed when there is an invitation, and an old seal never stays", async () => {
  const sealed = JSON.parse(await exported(fresh(), secret));
  assert.equal(await isSigned(sealed, secret), true);
  assert.equal("mac" in JSON.parse(await exported({ ...fresh(), mac: "old" }, "")), false);
});

test("the tables of a sheet say what was given, what is open and the sum", () => {
  const sheet = change(fresh(), score(2.5), NOW);
  const [table, log] = sheetTables(sheet, pack({ texts: { judgement: {} } }));
  assert.deepEqual(
    table.rows.slice(1, 4).map((row) => row.slice(2, 7)),
    [
      ["1.1", "หนึ่ง", 2.5, 10, ""],
      ["1.2", "สอง", null, 5, "ยังไม่ได้ดู"],
      ["2.1", "สาม", null, 5, "ยังไม่ได้ดู"],
    ],
  );
  assert.equal(table.rows[4][4], 2.5);
  assert.equal(table.rows[5][3], "งดให้คะแนน");
  assert.equal(log.rows.length, 2);
});

// What a region's pack says a contest is about.
import assert from "node:assert/strict";
import { test } from "node:test";

import { find } from "#site/judge/finding.js";
import { entryName, firstCompared, itemAddress, pointsOf, termsOf } from "#site/judge/terms.js";

import { pack } from "./contest.js";

test("only entries of the contest's level, and of each only the items that apply", () => {
  const made = pack();
  made.entries[1].items[2].extent = "not-applicable";
  const { entries, scored } = termsOf(made);
  assert.deepEqual(
    entries.map(({ code, items }) => [code, items]),
    [
      ["999901", ["1.1", "1.2", "2.1"]],
      ["999902", ["1.1", "1.2"]],
      ["999903", ["1.1", "1.2", "2.1"]],
    ],
  );
  assert.equal(entries[0].name, "ตำบล1 อำเภอทดสอบ จังหวัดตัวอย่าง");
  assert.equal(scored, true);
});

test("a year without scoring has whole points, the trimmed mean and no rule for ties", () => {
  const { scored, step, method, ties, discuss } = termsOf(pack({ scoring: null }));
  assert.deepEqual([scored, step, method, ties, discuss], [false, 100, "trimmed", [], 30]);
  assert.equal(termsOf(pack()).step, 50);
});

test("points of an entry are those of its items that have points; zero is a number of points", () => {
  const items = [
    { id: "1.1", full: 1000 },
    { id: "1.2", full: null },
    { id: "1.3", full: 0 },
    { id: "2.1", full: 500 },
  ];
  assert.deepEqual(
    [...pointsOf({ items }, { items: ["1.1", "1.2", "1.3"] })],
    [
      ["1.1", 1000],
      ["1.3", 0],
    ],
  );
});

test("a comparison begins with the entries that were named, and with two at least", () => {
  const entries = ["1", "2", "3"].map((code) => ({ code }));
  const first = (codes) => [...firstCompared(entries, codes)].map(({ code }) => code);
  assert.deepEqual(first([""]), ["1", "2"]);
  assert.deepEqual(first(["3"]), ["3", "1"]);
  assert.deepEqual(first(["3", "2"]), ["2", "3"]);
  assert.deepEqual(first(["1", "2", "3"]), ["1", "2", "3"]);
});

test("an entry is named with its district and province", () => {
  assert.equal(entryName({ name: "ก", district: "ข", province: "ค" }), "ตำบลก อำเภอข จังหวัดค");
});

test("a finding is about a file, and a name that nothing fills is left out", () => {
  const messages = { T999: { severity: "warning", message: "พบ {value} ของ {judge}", fix: "แก้ {nothing}" } };
  assert.deepEqual(find({ messages }, "T999", "a.json", "5", { judge: "J01" }), {
    code: "T999",
    severity: "warning",
    file: "a.json",
    line: 0,
    message: "พบ 5 ของ J01",
    fix: "แก้ ",
    value: "5",
  });
  assert.equal(find({ messages }, "T999", "a.json").value, "");
});

test("an item that is compared has its place on the entry's rubric page", () => {
  assert.equal(
    itemAddress({ address: "2565/800101/index.html" }, "5.1.2"),
    "2565/800101/rubric.html#item-5-1-2",
  );
});

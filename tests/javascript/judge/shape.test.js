// JSON from strangers: bounded, walked against a shape, every strange part named.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { readJson, shown } from "#site/judge/shape.js";

import { pack, said, sheet } from "./contest.js";

const SHAPE = pack().shapes.sheet;
const bytes = (value) => (typeof value === "string" ? new TextEncoder().encode(value) : value);
const codes = (value) => readJson(bytes(value), SHAPE).problems.map(({ code }) => code);
const good = () => sheet("J01", [said("999901", { 1.1: 3, 1.2: null })]);
const json = (change) => JSON.stringify({ ...good(), ...change });

test("a sheet of ours is read, with a byte order mark too", () => {
  assert.deepEqual(readJson(bytes(json({})), SHAPE), { value: good(), problems: [] });
  assert.deepEqual(codes(`\ufeff${json({})}`), []);
});

test("a sheet that Notepad saved as Unicode is read", () => {
  const units = Uint16Array.from(`\ufeff${json({})}`, (letter) => letter.charCodeAt(0));
  const little = new Uint8Array(units.buffer);
  assert.deepEqual(readJson(little, SHAPE), { value: good(), problems: [] });
  const big = little.map((_, at) => little[at ^ 1]);
  assert.deepEqual(readJson(big, SHAPE), { value: good(), problems: [] });
});

test("files that are no sheets are refused by name", () => {
  const refused = [
    ["x".repeat(4_000_001), "T780"],
    ["", "T781"],
    [Uint8Array.of(0xff, 0xfe), "T781"],
    ['{"a": NaN}', "T781"],
    ["[".repeat(200_000), "T782"],
    [`${'{"a":'.repeat(9)}1${"}".repeat(9)}`, "T782"],
  ];
  for (const [data, code] of refused) assert.deepEqual(codes(data), [code]);
});

test("each strange part is named", () => {
  const strange = [
    [`{"__proto__":{"admin":true},${json({}).slice(1)}`, "T783", "__proto__"],
    [json({ constructor: 1 }), "T783", "constructor"],
    [json({ revision: "-1" }), "T784", "-1"],
    [json({ revision: "1\n" }), "T784", "1\n"],
    [json({ schema: "judge-sheet/2" }), "T784", "judge-sheet/2"],
    [json({ judge: ["J01"] }), "T784", "รายการ"],
    [json({ judge: { id: "J01\ud800", name: "" } }), "T784", "J01\ud800"],
    [json({ judge: { id: "😀".repeat(21), name: "" } }), "T784", "😀".repeat(21)],
    [json({ entries: [said("999901", { 1.1: true })] }), "T784", "true"],
    [json({ entries: [said("999901", { 1.1: 1e300 })] }), "T784", "ตัวเลขใหญ่เกินไป"],
    [json({ entries: [said("999901", { "<b>": 1 })] }), "T783", "<b>"],
    [json({ entries: Array.from({ length: 11 }, () => said("999901", {})) }), "T784", "รายการ"],
    [json({ judge: undefined }), "T785", "judge"],
  ];
  for (const [data, code, value] of strange) {
    const { value: read, problems } = readJson(bytes(data), SHAPE);
    assert.equal(read, null);
    assert.deepEqual(
      problems.map((one) => [one.code, one.value]),
      [[code, value]],
    );
  }
});

test("twenty letters outside the first plane are no more than twenty", () => {
  assert.deepEqual(codes(json({ judge: { id: "😀".repeat(20), name: "" } })), []);
});

test("the path says where", () => {
  const { problems } = readJson(bytes(json({ entries: [said("999901", {}), said("x", {})] })), SHAPE);
  assert.equal(problems[0].path, "ไฟล์.entries[2].code");
});

test("the attack corpus is refused", () => {
  const folder = new URL("../../judging/data/attacks/", import.meta.url);
  const files = readdirSync(folder);
  assert.ok(files.length >= 4);
  for (const name of files) assert.notDeepEqual(codes(readFileSync(new URL(name, folder))), [], name);
});

test("values are shown in a few words", () => {
  assert.deepEqual([[], {}, null, 2.5, true, "ก"].map(shown), [
    "รายการ",
    "รายการ",
    "null",
    "2.5",
    "true",
    "ก",
  ]);
});

// Rows and filters of the national map's data.
import assert from "node:assert/strict";
import { test } from "node:test";

import "#site/map/national-data-view.js";

const { rowsOf, choicesOf, matching } = globalThis.tambonRows;
const DATA = {
  code: [10101, 630803, 359001],
  name: ["ก", "ขค", "สมมติ"],
  year: [2565, 2566, 2565],
  district: [0, 1, 1],
  province: [0, 1, 1],
  region: [10, null, 2],
  level: [0, 1, 0],
  topic: [[0], [0, 1], []],
  lat: [13756, null, 0],
  lon: [100501, null, 99000],
  fiction: [2],
  districts: [
    ["1001", "พระนคร"],
    ["6409", "เมือง"],
  ],
  provinces: [
    ["10", "กรุงเทพมหานคร"],
    ["64", "สุโขทัย"],
  ],
  topics: ["ผ้า", "น้ำ"],
};
const rows = rowsOf(DATA);
const found = (wanted) => matching(rows, wanted).map(({ index }) => index);

test("columns become rows", () => {
  assert.deepEqual(
    rows.map(({ address }) => address),
    ["2565/010101/index.html", "2566/640904/index.html", "2565/999905/index.html"],
  );
  assert.equal(rows[1].place, "อ.เมือง จ.สุโขทัย");
  assert.deepEqual(
    rows.map(({ fiction }) => fiction),
    [false, false, true],
  );
});

test("a place without coordinates has none, the equator has", () => {
  assert.deepEqual(
    rows.map(({ lat }) => lat),
    [13.756, null, 0],
  );
  assert.deepEqual(
    rows.map(({ lon }) => lon),
    [100.501, null, 99],
  );
});

test("filters offer what occurs: numbers in order, newest year first, no empty value", () => {
  const choices = choicesOf(DATA, rows);
  assert.deepEqual(
    choices.region.map(([value]) => value),
    ["2", "10"],
  );
  assert.deepEqual(
    choices.year.map(([value]) => value),
    ["2566", "2565"],
  );
  assert.deepEqual(choices.level, [
    ["0", "ระดับจังหวัด"],
    ["1", "ระดับอำเภอ"],
  ]);
  assert.deepEqual(
    choices.province.map(([value]) => value),
    ["10", "64"],
  );
  assert.deepEqual(choices.topic, [
    ["0", "ผ้า"],
    ["1", "น้ำ"],
  ]);
});

test("filters hold together, and an empty one requires nothing", () => {
  assert.deepEqual(found({}), [0, 1, 2]);
  assert.deepEqual(found({ province: "64", year: "" }), [1, 2]);
  assert.deepEqual(found({ province: "64", level: "1" }), [1]);
  assert.deepEqual(found({ topic: "0" }), [0, 1]);
  assert.deepEqual(found({ text: "ข", topic: "1" }), [1]);
  assert.deepEqual(found({ region: "1" }), []);
});

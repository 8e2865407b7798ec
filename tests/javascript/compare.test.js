// What the compare page says of entries, and which entries its address names.
import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST, chosen, unpack } from "#site/compare/entries.js";
import { failing, grave, sections } from "#site/compare/rows.js";

const COLUMNS = {
  code: [640904, 1, 0],
  name: ["ก", "ข", "ข"],
  year: [2565, 2565, 2566],
  district: [0, 1, 1],
  province: [0, 0, 0],
  districts: [
    ["6409", "เมือง"],
    ["6410", "ใต้"],
  ],
  provinces: [["64", "สุโขทัย"]],
};
const all = unpack(COLUMNS);

test("the list of all entries is unpacked from differences and places", () => {
  assert.deepEqual(
    all.map(({ key }) => key),
    ["2565-640904", "2565-640905", "2566-640905"],
  );
  assert.equal(all[1].label, "ตำบลข อ.ใต้ จ.สุโขทัย ปี 2565");
});

test("an address names entries by code (newest year) or by year and code, each once", () => {
  assert.deepEqual(chosen("?t=640905,2565-640905,640905", all), {
    keys: ["2566-640905", "2565-640905"],
    refused: "",
  });
  assert.deepEqual(chosen("", all), { keys: [], refused: "" });
});

test("what is not known is named, shortened, and no more than a few", () => {
  const { keys, refused } = chosen(`?t=000000,${"x".repeat(90)},640904`, all);
  assert.deepEqual(keys, ["2565-640904"]);
  assert.ok(refused.includes("“000000”") && refused.includes(`“${"x".repeat(20)}”`));
  const many = Array.from({ length: 9 }, (_, n) => ({ key: `2565-${n}`, code: String(n), label: "" }));
  const found = chosen(`?t=${many.map(({ code }) => code).join(",")}`, many);
  assert.equal(found.keys.length, MOST);
  assert.match(found.refused, /ไม่เกิน 4 ตำบล/);
});

test("hidden numbers and shares", () => {
  assert.equal(failing({ failing: null, surveyed: 5 }), "ปกปิด");
  assert.equal(failing({ failing: 10, surveyed: 1000 }), "1% (10 จาก 1,000)");
  assert.equal(grave([2, 3, 5]), "2 จาก 10 หมู่บ้าน");
  assert.equal(grave([0, 0, 0]), "ไม่มีข้อมูล");
});

const entry = (more = {}) => ({
  key: "2565-1",
  level: "province",
  province_th: "สุโขทัย",
  year_be: 2565,
  population_year_be: 2564,
  bmn_year_be: 2564,
  nrd2c_year_be: null,
  population: 5000,
  households: null,
  own_comparison: {},
  bmn: { 1: { failing: 10, surveyed: 100 } },
  nrd2c: {},
  missing: { households: "รอข้อมูลจากอำเภอ" },
  ...more,
});
const NAMES = { 2565: { label: "เปรียบเทียบ", bmn: { 1: "น้ำหนัก", x: "อื่น" }, nrd2c: { 1: "ถนน" } } };
const rowOf = (section, name) => section.rows.find(([title]) => title === name)?.[1];

test("missing is not zero: why nothing is known is said", () => {
  const [basics] = sections([entry()], NAMES);
  assert.deepEqual(rowOf(basics, "ประชากร"), [{ text: "5,000 คน", note: "" }]);
  assert.deepEqual(rowOf(basics, "ครัวเรือน"), [{ text: "ไม่มีข้อมูล", note: "รอข้อมูลจากอำเภอ" }]);
});

test("a section is shown where at least one entry has its numbers", () => {
  assert.deepEqual(
    sections([entry()], NAMES).map(({ title }) => title),
    ["ข้อมูลพื้นฐาน", "จปฐ. ร้อยละที่ไม่ผ่าน"],
  );
  const [, bmn] = sections([entry(), entry({ key: "2565-2", bmn: {} })], NAMES);
  assert.deepEqual(
    rowOf(bmn, "1. น้ำหนัก").map(({ text }) => text),
    ["10% (10 จาก 100)", "ไม่มีข้อมูล"],
  );
  assert.equal(rowOf(bmn, "อื่น"), undefined);
});

test("the mean beside is the province's, or the region's where there is none", () => {
  const mean = { bmn: { 1: { mean: 12.5, entries: 3 } } };
  const note = (means) =>
    rowOf(sections([entry()], NAMES, new Map([["2565-1", means]]))[1], "1. น้ำหนัก")[0].note;
  assert.equal(note({ province: mean, region: {} }), "จังหวัดเฉลี่ย 12.5% (3 ตำบล)");
  assert.equal(note({ province: {}, region: mean }), "เขตเฉลี่ย 12.5% (3 ตำบล)");
  assert.equal(note(null), "");
});

test("a year of numbers that no one said is not known, and the level is in words", () => {
  const two = [
    entry({ bmn_year_be: null, missing: { bmn: "รอสำรวจ" } }),
    entry({ key: "2565-2", level: "district" }),
  ];
  const [basics, bmn] = sections(two, NAMES);
  assert.deepEqual(
    rowOf(basics, "ระดับ").map(({ text }) => text),
    ["ระดับจังหวัด", "ระดับอำเภอ"],
  );
  const years = bmn.rows.flatMap(([, cells]) => cells).filter(({ text }) => text === "2564");
  assert.equal(years.length, 1);
  assert.ok(bmn.rows.some(([, [first]]) => first.text === "ไม่มีข้อมูล" && first.note === "รอสำรวจ"));
});

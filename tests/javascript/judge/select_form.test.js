// The list for the department: everything while nothing is chosen, else the chosen in their order.
import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenLines, formRows, sharedPlaces } from "#site/judge/select_form.js";

const line = (code, province, level = "ระดับจังหวัด") => ({
  code,
  province_th: province,
  district_th: "อ",
  name_th: `ต${code}`,
  level_th: level,
  baht: 8700,
});
const form = {
  head: ["ชื่อ"],
  columns: [
    { name: "number", title_th: "ที่" },
    { name: "name_th", title_th: "ตำบล" },
    { name: "order", title_th: "ลำดับ" },
    { name: "reason", title_th: "เหตุผล" },
    { name: "baht", title_th: "บาท" },
  ],
  lines: [line("1", "ลำพูน"), line("2", "ลำพูน"), line("3", "เชียงราย"), line("4", "ลำพูน", "ระดับอำเภอ")],
  orders: ["ลำดับ 1", "ลำดับ 2", "สำรอง 1"],
  foot: ["ลงชื่อ"],
};
const chose = (order, reason = "") => ({ order, reason });
const codes = (choices) => chosenLines(form, choices).map((one) => one.code);

test("nothing chosen lists all as they are", () => {
  assert.deepEqual(codes({}), ["1", "2", "3", "4"]);
  assert.deepEqual(codes({ 1: chose("", "ยังไม่แน่ใจ") }), ["1", "2", "3", "4"]);
});

test("the chosen come by province as Thai sorts them, level and order, and nobody else", () => {
  const choices = { 1: chose("สำรอง 1"), 2: chose("ลำดับ 1"), 3: chose("ลำดับ 2"), 4: chose("ลำดับ 1") };
  assert.deepEqual(codes(choices), ["3", "2", "1", "4"]);
  assert.deepEqual(codes({ 2: chose("ลำดับ 1") }), ["2"]);
});

test("an order that another edition had, or a tambon that is gone, chooses nobody", () => {
  assert.deepEqual(codes({ 1: chose("ลำดับ 9"), 77: chose("ลำดับ 1") }), ["1", "2", "3", "4"]);
});

test("rows are numbered, each column with the value that it names, between head and foot", () => {
  const headings = ["ที่", "ตำบล", "ลำดับ", "เหตุผล", "บาท"];
  const chosen = formRows(form, { 2: chose("ลำดับ 1", "พร้อม") });
  assert.deepEqual(chosen, [["ชื่อ"], headings, [1, "ต2", "ลำดับ 1", "พร้อม", 8700], [], ["ลงชื่อ"]]);
  assert.deepEqual(formRows(form, {})[3], [2, "ต2", "", "", 8700]);
});

test("one place given twice in a province and level is said, in two provinces or levels not", () => {
  const first = chose("ลำดับ 1");
  assert.deepEqual(sharedPlaces(form, { 1: first, 3: first, 4: first }), []);
  assert.deepEqual(sharedPlaces(form, { 1: first, 2: first }), ["ลำพูน ระดับจังหวัด ลำดับ 1: ต1, ต2"]);
});

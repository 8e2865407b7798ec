// The filters, what the reader reads, and what is kept on the device.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Facets } from "#site/search/facets.js";
import { forget, recent, remember } from "#site/search/recent.js";
import { label, status } from "#site/search/words.js";

const TABLE = {
  slots: [1, 2],
  place: [
    [
      ["ตราด", "เมือง"],
      ["น่าน", ""],
    ],
    [0, 1],
  ],
  year: [
    [0, 2565],
    [1, 0],
  ],
  level: [
    ["district", "province"],
    [0, 1],
  ],
  pages: [
    [
      [
        ["index", []],
        ["products", ["ผ้า", "ไหม"]],
      ],
    ],
    [0, 0],
  ],
};
const facets = new Facets(TABLE);
const [A, B, B2] = [16, 48, 49];

test("a page has the values of its entry, and of itself", () => {
  assert.deepEqual(
    ["province", "district", "year", "level", "kind"].map((name) => facets.values(A, name)),
    [["ตราด"], ["เมือง (ตราด)"], ["2565"], ["district"], ["index"]],
  );
  assert.deepEqual(facets.values(B2, "topic"), ["ผ้า", "ไหม"]);
  assert.deepEqual(
    [facets.values(B, "district"), facets.values(B, "year"), facets.values(999, "kind")],
    [[], [], []],
  );
});

test("answers are narrowed, and counted under the other filters", () => {
  const chosen = { province: ["ตราด"] };
  assert.deepEqual(
    [A, B].map((page) => facets.passes(page, chosen)),
    [true, false],
  );
  const counts = facets.counts([A, B, B2], chosen);
  assert.deepEqual(counts.province, [
    ["น่าน", 2],
    ["ตราด", 1],
  ]);
  assert.deepEqual(counts.kind, [["index", 1]]);
  assert.deepEqual(facets.counts([], { topic: ["ผ้า"] }).topic, [["ผ้า", 0]]);
});

test("what the reader is told", () => {
  assert.match(status({ failed: true, question: "ก" }), /โปรดลองใหม่/);
  assert.match(status({ failed: true, offline: true, question: "ก" }), /ออฟไลน์อยู่/);
  assert.match(status({ total: 0, question: "กข" }), /^ไม่พบคำว่า “กข”/);
  assert.match(status({ total: 0, question: " ก" }), /^พิมพ์อย่างน้อย 2 ตัวอักษร/);
  assert.equal(status({ total: 1234, question: "ก" }), "พบ 1,234 หน้า");
  assert.match(
    status({ total: 2, atLeast: true, corrected: "ข", question: "ก", offline: true }),
    /^ไม่พบคำว่า “ก” ใกล้เคียงที่สุดคือ “ข” พบประมาณ 2 หน้า \(ออฟไลน์/,
  );
  assert.equal(status({ total: 2, read: "ผ้าทอ", good: true, question: "ซื้อผ้าทอ" }), "พบ 2 หน้าที่มี “ผ้าทอ”");
  assert.match(status({ total: 2, good: false, missing: ["ข"], question: "ก ข" }), /^ไม่พบคำว่า “ข” ใกล้เคียง/);
  assert.match(status({ total: 2, good: false, missing: [], question: "ก ข" }), /^ไม่พบหน้าที่มีครบทุกคำ/);
  assert.deepEqual(
    [
      label("kind", "leaders"),
      label("kind", "site"),
      label("kind", "x"),
      label("level", "district"),
      label("year", "2565"),
    ],
    ["ผู้นำ", "เกี่ยวกับเว็บไซต์นี้", "x", "ระดับอำเภอ", "2565"],
  );
});

test("questions are kept on the device, newest first, and forgotten", (t) => {
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  t.after(() => delete globalThis.localStorage);
  for (const question of ["ก", "ข", " ก ", "", ..."1234567"]) remember(question);
  assert.deepEqual(recent(), ["7", "6", "5", "4", "3", "2", "1", "ก"]);
  for (const broken of ["{", "5", '[1,"ก"]']) {
    kept.set("tambon-search-recent", broken);
    assert.deepEqual(recent(), broken.startsWith("[") ? ["ก"] : []);
  }
  forget();
  assert.equal(kept.size, 0);
  storage.setItem = () => {
    throw new Error("full");
  };
  remember("ก");
  assert.deepEqual(recent(), []);
});

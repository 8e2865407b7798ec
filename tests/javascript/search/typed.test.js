// What people type: run together, on the wrong keyboard, misspelt, in English, in Thai digits, pasted from elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Engine } from "#site/search/engine.js";
import { grams, parse, parseText, words } from "#site/search/query.js";

import { SmallIndex } from "./small-index.js";

const INDEX = new SmallIndex([
  {
    slot: 1,
    names: [
      [3, "ลานบ่า"],
      [2, "หล่มสัก"],
      [1, "เพชรบูรณ์"],
    ],
    pages: [
      { title: "ภาพรวมตำบลลานบ่า", names: ["Lan Ba"], sections: [["ทั่วไป", "ก่อตั้งเมื่อ พ.ศ. 2440"]] },
      {
        title: "ผลิตภัณฑ์",
        names: ["ผ้าทอมือ", "กล้วยฉาบ OTOP 5 ดาว"],
        sections: [["ผ้าทอมือ", "ย้อมสีจากเปลือกไม้ ราคา 1,200 บาท"]],
      },
      { title: "ผู้นำ", people: ["สมหญิง ใจดี"], sections: [["กำนัน", "นางสมหญิง ใจดี โทร 056-123456"]] },
    ],
  },
  {
    slot: 2,
    names: [
      [3, "เชิงคีรี"],
      [2, "ศรีสำโรง"],
      [1, "สุโขทัย"],
    ],
    pages: [
      { title: "ภาพรวมตำบลเชิงคีรี", sections: [["ทั่วไป", "อยู่เชิงเขา มีน้ำตกและถ้ำ"]] },
      { title: "ท่องเที่ยว", names: ["น้ำตกตาดโตน"], sections: [["น้ำตกตาดโตน", "ห่างจากอำเภอ 12 กิโลเมตร"]] },
    ],
  },
]);
const [HOME, CLOTH, LEADERS, , FALLS] = [16, 17, 18, 32, 33];
const ask = (question) => new Engine(INDEX).search(question);

const FOUND = [
  ["run together", "ผ้าทอมือเปลือกไม้", CLOTH],
  ["with spaces where Thai has none", "ผ้า ทอ มือ", CLOTH],
  ["the place run together with the thing", "ผ้าทอมือเพชรบูรณ์", CLOTH],
  ["tones left out", "นำตกตาดโตน", FALLS],
  ["a tone twice", "น้้ำตกตาดโตน", FALLS],
  ["sara am in two pieces", "น\u0e4d\u0e49\u0e32ตก", FALLS],
  ["sara ae from two sara e", "กล้วยฉาบ เเละ OTOP", CLOTH],
  ["a letter that sounds the same", "ภ้าทอมือ", CLOTH],
  ["two letters swapped", "ผ้าทมอือ", CLOTH],
  ["small letters for capitals", "otop", CLOTH],
  ["English letters", "lan ba", HOME],
  ["a year of the other era", "1897", HOME],
  ["Thai digits", "พ.ศ. ๒๔๔๐", HOME],
  ["zero width spaces, as copied from a page", "ผ้า\u200bทอ\u200bมือ", CLOTH],
  ["a no-break space and a soft hyphen", "น้ำตก\u00a0ตาด\u00adโตน", FALLS],
  ["quotes and brackets around", "“ผ้าทอมือ” (ผ้า)", CLOTH],
  ["an emoji beside", "🌊 น้ำตกตาดโตน 🌊", FALLS],
  ["a title before the name", "กำนันสมหญิง", LEADERS],
  ["only the family name", "ใจดี", LEADERS],
];
for (const [what, question, page] of FOUND)
  test(`found: ${what}`, async () => assert.equal((await ask(question)).pages[0], page, question));

test("what nobody can mean is answered with nothing, and quickly", async () => {
  const hopeless = [
    "อ. ์",
    "ต.ต.อ.์",
    "\u0e48\u0e48\u0e48",
    "์",
    "ๆ",
    "🧵🧵🧵",
    "\ud83d",
    "%00%0a",
    "'; DROP TABLE",
    "((((",
    "\\".repeat(99),
  ];
  for (const question of hopeless) {
    const begin = performance.now();
    assert.ok((await ask(question)).total <= 2, question);
    assert.ok(performance.now() - begin < 1000, question);
  }
});

test("a page that somebody pasted is read at its beginning", async () => {
  const pasted = `ผ้าทอมือ ${"รายงานการประชุมประจำเดือน ".repeat(5000)}`;
  const begin = performance.now();
  const found = await ask(pasted);
  assert.ok(performance.now() - begin < 2000);
  assert.ok(grams(parse(pasted)).length <= 30);
  assert.ok(Array.isArray(found.pages));
});

test("the words of a kind of place, in every way to write them", () => {
  const level = (question) => parse(question).map((part) => [part.level, part.text]);
  for (const question of ["ต.ลานบ่า", "ต. ลานบ่า", "ตำบลลานบ่า", "ตำบล ลานบ่า", "ตําบลลานบ่า", "tambon ลานบ่า"])
    assert.deepEqual(level(question), [[3, "ลานบ่า"]], question);
  assert.deepEqual(level("อ.หล่มสัก จ.เพชรบูรณ์"), [
    [2, "หล่มสัก"],
    [1, "เพชรบูรณ์"],
  ]);
  assert.deepEqual(level("lan ba subdistrict"), [[0, "lan ba"]]);
  assert.deepEqual(level("อบต"), [[0, "อบต"]]); // no district called "บต"
});

test("the name of a province at the end is a word of its own, a short one inside a word is not", () => {
  assert.deepEqual(words(parse("ผ้าไหมสุรินทร์", ["สุรินทร์"])), ["ผ้าไหม", "สุรินทร์"]);
  assert.deepEqual(words(parse("สวนเลย", ["เลย"])), ["สวนเลย"]);
  assert.deepEqual(words(parse("สุรินทร์", ["สุรินทร์"])), ["สุรินทร์"]);
});

test("as plain text nothing is a place", () => {
  assert.deepEqual(parseText("ตลาด อำเภอเมือง"), [{ text: "ตลาด อำเภอเมือง", level: 0 }]);
  for (const empty of ["", "  ", "\u200b", "!!!", "…"]) assert.deepEqual(parseText(empty), [], empty);
});

test("every question has keys that are no more than a set holds, each once", () => {
  let seed = 3;
  const dice = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const parts = [
    "ผ้า",
    "น้ำ",
    "ต.",
    "อ.",
    "จ.",
    " ",
    "เมือง",
    "๒๕๖๕",
    "2565",
    "abc",
    "-",
    "🌾",
    "์",
    "เพชรบูรณ์",
    "ใน",
  ];
  for (let round = 0; round < 600; round++) {
    const question = Array.from({ length: dice(30) }, () => parts[dice(parts.length)]).join("");
    const keys = grams(parse(question, ["เพชรบูรณ์"]));
    assert.ok(keys.length <= 30, question);
    const names = keys.map(({ fold, raw, part }) => `${fold}:${raw}:${part.level}`);
    assert.equal(new Set(names).size, names.length, question);
  }
});

// What is left of a question: figures, places and things, without what people put around them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Knowledge } from "#site/search/knowledge.js";
import { normalise } from "#site/search/normalise.js";

import { readToml } from "./toml.js";

const FILE = new URL("../../../plugins/tambon_showcase/search/knowledge.toml", import.meta.url);
const TABLES = readToml(readFileSync(FILE, "utf-8"));
const knowledge = new Knowledge(TABLES);
const plainer = (question) => knowledge.plainer(question);
const texts = (question) => knowledge.readings(question).map(({ text }) => text);

test("questions around a thing leave the thing and the place", () => {
  const asked = [
    ["มีวัดอะไรบ้างที่ขอนแก่น", "วัด ขอนแก่น"],
    ["ไข่เค็มขายที่ไหน", "ไข่เค็ม"],
    ["ตลาดน้ำเปิดกี่โมง", "ตลาดน้ำ"],
    ["ผ้าขาวม้าผืนละกี่บาท", "ผ้าขาวม้า"],
    ["วัดในโคราช", "วัด โคราช"],
    ["where can i buy silk in thailand", "silk"],
    ["น้ำตก ใน เชียงใหม่", "น้ำตก เชียงใหม่"],
  ];
  for (const [question, left] of asked) assert.equal(plainer(question), normalise(left), question);
});

test("a question that is all question words stays: nothing else was said", () => {
  for (const question of ["ที่ไหน", "มี", "ขาย", "buy"]) assert.equal(plainer(question), "", question);
});

test("a word that begins or ends like a question word is whole", () => {
  for (const question of ["มีด", "ไข่มุก", "หน้ากาก", "กล้วยตาก", "ผ้าขาวม้า"])
    assert.equal(plainer(question), "", question);
});

test("each number of a village as a word is a figure, and ม. is a village", () => {
  for (const [word, number] of Object.entries(TABLES.numbers)) {
    assert.equal(plainer(`กลุ่มออมทรัพย์หมู่${word}`), normalise(`กลุ่มออมทรัพย์หมู่ ${number}`), word);
    assert.equal(plainer(`หมู่ที่ ${word} กลางดง`), normalise(`หมู่ ${number} กลางดง`), word);
  }
  for (const typed of ["ออมทรัพย์ ม5", "ออมทรัพย์ ม.5", "ออมทรัพย์ ม. 5", "ออมทรัพย์ม.5"])
    assert.equal(plainer(typed), normalise("ออมทรัพย์ หมู่ 5"), typed);
  assert.equal(plainer("กลุ่ม 5"), "");
  assert.equal(plainer("หมู่บ้านสามัคคี"), "");
});

test("words of many are those of one, and several are all put into Thai", () => {
  assert.ok(texts("waterfalls").includes(normalise("น้ำตก")));
  assert.ok(texts("beaches").includes("หาด"));
  assert.equal(knowledge.readings("souvenirs ตราด")[0].kind, "products");
  assert.ok(texts("salted fish").includes(normalise("เค็ม ปลา")));
  assert.ok(texts("dried banana").includes(normalise("ตาก กล้วย")));
});

test("a short form comes as what it is short for; of two letters it is in too many words to be looked for itself", () => {
  assert.deepEqual(texts("ร.ร."), ["โรงเรียน"]);
  assert.deepEqual(texts("พช"), ["พัฒนาชุมชน"]);
  assert.equal(texts("อบต")[0], normalise("องค์การบริหารส่วนตำบล"));
  assert.ok(texts("อบต").includes("อบต"));
  assert.deepEqual(texts("กก"), ["กก"]); // a plant, not in the file
});

test("what is on no page is looked for as what it is a kind of, its place kept", () => {
  for (const [beginning, others] of Object.entries(TABLES.broader))
    assert.deepEqual(
      knowledge.broader(`${beginning}ฮฮฮ ตราด`),
      others.map((word) => normalise(`${word} ตราด`)),
      beginning,
    );
  assert.deepEqual(knowledge.broader("ผ้า"), [normalise("ผ้าทอ")]);
  assert.deepEqual(knowledge.broader("บิตคอยน์"), []);
});

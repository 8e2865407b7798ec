// Every line of search/knowledge.toml and text/keyboards.toml does what it says, over a small index in memory.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Engine } from "#site/search/engine.js";
import { Facets } from "#site/search/facets.js";
import { Knowledge } from "#site/search/knowledge.js";
import { normalise } from "#site/search/normalise.js";

import { SmallIndex } from "./small-index.js";
import { readToml } from "./toml.js";

const ROOM = new URL("../../../plugins/tambon_showcase/", import.meta.url);
const read = (/** @type {string} */ file) => readToml(readFileSync(new URL(file, ROOM), "utf-8"));
const TABLES = { ...read("search/knowledge.toml"), keyboards: read("text/keyboards.toml") };
const knowledge = new Knowledge(TABLES);
const texts = (question) => knowledge.readings(question).map(({ text }) => normalise(text));

test("each other word for a thing is searched for", () => {
  for (const [typed, meant] of Object.entries(TABLES.words))
    for (const word of meant) assert.ok(texts(typed).includes(normalise(word)), `${typed} = ${word}`);
});

test("each word for a page means it, alone and beside a place", () => {
  for (const [kind, names] of Object.entries(TABLES.pages))
    for (const name of names)
      for (const [question, text] of [
        [name, ""],
        [`${name} ตราด`, "ตราด"],
      ])
        assert.ok(
          knowledge.readings(question).some((one) => one.kind === kind && one.text === text),
          question,
        );
});

test("what is said beside a word for a page is looked for on that page in other words too", () => {
  const found = knowledge.readings("ที่เที่ยว ธรรมชาติ").filter(({ kind }) => kind === "tourism");
  for (const text of ["ธรรมชาติ", "น้ำตก", "ถ้ำ"])
    assert.ok(
      found.some((one) => one.text === text),
      text,
    );
});

test("each word for a person is looked for on that page first", () => {
  for (const [kind, names] of Object.entries(TABLES.within))
    for (const name of names)
      assert.deepEqual(
        knowledge.readings(`${name} ตราด`)[0],
        { text: `${name} ตราด`, provinces: [], kind, first: true },
        name,
      );
});

test("each name of a region means its provinces, and each other name of a province that", () => {
  for (const [names, provinces] of Object.entries(TABLES.regions))
    for (const name of names.split(",")) {
      const [first] = knowledge.readings(`ผ้าทอ ${name}`);
      assert.deepEqual([first.text, first.provinces], ["ผ้าทอ", provinces], name);
    }
  for (const [name, province] of Object.entries(TABLES.provinces))
    assert.ok(texts(`ผ้าทอ ${name}`).includes(`ผ้าทอ ${normalise(province)}`), name);
});

test("each word of a question is taken off, and each that says near is heard", () => {
  const { start, end, near } = TABLES.questions;
  for (const word of start) assert.equal(knowledge.plainer(`${word} กลางดง`), "กลางดง", word);
  for (const word of end) assert.equal(knowledge.plainer(`กลางดง ${word}`), "กลางดง", word);
  for (const word of near)
    assert.deepEqual(knowledge.near(`น้ำตก ${word}`), { near: true, text: "น้ำตก" }, word);
});

test("each key of each layout writes its letter, in both directions", () => {
  const { english, ...layouts } = TABLES.keyboards;
  for (const [name, layout] of Object.entries(layouts)) {
    assert.equal(layout.length, english.length, name);
    const word = [..."ผ้าทอกลางดง"];
    const typed = word.map((letter) => english[layout.indexOf(letter)]).join("");
    assert.ok(knowledge.retyped(typed).includes(word.join("")), name);
  }
  assert.ok(knowledge.retyped("แนกคำ").every((text) => /^[a-z ]+$/i.test(text)));
  assert.deepEqual(knowledge.retyped("100"), []);
});

test("what begins like a word of a question stays whole", () => {
  assert.equal(knowledge.plainer("ของฝากตราด"), "ของฝาก ตราด"); // not "ขอ"
  assert.equal(knowledge.plainer("น้ำตก"), "");
});

const entry = (slot, province, ...pages) => ({ slot, names: [[1, province]], pages });
const INDEX = new SmallIndex([
  entry(
    1,
    "ตราด",
    { title: "ภาพรวม" },
    { title: "ผ้า", names: ["ผ้าทอตราด"], sections: [["ผ้าทอตราด", "ทอมือ"]] },
  ),
  entry(2, "น่าน", { title: "ภาพรวม" }, { title: "ผ้า", names: ["ผ้าทอน่าน"], sections: [["ผ้าทอน่าน", "ทอมือ"]] }),
  entry(3, "สมมติ", { title: "ภาพรวม" }, { title: "ผ้าทอ", names: ["ผ้าทอ"], sections: [["ผ้าทอ", "ทอมือ"]] }),
]);
const PAGES = [
  [
    ["index", []],
    ["products", []],
  ],
];
const FACETS = new Facets({
  slots: [1, 1, 1],
  place: [["ตราด", "น่าน", "สมมติ"].map((name) => [name, ""]), [0, 1, 2]],
  year: [[2565], [0, 0, 0]],
  level: [["district"], [0, 0, 0]],
  pages: [PAGES, [0, 0, 0]],
  point: [
    [[12.2, 102.5], [18.8, 100.8], []],
    [0, 1, 2],
  ],
});
const [TRAT, NAN, INVENTED] = [17, 33, 49];
INDEX.root.fiction = [3];
const means = { knowledge, facets: async () => FACETS };
const ask = (question) => new Engine(INDEX).search(question, means);

test("a region narrows to its provinces, and the invented tambon comes last", async () => {
  assert.deepEqual((await ask("ผ้าทอ ภาคเหนือ")).pages, [NAN]);
  assert.deepEqual((await ask("ผ้าทอภาคตะวันออก")).pages, [TRAT]);
  const all = (await ask("ผ้าทอ")).pages;
  assert.deepEqual([all.length, all.at(-1)], [3, INVENTED]);
});

test("a word for a page lists such pages, in the place that is named", async () => {
  assert.deepEqual((await ask("ของฝาก น่าน")).pages, [NAN]);
  assert.deepEqual((await ask("ของฝากตราด")).pages, [TRAT]);
});

test("what is said to be found is there, and other words are said to be others", async () => {
  assert.deepEqual((await ask("มังคุด")).missing, ["มังคุด"]);
  assert.deepEqual([(await ask("มังคุด")).pages, (await ask("มังคุด")).corrected], [[], null]);
  assert.equal((await ask("zhkmv")).corrected, "ผ้าทอ");
  assert.equal((await ask("ซื้อผ้าทอที่ไหน")).read, "ผ้าทอ");
  const [both] = [await ask("ผ้าทอ มังคุด")];
  assert.deepEqual([both.good, both.missing], [false, ["มังคุด"]]);
});

test("distances are computed from the points of the entries", () => {
  const here = [13.75, 100.5];
  assert.ok(FACETS.distance(TRAT, here) < FACETS.distance(NAN, here));
  assert.equal(Math.round(FACETS.distance(NAN, [18.8, 100.8])), 0);
  assert.equal(FACETS.distance(INVENTED, here), Infinity);
});

test("of a page that somebody pasted the beginning is read, and quickly", async () => {
  const begin = performance.now();
  await ask(`ผ้าทอ ${"รายงาน การประชุม ".repeat(5000)}`);
  assert.ok(performance.now() - begin < 2000);
});

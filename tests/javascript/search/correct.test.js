// Which spelling is meant when several are near, and when a question is left as it was put.
import assert from "node:assert/strict";
import { test } from "node:test";

import { correct } from "#site/search/correct.js";
import { Engine } from "#site/search/engine.js";
import { gather } from "#site/search/gather.js";
import { grams, parse, spell } from "#site/search/query.js";
import { PLACE } from "#site/search/store.js";

import { SmallIndex } from "./small-index.js";

const page = (title, text = "") => ({ title, sections: text ? [["หัวข้อ", text]] : [] });
const index = (...pages) => new SmallIndex([{ slot: 1, names: [[3, "ท่าเสา"]], pages }]);
const better = async (store, question, written = false) => {
  const found = await correct(store, parse(question), [], written);
  return found && spell(found.parts);
};

test("the nearest spelling is meant, wherever it is", async () => {
  const far = page("ขนมกล้วยตาก");
  const close = page("ขนมกล้วยตาฆ"); // ค and ฆ sound alike
  for (const pages of [
    [far, close],
    [close, far],
  ])
    assert.equal(await better(index(...pages), "ขนมกล้วยตาค"), "ขนมกล้วยตาฆ");
});

test("a farther spelling on a likelier page does not count beside a nearer one", async () => {
  const likely = page("ขนมกล้วยตาก", "ขนมกล้วยตาก ท่าเรือใหญ่ริมคลอง");
  const store = index(likely, page("ขนมกล้วยตาฆ"));
  assert.equal(await better(store, "ขนมกล้วยตาค ท่าเรือใหญ่ริมคลอง"), "ขนมกล้วยตาฆ ท่าเรือใหญ่ริมคลอง");
});

test("of two as near, the one in a name is meant before the one in running text", async () => {
  const text = page("อื่น", "ขนมกลวยตาก");
  const name = page("ขนมกขวยตาก");
  for (const pages of [
    [text, name],
    [name, text],
  ])
    assert.equal(await better(index(...pages), "ขนมกงวยตาก"), "ขนมกขวยตาก");
});

test("a word without a better spelling stays, and a place keeps its mark", async () => {
  const store = index(page("ขนมกล้วยตาก"));
  assert.equal(await better(store, "ผ้าไหมมัดหมี่"), null);
  assert.equal(await better(store, "ก"), null);
  assert.equal(spell(parse("ต.ท่าเสา")), "ตำบลท่าเสา");
});

test("two short words that happen to be side by side are no spelling of one word", async () => {
  assert.equal(await better(index(page("อื่น", "จำนวน คน การ อบรม")), "คนพิการ"), null);
  assert.equal(await better(index(page("กล้วยตาก แสงอาทิตย์")), "กลวยตากแสงอาทิตย์"), "กล้วยตาก แสงอาทิตย์");
});

test("a name that is written as asked is not taken for a commoner one", async () => {
  const many = Array.from({ length: 9 }, () => page("บ้านมะนอก"));
  const found = await new Engine(index(page("บ้านมะกอก"), ...many)).search("บ้านมะกอก");
  assert.equal(found.corrected, null);
  assert.equal(found.pages[0], 16);
});

test("a place is looked for among places alone", async () => {
  const store = new SmallIndex([{ slot: 1, names: [[3, "ท่าเสา"]], pages: [page("ท่าเสา", "ท่าเสา")] }]);
  const kinds = async (question) => {
    const found = await gather(store, grams(parse(question)), false);
    return new Set(found.flatMap(({ lists }) => lists.map(({ kind }) => kind)));
  };
  assert.deepEqual(await kinds("ต.ท่าเสา"), new Set([PLACE]));
  assert.ok((await kinds("ท่าเสา")).size > 1);
});

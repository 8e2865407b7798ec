// A question taken apart: free words, places, years, and the keys that are looked up.
import assert from "node:assert/strict";
import { test } from "node:test";

import { alike, letters, numberKey } from "#site/search/grams.js";
import { byWord, grams, parse, parseText, words } from "#site/search/query.js";

const said = (question, provinces) => parse(question, provinces).map(({ text, level }) => [text, level]);

test("words for kinds of places name places, long, short and in English", () => {
  for (const question of ["ตำบลท่าเสา", "ตำบล ท่าเสา", "ต.ท่าเสา", "ต. ท่าเสา"])
    assert.deepEqual(said(question), [["ท่าเสา", 3]], question);
  assert.deepEqual(said("อ.เมือง จ.ตราด"), [
    ["เมือง", 2],
    ["ตราด", 1],
  ]);
  assert.deepEqual(said("tambon tha sao"), [["tha sao", 3]]);
  assert.deepEqual(said("เขตบางรัก"), [["บางรัก", 2]]);
});

test("free words come first, places after them", () => {
  assert.deepEqual(said("ผ้าไหม จ.ตราด"), [
    ["ผ้าไหม", 0],
    ["ตราด", 1],
  ]);
  assert.deepEqual(said("ผ้าไหมจังหวัดตราด"), [
    ["ผ้าไหม", 0],
    ["ตราด", 1],
  ]);
});

test("a letter that only looks like a short form is a letter", () => {
  for (const question of ["อบต", "จ๋า", "ก.พ.ร."])
    assert.deepEqual(
      parse(question).map(({ level }) => level),
      [0],
      question,
    );
});

test("a province's name at the end of a word is a word of its own", () => {
  assert.deepEqual(words(parse("ลิเกสุพรรณบุรี", ["สุพรรณบุรี"])), ["ลิเก", "สุพรรณบุรี"]);
  assert.deepEqual(words(parse("สุพรรณบุรี", ["สุพรรณบุรี"])), ["สุพรรณบุรี"]);
});

test("signs are no words, and questions have an end", () => {
  assert.deepEqual(parse("(“!?”)"), []);
  assert.deepEqual(parseText("a-b, c"), [{ text: "a b c", level: 0 }]);
  assert.ok(parse("ก".repeat(5000))[0].text.length <= 200);
  assert.deepEqual(parseText("\ue000\u0001"), []);
});

test("a year is looked up in either era", () => {
  const key = (year) => {
    const { fold, raw } = numberKey(letters(String(year))[0]);
    return { fold, raw };
  };
  const other = (question) => grams(parse(question)).find((one) => one.number)?.other;
  assert.deepEqual(other("2421"), key(1878));
  assert.deepEqual(other("1878"), key(2421));
  assert.equal(other("12"), null);
});

test("a long question looks up no more keys than are worth loading", () => {
  const long = grams(parse("ผ้าไหมมัดหมี่ กล้วยตาก น้ำพริกเผากุ้ง ประเพณีแข่งเรือยาว ต.ท่าเสา จ.ตราด 2565"));
  assert.ok(long.length <= 30);
  assert.ok(long.some((key) => key.number));
  for (const level of [1, 3]) assert.ok(long.some((key) => key.part.level === level));
});

test("however many places are named, a set of 30 bits holds the keys", () => {
  const places = "มะนาว สับปะรด กระทุ่ม ท่าเสา ดอนแก้ว หนองบัว บางรัก โคกสูง วังทอง นาเหลือง".split(" ");
  const question = places.map((name) => `ต.${name}`).join(" ");
  assert.equal(parse(question).length, 10);
  assert.equal(grams(parse(question)).length, 30);
});

test("keys are told apart by word", () => {
  const found = grams(parse("กล้วยตาก ผ้าไหม")).map((key) => ({ key }));
  assert.equal(byWord(found).length, 2);
});

test("letters carry their marks, numbers are one letter, silent letters none", () => {
  assert.deepEqual(
    letters("ที่").map(({ text }) => text),
    ["ท", "ี่"],
  );
  assert.deepEqual(
    letters("พ.ศ. 2565").map(({ text }) => text),
    ["พ", "ศ", "2565"],
  );
  assert.deepEqual(
    letters("สิงห์").map(({ text }) => text),
    ["ส", "ิ", "งห์"],
  );
  assert.deepEqual(letters("-–. "), []);
});

test("letters that sound alike are heard alike, but not written alike", () => {
  for (const [written, heard] of alike) {
    const [[a], [b]] = [letters(written), letters(heard)];
    assert.equal(a.fold, b.fold);
    assert.notEqual(a.raw, b.raw);
  }
  assert.equal(letters("๒")[0], undefined);
});

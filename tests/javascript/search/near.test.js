// The nearest stretch of a text, against a plain edit distance worked out over every stretch.
import assert from "node:assert/strict";
import { test } from "node:test";

import { alike } from "#site/search/grams.js";
import { allowance, near } from "#site/search/near.js";

const SOFT = /[่-๋็์ะัิ-ฺ]/;
const heard = (c) => alike.get(c) ?? c;

// Optimal string alignment, written as the textbook has it: what `near` must find for some stretch of the text.
function distance(word, text) {
  const cost = (c) => (SOFT.test(c) ? 0.5 : 1);
  const change = (a, b) => {
    if (a === b) return 0;
    return heard(a) === heard(b) || (SOFT.test(a) && SOFT.test(b)) ? 0.5 : 1;
  };
  const table = Array.from({ length: word.length + 1 }, () => new Array(text.length + 1).fill(0));
  for (let i = 1; i <= word.length; i++) table[i][0] = table[i - 1][0] + cost(word[i - 1]);
  for (let j = 1; j <= text.length; j++) table[0][j] = table[0][j - 1] + cost(text[j - 1]);
  for (let i = 1; i <= word.length; i++) {
    for (let j = 1; j <= text.length; j++) {
      table[i][j] = Math.min(
        table[i - 1][j - 1] + change(word[i - 1], text[j - 1]),
        table[i - 1][j] + cost(word[i - 1]),
        table[i][j - 1] + cost(text[j - 1]),
      );
      if (i > 1 && j > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1])
        table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[word.length][text.length];
}

function cheapestStretch(word, text) {
  let least = distance(word, ""); // an empty stretch, where the whole word is left out
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= text.length; end++)
      least = Math.min(least, distance(word, text.slice(start, end)));
  return least;
}

test("a word that is in the text costs nothing", () => {
  assert.deepEqual(near("โครงการ", "แผนโครงการปลูกป่า", 2), { cost: 0, text: "โครงการ", start: 3, end: 10 });
});

test("a mark or a letter that sounds alike costs half, another letter one", () => {
  assert.equal(near("ประเพนี", "งานประเพณีไทย", 2)?.cost, 0.5);
  assert.equal(near("น้ำพรก", "น้ำพริก", 2)?.cost, 0.5);
  assert.equal(near("มะกอก", "มะกลก", 2)?.cost, 1);
});

test("two letters swapped cost one", () => {
  assert.equal(near("abcd", "bacd", 2)?.cost, 1);
  assert.equal(near("กขคง", "กคขง", 2)?.cost, 1);
});

test("nothing near enough is null", () => {
  assert.equal(near("ผ้าไหม", "กล้วยตาก", 1), null);
  assert.equal(near("abc", "", 0.5), null);
});

test("the stretch never begins or ends within a syllable", () => {
  assert.equal(near("นำ", "บ้านน้ำใส", 1)?.text, "น้ำ");
  assert.equal(near("ทา", "ที่ดิน", 2)?.text.startsWith("ท"), true);
});

test("no stretch is cheaper than the one found", () => {
  let seed = 11;
  const dice = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const letters = [..."กขณน่้ิabc"];
  const text = (most) => Array.from({ length: 1 + dice(most) }, () => letters[dice(letters.length)]).join("");
  for (let round = 0; round < 1500; round++) {
    const [word, around] = [text(6), text(9)];
    const least = cheapestStretch(word, around);
    const found = near(word, around, 3);
    assert.equal(found?.cost ?? Infinity, least <= 3 ? least : Infinity, `${word} in ${around}`);
  }
});

test("longer words may differ more", () => {
  assert.deepEqual(["กขค", "กขคง", "กขคงจฉ", "กขคงจฉชซฌญฎฏ"].map(allowance), [0.5, 1, 1.5, 2.5]);
});

// What a page is worth, with two keys as rare as each other: names above texts, and a part of the question far less.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Question } from "#site/search/question.js";
import { NAME, TEXT } from "#site/search/store.js";

const part = { text: "ผ้าทอ", level: 0 };
const found = (word, more = {}) => ({
  key: { must: true, word, part },
  lists: [NAME, TEXT].map((kind) => ({ kind, count: 1, ids: [], from: Infinity, ...more })),
});
const of = (words, more) =>
  new Question(
    { pages: 1000 },
    words.map((word) => found(word, more)),
  );
const score = (passages, words = [0, 0]) => of(words).answer(0, passages).score;
const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 1e-4, `${value} is not ${wanted}`);
const BOTH = 3;

test("all in text is the measure; all in one name is worth 1.6, and 0.4 of it more", () => {
  near(score([[0, 0, BOTH, 0]]), 1);
  near(score([[0, BOTH, 0, 0]]), 1.6 * 1.4);
});

test("half in a name hardly counts as a name", () => {
  near(score([[0, 1, 2, 0]]), (1.6 / 2 + 1 / 2) * (1 + 0.4 / 2 ** 4));
});

test("half of the question is worth far less than half, scattered halves less than one passage", () => {
  near(score([[0, 0, 1, 0]]), (1 / 2) * (1 / 2) ** 3 * (1 / 2) ** 3);
  near(
    score([
      [0, 0, 1, 0],
      [0, 0, 2, 0],
    ]),
    (1 / 2) ** 3,
  );
});

test("a word of the question that is not there at all weighs as much as its share", () => {
  near(score([[0, 0, 1, 0]], [0, 1]), (1 / 2) * ((1 / 2 + 0) / 2) ** 3 * (1 / 2) ** 3);
});

test("keys that only the place holds are worth just less than text", () => {
  const { score: value } = of([0, 0]).answer(0, [[0, 0, 0, 0]], { asked: 0, free: BOTH });
  near(value, 0.95);
});

test("keys that a page beyond the end of a cut list may hold are worth less than known ones", () => {
  const { score: value, cover } = of([0, 0], { ids: null, from: 0 }).answer(0, []);
  near(cover, 0.8);
  near(value, 0.7 * 0.8 ** 3 * 0.8 ** 3);
});

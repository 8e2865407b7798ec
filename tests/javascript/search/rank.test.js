// What makes one page better than another, each reason by itself.
import assert from "node:assert/strict";
import { test } from "node:test";

import { grams, parse } from "#site/search/query.js";
import { rank } from "#site/search/rank.js";
import { NAME, PERSON, PLACE, TEXT } from "#site/search/store.js";

const STORE = { root: { format: 0, pages: 1000, provinces: [], slotBits: 8, bucketBits: 4, cut: 64 } };
const passage = (page, n = 0) => (page << 5) | n;
const place = (slot, level, pages = 3) => (slot << 9) | (level << 4) | (pages - 1);
const list = (kind, ids, more = {}) => ({
  kind,
  exact: true,
  count: ids.length,
  from: Infinity,
  ids,
  ...more,
});

// Every key of the question with the lists that `of(key, number)` says.
const found = (question, of) => grams(parse(question)).map((key, i) => ({ key, lists: of(key, i) }));
const pages = (question, of) => rank(STORE, found(question, of)).map(({ page }) => page);

test("a name is worth more than running text", () => {
  assert.deepEqual(
    pages("ผ้าไหม", () => [list(TEXT, [passage(16)]), list(NAME, [passage(32)])]),
    [32, 16],
  );
});

test("words in one passage are worth more than words apart", () => {
  const apart = (_, i) => [
    list(
      TEXT,
      [passage(16, i % 2), passage(32, 0)].sort((a, b) => a - b),
    ),
  ];
  assert.deepEqual(pages("ผ้าไหมมัดหมี่", apart), [32, 16]);
});

test("a page that holds more of the question comes first, and one that holds little does not come", () => {
  const answers = rank(
    STORE,
    found("ผ้าไหมมัดหมี่", (_, i) => [
      list(TEXT, [passage(16), ...(i < 4 ? [passage(32)] : []), ...(i < 1 ? [passage(48)] : [])]),
    ]),
  );
  assert.equal(answers[0].page, 16);
  assert.ok(!answers.some(({ page }) => page === 48));
  for (const { score, cover, near } of answers) assert.ok(score > 0 && cover <= 1.001 && near <= 1.001);
});

test("cover is the whole of the question for a page that holds it all", () => {
  const [answer] = rank(
    STORE,
    found("ผ้าไหม", () => [list(NAME, [passage(16)])]),
  );
  for (const value of [answer.cover, answer.near, answer.sure, answer.named, answer.full])
    assert.ok(Math.abs(value - 1) < 1e-6);
  assert.equal(answer.person, 0);
  const [person] = rank(
    STORE,
    found("สมชาย", () => [list(PERSON, [passage(16)])]),
  );
  assert.ok(Math.abs(person.person - 1) < 1e-6);
});

test("a rare key weighs more than a common one", () => {
  const keys = found("กขคง", (key, i) => [
    list(TEXT, key.edge ? [] : [passage(i === 0 ? 16 : 32)], { count: key.edge ? 0 : i === 0 ? 2 : 3000 }),
  ]);
  assert.equal(rank(STORE, keys, 0)[0].page, 16);
});

test("an entry asked for by its whole name returns all its pages, the first one first", () => {
  const whole = () => [list(PLACE, [place(2, 3), place(5, 2)])];
  assert.deepEqual(pages("ต.ท่าเสา", whole), [32, 33, 34]);
  const [first, second] = rank(STORE, found("ต.ท่าเสา", whole));
  assert.ok(first.place && first.placed);
  assert.ok(first.score > second.score * 1.15);
  assert.deepEqual(pages("อ.ท่าเสา", whole), [80, 81, 82]);
});

test("pages outside the place that is asked for are not in it", () => {
  const answers = rank(
    STORE,
    found("ผ้าไหม จ.ตราด", (key) =>
      key.part.level ? [list(PLACE, [place(2, 1, 1)])] : [list(NAME, [passage(32), passage(80)])],
    ),
  );
  assert.deepEqual(
    answers.map(({ page, placed }) => [page, placed]),
    [
      [32, true],
      [80, false],
    ],
  );
});

test("beyond the end of a list a page may hold the key: that is worth less than knowing, more than nothing", () => {
  const answers = rank(
    STORE,
    found("ผ้าไหมมัดหมี่", (_, i) =>
      i % 2 ? [list(TEXT, [passage(16), passage(480)])] : [list(TEXT, [passage(16)], { from: 20 })],
    ),
  );
  const [known, guessed] = answers;
  assert.deepEqual([known.page, guessed.page], [16, 480]);
  assert.ok(guessed.sure < guessed.near && guessed.near < known.near);
  const without = rank(
    STORE,
    found("ผ้าไหมมัดหมี่", (_, i) => (i % 2 ? [list(TEXT, [passage(480)])] : [list(TEXT, [passage(16)])])),
  );
  const alone = without.find(({ page }) => page === 480);
  assert.ok(guessed.score > (alone?.score ?? 0));
});

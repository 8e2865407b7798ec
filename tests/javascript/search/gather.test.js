// Which lists a question loads: all short ones and places, and of the long ones the rarest that the bytes allow.
import assert from "node:assert/strict";
import { test } from "node:test";

import { gather, gatherTexts } from "#site/search/gather.js";
import { NAME, PLACE, TEXT } from "#site/search/store.js";

const key = (at, word = 0, more = {}) => ({
  fold: at + word * 100,
  raw: 1,
  at,
  word,
  part: { text: "ก", level: 0 },
  ...more,
});
const list = (kind, size, more = {}) => ({ kind, size, exact: true, long: size > 1200, ...more });

// A store whose lists are by key; `loaded` says which were read, by their size.
function store(lists) {
  const loaded = [];
  return {
    loaded,
    lists: async ({ fold }) => lists[fold] ?? [],
    ids: async ({ size }) => void loaded.push(size),
  };
}

test("of long lists of names as many are read as 14,000 bytes allow, the shortest first", async () => {
  const index = store({
    0: [list(NAME, 8000)],
    3: [list(NAME, 5000)],
    6: [list(NAME, 1100)],
    9: [list(NAME, 6001)],
  });
  await gather(index, [key(0), key(3), key(6), key(9)], false);
  assert.deepEqual(index.loaded, [1100, 5000, 6001]);
  const exact = store({ 0: [list(NAME, 8000)], 3: [list(NAME, 6000)] });
  await gather(exact, [key(0), key(3)], false);
  assert.deepEqual(exact.loaded, [6000, 8000]);
});

test("one list is read however long it is", async () => {
  const index = store({ 0: [list(NAME, 90000)] });
  await gather(index, [key(0)], false);
  assert.deepEqual(index.loaded, [90000]);
});

test("keys that share two letters with a rarer one come after the others", async () => {
  const index = store({ 0: [list(NAME, 2000)], 1: [list(NAME, 3000)], 2: [list(NAME, 9500)] });
  await gather(index, [key(0), key(1), key(2)], false);
  assert.deepEqual(index.loaded, [2000, 9500]);
});

test("the words take turns", async () => {
  const index = store({ 0: [list(NAME, 2000)], 3: [list(NAME, 2500)], 100: [list(NAME, 9000)] });
  await gather(index, [key(0), key(3), key(0, 1)], false);
  assert.deepEqual(index.loaded, [2000, 9000, 2500]);
});

test("lists written otherwise are taken only when forgiving, and a place is looked for among places", async () => {
  const index = store({ 0: [list(NAME, 10), list(TEXT, 20, { exact: false }), list(PLACE, 30)] });
  const sizes = async (one, forgiving) =>
    (await gather(index, [one], forgiving))[0].lists.map(({ size }) => size);
  assert.deepEqual(await sizes(key(0), false), [10, 30]);
  assert.deepEqual(await sizes(key(0), true), [10, 20, 30]);
  assert.deepEqual(await sizes(key(0, 0, { part: { text: "ก", level: 2 } }), true), [30]);
});

test("long texts wait until they are wanted, and keys of a name's ends never load any", async () => {
  const index = store({ 0: [list(TEXT, 4000)], 3: [list(TEXT, 3000)] });
  const found = await gather(index, [key(0), key(3, 0, { edge: true })], false);
  assert.deepEqual(index.loaded, []);
  await gatherTexts(index, found, 9000);
  assert.deepEqual(index.loaded, [4000]);
});

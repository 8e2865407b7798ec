// Files of the index that are cut off, are an error page, or do not come: one question fails, the next one may work.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { Engine } from "#site/search/engine.js";
import { Facets } from "#site/search/facets.js";
import { FORMAT, Store, decodeIds } from "#site/search/store.js";

const bytes = (text) => new TextEncoder().encode(text);
const ROOT = bytes(
  JSON.stringify({ format: FORMAT, pages: 9, provinces: [], slotBits: 6, bucketBits: 10, cut: 64 }),
);
const ERROR_PAGE = bytes("<!doctype html><title>404</title>");
const PAGE = deflateSync(
  bytes(JSON.stringify(["2565/1", "a.html", "A", "index", "", "", 2565, "", [], [], "", [], []])),
);
const BUCKET = deflateSync(new Uint8Array(4));

// A store whose files are first as `first` says and later whole.
async function failingFirst(first, whole = BUCKET) {
  let isBroken = true;
  const store = await Store.open(async (name) => {
    if (name === "root.json") return ROOT;
    if (!isBroken) return new Uint8Array(whole);
    const given = first();
    return given && new Uint8Array(given);
  });
  return { store, mend: () => (isBroken = false) };
}

const BROKEN = {
  "an error page in place of it": () => ERROR_PAGE,
  "nothing in it": () => new Uint8Array(),
  "the first half of it": () => BUCKET.subarray(0, 4),
  "bytes that are no deflate stream": () => Uint8Array.of(255, 254, 1, 2, 3, 4),
  "something behind its end": () => Uint8Array.of(...BUCKET, 9, 9, 9),
  "no network": () => {
    throw new TypeError("Failed to fetch");
  },
};
for (const [what, first] of Object.entries(BROKEN))
  test(`a list of keys with ${what} fails alone, and is asked for again`, async () => {
    const { store, mend } = await failingFirst(first);
    await assert.rejects(store.lists({ fold: 0, raw: 0 }));
    await assert.rejects(new Engine(store).search("ผ้าไหม"));
    mend();
    assert.deepEqual(await store.lists({ fold: 0, raw: 0 }), []);
    assert.deepEqual((await new Engine(store).search("ผ้าไหม")).pages, []);
  });

test("a page that is no JSON fails alone, and is asked for again", async () => {
  const { store, mend } = await failingFirst(() => deflateSync(bytes("[1,")), PAGE);
  await assert.rejects(store.page(16));
  mend();
  assert.equal((await store.page(16)).title, "A");
});

test("a file that is not there is no fault: the index has no such key or page", async () => {
  const { store } = await failingFirst(() => null);
  assert.deepEqual(await store.lists({ fold: 5, raw: 5 }), []);
  assert.equal(await store.page(16), null);
  assert.equal(await store.facets(), null);
  assert.deepEqual((await new Engine(store).search("ผ้าไหม")).pages, []);
});

test("an index without its root, or with a root that is cut off, does not open", async () => {
  for (const root of [null, new Uint8Array(), ERROR_PAGE, ROOT.subarray(0, 20)])
    await assert.rejects(Store.open(async () => root));
  assert.equal(await Store.open(async () => bytes('{"format": 4}')), null);
});

test("two questions at once load a file once", async () => {
  const asked = [];
  const store = await Store.open(async (name) => {
    asked.push(name);
    return name === "root.json" ? ROOT : new Uint8Array(BUCKET);
  });
  await Promise.all([store.lists({ fold: 0, raw: 1 }), store.lists({ fold: 0, raw: 2 })]);
  assert.deepEqual(asked, ["root.json", "keys/0/0.bin"]);
});

test("ids of random bytes are numbers that never fall, however broken", () => {
  let seed = 9;
  const dice = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 400; round++) {
    const ids = decodeIds(Uint8Array.from({ length: dice(40) }, () => dice(256)));
    assert.ok(ids.every((id, i) => id >= (ids[i - 1] ?? 0)));
  }
});

test("filters without rows let nothing through when something is chosen, all when nothing is", () => {
  const empty = [[], []];
  const facets = new Facets({ slots: [], place: empty, year: empty, level: empty, pages: empty });
  assert.equal(facets.passes(16, {}), true);
  assert.equal(facets.passes(16, { province: [] }), true);
  assert.equal(facets.passes(16, { province: ["ตราด"] }), false);
  assert.deepEqual(facets.counts([16, 17], {}).kind, []);
});

// The index's files as bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import {
  FORMAT,
  NAME,
  Store,
  TEXT,
  decodeIds,
  firstPage,
  isFirst,
  pageOf,
  pageSlot,
  passageOf,
  placeOf,
} from "#site/search/store.js";
import { Sums } from "#site/search/sums.js";

const ROOT = { format: FORMAT, pages: 9, provinces: [], slotBits: 6, bucketBits: 10, cut: 64 };
const text = (value) => new TextEncoder().encode(JSON.stringify(value));

function bucket(rows) {
  const head = new Uint32Array([
    rows.length,
    ...rows.map((r) => r.key),
    ...rows.map((r) => r.count),
    ...rows.map((r) => r.size),
  ]);
  return deflateSync(
    Buffer.concat([Buffer.from(head.buffer), ...rows.map((r) => Buffer.from(r.bytes ?? []))]),
  );
}

const opened = (files) => {
  const asked = [];
  const load = async (name) => {
    asked.push(name);
    return files[name] ? new Uint8Array(files[name]) : null;
  };
  return Store.open(load).then((store) => ({ store, asked }));
};

test("an index of another format is not read", async () => {
  assert.equal((await opened({ "root.json": text({ ...ROOT, format: FORMAT + 1 }) })).store, null);
  await assert.rejects(opened({}));
});

test("numbers of passages, pages and entries", () => {
  const id = (5 << 9) | (3 << 5) | 7;
  assert.deepEqual([pageOf(id), passageOf(id), pageSlot(pageOf(id))], [(5 << 4) | 3, 7, 5]);
  assert.deepEqual([firstPage(5), isFirst(80), isFirst(81)], [80, true, false]);
  assert.deepEqual(placeOf((5 << 9) | (2 << 4) | 11), { slot: 5, level: 2, pages: 12 });
});

test("ids are gaps of seven bits a byte", () => {
  assert.deepEqual(decodeIds(Uint8Array.of(0, 0, 5)), [0, 1, 7]);
  assert.deepEqual(decodeIds(Uint8Array.of(0x80, 1, 0)), [128, 129]);
  assert.deepEqual(decodeIds(Uint8Array.of(0xff, 0xff, 0xff, 0x7f)), [2 ** 28 - 1]);
  assert.deepEqual(decodeIds(new Uint8Array()), []);
});

test("lists stand under the key as heard, and say which are written so", async () => {
  const [fold, raw] = [(3 << 14) | 5, 77];
  const key = (written, kind) => ((fold & 0x3fff) << 14) | (written << 2) | kind;
  const rows = [
    { key: key(76, TEXT), count: 2, size: 2, bytes: [1, 0] },
    { key: key(77, NAME), count: 1, size: 1, bytes: [4] },
    { key: key(77, TEXT), count: 900, size: 0x80000000 | 2 },
    { key: ((fold & 0x3fff) + 1) << 14, count: 1, size: 1, bytes: [0] },
  ];
  const long = deflateSync(Uint8Array.of(9, 9));
  const { store, asked } = await opened({
    "root.json": text(ROOT),
    "keys/0/3.bin": bucket(rows),
    "keys/0/3-texts.bin": long,
  });
  const lists = await store.lists({ fold, raw });
  assert.deepEqual(
    lists.map(({ kind, exact, count, long: far }) => [kind, exact, count, far]),
    [
      [TEXT, false, 2, false],
      [NAME, true, 1, false],
      [TEXT, true, 900, true],
    ],
  );
  assert.deepEqual(await Promise.all(lists.map((list) => store.ids(list))), [[1, 2], [4], [9, 19]]);
  assert.equal((await store.lists({ fold, raw: 0, open: [76] }))[0].exact, true);
  assert.deepEqual(asked, ["root.json", "keys/0/3.bin", "keys/0/3-texts.bin"]);
  assert.deepEqual(await store.lists({ fold: 0, raw }), []);
});

test("a file that failed is asked for again", async () => {
  let fails = true;
  const load = async (name) => {
    if (name === "root.json") return text(ROOT);
    if (fails) throw new Error("offline");
    return new Uint8Array(bucket([]));
  };
  const store = await Store.open(load);
  await assert.rejects(store.lists({ fold: 0, raw: 0 }));
  fails = false;
  assert.deepEqual(await store.lists({ fold: 0, raw: 0 }), []);
});

test("a page is read in the Thai eight-bit letters it is written in", async () => {
  const row = [
    "2565/1",
    "a.html",
    "ก",
    "index",
    "",
    "",
    2565,
    "district",
    [],
    ["ข"],
    "ตำบลก",
    [],
    [["x", "หัว", "", "ab", "cd"]],
  ];
  const bytes = Uint8Array.from(JSON.stringify(row), (c) =>
    c >= "ก" ? c.charCodeAt(0) - 0xd60 : c.charCodeAt(0),
  );
  const { store } = await opened({ "root.json": text(ROOT), "pages/0/2-1.bin": deflateSync(bytes) });
  const page = await store.page((2 << 4) | 1);
  assert.deepEqual(
    [page.title, page.names, page.sections[0].heading, page.sections[0].text],
    ["ก", ["ข"], "หัว", "abcd"],
  );
  assert.equal(await store.page(0), null);
});

test("a set of keys is worth the sum of its weights", () => {
  const weights = Array.from({ length: 30 }, (_, n) => n + 1);
  const sums = new Sums(weights);
  assert.equal(sums.of(0), 0);
  assert.equal(sums.of((1 << 29) | (1 << 15) | 1), 30 + 16 + 1);
  assert.equal(sums.of(2 ** 30 - 1), 465);
});

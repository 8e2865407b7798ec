// The pack of a region: read, and kept with its pages; a new copy replaces the old one only when it is whole.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { ROOT } from "#site/judge/dom.js";
import {
  forgetPacks,
  isOther,
  dropWithdrawn,
  keepLarge,
  keepPack,
  keptNote,
  keptOf,
  largeFiles,
  megabytes,
  packFiles,
} from "#site/judge/pack.js";
import { freshPack, loadPack } from "#site/judge/region_pack.js";

import { forget, storage } from "./browser.js";

const realFetch = globalThis.fetch;
const set = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true });
afterEach(() => {
  forget();
  delete globalThis.caches;
  set("fetch", realFetch);
});

const PACK = {
  schema: "judge-pack/1",
  year: "2565",
  region: "5",
  build: "b7",
  files: [{ address: "fonts/thai", size: 10 }],
  entries: [
    {
      code: "999901",
      files: [{ address: "2565/999901/index.html", size: 300 }],
      large: [{ address: "2565/999901/film.mp4", size: 9 }],
    },
    { code: "999902", files: [{ address: "2565/999902/index.html", size: 500 }], large: [] },
  ],
};
const href = (name) => new URL(name, ROOT).href;
const answer = (more) => ({ ok: true, redirected: false, json: async () => PACK, ...more });

test("a pack is read from its address, past what is kept where a fresh one is wanted", async () => {
  const seen = [];
  set("fetch", async (address, options) => (seen.push([address, options]), answer()));
  assert.equal(await loadPack("2565", "5"), PACK);
  assert.equal(await freshPack(PACK), PACK);
  assert.deepEqual(seen, [
    [href("judge/2565/region-5.json"), { cache: "no-cache" }],
    [href("judge/2565/region-5.json"), { cache: "no-store" }],
  ]);
});

test("a year or region that is no number is not looked for", async () => {
  set("fetch", async () => assert.fail("fetched"));
  for (const [year, region] of [
    ["25655", "5"],
    ["2565", "005"],
    ["../x", "5"],
    ["2565", ""],
    ["2565", "a"],
  ])
    assert.equal(await loadPack(year, region), null);
});

test("another file, an error page and no network are no pack", async () => {
  const fails = [async () => answer({ ok: false }), async () => Promise.reject(new TypeError("offline"))];
  fails.push(async () => answer({ json: async () => ({ ...PACK, schema: "judge-pack/2" }) }));
  fails.push(
    async () => answer({ json: async () => null }),
    async () => answer({ json: () => JSON.parse("<") }),
  );
  for (const fetch of fails) {
    set("fetch", fetch);
    assert.equal(await loadPack("2565", "5"), null);
  }
});

test("kept are the pack, its pages, and the files of the judge's own entries only", () => {
  const files = packFiles(PACK, ["999901"]);
  assert.equal(files.get(href("fonts/thai")), 10);
  assert.equal(files.get(href("2565/999901/index.html")), 300);
  assert.equal(files.has(href("2565/999902/index.html")), false);
  for (const page of ["index", "sheet", "compare", "show", "merge"])
    assert.equal(files.get(href(`judge/${page}.html`)), 0);
  assert.equal(files.get(href("judge/2565/region-5.json")), JSON.stringify(PACK).length);
  assert.equal(files.size, 8);
});

test("a file of another site is never kept", () => {
  const files = packFiles({ ...PACK, files: [{ address: "https://elsewhere.org/fonts/thai", size: 1 }] }, []);
  assert.equal(files.size, 6);
});

// The caches of a browser; the files of `broken` cannot be had.
function browser(names, broken = []) {
  const kept = new Map(names.map((name) => [name, new Map()]));
  const seen = { worker: null, progress: [], asked: [] };
  const opened = (name) => kept.get(name) ?? kept.set(name, new Map()).get(name);
  set("caches", {
    open: async (name) => ({
      match: async (key) => opened(name).get(key),
      put: async (key, value) => opened(name).set(key, value),
      keys: async () => [...opened(name).keys()].map((url) => ({ url })),
      delete: async (key) => opened(name).delete(key),
    }),
    keys: async () => [...kept.keys()],
    has: async (name) => kept.has(name),
    delete: async (name) => kept.delete(name),
  });
  const serviceWorker = {
    register: async (address, { scope }) => (seen.worker = [address.href, scope]),
    getRegistration: async () => ({ unregister: async () => (seen.worker = null) }),
  };
  set("navigator", { serviceWorker });
  set("fetch", async (address) => {
    seen.asked.push(address);
    if (broken[0] === address) throw new TypeError("offline");
    return answer({ ok: broken[1] !== address, redirected: broken[2] === address });
  });
  return { kept, seen };
}

const NAME = "judge-pack-2565-5-b7-s1";
const VERSION = { ...PACK, site: "s1" };

test("a whole copy replaces the older ones of its region, and is noted", async () => {
  storage();
  const { kept, seen } = browser(["judge-pack-2565-5-1", "judge-pack-2565-51-1", "other"]);
  const failed = await keepPack(VERSION, ["999901"], (done, all) => seen.progress.push(`${done}/${all}`));
  assert.deepEqual(failed, []);
  assert.deepEqual([...kept.keys()], ["judge-pack-2565-51-1", "other", NAME]);
  assert.deepEqual([...kept.get(NAME).keys()].sort(), [...packFiles(VERSION, ["999901"]).keys()].sort());
  assert.deepEqual(seen.progress, ["1/8", "2/8", "3/8", "4/8", "5/8", "6/8", "7/8", "8/8"]);
  assert.deepEqual(seen.worker, [href("site-worker.js"), ROOT.pathname]);
  const note = keptNote(VERSION);
  assert.deepEqual([note.version, note.files], [NAME, 8]);
});

test("a question of the browser that nobody answers, or that it refuses, keeps nothing waiting", async () => {
  for (const answered of [new Promise(() => {}), Promise.reject(new Error("private window"))]) {
    storage();
    browser([]);
    navigator.storage = { persist: () => answered };
    assert.deepEqual(await keepPack(VERSION, ["999901"], () => {}), []);
  }
});

test("what could not be had is named, what came stays beside the older copy, and the next try asks for the rest", async () => {
  storage();
  const broken = ["judge/index.html", "fonts/thai", "judge/merge.html"].map(href);
  const { kept, seen } = browser(["judge-pack-2565-5-1"], broken);
  const failed = await keepPack(VERSION, [], () => {});
  assert.deepEqual(failed.sort(), broken.toSorted());
  assert.deepEqual([...kept.keys()], ["judge-pack-2565-5-1", NAME]);
  assert.equal(keptNote(VERSION), null);
  broken.length = 0;
  seen.asked.length = 0;
  assert.deepEqual(await keepPack(VERSION, [], () => {}), []);
  assert.deepEqual(seen.asked.sort(), failed.sort());
  assert.deepEqual([...kept.keys()], [NAME]);
});

test("a large file is kept only when it is chosen, beside the pack, and known again", async () => {
  storage();
  const { kept, seen } = browser([], [href("2565/999901/no.mp4")]);
  const film = href("2565/999901/film.mp4");
  assert.deepEqual(largeFiles(VERSION, ["999902"]), []);
  assert.deepEqual(largeFiles(VERSION, ["999901"]), [{ entry: PACK.entries[0], href: film, size: 9 }]);
  await keepPack(VERSION, ["999901"], () => {});
  assert.ok(!seen.asked.includes(film));
  assert.deepEqual(await keptOf(VERSION, [film]), new Set());
  const no = href("2565/999901/no.mp4");
  assert.deepEqual(await keepLarge(VERSION, [film, no], () => {}), [no]);
  assert.ok(kept.get(NAME).has(film));
  assert.deepEqual(await keptOf(VERSION, [film, no]), new Set([film]));
});

test("a newer version keeps the large files that were chosen, as far as the site has them", async () => {
  storage();
  const { kept } = browser([]);
  const [film, gone] = ["2565/999901/film.mp4", "2565/999901/gone.mp4"].map(href);
  await keepPack(VERSION, ["999901"], () => {});
  await keepLarge(VERSION, [film, gone], () => {});
  const newer = { ...VERSION, build: "b8" };
  await keepPack(newer, ["999901"], () => {});
  assert.deepEqual([...kept.keys()], ["judge-pack-2565-5-b8-s1"]);
  assert.deepEqual(await keptOf(newer, [film, gone]), new Set([film]));
});

test("what the site took away goes from every version of its region, and nothing else", async () => {
  storage();
  const { kept } = browser(["judge-pack-2565-51-1", "judge-pack-2564-5-1"]);
  await keepPack(VERSION, ["999901", "999902"], () => {});
  const withdrawn = href("2565/999902/index.html");
  for (const name of ["judge-pack-2565-51-1", "judge-pack-2564-5-1"]) kept.get(name).set(withdrawn, {});
  const before = new Set(kept.get(NAME).keys());
  await dropWithdrawn({ ...PACK, entries: [PACK.entries[0]] });
  const left = new Set(kept.get(NAME).keys());
  const own = PACK.entries[1].files.map(({ address }) => href(address));
  assert.deepEqual([...before].filter((one) => !left.has(one)).sort(), own.sort());
  for (const name of ["judge-pack-2565-51-1", "judge-pack-2564-5-1"])
    assert.ok(kept.get(name).has(withdrawn));
});

test("another build, another site or a note of an earlier program is another version", async () => {
  storage();
  browser([]);
  await keepPack(VERSION, [], () => {});
  const note = keptNote(VERSION);
  assert.equal(isOther(VERSION, note), false);
  assert.equal(isOther({ ...VERSION, build: "b8" }, note), true);
  assert.equal(isOther({ ...VERSION, site: "s2" }, note), true);
  assert.equal(isOther(VERSION, { at: note.at, files: 7 }), true);
});

test("a device that goes back keeps no pages of any region and no worker, and what is others' stays", async () => {
  const { kept, seen } = browser(["judge-pack-2565-5-1", "judge-pack-2564-2-x", "other"]);
  set("window", globalThis);
  seen.worker = [];
  await forgetPacks();
  assert.deepEqual([...kept.keys()], ["other"]);
  assert.equal(seen.worker, null);
});

test("sizes are shown in millions of bytes", () => {
  assert.equal(megabytes(1_540_000), "1.5 MB");
  assert.equal(megabytes(0), "0 MB");
});

// Keeping a region's pack with its pages for flight mode.

import { ROOT } from "./dom.js";
import { address } from "./region_pack.js";
import { writeLocal, readLocal } from "./store.js";

/** @import { Pack } from "./terms.js" */
/** @typedef {{ at: string, version?: string, files: number }} KeptNote when a pack was downloaded */

const PREFIX = "judge-pack-";
const READER = "reader-pages"; // of the same device, as site-worker.js names it
const AT_ONCE = 6; // files requested together, as many as browsers hold connections to one host
const PAGES = [
  "judge/index.html",
  "judge/sheet.html",
  "judge/compare.html",
  "judge/show.html",
  "judge/merge.html",
];

/** @param {Pick<Pack, "year" | "region">} pack */
const noteKey = (pack) => `judge-pack/${pack.year}/${pack.region}`;

/** @param {Pack} pack */
export const keptNote = (pack) => /** @type {KeptNote | null} */ (readLocal(noteKey(pack)));

// Everything flight mode needs to judge the entries `codes`: Map address → bytes (0 where the size is not known).
/** @param {Pack} pack @param {string[]} codes */
export function packFiles(pack, codes) {
  const mine = pack.entries.filter(({ code }) => codes.includes(code));
  const listed = [...pack.files, ...mine.flatMap((entry) => entry.files)];
  const files = new Map(listed.map((file) => [new URL(file.address, ROOT).href, file.size]));
  for (const page of PAGES) add(files, new URL(page, ROOT).href);
  for (const loaded of performance.getEntriesByType("resource")) {
    if (!(loaded instanceof PerformanceResourceTiming)) continue;
    if ((loaded.responseStatus ?? 200) === 200) add(files, loaded.name.split("#")[0], loaded.encodedBodySize);
  }
  files.set(address(pack.year, pack.region), JSON.stringify(pack).length);
  return new Map([...files].filter(([href]) => href.startsWith(ROOT.href)));
}

// What is too large to be kept unless a judge chooses it: the films, slides and large documents of the entries `codes`.
/** @param {Pack} pack @param {string[]} codes */
export const largeFiles = (pack, codes) =>
  pack.entries
    .filter(({ code }) => codes.includes(code))
    .flatMap((entry) =>
      entry.large.map(({ address: to, size }) => ({ entry, size, href: new URL(to, ROOT).href })),
    );

// Keeps them beside the pack; returns what could not be had.
/** @param {Pack} pack @param {string[]} files @param {(done: number, all: number) => void} onProgress */
export async function keepLarge(pack, files, onProgress) {
  return keepFiles(await caches.open(versionName(pack)), files, onProgress);
}

// Which of these files are kept here already.
/** @param {Pack} pack @param {string[]} files */
export async function keptOf(pack, files) {
  const name = versionName(pack);
  if (!(await caches.has(name))) return new Set();
  const cache = await caches.open(name);
  const found = await Promise.all(files.map(async (href) => ((await cache.match(href)) ? href : "")));
  return new Set(found.filter(Boolean));
}

/** @param {Map<string, number>} files @param {string} href */
function add(files, href, size = 0) {
  if (!files.has(href)) files.set(href, size);
}

export const canKeep = () => "serviceWorker" in navigator && "caches" in window;

// Downloads what this version of the pack still lacks, several files at once, and returns what could not be had. What came
// stays, so that the next try requests only the rest; an older version goes only when the new one is whole.
/** @param {Pack} pack @param {string[]} codes @param {(done: number, all: number) => void} onProgress */
export async function keepPack(pack, codes, onProgress) {
  await navigator.serviceWorker.register(new URL("site-worker.js", ROOT), { scope: ROOT.pathname });
  navigator.storage?.persist?.().catch(() => false); // Firefox shows a question, which a judge may leave unanswered
  const name = versionName(pack);
  const outdated = (await versionsOf(pack)).filter((one) => one !== name);
  const files = [...packFiles(pack, codes).keys(), ...(await chosenBefore(pack, codes, outdated))];
  const failed = await keepFiles(await caches.open(name), files, onProgress);
  if (failed.length) return failed;
  for (const one of outdated) await caches.delete(one);
  writeLocal(noteKey(pack), { at: new Date().toISOString(), version: name, files: files.length });
  return failed;
}

// The large files of older versions that a judge chose, as far as the site still has them.
/** @param {Pack} pack @param {string[]} codes @param {string[]} versions */
async function chosenBefore(pack, codes, versions) {
  const kept = new Set((await Promise.all(versions.map(addressesIn))).flat());
  return largeFiles(pack, codes).flatMap(({ href }) => (kept.has(href) ? [href] : []));
}

// Removes what the site took away since: a tablet must not go on showing an entry that was withdrawn, or a picture of it.
/** @param {Pack} fresh the pack that the site has now */
export async function dropWithdrawn(fresh) {
  const published = fresh.entries.flatMap(({ files, large }) => [...files, ...large]);
  const listed = new Set(published.map((file) => new URL(file.address, ROOT).href));
  const year = new URL(`${fresh.year}/`, ROOT).href;
  for (const name of await versionsOf(fresh)) {
    const gone = (await addressesIn(name)).filter((href) => href.startsWith(year) && !listed.has(href));
    const cache = await caches.open(name);
    for (const href of gone) await cache.delete(href);
  }
}

/** @param {string} name */
const addressesIn = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);

/** @param {Pack} pack */
const versionsOf = async (pack) => (await caches.keys()).filter((name) => name.startsWith(familyOf(pack)));

/** @param {Pick<Pack, "year" | "region">} pack */
const familyOf = ({ year, region }) => `${PREFIX}${year}-${region}-`;
/** @param {Pack} pack */
const versionName = (pack) => `${familyOf(pack)}${pack.build}-${pack.site ?? ""}`;

// Whether the site has another version of the pages and evidence than the one kept here.
/** @param {Pack} pack @param {KeptNote} note */
export const isOther = (pack, note) => note.version !== versionName(pack);

/** @param {Cache} cache @param {string[]} files @param {(done: number, all: number) => void} onProgress */
async function keepFiles(cache, files, onProgress) {
  /** @type {string[]} */
  const failed = [];
  const waiting = [...files];
  let done = 0;
  const next = async () => {
    for (let href = waiting.shift(); href; href = waiting.shift()) {
      if (!(await cache.match(href)) && !(await keepFile(cache, href))) failed.push(href);
      onProgress((done += 1), files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return failed;
}

// Removes every kept page from this device, a reader's too, and the worker that served them.
export async function forgetPacks() {
  if (!canKeep()) return;
  const names = await caches.keys();
  for (const name of names.filter((one) => one.startsWith(PREFIX) || one === READER))
    await caches.delete(name);
  const worker = await navigator.serviceWorker.getRegistration(ROOT);
  await worker?.unregister();
}

// A redirect or an error page is no file of ours, whatever it looks like.
/** @param {Cache} cache @param {string} href */
async function keepFile(cache, href) {
  try {
    const response = await fetch(href, { cache: "no-store" });
    if (!response.ok || response.redirected) return false;
    await cache.put(href, response);
    return true;
  } catch {
    return false;
  }
}

/** @param {number} bytes */
export const megabytes = (bytes) =>
  `${(bytes / 1_000_000).toLocaleString("th-TH", { maximumFractionDigits: 1 })} MB`;

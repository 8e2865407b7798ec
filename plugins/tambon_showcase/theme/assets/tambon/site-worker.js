// The one worker of the site, with two stores: what a judge chose to keep for flight mode, and the pages a reader has opened.
// Published at the site's root, because a worker sees only what is below its own address.

const JUDGES = "judge-pack-";
const READER = "reader-pages";
const MOST_FILES = 300; // that a reader's device keeps: about 25 MB
const MOST_BYTES = 600_000; // of one file: films, decks and reports of many photos are left out
const AT_ONCE = 4;
const GONE = [404, 410];

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const ROOT = new URL("./", worker.location.href).href;
/** @typedef {{ files: string[], renew?: boolean }} Shown what a page consists of, and whether a day has passed */

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = new URL(request.url).origin === worker.location.origin;
  if (request.method !== "GET" || !isOurs || request.cache === "no-store") return;
  event.respondWith(answer(event));
});

// A judge's kept pages come first even online: a hotel's login page must not pass for an entry,
// and all judges should see the version they downloaded. A reader gets what the site has now.
/** @param {FetchEvent} event */
async function answer(event) {
  const { request } = event;
  const kept = await keptAnswer(request.url);
  const range = request.headers.get("range");
  if (kept) return range ? partOf(kept, range) : kept;
  try {
    const response = await fetch(request);
    if (GONE.includes(response.status)) await drop(request.url);
    return response;
  } catch (problem) {
    const found = (await smallerPicture(request.url)) ?? (await readersAnswer(event));
    if (found) return found;
    throw problem;
  }
}

// The part of a kept film that its player requests; one that is not written as players do is answered whole.
/** @param {Response} kept @param {string} range */
async function partOf(kept, range) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (from === undefined) return kept;
  const whole = await kept.blob();
  const { size } = whole;
  const end = Math.min(to ? Number(to) : size - 1, size - 1);
  if (Number(from) > end)
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  const headers = { "Content-Type": whole.type, "Content-Range": `bytes ${from}-${end}/${size}` };
  return new Response(whole.slice(Number(from), end + 1), { status: 206, headers });
}

/** @param {string} url */
async function keptAnswer(url) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(JUDGES)) continue;
    const kept = await (await caches.open(name)).match(url, { ignoreSearch: true });
    if (kept) return kept;
  }
  return null;
}

// The pack leaves out the widest pictures; without a network a smaller one of the same photo is shown.
/** @param {string} url */
async function smallerPicture(url) {
  const narrower = [800, 400].map((width) => url.replace(/-\d+\.(webp|jpg)$/, `-${width}.webp`));
  for (const one of narrower.filter((address) => address !== url)) {
    const kept = await keptAnswer(one);
    if (kept) return kept;
  }
  return null;
}

// Without a network: what this reader opened before, or for a page that was not, the list of those that were.
/** @param {FetchEvent} event */
async function readersAnswer({ request }) {
  if (!(await caches.has(READER))) return null;
  const cache = await caches.open(READER);
  const kept = await cache.match(request.url, { ignoreSearch: true });
  if (request.mode !== "navigate") return kept;
  return kept ? marked(kept) : listOf(cache);
}

// The page itself says that it is a kept one, and when the site sent it, whatever else works in its browser.
/** @param {Response} kept */
async function marked(kept) {
  const headers = new Headers(kept.headers);
  for (const name of ["content-length", "content-encoding"]) headers.delete(name);
  const sent = Date.parse(headers.get("date") ?? "") || "";
  return new Response((await kept.text()).replace("<html", `<html data-kept="${sent}"`), { headers });
}

/** @param {Cache} cache */
async function listOf(cache) {
  const rows = [];
  for (const { url } of await cache.keys()) {
    const kept = await cache.match(url);
    if (!kept?.headers.get("content-type")?.startsWith("text/html")) continue;
    const [, title] = /<title>([^<]*)/.exec(await kept.text()) ?? [];
    rows.push(`<li><a href="${url}">${title ?? "หน้าที่เคยเปิด"}</a></li>`);
  }
  const page = `<!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>ไม่มีสัญญาณ</title><style>@font-face{font-family:Sarabun;src:url(${ROOT}assets/tambon/fonts/sarabun-400.woff2)}
body{font:1.1rem/1.9 Sarabun,sans-serif;margin:1.5rem}:root{color-scheme:light dark}</style>
<main><h1>ไม่มีสัญญาณ และเครื่องนี้ยังไม่เคยเปิดหน้านี้</h1><p>ลองเปิดอีกครั้งเมื่อมีสัญญาณ หน้าที่เคยเปิดแล้วอ่านได้จากเครื่องนี้</p>
<ul>${rows.reverse().join("")}</ul></main></html>`;
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

worker.addEventListener("message", (event) => event.waitUntil(heard(event)));

/** @param {ExtendableMessageEvent} event */
async function heard({ data }) {
  const { files: shown, renew } = /** @type {Shown} */ (data);
  const cache = await caches.open(READER);
  await several(shown.filter(isReaders), (url) => keep(cache, url));
  if (renew)
    await several(
      (await cache.keys()).map(({ url }) => url),
      (url) => check(cache, url),
    );
  const files = (await cache.keys()).filter(({ url }) => !url.startsWith(`${ROOT}assets/`)); // what all pages use stays
  for (const file of files.slice(0, Math.max(0, files.length - MOST_FILES))) await cache.delete(file);
}

// Judges keep their own pages with what they scored on.
/** @param {string} url */
const isReaders = (url) => url.startsWith(ROOT) && !url.startsWith(`${ROOT}judge/`);

/** @param {string[]} urls @param {(url: string) => Promise<unknown>} act */
async function several(urls, act) {
  const waiting = [...urls];
  const next = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) await act(url).catch(() => null); // the network went
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

// Whether two answers are of one version of a file, as far as the site says; its length changes with how it was packed.
/** @param {Response | undefined} kept @param {Response} now */
function isSame(kept, now) {
  const dated = ["etag", "last-modified"].filter((name) => now.headers.has(name));
  const said = dated.length > 0 ? dated : ["content-length"];
  return said.every((name) => now.headers.has(name) && kept?.headers.get(name) === now.headers.get(name));
}

// Mostly from the browser's own cache, since the page was shown just now.
/** @param {Cache} cache @param {string} url */
async function keep(cache, url) {
  const response = await fetch(url, { cache: "force-cache" });
  const isSmall = Number(response.headers.get("content-length") ?? 0) <= MOST_BYTES;
  if (response.status !== 200 || response.redirected || !isSmall) return false;
  return isSame(await cache.match(url), response) || cache.put(url, response);
}

// Once a day: what the site took away goes from this device, what it changed is fetched again.
/** @param {Cache} cache @param {string} url */
async function check(cache, url) {
  const [kept, now] = [await cache.match(url), await fetch(url, { method: "HEAD", cache: "no-store" })];
  if (GONE.includes(now.status) || now.redirected) return cache.delete(url);
  if (isSame(kept, now) || !now.ok) return null;
  const fresh = await fetch(url, { cache: "reload" });
  return fresh.ok && !fresh.redirected ? cache.put(url, fresh) : cache.delete(url);
}

/** @param {string} url */
async function drop(url) {
  if (await caches.has(READER)) await (await caches.open(READER)).delete(url, { ignoreSearch: true });
}

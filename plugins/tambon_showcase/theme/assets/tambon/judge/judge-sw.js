// Serves what a judge chose to keep for flight mode; every other request passes through untouched.
// Published at the site's root, because a worker sees only what is below its own address.

const PREFIX = "judge-pack-";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = new URL(request.url).origin === worker.location.origin;
  if (request.method !== "GET" || !isOurs || request.cache === "no-store") return;
  event.respondWith(answer(request));
});

// Kept pages come first even online: a hotel's login page must not pass for an entry,
// and all judges should see the version they downloaded.
/** @param {Request} request */
async function answer(request) {
  const kept = await keptAnswer(request.url);
  const range = request.headers.get("range");
  if (kept) return range ? partOf(kept, range) : kept;
  try {
    return await fetch(request);
  } catch (problem) {
    const smaller = await smallerPicture(request.url);
    if (smaller) return smaller;
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
    if (!name.startsWith(PREFIX)) continue;
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

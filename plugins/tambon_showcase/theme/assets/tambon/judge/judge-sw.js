// Serves what a judge chose to keep for flight mode; every other request passes through untouched.
// Published at the site's root, because a worker sees only what is below its own address.

const PREFIX = "judge-pack-";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = new URL(request.url).origin === worker.location.origin;
  if (request.method !== "GET" || !isOurs || request.headers.has("range") || request.cache === "no-store")
    return;
  event.respondWith(answer(request));
});

// Kept pages come first even online: a hotel's login page must not pass for an entry,
// and all judges should see the version they downloaded.
/** @param {Request} request */
async function answer(request) {
  const kept = await keptAnswer(request.url);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (problem) {
    const smaller = await smallerPicture(request.url);
    if (smaller) return smaller;
    throw problem;
  }
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

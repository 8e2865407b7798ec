// Serves what a judge chose to keep for flight mode; every other request passes through untouched.
// Published at the site's root, because a worker sees only what lies below its own address.

const PREFIX = "judge-pack-";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = new URL(request.url).origin === self.location.origin;
  if (request.method !== "GET" || !isOurs || request.headers.has("range") || request.cache === "no-store") return;
  event.respondWith(answer(request));
});

// Kept pages come first even online: a hotel's login page must not pass for an entry,
// and all judges should see the version they downloaded.
async function answer(request) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const kept = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (kept) return kept;
  }
  return fetch(request);
}

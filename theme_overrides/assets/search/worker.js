// The search itself, away from the page. Messages in: { open } or { id, question, limit, chosen, filters };
// out: { ready }, { stale } or { id, ... } for the last question only.
import { Engine } from "./engine.js";
import { summary } from "./excerpt.js";
import { Facets } from "./facets.js";
import { words } from "./query.js";
import { Store } from "./store.js";

let base,
  engine,
  opened,
  facets,
  latest = 0,
  offline = false;

// From the network, or without one from what the browser kept.
async function load(name) {
  const address = new URL(name, base).href;
  try {
    return await bytes(await fetch(address, name === "root.json" ? { cache: "no-cache" } : {}));
  } catch {
    offline = true;
    return bytes(await fetch(address, { cache: "only-if-cached", mode: "same-origin" }));
  }
}

const bytes = async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null);

async function open(address) {
  base = address;
  engine = new Engine(new Store(load));
  postMessage((await engine.store.open()) ? { ready: true } : { stale: true });
}

async function answer({ id, question, limit, chosen, filters }) {
  const narrow = Object.values(chosen ?? {}).some((values) => values.length);
  if (filters || narrow) facets ??= new Facets(await engine.store.facets());
  const accept = narrow ? (page) => facets.passes(page, chosen) : null;
  const found = await engine.search(question, { limit, accept });
  const asked = words(found.parts).concat(found.parts.filter((part) => part.level).map((part) => part.text));
  const pages = await Promise.all(found.pages.slice(0, limit).map((page) => engine.store.page(page)));
  const items = pages.filter(Boolean).map((page) => summary(page, asked));
  const all = filters && narrow ? (await engine.search(question, { limit })).pages : found.pages;
  const counts = filters ? facets.counts(all, chosen ?? {}) : null;
  const { total, atLeast, corrected, suggested } = found;
  return { id, question, items, total, atLeast, corrected, suggested, counts };
}

self.onmessage = async ({ data }) => {
  if (data.open) {
    opened = open(data.open);
    return opened.catch(() => postMessage({ failed: true }));
  }
  latest = data.id;
  offline = false;
  try {
    await opened;
    const found = await answer(data);
    if (data.id === latest) postMessage({ ...found, offline });
  } catch {
    if (data.id === latest) postMessage({ id: data.id, question: data.question, failed: true, offline });
  }
};

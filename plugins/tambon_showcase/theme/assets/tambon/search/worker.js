// The search itself, away from the page. Messages in: { open } or { id, question, limit, chosen, filters };
// out: { ready }, { stale } or { id, ... } for the last question only.
import { Engine } from "./engine.js";
import { summary } from "./excerpt.js";
import { Facets } from "./facets.js";
import { words } from "./query.js";
import { Store } from "./store.js";

/** @import { Asking } from "./facets.js" */
/** @typedef {{ open?: string, id: number, question: string, limit: number } & Asking} Message */

const LONGEST = 30_000; // ms that a file may take
let base = "";
let latest = 0;
let offline = false;
/** @type {Promise<Store | null>} */
let opened = Promise.resolve(null);
/** @type {Facets | undefined} */
let facets;

// From the network, or without one from what the browser kept.
/** @param {string} name */
async function load(name) {
  const address = new URL(name, base).href;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST);
  try {
    const { signal } = patience;
    return await bytes(
      await fetch(address, name === "root.json" ? { cache: "no-cache", signal } : { signal }),
    );
  } catch {
    offline = true;
    return bytes(await fetch(address, { cache: "only-if-cached", mode: "same-origin" }));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Response} response */
const bytes = async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null);

/** @param {string} address */
async function open(address) {
  base = address;
  const store = await Store.open(load);
  postMessage(store ? { ready: true } : { stale: true });
  return store;
}

/** @param {Store} store */
async function facetsOf(store) {
  const table = await store.facets();
  if (!table) throw new Error("facets.bin");
  return (facets ??= new Facets(table));
}

/** @param {Store} store @param {Message} message */
async function answer(store, { id, question, limit, chosen = {}, filters }) {
  const narrow = Object.values(chosen).some((values) => values.length);
  const narrowing = filters || narrow ? await facetsOf(store) : null;
  /** @type {((page: number) => boolean) | null} */
  const accept = narrow && narrowing ? (page) => narrowing.passes(page, chosen) : null;
  const engine = new Engine(store);
  const found = await engine.search(question, { limit, accept });
  const asked = words(found.parts).concat(found.parts.filter((part) => part.level).map((part) => part.text));
  const pages = await Promise.all(found.pages.slice(0, limit).map((page) => store.page(page)));
  const items = pages.filter((page) => page !== null).map((page) => summary(page, asked));
  if (pages.length && !items.length) throw new Error("pages");
  const all = filters && narrow ? (await engine.search(question, { limit })).pages : found.pages;
  const counts = filters && narrowing ? narrowing.counts(all, chosen) : null;
  const { total, atLeast, corrected, suggested } = found;
  return { id, question, items, total, atLeast, corrected, suggested, counts };
}

/** @param {MessageEvent<Message>} event */
self.onmessage = async ({ data }) => {
  if (data.open) {
    opened = open(data.open);
    await opened.catch(() => {}); // the question says so, and tries again
    return;
  }
  latest = data.id;
  offline = false;
  try {
    opened = opened.catch(() => open(base));
    const store = await opened;
    if (!store) throw new Error("stale");
    const found = await answer(store, data);
    if (data.id === latest) postMessage({ ...found, offline });
  } catch {
    if (data.id === latest) postMessage({ id: data.id, question: data.question, failed: true, offline });
  }
};

// The search itself, away from the page. Messages in: { open } or { id, question, limit, chosen, filters };
// out: { ready }, { stale } or { id, ... } for the last question only.
import { answer } from "./asked.js";
import { Store } from "./store.js";

/** @import { Asking } from "./facets.js" */
/** @typedef {{ open?: string, id: number, question: string, limit: number } & Asking} Message */

const LONGEST = 30_000; // ms that a file may take
let base = "";
let latest = 0;
let offline = false;
/** @type {Promise<Store | null>} */
let opened = Promise.resolve(null);

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
  postMessage(store ? { ready: true, examples: store.root.examples } : { stale: true });
  return store;
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
    const found = await answer(store, data.question, data);
    if (data.id === latest) postMessage({ id: data.id, ...found, offline });
  } catch {
    if (data.id === latest) postMessage({ id: data.id, question: data.question, failed: true, offline });
  }
};

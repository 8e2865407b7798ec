// The page's side of the worker: one for all boxes, begun when a reader first needs it.

/** @import { Excerpt } from "./excerpt.js" */
/** @import { Asking, Counts } from "./facets.js" */
/** @import { Told } from "./words.js" */
/**
 * What the worker answers: `ready` (with questions to try) or `stale` once after the beginning, otherwise the answer to
 * question `id`.
 * @typedef {Told & { id?: number, ready?: boolean, examples?: string[], stale?: boolean, items?: Excerpt[],
 *   counts?: Counts | null }} Reply
 */
const SLOW = 8000; // ms without an answer, after which the reader reads that the network is slow
const RELOADED = "tambon-search-reloaded";
/** @type {Worker | undefined} */
let worker;
let count = 0;
/** @type {Map<number, { question: string, resolve: (answer: Reply) => void }>} */
const waiting = new Map();

// A browser that keeps nothing would reload for ever, so it does not reload.
function reloadOnce() {
  try {
    if (sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, "1");
  } catch {
    return;
  }
  location.reload();
}

function forgetReload() {
  try {
    sessionStorage.removeItem(RELOADED);
  } catch {
    // nothing was kept
  }
}

// The worker cannot be loaded or ended: every open question is answered so, and the next one begins another.
function fail() {
  worker?.terminate();
  worker = undefined;
  for (const { question, resolve } of waiting.values()) resolve({ question, failed: true });
  waiting.clear();
}

/** @param {MessageEvent<Reply>} event @param {(examples: string[]) => void} tell */
function receive({ data }, tell) {
  if (data.stale) reloadOnce();
  if (data.ready) {
    forgetReload();
    tell(data.examples ?? []);
  }
  if (data.id === undefined) return;
  waiting.get(data.id)?.resolve(data);
  waiting.delete(data.id);
}

// `tell` is called with questions to try once the index is there.
/** @param {string} index @param {(examples: string[]) => void} tell */
export function begin(index, tell = () => {}) {
  if (worker) return;
  try {
    worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  } catch {
    return; // each question then says that there is no search
  }
  worker.addEventListener("message", (event) => receive(event, tell));
  worker.addEventListener("error", fail);
  worker.postMessage({ open: new URL(index.replace(/\/?$/, "/"), document.baseURI).href });
}

// Answers only if no later question was put meanwhile. `slow` is called when the answer takes long.
/** @param {string} question @param {Asking} options @param {() => void} slow @returns {Promise<Reply>} */
export function ask(question, options = {}, slow = () => {}) {
  const id = ++count;
  waiting.clear();
  if (!worker) return Promise.resolve({ question, failed: true });
  worker.postMessage({ id, question, limit: 10, ...options });
  setTimeout(() => waiting.has(id) && slow(), SLOW);
  return new Promise((resolve) => waiting.set(id, { question, resolve }));
}

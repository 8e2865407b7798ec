// The page's side of the worker: one for all boxes, begun when a reader first needs it.

/** @import { Item } from "./excerpt.js" */
/** @import { Asking, Counts } from "./facets.js" */
/** @import { Told } from "./words.js" */
/**
 * What the worker answers: `ready` or `stale` once after the beginning, otherwise the answer to question `id`.
 * @typedef {Told & { id?: number, ready?: boolean, stale?: boolean, items?: Item[], suggested?: string | null,
 *   counts?: Counts | null }} Answer
 */
const RELOADED = "tambon-search-reloaded";
/** @type {Worker | undefined} */
let worker;
let count = 0;
/** @type {Map<number, (answer: Answer) => void>} */
const waiting = new Map();

function reloadOnce() {
  if (sessionStorage.getItem(RELOADED)) return;
  sessionStorage.setItem(RELOADED, "1");
  location.reload();
}

/** @param {MessageEvent<Answer>} event */
function receive({ data }) {
  if (data.stale) reloadOnce();
  if (data.ready) sessionStorage.removeItem(RELOADED);
  if (data.id === undefined) return;
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
}

/** @param {string} index */
export function begin(index) {
  if (worker) return;
  worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", receive);
  worker.postMessage({ open: new URL(index.replace(/\/?$/, "/"), document.baseURI).href });
}

// Answers only if no later question was put meanwhile.
/** @param {string} question @param {Asking} options @returns {Promise<Answer>} */
export function ask(question, options = {}) {
  const id = ++count;
  waiting.clear();
  worker?.postMessage({ id, question, limit: 10, ...options });
  return new Promise((resolve) => waiting.set(id, resolve));
}

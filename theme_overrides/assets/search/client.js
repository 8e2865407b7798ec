// The page's side of the worker: one for all boxes, begun when a reader first wants it.
const RELOADED = "tambon-search-reloaded";
let worker,
  count = 0;
const waiting = new Map();

function reloadOnce() {
  if (sessionStorage.getItem(RELOADED)) return;
  sessionStorage.setItem(RELOADED, "1");
  location.reload();
}

function receive({ data }) {
  if (data.stale) reloadOnce();
  if (data.ready) sessionStorage.removeItem(RELOADED);
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
}

export function begin(index) {
  if (worker) return;
  worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", receive);
  worker.postMessage({ open: new URL(index.replace(/\/?$/, "/"), document.baseURI).href });
}

// Answers only if no later question was put meanwhile.
export function ask(question, options = {}) {
  const id = ++count;
  waiting.clear();
  worker.postMessage({ id, question, limit: 10, ...options });
  return new Promise((resolve) => waiting.set(id, resolve));
}

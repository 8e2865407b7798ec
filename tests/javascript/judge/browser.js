// What a browser has and Node has not, as small as the papers need it: localStorage, and a database of one table.
const set = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true });

export function forget() {
  for (const name of ["localStorage", "indexedDB", "window", "BroadcastChannel"]) delete globalThis[name];
}

// localStorage as browsers have it: keys are properties of it.
export function storage(entries = {}) {
  const kept = { ...entries };
  Object.defineProperties(kept, {
    getItem: { value: (key) => kept[key] ?? null },
    setItem: { value: (key, value) => (kept[key] = value) },
  });
  set("localStorage", kept);
  return kept;
}

// A storage that refuses everything, as in a private window.
export function noStorage() {
  const refuse = () => {
    throw new DOMException("private", "SecurityError");
  };
  set("localStorage", { getItem: refuse, setItem: refuse });
}

// A database whose papers are in a Map; it answers a moment later, as a real one.
export function database(papers = new Map()) {
  const table = {
    get: (key) => ({ result: structuredClone(papers.get(key)) }),
    put: (value, key) => (papers.set(key, structuredClone(value)), { result: key }),
  };
  const transaction = () => {
    const made = { objectStore: () => table };
    setTimeout(() => made.oncomplete());
    return made;
  };
  const open = () => {
    const request = { result: { transaction, close: () => {} } };
    setTimeout(() => request.onsuccess());
    return request;
  };
  set("indexedDB", { open });
  return papers;
}

// Tabs of one site: what one posts, the others receive.
export function tabs() {
  const lines = [];
  class BroadcastChannel {
    constructor() {
      lines.push(this);
    }
    postMessage(data) {
      for (const line of lines) if (line !== this) line.onmessage({ data: structuredClone(data) });
    }
  }
  set("BroadcastChannel", BroadcastChannel);
  set("window", { BroadcastChannel });
}

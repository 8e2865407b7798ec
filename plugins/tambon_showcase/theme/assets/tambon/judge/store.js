// Keeps papers in two places of the browser: localStorage (at once) and IndexedDB. Either alone is enough to read.

const DATABASE = "tambon-judge";
const TABLE = "papers";

/** @param {string} key @returns {unknown} */
export function readLocal(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value */
export function writeLocal(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} prefix */
export function localKeys(prefix) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .sort();
  } catch {
    return [];
  }
}

/** @returns {Promise<IDBDatabase>} */
function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}

/** @param {IDBTransactionMode} mode @param {(table: IDBObjectStore) => IDBRequest} use @returns {Promise<unknown>} */
async function inTable(mode, use) {
  const base = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction(TABLE, mode);
      const request = use(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(request.result ?? null);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** @param {string} key */
export async function readBase(key) {
  try {
    return await inTable("readonly", (table) => table.get(key));
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value */
export async function writeBase(key, value) {
  try {
    await inTable("readwrite", (table) => table.put(value, key));
    return true;
  } catch {
    return false;
  }
}

/** A paper from whichever of the two places has it. @param {string} key */
export const readKept = async (key) => readLocal(key) ?? (await readBase(key));

// Removes the papers whose names are meant, and the whole second place, which holds nothing but papers.
/** @param {(key: string) => boolean} isMeant */
export async function forgetAll(isMeant) {
  for (const key of localKeys("").filter(isMeant)) localStorage.removeItem(key);
  try {
    await inTable("readwrite", (table) => table.clear());
  } catch {
    // A browser without this storage has nothing in it.
  }
}

// Sends other tabs of this site a paper that changed, and receives theirs. The paper travels along: what one tab
// wrote to localStorage may reach another only after the message.
/** @template T @param {(key: string, paper: T) => void} onChange @returns {(key: string, paper: T) => void} */
export function channel(onChange) {
  if (!("BroadcastChannel" in window)) return () => {};
  const line = new BroadcastChannel(DATABASE);
  line.onmessage = ({ data }) => onChange(data.key, data.paper);
  return (key, paper) => line.postMessage({ key, paper });
}

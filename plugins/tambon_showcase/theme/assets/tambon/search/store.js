// The index's files: loaded when needed, kept in memory, decoded. `load(name)` returns bytes, or null if there are none.
import { Knowledge } from "./knowledge.js";
import { NOTHING_KNOWN } from "./nothing-known.js";
import { readPage } from "./page-text.js";

/** @import { Understanding } from "./nothing-known.js" */
/** @import { Page } from "./page-text.js" */
/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, keys: Uint32Array, counts: Uint32Array, sizes: Uint32Array, starts: Uint32Array }} Bucket */
/**
 * The passages that hold a key in one way (`kind`). `exact`: the key is written as typed. `from`: slots from there
 * on are not in it. `ids` are there once they are loaded.
 * @typedef {{ kind: number, exact: boolean, count: number, size: number, long: boolean, number: number, from: number,
 *   start: number, bucket: Bucket, ids: number[] | null }} List
 */
/**
 * @typedef {{ format: number, pages: number, provinces: string[], slotBits: number, bucketBits: number, cut: number,
 *   fiction?: number[], examples?: string[] }} Root `fiction`: slots of entries that no register knows; `examples`: names to try
 */
/** @typedef {[values: unknown[], numbers: number[]]} Column */
/** @typedef {{ slots: number[], place: Column, year: Column, level: Column, pages: Column, point?: Column }} FacetTable */
/** @typedef {(name: string) => Promise<Uint8Array<ArrayBuffer> | null>} Load */
/** @typedef {{ fold: number, raw: number, open?: number[] }} Wanted */
export const FORMAT = 7;
const LONG_FILES = ["-places", "-names", "-texts", "-people"],
  SHORT = 4;
export const PLACE = 0,
  NAME = 1,
  TEXT = 2,
  PERSON = 3;
const LOCAL_BITS = 9,
  PASSAGE_BITS = 5,
  PAGE_BITS = 4,
  FOLD_BITS = 24,
  LOW_BITS = 14,
  LONG = 0x80000000;
const MOST_KEPT = 3000;

/** @param {number} id */
export const slotOf = (id) => id >>> LOCAL_BITS;
/** @param {number} id */
export const pageOf = (id) => id >>> PASSAGE_BITS;
/** @param {number} slot */
export const firstPage = (slot) => slot << PAGE_BITS;
/** @param {number} page */
export const isFirst = (page) => (page & ((1 << PAGE_BITS) - 1)) === 0;
/** @param {number} page */
export const pageSlot = (page) => page >>> PAGE_BITS;
/** @param {number} id */
export const passageOf = (id) => id & ((1 << PASSAGE_BITS) - 1);
/** @param {number} id */
export const placeOf = (id) => ({
  slot: slotOf(id),
  level: (id >>> PAGE_BITS) & 3,
  pages: (id & ((1 << PAGE_BITS) - 1)) + 1,
});

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function unpacked(bytes) {
  if (!("DecompressionStream" in globalThis)) return (await import("./inflate.js")).inflate(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {Uint8Array} bytes */
export function decodeIds(bytes) {
  const ids = [];
  let id = -1,
    step = 0,
    shift = 0;
  for (const byte of bytes) {
    step += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    ids.push((id += step + 1));
    step = shift = 0;
  }
  return ids;
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Bucket} */
function parseBucket(bytes) {
  const n = new Uint32Array(bytes.buffer, 0, 1)[0];
  const keys = new Uint32Array(bytes.buffer, 4, n),
    counts = new Uint32Array(bytes.buffer, 4 + 4 * n, n);
  const sizes = new Uint32Array(bytes.buffer, 4 + 8 * n, n);
  const starts = new Uint32Array(n);
  const next = [0, 0, 0, 0, 4 + 12 * n];
  for (let i = 0; i < n; i++) {
    const file = sizes[i] & LONG ? keys[i] & 3 : SHORT;
    starts[i] = next[file];
    next[file] += sizes[i] & ~LONG;
  }
  return { bytes, keys, counts, sizes, starts };
}

/** @param {Uint32Array} row @param {number} value */
function lowerBound(row, value) {
  let low = 0,
    high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Store {
  #load;
  /** @type {Map<string, Promise<unknown>>} */
  #kept = new Map();

  /** @param {Root} root @param {Load} load */
  constructor(root, load) {
    this.root = root;
    this.#load = load;
  }

  // The store of an index, or null when it is of another format than this program knows.
  /** @param {Load} load @returns {Promise<Store | null>} */
  static async open(load) {
    const bytes = await load("root.json");
    if (!bytes) throw new Error("root.json");
    const root = /** @type {Root} */ (JSON.parse(new TextDecoder().decode(bytes)));
    return root.format === FORMAT ? new Store(root, load) : null;
  }

  /**
   * @template T
   * @param {string} name
   * @param {(bytes: Uint8Array<ArrayBuffer>) => T} read
   * @returns {Promise<T | null>}
   */
  #once(name, read) {
    let found = /** @type {Promise<T | null> | undefined} */ (this.#kept.get(name));
    this.#kept.delete(name); // the one used last comes last
    found ??= this.#load(name).then(async (bytes) => (bytes ? read(await unpacked(bytes)) : null));
    this.#kept.set(name, found);
    // That a key has no file says something of the index; a page or table that did not come is loaded again.
    const forget = () => this.#kept.delete(name);
    found.then((value) => value === null && !name.startsWith("keys/") && forget(), forget);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return found;
  }

  /** @param {number} number */
  #place(number, what = "") {
    return `keys/${(number >>> 7).toString(16)}/${number.toString(16)}${what}.bin`;
  }

  // All lists under a key as heard; `exact` says which are also written so.
  /** @param {Wanted} wanted @returns {Promise<List[]>} */
  async lists({ fold, raw, open = [] }) {
    const spare = FOLD_BITS - this.root.bucketBits,
      number = fold >>> spare;
    const bucket = await this.#once(this.#place(number), parseBucket);
    if (!bucket) return [];
    const low = (fold & ((1 << spare) - 1)) * (1 << LOW_BITS);
    /** @type {List[]} */
    const found = [];
    for (
      let i = lowerBound(bucket.keys, low);
      i < bucket.keys.length && bucket.keys[i] < low + (1 << LOW_BITS);
      i++
    ) {
      const rest = bucket.keys[i] - low,
        written = rest >>> 2,
        size = bucket.sizes[i] & ~LONG,
        long = Boolean(bucket.sizes[i] & LONG);
      const count = bucket.counts[i],
        start = bucket.starts[i];
      const kind = rest & 3,
        from = kind === PLACE ? Infinity : this.#horizon(count);
      found.push({
        kind,
        exact: written === raw || open.includes(written),
        count,
        size,
        long,
        number,
        from,
        start,
        bucket,
        ids: null,
      });
    }
    return found;
  }

  // Slots from here on are not in a list of so many ids.
  /** @param {number} count */
  #horizon(count) {
    return (2 ** this.root.slotBits) >> (32 - Math.clz32(Math.floor((count - 1) / this.root.cut)));
  }

  // The ids of a list; reads a file of long lists if it has to.
  /** @param {List} list */
  async ids(list) {
    const file = this.#place(list.number, LONG_FILES[list.kind]);
    const bytes = list.long ? await this.#once(file, (data) => data) : list.bucket.bytes;
    if (!bytes) throw new Error(file);
    return (list.ids ??= decodeIds(bytes.subarray(list.start, list.start + list.size)));
  }

  // The text of a page: see search/documents.py.
  /** @param {number} page */
  page(page) {
    const slot = pageSlot(page),
      number = page & ((1 << PAGE_BITS) - 1);
    const name = `pages/${(slot >>> 7).toString(16)}/${slot.toString(16)}-${number}.bin`;
    return this.#once(name, (bytes) => readPage(JSON.parse(new TextDecoder("windows-874").decode(bytes))));
  }

  // Loaded with the first question, not with the box.
  /** @returns {Promise<Understanding>} */
  async knowledge() {
    const read = (/** @type {Uint8Array} */ bytes) =>
      new Knowledge(JSON.parse(new TextDecoder().decode(bytes)));
    return (await this.#once("knowledge.bin", read)) ?? NOTHING_KNOWN;
  }

  /** @returns {Promise<FacetTable | null>} */
  facets() {
    return this.#once("facets.bin", (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  }
}

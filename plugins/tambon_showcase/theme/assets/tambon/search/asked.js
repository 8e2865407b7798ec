// A question from the page to its answers: the search, the filters and what each answer shows.
import { Engine } from "./engine.js";
import { summary } from "./excerpt.js";
import { Facets } from "./facets.js";
import { words } from "./query.js";
import { pageSlot } from "./store.js";

/** @import { SearchResult } from "./engine.js" */
/** @import { Asking } from "./facets.js" */
/** @import { Store } from "./store.js" */

/** @param {Store} store */
function facetsOf(store) {
  /** @type {Promise<Facets> | undefined} */
  let table;
  const load = async () => {
    const found = await store.facets();
    if (!found) throw new Error("facets.bin");
    return new Facets(found);
  };
  return () => (table ??= load());
}

/**
 * @param {Store} store @param {string} question @param {Asking} asking
 * @returns what the worker answers (client.js), without the number of the question
 */
export async function answer(store, question, { limit = 10, chosen = {}, filters = false, here = null }) {
  const knowledge = await store.knowledge();
  const facets = facetsOf(store);
  const { near, text } = knowledge.near(question);
  const narrow = Object.values(chosen).some((values) => values.length);
  const table = [filters, narrow, near, here].some(Boolean) ? await facets() : null;
  /** @type {((page: number) => boolean) | null} */
  const accept = narrow && table ? (page) => table.passes(page, chosen) : null;
  const engine = new Engine(store);
  const means = { limit, knowledge, facets };
  const found = text ? await engine.search(text, { ...means, accept }) : everywhere(table, accept);
  const far = byDistance(table, found.pages, here);
  const items = await shown(store, found, limit, far);
  const all = narrow && text ? (await engine.search(text, means)).pages : found.pages;
  const counts = (filters && table?.counts(all, chosen)) || null;
  const { total, atLeast, corrected, missing, read, good } = found;
  return { question, items, total, atLeast, corrected, missing, read, good, near, counts };
}

/** @param {Store} store @param {SearchResult} found @param {number} limit @param {Map<number, number> | null} far */
async function shown(store, { pages: numbers, parts }, limit, far) {
  const asked = parts.flatMap((part) => (part.level ? [part.text] : words([part])));
  const first = numbers.slice(0, limit);
  const pages = await Promise.all(first.map((page) => store.page(page)));
  const invented = new Set(store.root.fiction ?? []);
  const items = first.flatMap((number, i) => {
    const page = pages[i];
    const km = far?.get(number) ?? Infinity;
    const distance = Number.isFinite(km) ? Math.round(km) : null;
    return page ? [{ ...summary(page, asked), invented: invented.has(pageSlot(number)), distance }] : [];
  });
  if (first.length && !items.length) throw new Error("pages");
  return items;
}

// The first page of every entry: the answer to a question that names nothing but what is near.
/** @param {Facets | null} table @param {((page: number) => boolean) | null} accept */
function everywhere(table, accept) {
  const first = (/** @type {number} */ page) =>
    table?.values(page, "kind")[0] === "index" && (!accept || accept(page));
  const pages = (table?.pages() ?? []).filter(first);
  return {
    pages,
    total: pages.length,
    atLeast: false,
    good: true,
    parts: [],
    read: "",
    corrected: null,
    missing: [],
  };
}

// Puts the nearest first; the kilometres to each.
/** @param {Facets | null} table @param {number[]} pages @param {[number, number] | null} here */
function byDistance(table, pages, here) {
  if (!table || !here) return null;
  const far = new Map(pages.map((page) => [page, table.distance(page, here)]));
  pages.sort((a, b) => compareFar(far.get(a) ?? Infinity, far.get(b) ?? Infinity));
  return far;
}

/** @param {number} a @param {number} b */
const compareFar = (a, b) => (a === b ? 0 : a - b);

// Filters: which answers have which value, and how many of each there are.
import { NAMES } from "./address.js";
import { firstPage, pageSlot } from "./store.js";

/** @import { FacetTable } from "./store.js" */
/** @typedef {"province" | "district" | "year" | "level" | "kind" | "topic"} Filter */
/** @typedef {Partial<Record<Filter, string[]>>} Chosen */
/** @typedef {{ limit?: number, chosen?: Chosen, filters?: boolean, here?: [number, number] | null }} Asking how a page queries the worker */
/** @typedef {Record<Filter, [value: string, count: number][]>} Counts */
/** @typedef {{ place: [string, string], year: number, level: string, pages: [string, string[]][], point: number[] }} FacetRow */

const KM_A_DEGREE = 111.2; // of latitude

export class Facets {
  /** @type {Map<number, FacetRow>} */
  #rows = new Map();

  /** @param {FacetTable} table */
  constructor(table) {
    let slot = 0;
    table.slots.forEach((gap, i) => {
      slot += gap;
      const columns = [table.place, table.year, table.level, table.pages, table.point ?? [[[]], []]];
      const [place, year, level, pages, point = []] = columns.map(([values, numbers]) => values[numbers[i]]);
      this.#rows.set(slot, /** @type {FacetRow} */ ({ place, year, level, pages, point }));
    });
  }

  // All pages, entry by entry.
  /** @returns {number[]} */
  pages() {
    return [...this.#rows].flatMap(([slot, row]) => row.pages.map((_, i) => firstPage(slot) + i));
  }

  // Kilometres from a place to a page's tambon, as the crow flies; far beyond all others where it is not known.
  /** @param {number} page @param {[number, number]} here latitude and longitude in degrees */
  distance(page, here) {
    const [lat, lon] = this.#rows.get(pageSlot(page))?.point ?? [];
    if (lat === undefined || lon === undefined) return Infinity;
    const [north, east] = [lat - here[0], (lon - here[1]) * Math.cos((here[0] * Math.PI) / 180)];
    return KM_A_DEGREE * Math.hypot(north, east);
  }

  // The values of a page under one filter.
  /** @param {number} page @param {Filter} name @returns {string[]} */
  values(page, name) {
    const row = this.#rows.get(pageSlot(page));
    if (!row) return [];
    const [kind, topics] = row.pages[page & 15] ?? ["", []];
    const [province, district] = row.place;
    if (name === "topic") return topics;
    const found = {
      province,
      district: district && `${district} (${province})`,
      year: row.year || "",
      level: row.level,
      kind,
    };
    return [String(found[name])].filter(Boolean);
  }

  /** @param {number} page @param {Chosen} chosen @param {Filter} [except] */
  passes(page, chosen, except) {
    return NAMES.every((name) => {
      const wanted = chosen[name] ?? [];
      return (
        name === except || !wanted.length || this.values(page, name).some((value) => wanted.includes(value))
      );
    });
  }

  // -> { name: [[value, count], ...] }, each counted under the other filters.
  /** @param {number[]} pages @param {Chosen} chosen @returns {Counts} */
  counts(pages, chosen) {
    return /** @type {Counts} */ (
      Object.fromEntries(NAMES.map((name) => [name, this.#count(pages, chosen, name)]))
    );
  }

  /** @param {number[]} pages @param {Chosen} chosen @param {Filter} name */
  #count(pages, chosen, name) {
    const count = new Map((chosen[name] ?? []).map((value) => [value, 0]));
    for (const page of pages) {
      if (!this.passes(page, chosen, name)) continue;
      for (const value of this.values(page, name)) count.set(value, (count.get(value) ?? 0) + 1);
    }
    return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
}

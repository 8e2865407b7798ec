// Filters: which answers have which value, and how many of each there are.
import { pageSlot } from "./store.js";

export const NAMES = ["province", "district", "year", "level", "kind", "topic"];

export class Facets {
  #rows = new Map();

  constructor(table) {
    let slot = 0;
    table.slots.forEach((gap, i) => {
      slot += gap;
      const [place, year, level, pages] = ["place", "year", "level", "pages"].map(
        (name) => table[name][0][table[name][1][i]],
      );
      this.#rows.set(slot, { place, year, level, pages });
    });
  }

  // The values of a page under one filter.
  values(page, name) {
    const row = this.#rows.get(pageSlot(page));
    if (!row) return [];
    const [kind, topics] = row.pages[page & 15] ?? ["", []];
    const [province, district] = row.place;
    const found = {
      province,
      district: district && `${district} (${province})`,
      year: row.year || "",
      level: row.level,
      kind,
    };
    return name === "topic" ? topics : [String(found[name])].filter(Boolean);
  }

  passes(page, chosen, except) {
    return NAMES.every((name) => {
      const wanted = chosen[name] ?? [];
      return (
        name === except || !wanted.length || this.values(page, name).some((value) => wanted.includes(value))
      );
    });
  }

  // -> { name: [[value, count], ...] }, each counted under the other filters.
  counts(pages, chosen) {
    return Object.fromEntries(
      NAMES.map((name) => {
        const count = new Map((chosen[name] ?? []).map((value) => [value, 0]));
        for (const page of pages) {
          if (!this.passes(page, chosen, name)) continue;
          for (const value of this.values(page, name)) count.set(value, (count.get(value) ?? 0) + 1);
        }
        return [name, [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))];
      }),
    );
  }
}

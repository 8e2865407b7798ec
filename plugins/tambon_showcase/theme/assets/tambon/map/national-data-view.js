/* Rows and filters of the national map's data; no page, no map, so that it is quick and easy to test. */
/**
 * The list of all entries in columns (portal/national.py): codes as differences, places as numbers in the lists,
 * coordinates in thousandths of a degree.
 * @typedef {{ code: number[], name: string[], year: number[], district: number[], province: number[],
 *   region: (number | null)[], level: number[], topic: number[][], lat: (number | null)[], lon: (number | null)[],
 *   fiction: number[], districts: [string, string][], provinces: [string, string][], topics: string[],
 *   outline: [lat: number, lon: number][][] }} NationalColumns
 */
/**
 * @typedef {{ index: number, name: string, fiction: boolean, place: string, address: string, year: string,
 *   region: string, province: string, level: string, topics: number[], lat: number | null, lon: number | null }} NationalRow
 */
/** @typedef {"region" | "province" | "year" | "level"} NationalFilter */
/** @typedef {Record<NationalFilter | "topic", [value: string, label: string][]>} NationalChoices */
/** @typedef {Partial<Record<NationalFilter | "topic" | "text", string>>} NationalWish what a reader filters by */
/**
 * @typedef {{ rowsOf: (data: NationalColumns) => NationalRow[],
 *   choicesOf: (data: NationalColumns, rows: NationalRow[]) => NationalChoices,
 *   matching: (rows: NationalRow[], wanted: NationalWish) => NationalRow[] }} NationalView
 */
(() => {
  "use strict";
  const LEVELS = ["ระดับจังหวัด", "ระดับอำเภอ"];

  /** @param {number | null} value */
  const degrees = (value) => (value === null ? null : value / 1000);

  /* NationalColumns become rows once; each row knows what the filters require. */
  /** @param {NationalColumns} data @returns {NationalRow[]} */
  function rowsOf(data) {
    let code = 0;
    const fiction = new Set(data.fiction);
    return data.code.map((step, index) => {
      code += step;
      const district = data.districts[data.district[index]];
      return {
        index,
        name: data.name[index],
        fiction: fiction.has(index),
        place: `อ.${district[1]} จ.${data.provinces[data.province[index]][1]}`,
        address: `${data.year[index]}/${String(code).padStart(6, "0")}/index.html`,
        year: String(data.year[index]),
        region: data.region[index] === null ? "" : String(data.region[index]),
        province: data.provinces[data.province[index]][0],
        level: String(data.level[index]),
        topics: data.topic[index],
        lat: degrees(data.lat[index]),
        lon: degrees(data.lon[index]),
      };
    });
  }

  /* What each filter offers: [value, label], only values that occur. */
  /** @param {NationalColumns} data @param {NationalRow[]} rows @returns {NationalChoices} */
  function choicesOf(data, rows) {
    /** @type {(name: NationalFilter) => string[]} */
    const values = (name) => [...new Set(rows.map((row) => row[name]))].filter(Boolean);
    /** @type {(name: NationalFilter) => string[]} */
    const numbers = (name) => values(name).sort((a, b) => Number(a) - Number(b));
    return {
      region: numbers("region").map((value) => [value, `เขตตรวจราชการที่ ${value}`]),
      province: [...data.provinces].sort((a, b) => a[1].localeCompare(b[1], "th")),
      year: numbers("year")
        .reverse()
        .map((value) => [value, `ปี ${value}`]),
      level: numbers("level").map((value) => [value, LEVELS[Number(value)]]),
      topic: data.topics.map((label, index) => [String(index), label]),
    };
  }

  /** @param {NationalRow[]} rows @param {NationalWish} wanted */
  function matching(rows, wanted) {
    const { topic = "", text = "", ...exact } = wanted;
    const fields = /** @type {[NationalFilter, string][]} */ (Object.entries(exact)).filter(
      ([, value]) => value,
    );
    return rows.filter(
      (row) =>
        fields.every(([name, value]) => row[name] === value) &&
        (!topic || row.topics.includes(Number(topic))) &&
        (!text || row.name.includes(text)),
    );
  }

  globalThis.tambonRows = { rowsOf, choicesOf, matching };
})();

// What the compare table says of each entry: sections with rows of cells. Pure, so that it can be tested.
// A cell is { text, note }: the note is said more quietly below (a mean to compare with, or why nothing is known).

/** @typedef {{ text: string, note: string }} ComparedCell */
/** @typedef {[name: string, cells: ComparedCell[]]} ComparedRow */
/** @typedef {{ failing: number | null, surveyed: number }} Surveyed */
/** @typedef {"own_comparison" | "bmn" | "nrd2c"} Field */
/** @typedef {"bmn_year_be" | "nrd2c_year_be"} YearField */
/** @typedef {"population" | "households" | "villages" | "products" | "places" | "projects"} Basic */
/**
 * An entry of the API (api/v1/entries).
 * @typedef {{ key: string, name_th: string, page: string, kind: string, level: string, province_th: string,
 *   province_code: string, year_be: number, population_year_be: number | null, bmn_year_be: number | null,
 *   nrd2c_year_be: number | null, own_comparison: Record<string, number>, bmn: Record<string, Surveyed>,
 *   nrd2c: Record<string, number[]>, missing: Record<string, string> } & Record<Basic, number | null>} CompareEntry
 */
/** @typedef {Partial<Record<Field, Record<string, { mean: number, entries: number }>>>} Around */
/** @typedef {{ province: Around, region: Around }} Means */
/** @typedef {{ label: string } & Partial<Record<Field, Record<string, string>>>} Names */
const UNKNOWN = "ไม่มีข้อมูล";
const HIDDEN = "ปกปิด";
/** @type {Record<string, string>} */
const LEVELS = { province: "ระดับจังหวัด", district: "ระดับอำเภอ" };

/** @param {string} text @returns {ComparedCell} */
const cell = (text, note = "") => ({ text, note });
/** @template T @param {T | null | undefined} value @returns {value is T} */
const known = (value) => value !== null && value !== undefined;
/** @param {number} value */
const number = (value, digits = 1) => value.toLocaleString("en", { maximumFractionDigits: digits });
/** @param {number} value @param {number} [digits] */
const percent = (value, digits) => `${number(value, digits)}%`;

/** @param {Surveyed} found */
export function failing(found) {
  if (found.failing === null) return HIDDEN;
  return `${percent((found.failing / found.surveyed) * 100)} (${number(found.failing)} จาก ${number(found.surveyed)})`;
}

/** @param {number[]} counts */
export function grave(counts) {
  const all = counts.reduce((sum, one) => sum + one, 0);
  return all ? `${counts[0]} จาก ${all} หมู่บ้าน` : UNKNOWN;
}

/** @type {[string, Basic, string][]} */
const BASICS = [
  ["ประชากร", "population", "คน"],
  ["ครัวเรือน", "households", "ครัวเรือน"],
  ["หมู่บ้าน", "villages", "หมู่บ้าน"],
  ["ผลิตภัณฑ์", "products", "รายการ"],
  ["สถานที่บนแผนที่", "places", "แห่ง"],
  ["โครงการ", "projects", "โครงการ"],
];

/** @type {{ field: Field, year: YearField, say: (one: CompareEntry, no: string) => string }[]} */
const PARTS = [
  { field: "own_comparison", year: "bmn_year_be", say: (one, no) => percent(one.own_comparison[no], 2) },
  { field: "bmn", year: "bmn_year_be", say: (one, no) => failing(one.bmn[no]) },
  { field: "nrd2c", year: "nrd2c_year_be", say: (one, no) => grave(one.nrd2c[no]) },
];

/** @param {CompareEntry[]} entries @param {Record<string, Names>} namesByYear @param {Map<string, Means | null>} means */
export function sections(entries, namesByYear, means = new Map()) {
  const names = namesByYear[Math.max(...entries.map((one) => one.year_be))] ?? { label: "" };
  /** @type {Record<Field, string>} */
  const titles = {
    own_comparison: names.label,
    bmn: "จปฐ. ร้อยละที่ไม่ผ่าน",
    nrd2c: "กชช.2ค จำนวนหมู่บ้านที่มีปัญหามาก",
  };
  const found = PARTS.map((own) =>
    part(entries, { ...own, title: titles[own.field], names: names[own.field] ?? {} }, means),
  );
  return [{ title: "ข้อมูลพื้นฐาน", rows: basics(entries) }, ...found.filter((one) => one.rows.length)];
}

/** @param {CompareEntry[]} entries @returns {ComparedRow[]} */
function basics(entries) {
  /** @type {(one: CompareEntry, field: Basic, unit: string) => ComparedCell} */
  const amount = (one, field, unit) =>
    one[field] ? cell(`${number(one[field] ?? 0)} ${unit}`) : unknown(one, field);
  return [
    ["ระดับ", entries.map((one) => cell(LEVELS[one.level] ?? one.level))],
    ["จังหวัด", entries.map((one) => cell(one.province_th))],
    ["ปีข้อมูลประชากร", entries.map((one) => year(one.population_year_be))],
    ...BASICS.map(([name, field, unit]) => row(name, entries, (one) => amount(one, field, unit))),
  ];
}

/** @param {number | null | undefined} value */
const year = (value) => cell(known(value) ? String(value) : UNKNOWN);
/** @param {CompareEntry} one @param {string} key */
const unknown = (one, key) => cell(UNKNOWN, one.missing[key] ?? "");

/**
 * @param {CompareEntry[]} entries
 * @param {typeof PARTS[number] & { title: string, names: Record<string, string> }} own
 * @param {Map<string, Means | null>} means @returns {{ title: string, rows: ComparedRow[] }}
 */
function part(entries, { field, year: yearField, say, title, names }, means) {
  const shown = Object.keys(names).filter((no) => entries.some((one) => no in one[field]));
  if (!shown.length) return { title, rows: [] };
  /** @type {(no: string) => string} */
  const label = (no) => (/^\d+$/.test(no) ? `${no}. ${names[no]}` : names[no]);
  // An entry without any of these numbers says why once, not in every row.
  /** @type {(one: CompareEntry, no: string) => ComparedCell} */
  const value = (one, no) =>
    no in one[field]
      ? cell(say(one, no), beside(means.get(one.key), field, no))
      : unknown(one, `${field}/${no}`);
  const years = entries.map((one) => (known(one[yearField]) ? year(one[yearField]) : unknown(one, field)));
  return {
    title,
    rows: [["ปีข้อมูล", years], ...shown.map((no) => row(label(no), entries, (one) => value(one, no)))],
  };
}

/** @param {string} name @param {CompareEntry[]} entries @param {(one: CompareEntry) => ComparedCell} make @returns {ComparedRow} */
const row = (name, entries, make) => [name, entries.map(make)];

// The mean of the province, or of the region where the province has too few entries.
/** @param {Means | null | undefined} means @param {Field} field @param {string} no */
function beside(means, field, no) {
  const own = means?.province[field]?.[no];
  const wider = means?.region[field]?.[no];
  const mean = own ?? wider;
  return mean ? `${own ? "จังหวัด" : "เขต"}เฉลี่ย ${percent(mean.mean)} (${mean.entries} ตำบล)` : "";
}

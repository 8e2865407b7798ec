// What the compare table says of each entry: sections with rows of cells. Pure, so that it can be tested.
// A cell is { text, note }: the note is said more quietly below (a mean to compare with, or why nothing is known).
const UNKNOWN = "ไม่มีข้อมูล";
const HIDDEN = "ปกปิด";
const LEVELS = { province: "ระดับจังหวัด", district: "ระดับอำเภอ" };

const cell = (text, note = "") => ({ text, note });
const known = (value) => value !== null && value !== undefined;
const number = (value, digits = 1) => value.toLocaleString("en", { maximumFractionDigits: digits });
const percent = (value, digits) => `${number(value, digits)}%`;

export function failing(found) {
  if (found.failing === null) return HIDDEN;
  return `${percent((found.failing / found.surveyed) * 100)} (${number(found.failing)} จาก ${number(found.surveyed)})`;
}

export function grave(counts) {
  const all = counts.reduce((sum, one) => sum + one, 0);
  return all ? `${counts[0]} จาก ${all} หมู่บ้าน` : UNKNOWN;
}

const BASICS = [
  ["ประชากร", "population", "คน"],
  ["ครัวเรือน", "households", "ครัวเรือน"],
  ["หมู่บ้าน", "villages", "หมู่บ้าน"],
  ["ผลิตภัณฑ์", "products", "รายการ"],
  ["สถานที่บนแผนที่", "places", "แห่ง"],
  ["โครงการ", "projects", "โครงการ"],
];

const PARTS = [
  { field: "own_comparison", year: "bmn_year_be", say: (value) => percent(value, 2) },
  { field: "bmn", year: "bmn_year_be", say: failing },
  { field: "nrd2c", year: "nrd2c_year_be", say: grave },
];

export function sections(entries, namesByYear, means = new Map()) {
  const names = namesByYear[Math.max(...entries.map((one) => one.year_be))] ?? {};
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

function basics(entries) {
  const amount = (one, field, unit) =>
    one[field] ? cell(`${number(one[field])} ${unit}`) : unknown(one, field);
  return [
    ["ระดับ", entries.map((one) => cell(LEVELS[one.level] ?? one.level))],
    ["จังหวัด", entries.map((one) => cell(one.province_th))],
    ["ปีข้อมูลประชากร", entries.map((one) => year(one.population_year_be))],
    ...BASICS.map(([name, field, unit]) => [name, entries.map((one) => amount(one, field, unit))]),
  ];
}

const year = (value) => cell(known(value) ? String(value) : UNKNOWN);
const unknown = (one, key) => cell(UNKNOWN, one.missing[key] ?? "");

function part(entries, { field, year: yearField, say, title, names }, means) {
  const shown = Object.keys(names).filter((no) => entries.some((one) => no in one[field]));
  if (!shown.length) return { title, rows: [] };
  const label = (no) => (/^\d+$/.test(no) ? `${no}. ${names[no]}` : names[no]);
  // An entry without any of these numbers says why once, not in every row.
  const value = (one, no) =>
    no in one[field]
      ? cell(say(one[field][no]), beside(means.get(one.key), field, no))
      : unknown(one, `${field}/${no}`);
  const years = entries.map((one) => (known(one[yearField]) ? year(one[yearField]) : unknown(one, field)));
  return {
    title,
    rows: [["ปีข้อมูล", years], ...shown.map((no) => [label(no), entries.map((one) => value(one, no))])],
  };
}

// The mean of the province, or of the region where the province has too few entries.
function beside(means, field, no) {
  const [word, mean] =
    [
      ["จังหวัด", means?.province[field]?.[no]],
      ["เขต", means?.region[field]?.[no]],
    ].find(([, found]) => found) ?? [];
  return mean ? `${word}เฉลี่ย ${percent(mean.mean)} (${mean.entries} ตำบล)` : "";
}

// What the compare table says of each entry: a list of sections with rows of words. Pure, so that it can be tested.
const UNKNOWN = "ไม่มีข้อมูล";
const HIDDEN = "ปกปิด";
const LEVELS = { province: "ระดับจังหวัด", district: "ระดับอำเภอ" };

const count = (value, unit) => (value === null || value === undefined ? UNKNOWN : `${value.toLocaleString("en")} ${unit}`);
const percent = (value) => `${(Math.round(value * 10) / 10).toLocaleString("en")}%`;

export function failing(cell) {
  if (!cell) return UNKNOWN;
  if (cell.failing === null) return HIDDEN;
  return `${percent((cell.failing / cell.surveyed) * 100)} (${cell.failing.toLocaleString("en")} จาก ${cell.surveyed.toLocaleString("en")})`;
}

export function grave(counts) {
  if (!counts) return UNKNOWN;
  const all = counts.reduce((sum, one) => sum + one, 0);
  return all ? `${counts[0]} จาก ${all} หมู่บ้าน` : UNKNOWN;
}

const BASICS = [
  ["ระดับ", (one) => LEVELS[one.level] ?? one.level],
  ["จังหวัด", (one) => one.province_th],
  ["ประชากร", (one) => count(one.population, "คน")],
  ["ครัวเรือน", (one) => count(one.households, "ครัวเรือน")],
  ["หมู่บ้าน", (one) => count(one.villages || null, "หมู่บ้าน")],
  ["ผลิตภัณฑ์", (one) => count(one.products || null, "รายการ")],
  ["สถานที่บนแผนที่", (one) => count(one.places || null, "แห่ง")],
  ["โครงการ", (one) => count(one.projects || null, "โครงการ")],
];

export function sections(entries, namesByYear) {
  const years = entries.map((one) => one.year_be);
  const names = namesByYear[Math.max(...years)] ?? {};
  const same = new Set(entries.filter((one) => one.bmn_year_be).map((one) => one.bmn_year_be)).size < 2;
  const found = [{ title: "ข้อมูลพื้นฐาน", rows: BASICS.map(([name, say]) => [name, entries.map(say)]) }];
  found.push(part(entries, "own_comparison", names.own_comparison, names.label, (value) => (value === undefined ? UNKNOWN : percent(value))));
  found.push(part(entries, "bmn", names.bmn, `จปฐ. ร้อยละที่ไม่ผ่าน${same ? "" : " (คนละปีข้อมูล)"}`, failing));
  found.push(part(entries, "nrd2c", names.nrd2c, "กชช.2ค จำนวนหมู่บ้านที่มีปัญหามาก", grave));
  return found.filter((one) => one.rows.length);
}

function part(entries, field, names, title, say) {
  const known = Object.keys(names ?? {}).filter((no) => entries.some((one) => no in one[field]));
  const label = (no) => (/^\d+$/.test(no) ? `${no}. ${names[no]}` : names[no]);
  return { title, rows: known.map((no) => [label(no), entries.map((one) => say(one[field][no]))]) };
}

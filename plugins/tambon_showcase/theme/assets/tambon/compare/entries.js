// The list of all entries (a script, so that it also loads from a folder), and one entry's numbers from the API.

/** @import { CompareEntry, Means } from "./rows.js" */
/**
 * The list of all entries in columns (portal/national.py): codes as differences, places as numbers in the lists.
 * @typedef {{ code: number[], name: string[], year: number[], district: number[], province: number[],
 *   districts: [string, string][], provinces: [string, string][] }} Columns
 */
/** @typedef {{ key: string, code: string, label: string }} EntryChoice */
/** @param {string} address */
export async function allEntries(address) {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const { tambonNational } = globalThis;
  if (!tambonNational) throw new Error(address);
  return unpack(tambonNational);
}

// Codes are differences, provinces and districts are places in lists (see portal/national.py).
/** @param {Columns} data @returns {EntryChoice[]} */
export function unpack(data) {
  let code = 0;
  return data.code.map((step, index) => {
    code += step;
    const text = String(code);
    const name = `ตำบล${data.name[index]}`;
    const place = `อ.${data.districts[data.district[index]][1]} จ.${data.provinces[data.province[index]][1]}`;
    return {
      key: `${data.year[index]}-${text}`,
      code: text,
      label: `${name} ${place} ปี ${data.year[index]}`,
    };
  });
}

/** @param {string} root @param {string} key @returns {Promise<CompareEntry>} */
export const entry = (root, key) => json(`${root}api/v1/entries/${key}.json`);

// The means of an entry's province and region; without them the entry is still shown beside others.
/** @param {string} root @param {CompareEntry} one @returns {Promise<Means | null>} */
export const means = (root, one) =>
  json(`${root}api/v1/means/${one.year_be}-${one.province_code}.json`).catch(() => null);

/** @param {string} address */
async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// The address names entries by code (newest year) or by year and code: ?t=999901,2565-640904
/** @param {string} search @param {EntryChoice[]} entries */
export function chosen(search, entries) {
  const wanted = (new URLSearchParams(search).get("t") ?? "").split(",").filter(Boolean);
  const found = wanted.map((name) => ({
    name,
    key: entries.filter((one) => one.key === name || one.code === name).at(-1)?.key,
  }));
  const keys = [...new Set(found.flatMap(({ key }) => key ?? []))];
  const unknown = found.filter(({ key }) => !key).map(({ name }) => name);
  return { keys: keys.slice(0, MOST), refused: refused(unknown, keys) };
}

/** @param {string[]} unknown @param {string[]} keys */
function refused(unknown, keys) {
  const names = unknown
    .slice(0, MOST)
    .map((name) => `“${name.slice(0, 20)}”`)
    .join(" ");
  const missing = unknown.length ? `ไม่พบตำบลรหัส ${names} ตรวจรหัส 6 หลักหรือพิมพ์ชื่อตำบล ` : "";
  return missing + (keys.length > MOST ? `เปรียบเทียบได้ไม่เกิน ${MOST} ตำบล ที่เกินไม่แสดง` : "");
}

export const MOST = 4;

// The region's pack and where it comes from: public facts alone, so that a page may use it that must not know a judge's scores.

import { ROOT } from "./dom.js";
import { plainDigits } from "./typed.js";

/** @import { Pack } from "./terms.js" */

const SCHEMA = "judge-pack/1";

/** @param {string} year @param {string} region */
export const address = (year, region) => new URL(`judge/${year}/region-${region}.json`, ROOT).href;

// A pack, kept or from the network; null when there is neither. The browser's own copy is good only if the site says so:
// hosts let it be used for minutes, in which the judges of one panel would have different rubrics.
/** @param {string} typedYear @param {string} typedRegion @param {RequestCache} cache @returns {Promise<Pack | null>} */
export async function loadPack(typedYear, typedRegion, cache = "no-cache") {
  const [year, region] = [typedYear, typedRegion].map((typed) => plainDigits(typed.trim()));
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(region)) return null;
  try {
    const response = await fetch(address(year, region), { cache });
    const pack = response.ok ? await response.json() : null;
    return pack?.schema === SCHEMA ? pack : null;
  } catch {
    return null;
  }
}

export const UNREACHED = "ยังเปิดชุดข้อมูลของเขตนี้ไม่ได้ ต่ออินเทอร์เน็ตแล้วลองใหม่";

// The pack of the contest that was chosen in a form ("year/region").
/** @param {HTMLFormElement} form */
export function chosenPack(form) {
  const [year = "", region = ""] = String(new FormData(form).get("contest") ?? "").split("/");
  return loadPack(year, region);
}

// The same pack straight from the site, past everything kept.
/** @param {Pick<Pack, "year" | "region">} pack */
export const freshPack = ({ year, region }) => loadPack(year, region, "no-store");

// How many items of an entry are full, partial and not found: the line of the rubric page (assess/checklist.py).

/** @import { State } from "./terms.js" */

const COUNTED = ["full", "partial", "none"];
const BEYOND = "beyond";

/** @param {Pick<State, "extent">[]} items @param {Record<string, string>} extents */
export function countsLine(items, extents) {
  const count = (/** @type {string} */ extent) => items.filter((item) => item.extent === extent).length;
  const told = COUNTED.map((extent) => `${extents[extent]} ${count(extent)} ข้อ`).join(" · ");
  const all = COUNTED.reduce((sum, extent) => sum + count(extent), 0);
  const rest = count(BEYOND) ? ` (อีก ${count(BEYOND)} ข้อให้กรรมการพิจารณา)` : "";
  return `${told} จาก ${all} ข้อ${rest}`;
}

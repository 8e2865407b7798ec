// Every word the reader of the search sees.
import { KINDS } from "./kinds.js";

/** @import { Filter } from "./facets.js" */
/**
 * What the worker says of a question; without `items` it failed.
 * @typedef {{ question: string, failed?: boolean, offline?: boolean, total?: number, atLeast?: boolean,
 *   corrected?: string | null, good?: boolean, read?: string, missing?: string[], near?: boolean }} Told
 */
/** @type {Record<string, string>} */
const LEVELS = { district: "ระดับอำเภอ", province: "ระดับจังหวัด" };
/** @type {Record<Filter, string>} */
export const FILTERS = {
  province: "จังหวัด",
  district: "อำเภอ",
  year: "ปี พ.ศ.",
  level: "ระดับการประกวด",
  kind: "เรื่อง",
  topic: "ประเภท",
};

/** @type {Record<string, string>} Kinds of pages that no tambon has: the site's own. */
const OWN_KINDS = { site: "เกี่ยวกับเว็บไซต์นี้" };

/** @param {Filter} filter @param {string} value */
export function label(filter, value) {
  if (filter === "kind") return KINDS[value] ?? OWN_KINDS[value] ?? value;
  return filter === "level" ? (LEVELS[value] ?? value) : value;
}

/** @param {number} n */
const number = (n) => n.toLocaleString("th-TH-u-nu-latn");

/** @param {Told} found */
export function status(found) {
  if (found.failed)
    return found.offline
      ? "ออฟไลน์อยู่ ค้นได้เฉพาะคำที่เคยค้นไว้ โปรดต่ออินเทอร์เน็ตแล้วลองใหม่"
      : "ค้นหาไม่ได้ในขณะนี้ โปรดลองใหม่";
  const some = found.offline ? " (ออฟไลน์: แสดงเท่าที่เคยเปิด)" : "";
  const quoted = (found.missing ?? [found.question]).map((word) => `“${word}”`).join(" ");
  if (!found.total && [...found.question.trim()].length === 1) return ONE_LETTER;
  if (!found.total) return `ไม่พบคำว่า ${quoted || `“${found.question}”`} ในเว็บไซต์นี้${some}`;
  const count = `พบ${found.atLeast ? "ประมาณ" : ""} ${number(found.total)} หน้า${some}`;
  if (found.corrected) return `ไม่พบคำว่า “${found.question}” ใกล้เคียงที่สุดคือ “${found.corrected}” ${count}`;
  if (found.good === false)
    return found.missing?.length
      ? `ไม่พบคำว่า ${quoted} ใกล้เคียงที่สุดคือหน้าที่มีคำอื่นที่ค้น${some}`
      : `ไม่พบหน้าที่มีครบทุกคำ ใกล้เคียงที่สุดคือหน้าที่มีบางคำ${some}`;
  return found.read ? `${count}ที่มี “${found.read}”` : count;
}

const ONE_LETTER = "พิมพ์อย่างน้อย 2 ตัวอักษร ตัวเดียวมีอยู่แทบทุกหน้า";
export const RECENT = "ค้นเมื่อเร็ว ๆ นี้ (เก็บไว้ในเครื่องนี้เท่านั้น)";
export const FORGET = "ล้างประวัติการค้นหา";
export const TRY = "ลองค้น";
export const INSTEAD = "ค้นเฉพาะ";
export const ALL = "ดูผลทั้งหมด";
export const MORE = "แสดงเพิ่ม";
export const NEAR = "เรียงจากใกล้ฉัน";
export const LOCATING = "กำลังหาตำแหน่ง…";
export const NOWHERE = "ไม่ทราบตำแหน่งของเครื่องนี้ จึงแสดงทุกแห่งโดยไม่เรียงตามระยะทาง";
export const INVENTED = "สมมติ";
/** @param {number} km */
export const distance = (km) => (km < 1 ? "ไม่ถึง 1 กม." : `ราว ${number(km)} กม.`);
export const CLEAR = "ล้างตัวกรอง";
export const WAIT = "กำลังค้นหา…";
export const SLOW = "ยังค้นหาอยู่ เครือข่ายช้า โปรดรอสักครู่";
export const AGAIN = "ลองใหม่";

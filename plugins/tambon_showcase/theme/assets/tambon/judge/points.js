// Points as a judge types them: Thai digits and a comma are read, anything else that cannot be kept is refused in words.

import { plainDigits } from "./typed.js";

/** A number as it was typed, with a point and the digits that programs read. @param {string} text */
export const plainNumber = (text) => plainDigits(text.trim()).replace(",", ".");

/**
 * null: not seen. `full` and `step` are cents.
 * @typedef {{ points: number | null, problem?: undefined } | { points?: undefined, problem: string }} Typed
 */

/** @param {string} text @param {number} full @param {number} step @returns {Typed} */
export function readPoints(text, full, step) {
  const plain = plainNumber(text);
  if (plain === "") return { points: null };
  const rule = `ใช้ได้ 0 ถึง ${full / 100} ทีละ ${step / 100}`;
  if (!/^(\d{1,4})?(\.\d{0,6})?$/.test(plain) || plain === ".")
    return { problem: `“${text.trim().slice(0, 20)}” ไม่ใช่ตัวเลขคะแนน จึงไม่บันทึก ${rule}` };
  const hundredths = Number(plain) * 100;
  const cents = Math.round(hundredths);
  if (Math.abs(hundredths - cents) > 1e-6 || cents % step)
    return { problem: `${plain} ไม่ตรงขั้นคะแนน จึงไม่บันทึก ${rule}` };
  return cents > full ? { problem: `${plain} เกินคะแนนเต็ม จึงไม่บันทึก ${rule}` } : { points: cents / 100 };
}

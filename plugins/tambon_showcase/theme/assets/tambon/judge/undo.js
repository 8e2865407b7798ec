// Taking back and doing again what was changed in one entry: the one on the screen, so that nothing changes unseen.

import { asText, change, fromText, valueOf } from "./sheet.js";

/** @import { Line, SheetBody, Where } from "./sheet.js" */

// The last change of the entry that was not undone yet, or undefined.
/** @param {SheetBody} sheet @param {string} code @returns {Line | undefined} */
export const undoable = (sheet, code) => current(sheet, steps(sheet, code).done.at(-1), 5);

// The change of the entry that was undone last, or undefined.
/** @param {SheetBody} sheet @param {string} code @returns {Line | undefined} */
export const redoable = (sheet, code) => current(sheet, steps(sheet, code).undone.at(-1), 4);

/** @param {SheetBody} sheet @param {string} code @param {string} now @returns {SheetBody} */
export const undo = (sheet, code, now) => put(sheet, undoable(sheet, code), 4, now, "undo");

/** @param {SheetBody} sheet @param {string} code @param {string} now @returns {SheetBody} */
export const redo = (sheet, code, now) => put(sheet, redoable(sheet, code), 5, now, "redo");

// What a change did, in words: which item, from what, to what.
/** @param {Line} line */
export function told([, , item, field, from, to]) {
  const what = item ? `ข้อ ${item}${field === "comments" ? " (ข้อสังเกต)" : ""}` : WHOLE[field];
  return `${what}: ${shown(from)} → ${shown(to)}`;
}

/** @type {Record<string, string>} */
const WHOLE = { comment: "ข้อสังเกตทั้งชิ้น", recused: "การงดให้คะแนน", confirmed: "การยืนยัน" };
/** @type {Record<string, string>} */
const WORDS = {
  "": "ว่าง",
  yes: "ยืนยันแล้ว",
  "-": "ยังไม่ได้ดู",
  met: "เห็นว่าครบ",
  partly: "เห็นว่ามีบางส่วน",
  missing: "เห็นว่ายังไม่มี",
};
const LONGEST = 24;

/** @param {string} text */
function shown(text) {
  const known = Object.hasOwn(WORDS, text) ? WORDS[text] : text;
  const letters = [...known];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : known;
}

/** @param {SheetBody} sheet @param {string} code */
function steps(sheet, code) {
  /** @type {Line[]} */
  const done = [];
  /** @type {Line[]} */
  const undone = [];
  for (const line of sheet.log.filter((one) => one[1] === code)) move(line, done, undone);
  return { done, undone };
}

/** @param {Line} line @param {Line[]} done @param {Line[]} undone */
function move(line, done, undone) {
  if (line[6] === "undo") undone.push(...done.splice(-1));
  else if (line[6] === "redo") done.push(...undone.splice(-1));
  else {
    done.push(line);
    undone.length = 0;
  }
}

/** @param {Line} line @returns {Where} */
const whereOf = ([, code, item, field]) => /** @type {Where} */ ({ code, item, field });

// A change whose cell says something else by now, brought by another tablet, is not touched.
/** @param {SheetBody} sheet @param {Line | undefined} line @param {4 | 5} side */
const current = (sheet, line, side) =>
  line && asText(valueOf(sheet, whereOf(line))) === line[side] ? line : undefined;

/** @param {SheetBody} sheet @param {Line | undefined} line @param {4 | 5} side @param {string} now @param {string} mark */
const put = (sheet, line, side, now, mark) =>
  line ? change(sheet, { ...whereOf(line), to: fromText(line[side], line[3]) }, now, mark) : sheet;

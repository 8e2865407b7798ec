// The entries and what is not scored yet: a list with a jump to each item, and the question before a file with gaps is sent.

import { button, h } from "./dom.js";

/** @import { progress } from "./sheet.js" */
/** @typedef {ReturnType<typeof progress>[number]} Row */
/** @typedef {(code: string, item: string) => unknown} Jump */

const LISTED = 6;

/** @param {Row[]} rows */
export const withGaps = (rows) => rows.filter((row) => !row.recused && row.missing.length > 0);

// The first item without an answer, from the entry on the screen on, and then from the beginning.
/** @param {Row[]} rows @param {string | undefined} code */
export function nextGap(rows, code) {
  const from = Math.max(
    0,
    rows.findIndex((row) => row.code === code),
  );
  const [row] = withGaps([...rows.slice(from), ...rows.slice(0, from)]);
  return row && { code: row.code, item: row.missing[0].id };
}

/** @param {Row[]} rows @param {(code: string) => string} nameOf @param {Jump} jump @returns {Node[]} */
export function gapList(rows, nameOf, jump) {
  const open = withGaps(rows);
  const count = open.reduce((sum, { missing }) => sum + missing.length, 0);
  if (!count) return [h("summary", {}, "ให้คะแนนครบทุกข้อแล้ว")];
  return [
    h("summary", {}, `ยังไม่ได้ให้คะแนน ${count} ข้อ ใน ${open.length} ผลงาน (แตะเพื่อดูและไปที่ข้อนั้น)`),
    ...open.map(({ code, missing }) =>
      h(
        "div",
        { class: "judge-gap" },
        h("p", {}, nameOf(code)),
        h(
          "div",
          { class: "button-row" },
          missing.map(({ id }) =>
            button(`ข้อ ${id}`, () => jump(code, id), { "aria-label": `ไปที่ข้อ ${id} ของ ${nameOf(code)}` }),
          ),
        ),
      ),
    ),
  ];
}

// An entry in the list, with how far it is.
/** @param {Row} row @param {string} name @param {boolean} isOpen @param {() => unknown} onclick */
export function entryButton({ done, asked, recused }, name, isOpen, onclick) {
  const state = recused ? "งดให้คะแนน" : `${done}/${asked} ข้อ`;
  const look = {
    type: "button",
    class: "judge-entry-button",
    "aria-current": isOpen ? "true" : null,
    onclick,
  };
  return h("li", {}, h("button", look, h("span", {}, name), h("span", { class: "judge-count" }, state)));
}

// The question before a file with gaps leaves the device; empty when nothing is missing.
/** @param {Row[]} rows @param {(code: string) => string} nameOf */
export function questionOf(rows, nameOf) {
  const open = withGaps(rows);
  if (!open.length) return "";
  const lines = open
    .slice(0, LISTED)
    .map(({ code, missing }) => `${nameOf(code)}: ข้อ ${missing.map(({ id }) => id).join(" ")}`);
  if (open.length > LISTED) lines.push(`และอีก ${open.length - LISTED} ผลงาน`);
  return `ยังให้คะแนนไม่ครบ ผลงานที่ขาดแม้ข้อเดียวจะไม่นับยอดรวมของท่าน\n\n${lines.join("\n")}\n\nกด “ตกลง” เพื่อส่งออกเป็นฉบับสำรอง กด “ยกเลิก” เพื่อกลับไปให้คะแนน`;
}

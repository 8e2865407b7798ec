// The entries and what is not scored yet: a list with a jump to each item, and the question before a file with gaps is sent.

import { button, h } from "./dom.js";

/** @import { progress } from "./sheet.js" */
/** @import { Item } from "./terms.js" */
/** @typedef {ReturnType<typeof progress>[number]} Row */
/** @typedef {(code: string, item: string) => unknown} Jump */

const LISTED = 6;

/** @param {Row[]} rows */
export const withGaps = (rows) => rows.filter((row) => !row.recused && row.missing.length > 0);

// Entries with every answer that their judge has not confirmed yet.
/** @param {Row[]} rows */
const unconfirmed = (rows) =>
  rows.filter(({ recused, missing, confirmed }) => !recused && !missing.length && !confirmed);

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
  const left = unconfirmed(rows);
  if (!count && left.length)
    return [
      h("summary", {}, `ให้คะแนนครบทุกข้อแล้ว ยังไม่ยืนยัน ${left.length} ผลงาน`),
      ...confirmList(left, nameOf, jump),
    ];
  if (!count) return rows.length ? [h("summary", {}, "ให้คะแนนครบทุกข้อ และยืนยันทุกผลงานแล้ว")] : [];
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
            button(`ข้อ ${id}`, () => jump(code, id), {
              "aria-label": `ไปที่ข้อ ${id} ของ ${nameOf(code)}`,
              "data-code": code,
            }),
          ),
        ),
      ),
    ),
  ];
}

/** @param {Row[]} rows @param {(code: string) => string} nameOf @param {Jump} jump @returns {Node[]} */
const confirmList = (rows, nameOf, jump) => [
  h(
    "div",
    { class: "button-row" },
    rows.map(({ code }) => button(`ไปยืนยัน ${nameOf(code)}`, () => jump(code, ""), { "data-code": code })),
  ),
];

// A way to each item of an entry, with a mark where it is scored.
/** @param {Item[]} items @param {Row} row @param {Jump} jump */
export const itemIndex = (items, { code, missing }, jump) =>
  items.map(({ id }) => {
    const isOpen = missing.some((one) => one.id === id);
    const label = `ไปที่ข้อ ${id} ${isOpen ? "ยังไม่ได้ให้คะแนน" : "ให้คะแนนแล้ว"}`;
    return button(isOpen ? id : `${id} ✓`, () => jump(code, id), { "aria-label": label, "data-code": code });
  });

// An entry in the list, with how far it is.
/** @param {Row} row @param {string} name @param {boolean} isOpen @param {() => unknown} onclick */
export function entryButton({ code, done, asked, recused, confirmed }, name, isOpen, onclick) {
  const state = recused ? "งดให้คะแนน" : confirmed ? "ยืนยันแล้ว" : `${done}/${asked} ข้อ`;
  const look = {
    type: "button",
    class: "judge-entry-button",
    "data-code": code,
    "aria-current": isOpen ? "true" : null,
    onclick,
  };
  return h("li", {}, h("button", look, h("span", {}, name), h("span", { class: "judge-count" }, state)));
}

// The question before a file with gaps leaves the device; empty when nothing is missing.
/** @param {Row[]} rows @param {(code: string) => string} nameOf @param {string} rule what a gap does, in words */
export function questionOf(rows, nameOf, rule) {
  const open = withGaps(rows);
  const left = unconfirmed(rows);
  if (!open.length) return left.length ? confirmQuestion(left, nameOf) : "";
  const lines = open
    .slice(0, LISTED)
    .map(({ code, missing }) => `${nameOf(code)}: ข้อ ${missing.map(({ id }) => id).join(" ")}`);
  if (open.length > LISTED) lines.push(`และอีก ${open.length - LISTED} ผลงาน`);
  return `ยังให้คะแนนไม่ครบ ${rule}\n\n${lines.join("\n")}\n\nกด “ตกลง” เพื่อส่งออกเป็นฉบับสำรอง กด “ยกเลิก” เพื่อกลับไปให้คะแนน`;
}

/** @param {Row[]} rows @param {(code: string) => string} nameOf */
const confirmQuestion = (rows, nameOf) =>
  `ให้คะแนนครบทุกข้อแล้ว แต่ยังไม่ได้ยืนยัน ${rows.length} ผลงาน\n\n${rows
    .slice(0, LISTED)
    .map(({ code }) => nameOf(code))
    .join("\n")}\n\nกด “ตกลง” เพื่อส่งทั้งที่ยังไม่ยืนยัน กด “ยกเลิก” เพื่อกลับไปยืนยัน`;

// A region's declared points as the file that the rules of a year hold; judging/scoring_file.py reads it. No screen here.

import { plainNumber } from "./points.js";

/** @import { GapRule, Item, Method, Pack, TieRule } from "./terms.js" */
/** @typedef {{ start: string, text: string }} DeclaredLevel */
/**
 * What the form holds, as it was typed.
 * @typedef {{ name: string, source: string, step: string, method: Method, gaps: GapRule, discuss: string,
 *   points: Record<string, string>, levels: Record<string, DeclaredLevel[]>, ties: TieRule["by"][],
 *   tieGroups: string[] }} Declared
 */

const MOST_CENTS = 100_000; // as judging/scoring_file.py
const CENTS = 100;

/** @type {TieRule["by"][]} */
export const TIES = ["groups", "mean", "wins", "vote"];

/** @type {Omit<Declared, "points" | "levels">} */
const BLANK = {
  ...{ name: "", source: "", step: "0.5", method: "usual", gaps: "total-out", discuss: "30" },
  ties: ["mean", "wins", "vote"],
  tieGroups: [],
};

// What the region declared before, or a blank form.
/** @param {Pack} pack @returns {Declared} */
export function declaredOf({ scoring, items }) {
  const points = items.map(({ id, full }) => [id, full === null ? "" : String(full / CENTS)]);
  const levels = items.map((item) => [
    item.id,
    item.levels.map(({ start, text }) => ({ start: String(start / CENTS), text })),
  ]);
  return {
    ...(scoring ? declaredRules(scoring) : BLANK),
    points: Object.fromEntries(points),
    levels: Object.fromEntries(levels),
  };
}

/** @param {NonNullable<Pack["scoring"]>} scoring @returns {Omit<Declared, "points" | "levels">} */
function declaredRules({ name, source = "", step, method, gaps, discuss, ties }) {
  const grouped = ties.find((rule) => rule.by === "groups");
  return {
    ...{ name, source, method, gaps, step: String(step / CENTS), discuss: String(discuss) },
    ties: ties.map(({ by }) => by),
    tieGroups: grouped?.groups ?? [],
  };
}

/** Hundredths of what was typed, Thai digits too; null where that is no number as fine. @param {string} text */
export function centsOf(text) {
  const plain = plainNumber(text);
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * CENTS) : null;
}

/** The full points of all items together; null while some cannot be read. @param {Declared} declared @param {Item[]} items */
export function totalOf({ points }, items) {
  const all = items.map(({ id }) => centsOf(points[id] ?? ""));
  return all.every((one) => one !== null) ? all.reduce((sum, one) => sum + one, 0) / CENTS : null;
}

// What stops the file, a Thai sentence each.
/** @param {Declared} declared @param {Item[]} items @returns {string[]} */
export function scoringSlips(declared, items) {
  const step = centsOf(declared.step);
  const discuss = centsOf(declared.discuss);
  const isPerCent = discuss !== null && discuss <= 100 * CENTS && discuss % CENTS === 0;
  return [
    declared.name.trim() ? "" : "ยังไม่ได้ตั้งชื่อเกณฑ์ เช่น เกณฑ์คะแนนของเขต ปี 2565",
    declared.source.trim() ? "" : "ยังไม่ได้บอกที่มา เช่น มติที่ประชุมคณะกรรมการ ครั้งที่ 1/2565",
    step ? "" : `ขั้นคะแนน “${declared.step}” ใช้ไม่ได้ เขียนเป็นตัวเลขมากกว่า 0 ทศนิยมไม่เกินสองตำแหน่ง เช่น 0.5`,
    isPerCent ? "" : `ความต่างที่ต้องคุยกัน “${declared.discuss}” ใช้ไม่ได้ เขียนเป็นร้อยละ 0 ถึง 100 เช่น 30`,
    ...items.flatMap(({ id }) => itemSlips(id, declared, step || 1)),
    ...tieSlips(declared),
  ].filter(Boolean);
}

/** @param {string} id @param {Declared} declared @param {number} step */
function itemSlips(id, { points, levels }, step) {
  const typed = points[id] ?? "";
  const full = centsOf(typed);
  if (typed.trim() === "") return [`ข้อ ${id} ยังไม่มีคะแนนเต็ม`];
  if (full === null || full > MOST_CENTS || full % step)
    return [`ข้อ ${id}: คะแนนเต็ม “${typed}” ใช้ไม่ได้ ต้องเป็นตัวเลข 0 ถึง 1000 ที่ลงตัวกับขั้นคะแนน`];
  return (levels[id] ?? []).flatMap(({ start, text }) => {
    const from = centsOf(start);
    const isGood = from !== null && from <= full && from % step === 0 && text.trim() !== "";
    return isGood
      ? []
      : [`ข้อ ${id}: ระดับที่เริ่ม “${start}” ต้องเป็นคะแนนไม่เกิน ${full / CENTS} ที่ลงตัวกับขั้นคะแนน และมีคำอธิบาย`];
  });
}

/** @param {Declared} declared */
function tieSlips({ ties, tieGroups }) {
  return [
    ties.length ? "" : "ยังไม่ได้เลือกวิธีตัดสินเมื่อคะแนนเสมอ อย่างน้อยให้คณะกรรมการลงมติ",
    new Set(ties).size === ties.length ? "" : "วิธีตัดสินเมื่อคะแนนเสมอซ้ำกัน เลือกแต่ละวิธีครั้งเดียว",
    ties.includes("groups") && !tieGroups.length ? "เลือกหมวดที่ใช้ตัดสินเมื่อคะแนนเสมออย่างน้อยหนึ่งหมวด" : "",
  ].filter(Boolean);
}

// The file. Every text is in quotes as JSON has them, which YAML reads as they are.
/** @param {Declared} declared @param {Item[]} items */
export function scoringFile(declared, items) {
  const quoted = (/** @type {string} */ text) => JSON.stringify(text.trim());
  const number = (/** @type {string} */ text) => String((centsOf(text) ?? 0) / CENTS);
  const lines = [
    `name: ${quoted(declared.name)}`,
    `source: ${quoted(declared.source)}`,
    `step: ${number(declared.step)}`,
    `method: ${declared.method}`,
    `gaps: ${declared.gaps}`,
    `discuss: ${number(declared.discuss)}`,
    "items:",
    ...items.flatMap(({ id }) => [
      `  - item: ${quoted(id)}`,
      `    points: ${number(declared.points[id])}`,
      ...(declared.levels[id]?.length ? ["    levels:"] : []),
      ...(declared.levels[id] ?? []).flatMap(({ start, text }) => [
        `      - from: ${number(start)}`,
        `        text: ${quoted(text)}`,
      ]),
    ]),
    "ties:",
    ...declared.ties.flatMap((by) => [
      `  - by: ${by}`,
      ...(by === "groups" ? [`    groups: ${quoted(declared.tieGroups.join(" "))}`] : []),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

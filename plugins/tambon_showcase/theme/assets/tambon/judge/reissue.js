// An invitation that was issued again: what it changes in the sheet, and in words for the judge.

import { BY_REGISTER, blank, extended, saidOf } from "./sheet.js";

/** @import { SheetBody } from "./sheet.js" */
/** @import { Invite } from "./terms.js" */
/** @typedef {{ sheet: SheetBody, told: string[] }} Reissued `told` is empty when nothing changed */

// Of two invitations with one secret, the one issued later; an old card scanned again takes nothing back.
/** @param {Invite | null} known @param {Invite} opened @returns {Invite} */
export function latest(known, opened) {
  if (!known || known.secret !== opened.secret) return opened;
  const [before, now] = [known, opened].map(({ issue }) => Number(issue ?? 0));
  if (before !== now) return before > now ? known : opened;
  const entries = [...new Set([...known.entries, ...opened.entries])];
  const recused = [...new Set([...known.recused, ...opened.recused])];
  return { ...opened, entries, recused };
}

/** @param {SheetBody} sheet @param {Invite} invite @param {(code: string) => string} nameOf @param {string} now @returns {Reissued} */
export function reissued(sheet, invite, nameOf, now) {
  const held = new Set(sheet.entries.map(({ code }) => code));
  const added = invite.entries.filter((code) => !held.has(code));
  const barred = invite.recused.filter((code) => held.has(code) && saidOf(sheet, code).recused === "");
  if (!added.length && !barred.length) return { sheet, told: [] };
  const entries = [
    ...sheet.entries.map((said) => (barred.includes(said.code) ? { ...said, recused: BY_REGISTER } : said)),
  ];
  entries.push(...added.map((code) => blank(code, invite)));
  const told = [
    ...added.map((code) => `เพิ่ม ${nameOf(code)}`),
    ...barred.map((code) => `งดให้คะแนน ${nameOf(code)} (มีส่วนได้เสียตามทะเบียน คะแนนที่ให้ไว้ไม่ถูกนับ)`),
  ];
  return { sheet: extended(sheet, { entries }, now), told };
}

// Entries that the latest invitation no longer has: they leave the list, and what was given stays in the file.
/** @param {SheetBody} sheet @param {Invite} invite */
export const withdrawn = (sheet, invite) =>
  sheet.entries.filter(({ code }) => !invite.entries.includes(code));

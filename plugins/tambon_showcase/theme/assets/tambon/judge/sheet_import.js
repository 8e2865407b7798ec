// A sheet that a judge brings in from another device: why it is refused, and what it becomes here.

import { isSigned } from "./canon.js";

/** @import { Said, Sent, SentSheet, SheetBody } from "./sheet.js" */
/** @import { Invite, Pack } from "./terms.js" */

// Why the sheet cannot be used, in words for the judge; empty when it can.
/** @param {SentSheet | null} sheet @param {Pick<Pack, "rubric">} pack @param {Invite} invite */
export async function refusal(sheet, pack, invite) {
  if (!sheet) return "ไฟล์นี้ไม่ใช่ไฟล์คะแนน หรือถูกแก้ไข";
  if (sheet.judge.id !== invite.judge.id) return `ไฟล์นี้เป็นของกรรมการ ${sheet.judge.id} ไม่ใช่ของท่าน`;
  if (sheet.rubric !== pack.rubric) return "ไฟล์นี้ใช้เกณฑ์คนละรุ่นกับชุดข้อมูลนี้";
  if (invite.secret && !(await isSigned(sheet, invite.secret))) return "ลายเซ็นของไฟล์ไม่ตรงกับคำเชิญของท่าน";
  const isOwn = invite.secret || sheet.entries.every(({ code }) => invite.entries.includes(code));
  return isOwn ? "" : "ไฟล์นี้มีผลงานที่ไม่ใช่ของท่าน";
}

// The sheet with every part that another program may leave out, and without its signature.
/** @param {SentSheet} sheet @returns {SheetBody} */
export function brought({ mac: _, ...body }) {
  /** @type {(entry: Sent) => Said} */
  const whole = (entry) => ({ recused: "", judgements: {}, comments: {}, confirmed: "", ...entry });
  return { ...body, entries: body.entries.map(whole) };
}

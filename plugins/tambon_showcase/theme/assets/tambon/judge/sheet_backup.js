// What was changed since a file of the sheet last left the device.

import { part } from "./dom.js";
import { readLocal, writeLocal } from "./store.js";

/** @import { Screen } from "./sheet_screen.js" */

const REMIND_AFTER = 20; // changes
const ALWAYS = "ดาวน์โหลดไฟล์คะแนนทุกครั้งที่หยุดพัก เพราะ Safari อาจลบข้อมูลของเว็บไซต์ที่ไม่ได้เปิดนาน 7 วัน";

/** @param {Screen} screen */
const place = ({ invite, pack }) =>
  `${invite.secret ? "judge-exported" : "judge-practice-exported"}/${pack.year}/${pack.region}/${invite.judge.id}`;

/** @param {Screen} screen */
export function noteExport(screen) {
  writeLocal(place(screen), screen.desk.sheet.revision);
  screen.refresh();
}

/** @param {Screen} screen */
export const unsaved = (screen) => Number(screen.desk.sheet.revision) - Number(readLocal(place(screen)) ?? 0);

/** @param {Screen} screen @param {HTMLElement} app */
export function showReminder(screen, app) {
  const since = unsaved(screen);
  const words = since > REMIND_AFTER ? `ยังมีการแก้ไข ${since} ครั้งที่ไม่ได้ดาวน์โหลดเก็บไว้ ` : "";
  part(app, "[data-judge-reminder]").textContent = `${words}${ALWAYS}`;
}

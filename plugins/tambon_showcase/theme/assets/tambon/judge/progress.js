// How far each judge is, from the sheets that were brought so far. No score is shown.

/** @import { Result } from "./merge.js" */
/** @import { Cell } from "./tables.js" */
/** @import { Committee } from "./terms.js" */

const HEAD = ["กรรมการ", "ชื่อ", "ไฟล์คะแนน", "ผลงานที่ครบ", "จากทั้งหมด", "ข้อที่ยังขาด", "งดให้คะแนน"];

/** A row for each judge of the register, or who sent a sheet where there is none. @param {Result} result @param {Committee | null} committee @returns {Cell[][]} */
export function progressRows({ judges, standings, gaps }, committee) {
  const sent = new Set(judges.map(({ id }) => id));
  const rows = (committee?.judges ?? judges).map(({ id, name, ...more }) => {
    const mine = gaps.filter(({ judge }) => judge === id);
    const said = new Set(mine.filter(({ why }) => why === "recused").map(({ code }) => code));
    const barred =
      "recused" in more ? more.recused.filter((code) => standings.some((row) => row.code === code)) : [];
    const recused = new Set([...said, ...barred]).size;
    const asked = standings.length - recused;
    if (!sent.has(id)) return [id, name, "ยังไม่ได้รับ", 0, asked, null, recused];
    const open = mine.filter(({ why }) => why !== "recused");
    const items = open.reduce((sum, one) => sum + one.items.length, 0);
    return [id, name, "ได้รับแล้ว", asked - open.length, asked, items, recused];
  });
  return [HEAD, ...rows];
}

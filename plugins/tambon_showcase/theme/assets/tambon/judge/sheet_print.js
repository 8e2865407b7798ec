// The sheet as tables (XLSX, CSV) and as an A4 paper with lines to sign.

import { h, tableOf } from "./dom.js";
import { askedItems, CONFIRMED, totalOf } from "./sheet.js";
import { entryName } from "./terms.js";

/** @import { Said, SheetBody } from "./sheet.js" */
/** @import { Cell } from "./tables.js" */
/** @import { Pack } from "./terms.js" */

const HEAD = ["รหัสตำบล", "ผลงาน", "ข้อ", "หัวข้อ", "คะแนน", "คะแนนเต็ม", "ความเห็น", "ข้อสังเกต"];

/** @param {SheetBody} sheet @param {Pack} pack */
export function sheetTables(sheet, pack) {
  const rows = sheet.entries.flatMap((said) => entryRows(said, sheet, pack));
  const log = sheet.log.map((line) => line.slice(0, 7).map(String));
  return [
    { title: "คะแนน", rows: [HEAD, ...rows] },
    { title: "ประวัติ", rows: [["เวลา (UTC)", "รหัสตำบล", "ข้อ", "ช่อง", "เดิม", "ใหม่", "เลิกทำ"], ...log] },
  ];
}

/** @param {Said} said @param {SheetBody} sheet @param {Pack} pack @returns {Cell[][]} */
function entryRows(said, sheet, pack) {
  const entry = pack.entries.find(({ code }) => code === said.code);
  const name = entry ? entryName(entry) : "";
  if (said.recused) return [[said.code, name, "", "งดให้คะแนน", null, null, "", said.recused]];
  const rows = askedItems(pack, said.code).map((item) => {
    const word = pack.texts.judgement[said.judgements[item.id] ?? ""];
    const points = said.scores[item.id] ?? null;
    const full = pack.scoring ? (item.full ?? 0) / 100 : null;
    const isOpen = pack.scoring && points === null;
    return [
      said.code,
      name,
      item.id,
      item.title,
      points,
      full,
      pack.scoring ? (isOpen ? "ยังไม่ได้ดู" : "") : word,
      said.comments[item.id] ?? "",
    ];
  });
  const total = pack.scoring ? totalOf(sheet, pack, said.code) : null;
  const mark = said.confirmed === CONFIRMED ? " (ยืนยันแล้ว)" : " (ยังไม่ยืนยัน)";
  return [...rows, [said.code, name, "", `รวมและข้อสังเกตทั้งชิ้น${mark}`, total, null, "", said.comment]];
}

/** @param {SheetBody} sheet @param {Pack} pack */
export function paper(sheet, pack) {
  const sections = sheet.entries.map((said) => {
    const rows = entryRows(said, sheet, pack).map((row) => row.slice(2));
    return h(
      "section",
      { class: "judge-paper-entry" },
      tableOf(
        [HEAD.slice(2), ...rows],
        `${said.code} ${rows.length ? entryRows(said, sheet, pack)[0][1] : ""}`,
      ),
    );
  });
  return h(
    "div",
    { class: "judge-paper" },
    h("h2", {}, `ใบให้คะแนน เขตตรวจราชการที่ ${sheet.region} ปี ${sheet.year}`),
    h(
      "p",
      {},
      `กรรมการ ${sheet.judge.id} ${sheet.judge.name} · เกณฑ์รุ่น ${sheet.rubric} · แก้ไข ${sheet.revision} ครั้ง · บันทึกเมื่อ ${sheet.saved}`,
    ),
    pack.scoring ? null : h("p", {}, pack.texts.no_scoring),
    sections,
    h(
      "p",
      { class: "judge-sign" },
      "ลงชื่อ ........................................................ กรรมการ    วันที่ ....................",
    ),
    h(
      "p",
      { class: "judge-sign" },
      "ลงชื่อ ........................................................ เลขานุการ (ผู้รับ)    วันที่ ....................",
    ),
  );
}

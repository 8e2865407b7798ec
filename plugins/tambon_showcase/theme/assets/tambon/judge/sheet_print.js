// The sheet as tables (XLSX, CSV) and as an A4 paper with lines to sign, and how that is printed.

import { fingerprint } from "./canon.js";
import { h, tableOf } from "./dom.js";
import { askedItems, CONFIRMED, fullOf, openItems, totalOf } from "./sheet.js";
import { entryName } from "./terms.js";

/** @import { Said, SheetBody } from "./sheet.js" */
/** @import { Screen } from "./sheet_screen.js" */
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
  const total = totalGiven(said, sheet, pack);
  const full = pack.scoring ? fullOf(pack, said.code) : null;
  const mark = said.confirmed === CONFIRMED ? " (ยืนยันแล้ว)" : " (ยังไม่ยืนยัน)";
  return [...rows, [said.code, name, "", `รวมและข้อสังเกตทั้งชิ้น${mark}`, total, full, "", said.comment]];
}

// Nothing was given yet: that is no 0.
/** @param {Said} said @param {SheetBody} sheet @param {Pack} pack */
const totalGiven = (said, sheet, pack) =>
  pack.scoring && Object.values(said.scores).some((one) => one !== null)
    ? totalOf(sheet, pack, said.code)
    : null;

const SIGN = "ลงชื่อ ........................................................ ";
const MARK_LENGTH = 12; // of a fingerprint, read aloud in the meeting

/** @param {string} sha256 */
const marked = (sha256) =>
  sha256
    ? `ลายนิ้วมือของไฟล์คะแนน (SHA-256) ${sha256.slice(0, MARK_LENGTH)}`
    : "ไม่มีลายนิ้วมือของไฟล์คะแนน เพราะพิมพ์จากเมนูของเบราว์เซอร์ (ปุ่ม “พิมพ์ใบคะแนน” ใส่ให้)";

// First what is signed: every entry on one page, gaps marked. Then a page for each entry that the judge looks at.
// `sha256` is the file's fingerprint, if known; where no points were declared, no paper has empty columns for them.
/** @param {SheetBody} sheet @param {Pack} pack @param {string} sha256 @param {boolean} isInvited */
export function paper(sheet, pack, sha256, isInvited) {
  const who = `กรรมการ ${sheet.judge.id} ${sheet.judge.name}${isInvited ? "" : UNINVITED}`;
  const overview = [OVERVIEW, ...sheet.entries.map((said) => overviewRow(said, sheet, pack))];
  return h(
    "div",
    { class: "judge-paper" },
    h("h2", {}, `ใบให้คะแนน ${pack.region_name} ปี ${sheet.year}`),
    h(
      "p",
      {},
      [who, ...keyedWords(sheet), `แก้ไข ${sheet.revision} ครั้ง`, `บันทึกเมื่อ ${thaiTime(sheet.saved)}`].join(
        " · ",
      ),
    ),
    h("p", {}, `เกณฑ์รุ่น ${sheet.rubric} · ${marked(sha256)}`),
    pack.scoring ? null : h("p", {}, pack.texts.no_scoring),
    tableOf(chosen(overview, pack.scoring ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 5]), "ทุกผลงาน"),
    ["กรรมการ", "เลขานุการ (ผู้รับ)"].map((role) =>
      h("p", { class: "judge-sign" }, `${SIGN}${role}    วันที่ ....................`),
    ),
    sheet.entries.filter(({ recused }) => !recused).map((said) => entryPage(who, said, sheet, pack)),
  );
}

/** The columns of a table that have something to say. @param {Cell[][]} rows @param {number[]} columns @returns {Cell[][]} */
const chosen = (rows, columns) => rows.map((row) => columns.map((at) => row[at] ?? null));

const UNINVITED = " (เปิดโดยไม่มีคำเชิญ: ใบฝึก หรือใบที่นับเมื่อลงชื่อ)";

// How a sheet that somebody typed in is known from one that its judge filled in.
/** @param {SheetBody} sheet */
export const keyedWords = ({ keyed }) => (keyed ? [`คีย์จากใบคะแนนกระดาษโดย ${keyed}`] : []);

/** @param {string} moment */
const thaiTime = (moment) =>
  new Date(moment).toLocaleString("th-TH", { dateStyle: "long", timeStyle: "short" });

const OVERVIEW = ["รหัสตำบล", "ผลงาน", "ให้แล้ว", "ทั้งหมด", "รวม", "สถานะ"];

/** @param {Said} said @param {SheetBody} sheet @param {Pack} pack @returns {Cell[]} */
function overviewRow(said, sheet, pack) {
  const entry = pack.entries.find(({ code }) => code === said.code);
  const asked = askedItems(pack, said.code).length;
  const open = openItems(sheet, pack, said.code);
  const name = entry ? entryName(entry) : "";
  if (said.recused) return [said.code, name, null, asked, null, `งดให้คะแนน: ${said.recused}`];
  const total = totalGiven(said, sheet, pack);
  const state = said.confirmed === CONFIRMED ? "ยืนยันแล้ว" : "ยังไม่ยืนยัน";
  const gaps = open.length ? `ยังขาดข้อ ${open.map(({ id }) => id).join(" ")}` : state;
  return [said.code, name, asked - open.length, asked, total, gaps];
}

/** @param {string} who @param {Said} said @param {SheetBody} sheet @param {Pack} pack */
function entryPage(who, said, sheet, pack) {
  const rows = entryRows(said, sheet, pack);
  const shown = chosen([HEAD, ...rows], pack.scoring ? [2, 3, 4, 5, 6, 7] : [2, 3, 6, 7]);
  return h(
    "section",
    { class: "judge-paper-entry judge-paper-page" },
    h("p", {}, `${who} · ${pack.region_name} ปี ${sheet.year}`),
    tableOf(shown, `${said.code} ${rows[0]?.[1] ?? ""}`),
  );
}

// How a sheet is printed: by the button with its file's fingerprint; the browser's own menu prints the same paper, as the
// sheet is at that moment, and does not wait for a fingerprint.
/** @param {Screen} screen @param {() => Promise<string>} text @returns {() => Promise<void>} */
export const printing = (screen, text) => {
  let isLaid = false;
  /** @param {string} sha256 */
  const lay = (sha256) => {
    document.querySelector("[data-judge-paper]")?.remove();
    document.body.append(
      h(
        "div",
        { "data-judge-paper": "" },
        paper(screen.desk.sheet, screen.pack, sha256, Boolean(screen.invite.secret)),
      ),
    );
  };
  window.onbeforeprint = () => {
    if (!isLaid) lay("");
    isLaid = false;
  };
  return async () => {
    lay(await fingerprint(new TextEncoder().encode(await text())));
    isLaid = true;
    window.print();
  };
};

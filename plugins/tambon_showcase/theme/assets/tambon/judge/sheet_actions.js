// The buttons of the sheet: undo, files out and in, print.

import { button, h, say } from "./dom.js";
import { csv, download, share, xlsx } from "./files.js";
import { piecesOf, qrPicture } from "./handover.js";
import { leave } from "./invite.js";
import { exported, extended } from "./sheet.js";
import { importing } from "./sheet_bring.js";
import { questionOf } from "./sheet_gaps.js";
import { noteExport } from "./sheet_backup.js";
import { clearing, flightMode } from "./sheet_offline.js";
import { fromPaper } from "./sheet_keyed.js";
import { printing, sheetTables } from "./sheet_print.js";
import { told } from "./undo.js";

/** @import { Screen } from "./sheet_screen.js" */

/** @param {Screen} screen @param {HTMLElement} app */
export function sheetActions(screen, app) {
  const kind = screen.invite.secret ? "คะแนน" : "ซ้อม-คะแนน";
  const name = () => `${kind}-${screen.pack.year}-เขต${screen.pack.region}-${screen.desk.sheet.judge.id}`;
  const jsonFile = async () => [`${name()}.json`, await exported(screen.desk.sheet, screen.invite.secret)];

  const note = () => noteExport(screen);
  const isMeant = () => isMeantToLeave(screen);
  const save = async () => {
    if (!isMeant()) return;
    const [file, text] = await jsonFile();
    keep(file, text);
  };
  /** @param {string} file @param {string} text */
  const keep = (file, text) => {
    download(file, [text], "application/json");
    note();
    say(app, `ดาวน์โหลด ${file} แล้ว ส่งไฟล์นี้ให้เลขานุการ`);
  };
  const send = async () => {
    const [file, text] = await jsonFile();
    if (!isMeant()) return;
    const went = await share(file, text);
    if (went === "shared") note();
    else if (went === "unable") keep(file, text);
    else say(app, "ยกเลิกการส่งแล้ว ไฟล์คะแนนยังไม่ได้ส่งให้ใคร");
  };
  const print = printing(screen, async () => (await jsonFile())[1]);

  return h(
    "div",
    { class: "judge-actions" },
    h(
      "div",
      { class: "button-row" },
      button("ดาวน์โหลดไฟล์คะแนน", save, { class: "button" }),
      button("ส่งต่อ (LINE ฯลฯ)", send),
      button("พิมพ์ใบคะแนน", print),
    ),
    stepButtons(screen),
    h("p", { class: "judge-reminder", "data-judge-reminder": "" }),
    flightMode(screen, app),
    h(
      "details",
      { class: "judge-more" },
      h("summary", {}, "เพิ่มเติม: นำเข้า ส่งออก Excel เปลี่ยนกรรมการ ล้างเครื่อง"),
      importing(screen, app),
      byCamera(screen),
      fromPaper(screen),
      tablesOut(screen, name),
      leaving(),
      clearing(screen),
    ),
  );
}

// A file with gaps is a backup: nobody sends one without knowing it.
/** @param {Screen} screen */
function isMeantToLeave(screen) {
  const { scoring, texts } = screen.pack;
  const rule = scoring ? texts.gap_rule[scoring.gaps] : "";
  const question = questionOf(screen.rows(), (code) => screen.nameOf(code), rule);
  return !question || confirm(question);
}

/** @param {Screen} screen */
function stepButtons(screen) {
  /** @type {(act: "undo" | "redo", word: string) => () => Promise<void>} */
  const step = (act, word) => async () => {
    const line = screen.code && (await screen.desk[act](screen.code));
    if (line) screen.show(`${word}แล้ว ${told(line)}${act === "undo" ? " (กลับเป็นค่าเดิม)" : ""}`);
  };
  return h(
    "div",
    { class: "judge-steps" },
    button("เลิกทำ", step("undo", "เลิกทำ"), { "data-judge-undo": "" }),
    button("ทำซ้ำ", step("redo", "ทำซ้ำ"), { "data-judge-redo": "" }),
  );
}

/** @param {Screen} screen @param {() => string} name */
function tablesOut(screen, name) {
  const tables = () => sheetTables(screen.desk.sheet, screen.pack);
  return h(
    "div",
    { class: "button-row" },
    button("ส่งออก XLSX", () => download(`${name()}.xlsx`, xlsx(tables()), "application/octet-stream")),
    button("ส่งออก CSV", () => download(`${name()}.csv`, [csv(tables()[0].rows)], "text/csv")),
    newRubric(screen),
  );
}

/** @param {Screen} screen */
function newRubric(screen) {
  if (screen.desk.sheet.rubric === screen.published.rubric) return null;
  const { rubric, build } = screen.published;
  return button("ใช้เกณฑ์รุ่นใหม่", async () => {
    screen.pack = screen.published;
    await screen.desk.replace(extended(screen.desk.sheet, { rubric, build }, new Date().toISOString()));
    await screen.open();
  });
}

// On a shared tablet the next judge needs their own invitation: nobody opens another's sheet by a button.
function leaving() {
  return h(
    "div",
    {},
    h("p", {}, "เปลี่ยนกรรมการบนเครื่องนี้: ออกจากแบบนี้ แล้วให้กรรมการท่านนั้นเปิดด้วยคำเชิญของตน (คะแนนของท่านยังอยู่ในเครื่อง)"),
    button("ออกจากแบบให้คะแนนนี้", async () => {
      await leave();
      location.reload();
    }),
  );
}

/** @param {Screen} screen */
function byCamera(screen) {
  const place = h("div", { class: "judge-qr-row" });
  const show = async () => {
    if (!("CompressionStream" in globalThis)) {
      place.replaceChildren(
        h("p", {}, "เบราว์เซอร์รุ่นนี้ทำ QR ไม่ได้ ปรับรุ่นเบราว์เซอร์ หรือบันทึกไฟล์คะแนนแล้วส่งให้เลขานุการแทน"),
      );
      return;
    }
    const pieces = await piecesOf(screen.desk.sheet, screen.invite.secret);
    place.replaceChildren(
      ...pieces.map((piece, n) => qrPicture(piece, `QR ไฟล์คะแนน ${n + 1} จาก ${pieces.length}`)),
    );
  };
  return h(
    "div",
    {},
    h("p", {}, "ส่งต่อโดยไม่ใช้เครือข่าย: เลขานุการส่อง QR ทุกภาพ แล้ววางข้อความในหน้ารวมคะแนน (ไม่รวมประวัติการแก้ไข)"),
    button("แสดง QR ของไฟล์คะแนน", show),
    place,
  );
}

// The page judge/merge.html: sheets in, one result out. Nothing leaves this device.

import { button, field, formIn, h, openPage, part, say, tableOf } from "./dom.js";
import { csv, download, xlsx } from "./files.js";
import { joinPieces } from "./handover.js";
import { keptPack } from "./frozen_pack.js";
import { meetingForm } from "./meeting_form.js";
import { merge } from "./merge.js";
import { rivalChoice } from "./merge_rivals.js";
import { minutesSections, newMeeting } from "./minutes.js";
import { minutesPaper } from "./minutes_paper.js";
import { progressRows } from "./progress.js";
import { loadPack } from "./region_pack.js";
import { offerCamera } from "./scan.js";
import { decoded, nesting, readJson } from "./shape.js";
import { tables } from "./tables.js";
import { typedCodes } from "./typed.js";

/** @import { Bytes } from "./canon.js" */
/** @import { Result } from "./merge.js" */
/** @import { Committee, Pack } from "./terms.js" */

const FIRST = ["findings", "rivals", "ranking", "discuss", "gaps"];
const DETAILS = ["matrix", "items", "notes", "audit"]; // long: below what the secretary fills in

const app = openPage("merge");
const form = formIn(app);
const output = part(app, "[data-judge-result]");
const [yearField, regionField] = [field(form, "year"), field(form, "region")];

// Sheets that the secretary chose among those that one judge changed side by side, by judge.
/** @type {Map<string, string>} */
const chosen = new Map();

let meeting = newMeeting();
let isMeetingNew = false;
let isUnsaved = false; // something of the meeting is only on this page
output.addEventListener("input", () => (isUnsaved = true));
window.addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});
field(form, "meeting").addEventListener("change", () => (isMeetingNew = true));

form.addEventListener("change", prefill);
void offerCamera(field(form, "pieces"), part(app, "[data-judge-camera]"));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  chosen.clear();
  run();
});

/** @param {string} name */
const filesOf = async (name) =>
  Promise.all(
    [...(field(form, name).files ?? [])].map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );

// Year and region are in the secretary's register and in every sheet; the reader may correct them.
async function prefill() {
  for (const { bytes } of [...(await filesOf("committee")), ...(await filesOf("sheets"))]) {
    const head = headOf(bytes);
    if (head && !regionField.value) [yearField.value, regionField.value] = head;
  }
}

/** @param {Bytes} bytes */
function headOf(bytes) {
  try {
    const source = decoded(bytes.slice(0, 4_000_000));
    const { year, region } = nesting(source) < 10 ? JSON.parse(source) : {};
    return typeof year === "string" && typeof region === "string"
      ? [year.slice(0, 4), region.slice(0, 2)]
      : null;
  } catch {
    return null;
  }
}

async function run() {
  output.replaceChildren();
  const published = await loadPack(yearField.value, regionField.value);
  if (!published) return say(app, "ไม่พบชุดข้อมูลของปีและเขตนี้ ตรวจเลขปีและเขต หรือต่ออินเทอร์เน็ต", true);
  const [frozen] = await filesOf("pack");
  const pack = frozen ? keptPack(new TextDecoder().decode(frozen.bytes), published) : published;
  if (!pack) return say(app, `ไฟล์ ${frozen.name} ไม่ใช่ชุดข้อมูลของเขตและปีนี้ เลือกไฟล์ที่ดาวน์โหลดเมื่อออกคำเชิญ`, true);
  const committee = await committeeOf(pack);
  if (committee === undefined)
    return say(app, "ไฟล์ทะเบียนคำเชิญใช้ไม่ได้ เลือกไฟล์ committee.json ที่ได้ตอนออกคำเชิญ", true);
  const wrong = await takeMeeting(pack);
  if (wrong) return say(app, wrong, true);
  const votes = typedCodes(field(form, "votes").value);
  const { files, missing } = await joinPieces(field(form, "pieces").value);
  if (missing.length) return say(app, `ข้อความจาก QR ยังขาด ${missing.join(", ")} ส่องให้ครบทุกภาพ`, true);
  const result = await merge([...(await filesOf("sheets")), ...files], pack, committee, votes, [
    ...chosen.values(),
  ]);
  const errors = result.findings.filter(({ severity }) => severity === "error").length;
  say(
    app,
    `รวม ${result.judges.length} ไฟล์แล้ว ${errors ? `ยังไม่เป็นผลสุดท้าย มีสิ่งที่ต้องแก้ ${errors} เรื่อง อ่านก่อนใช้ผล` : "ครบทุกคนทุกข้อ ไม่พบสิ่งที่ต้องแก้"}`,
    errors > 0,
  );
  return show(result, pack, committee);
}

// Takes what was written of the meeting before, once for each file; a sentence where the file is another one.
/** @param {Pack} pack */
async function takeMeeting(pack) {
  const [file] = isMeetingNew ? await filesOf("meeting") : [];
  if (!file) return "";
  const { value } = readJson(file.bytes, pack.shapes.meeting);
  if (!value) return `ไฟล์ ${file.name} ไม่ใช่รายละเอียดการประชุม เลือกไฟล์ meeting.json ที่ดาวน์โหลดจากหน้านี้`;
  [meeting, isMeetingNew] = [value, false];
  return "";
}

// null without a file, undefined when the file is no register.
/** @param {Pack} pack */
async function committeeOf(pack) {
  const [file] = await filesOf("committee");
  return file ? (readJson(file.bytes, pack.shapes.committee).value ?? undefined) : null;
}

/** @param {Result} result @param {Pack} pack @param {Committee | null} committee */
function show(result, pack, committee) {
  const all = tables(result, pack.texts);
  /** @type {(keys: string[]) => Node[]} */
  const shown = (keys) =>
    keys
      .flatMap((key) => all.filter((table) => table.key === key && table.rows.length > 1))
      .map(({ rows, title }) => tableOf(rows, title));
  const name = `ผลรวม-${result.year}-เขต${result.region}`;
  output.replaceChildren(
    h(
      "div",
      { class: "button-row" },
      button("ดาวน์โหลด XLSX", () => download(`${name}.xlsx`, xlsx(all), "application/octet-stream")),
      button("ดาวน์โหลด CSV", () => download(`${name}.csv`, [csv(all[0].rows)], "text/csv")),
      button("ดาวน์โหลด JSON", () =>
        download(`${name}.json`, [JSON.stringify(result, null, 1)], "application/json"),
      ),
    ),
    summary(result, pack),
    tableOf(progressRows(result, committee), "ความคืบหน้ารายกรรมการ"),
    ...rivalChoice(result, chosen, run),
    ...shown(FIRST),
    meetingForm(meeting, result, pack, committee),
    h(
      "div",
      { class: "button-row" },
      button("พิมพ์รายงานการประชุม (หรือบันทึกเป็น PDF)", () => print(result, pack, committee)),
      button("ดาวน์โหลด meeting.json", saveMeeting),
    ),
    ...shown(DETAILS),
  );
}

function saveMeeting() {
  download("meeting.json", [JSON.stringify(meeting, null, 1)], "application/json");
  isUnsaved = false;
}

/** @param {number | null} value */
const two = (value) => (value === null ? "–" : value.toFixed(2));

/** @param {Result} result @param {Pack} pack */
function summary(result, pack) {
  if (!result.scored) return h("p", { class: "note" }, pack.texts.no_scoring);
  const { alpha, low, high, word } = result.agreement;
  const figures =
    alpha === null
      ? ""
      : ` (Krippendorff’s alpha ${two(alpha)} ช่วงความเชื่อมั่น 95% ${two(low)} ถึง ${two(high)})`;
  return h(
    "div",
    { class: "note" },
    h(
      "p",
      {},
      `จัดลำดับด้วย${pack.texts.method[result.method]} ตามเกณฑ์ “${pack.scoring?.name}” รุ่น ${result.rubric} ${pack.texts.gap_rule[result.gap_rule]}`,
    ),
    h("p", {}, `กรรมการ${pack.texts.agreement[word]}${figures} ${pack.texts.agreement_note}`),
  );
}

// The minutes as paper, after which the browser prints.
/** @param {Result} result @param {Pack} pack @param {Committee | null} committee */
function print(result, pack, committee) {
  document.querySelector("[data-judge-paper]")?.remove();
  const sections = minutesSections(result, pack, committee, meeting);
  document.body.append(minutesPaper(sections, pack.texts.minutes.dash));
  window.print();
}

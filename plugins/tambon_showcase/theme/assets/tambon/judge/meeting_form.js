// The meeting as a form: when and where, who was there, what was chosen and resolved. It holds no score.

import { h } from "./dom.js";
import { participants } from "./minutes.js";

/** @import { Result } from "./merge.js" */
/** @import { PanelMeeting } from "./minutes.js" */
/** @import { Participant } from "./minutes_part.js" */
/** @import { Committee, Pack } from "./terms.js" */
/** @typedef {"number" | "date" | "place" | "begun" | "ended" | "ties" | "resolution" | "recorder" | "recorder_position"} MeetingLine */

/** @type {[MeetingLine, string][]} */
const FIRST = [
  ["number", "ครั้งที่ เช่น 1/2565"],
  ["date", "วันที่ เช่น 20 กรกฎาคม 2565"],
  ["place", "สถานที่"],
  ["begun", "เริ่มประชุมเวลา เช่น 09.30 น."],
  ["ended", "เลิกประชุมเวลา"],
];
/** @type {[MeetingLine, string][]} */
const LAST = [
  ["ties", "การตัดสินเมื่อคะแนนเสมอ (ถ้ามี)"],
  ["resolution", "มติที่ประชุม"],
];
/** @type {[MeetingLine, string][]} */
const RECORDER = [
  ["recorder", "ผู้จดรายงานการประชุม"],
  ["recorder_position", "ตำแหน่งของผู้จด"],
];
const MOST = { line: "120", place: "1000", resolution: "4000" }; // as judging/meeting.py

/** @param {PanelMeeting} meeting @param {Result} result @param {Pack} pack @param {Committee | null} committee */
export function meetingForm(meeting, result, pack, committee) {
  const members = participants(result, pack, committee, meeting);
  return h(
    "section",
    { class: "judge-item" },
    h("h2", {}, "รายงานการประชุม"),
    h("p", {}, "กรอกก่อนพิมพ์ ช่องที่เว้นว่างพิมพ์เป็นเส้นประให้เขียนด้วยมือ"),
    FIRST.map(([key, label]) => line(meeting, key, label)),
    members.map((one) => attendance(meeting, one, pack)),
    result.notes.length ? noteChoice(meeting, result) : null,
    LAST.map(([key, label]) => line(meeting, key, label, true)),
    RECORDER.map(([key, label]) => line(meeting, key, label)),
  );
}

/** @param {PanelMeeting} meeting @param {MeetingLine} key @param {string} label */
function line(meeting, key, label, isLong = false) {
  const id = `judge-meeting-${key}`;
  const limit = key === "resolution" ? MOST.resolution : isLong || key === "place" ? MOST.place : MOST.line;
  const input = isLong
    ? h("textarea", { id, class: "judge-input", rows: "3", maxlength: limit })
    : h("input", { id, class: "judge-input", maxlength: limit, autocomplete: "off" });
  input.value = meeting[key];
  input.addEventListener("input", () => (meeting[key] = input.value));
  return h("div", {}, h("label", { for: id }, label), input);
}

/** @param {PanelMeeting} meeting @param {Participant} one @param {Pack} pack */
function attendance(meeting, one, pack) {
  const { roles } = pack.texts.minutes;
  const keep = () => {
    const others = meeting.members.filter(({ judge }) => judge !== one.id);
    meeting.members = [...others, { judge: one.id, role: role.value, absent: away.value }];
  };
  const role = h(
    "select",
    { id: `judge-role-${one.id}`, class: "judge-input", onchange: keep },
    Object.entries(roles).map(([value, label]) =>
      h("option", { value, selected: value === one.role }, label),
    ),
  );
  const away = h("input", {
    id: `judge-away-${one.id}`,
    class: "judge-input",
    maxlength: MOST.place,
    autocomplete: "off",
    oninput: keep,
  });
  away.value = one.absent;
  return h(
    "fieldset",
    { class: "judge-group" },
    h("legend", {}, `${one.id} ${one.name}`),
    h("label", { for: role.id }, "ในคณะกรรมการเป็น"),
    role,
    h("label", { for: away.id }, "เหตุที่ไม่มาประชุม (มาประชุมให้เว้นว่าง)"),
    away,
  );
}

/** @param {PanelMeeting} meeting @param {Result} result */
function noteChoice(meeting, result) {
  const names = new Map(result.standings.map(({ code, name }) => [code, name]));
  return h(
    "details",
    { class: "judge-more" },
    h("summary", {}, "ข้อสังเกตของกรรมการที่นำเข้ารายงาน"),
    result.notes.map(({ code, item, judge, text }) => {
      const isThis = (/** @type {PanelMeeting["notes"][number]} */ one) =>
        one.code === code && one.item === item && one.judge === judge;
      const box = h("input", {
        type: "checkbox",
        checked: meeting.notes.some(isThis),
        onchange: () => {
          const others = meeting.notes.filter((one) => !isThis(one));
          meeting.notes = box.checked ? [...others, { code, item, judge }] : others;
        },
      });
      const place = [names.get(code) ?? code, item ? `ข้อ ${item}` : "", judge].filter(Boolean).join(" ");
      return h("label", { class: "judge-tick" }, box, h("span", {}, `${place}: ${text}`));
    }),
  );
}

// What the minutes say, part after part; the same parts as judging/minutes_sections.py and minutes_result.py.

import { list, part, sign } from "./minutes_part.js";
import { method, notes, recusals, standings, ties } from "./minutes_result.js";
import { tables } from "./tables.js";
import { filled } from "./words.js";

/** @import { Result } from "./merge.js" */
/** @import { Matter, MinutesPart, Participant, MinutesSection } from "./minutes_part.js" */
/** @import { Committee, MinutesWords, Pack } from "./terms.js" */
/** @typedef {{ judge: string, role: string, absent: string }} MeetingMember */
/** @typedef {{ code: string, item: string, judge: string }} NoteKey */
/**
 * The panel's meeting as the secretary writes it down; see judging/meeting.py.
 * @typedef {{ schema: string, number: string, date: string, place: string, begun: string, ended: string,
 *   members: MeetingMember[], notes: NoteKey[], ties: string, resolution: string, recorder: string,
 *   recorder_position: string }} PanelMeeting
 */
const ANNEX = ["ranking", "matrix", "items", "discuss", "rivals", "gaps", "findings", "audit"];
const MEETING = "judge-meeting/1";

/** @returns {PanelMeeting} */
export const newMeeting = () => ({
  schema: MEETING,
  ...{ number: "", date: "", place: "", begun: "", ended: "", members: [], notes: [] },
  ...{ ties: "", resolution: "", recorder: "", recorder_position: "" },
});

/** Everybody of the register, or who sent a sheet where there is none; the chair first, the secretary last.
 * @param {Result} result @param {Pack} pack @param {Committee | null} committee @param {PanelMeeting} meeting
 * @returns {Participant[]}
 */
export function participants(result, pack, committee, meeting) {
  const named = (committee?.judges ?? result.judges).map((judge) => ({
    id: judge.id,
    name: judge.name,
    position: "position" in judge ? (judge.position ?? "") : "",
  }));
  const order = Object.keys(pack.texts.minutes.roles);
  return named
    .map((one) => {
      const held = meeting.members.find(({ judge }) => judge === one.id);
      return { ...one, role: held?.role ?? "member", absent: held?.absent ?? "" };
    })
    .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}

/** @param {Result} result @param {Pack} pack @param {Committee | null} committee @param {PanelMeeting} meeting @returns {MinutesSection[]} */
export function minutesSections(result, pack, committee, meeting) {
  const words = pack.texts.minutes;
  const members = participants(result, pack, committee, meeting);
  const matter = { result, pack, committee, meeting, members, words };
  let number = 0;
  /** @type {(head: string) => MinutesPart} */
  const heading = (head) => part("heading", filled(head, { n: (number += 1) }));
  const [taken, tied] = [notes(matter), ties(matter)];
  const body = [
    ...opening(matter),
    heading(words.recusal_head),
    recusals(matter),
    heading(words.method_head),
    part("text", method(matter)),
    heading(words.result_head),
    part("table", "", standings(matter)),
    ...(taken.length ? [heading(words.notes_head), list(taken)] : []),
    ...(tied.length ? [heading(words.ties_head), list(tied)] : []),
  ];
  const end = [
    heading(words.resolution_head),
    part("text", meeting.resolution || words.to_write),
    part("text", filled(words.ended, { time: meeting.ended || words.blank })),
    ...signatures(matter),
  ];
  return [
    { kind: "body", parts: body },
    { kind: "end", parts: end },
    { kind: "annex", parts: annex(matter) },
  ];
}

/** @param {Participant} one @param {MinutesWords} words */
const inOffice = ({ name, position, role }, { roles }) =>
  [name, position, roles[role]].filter(Boolean).join(" ");

/** @param {Matter} matter @returns {MinutesPart[]} */
function opening({ pack, meeting, members, words }) {
  const there = members.filter(({ absent }) => !absent).map((one) => inOffice(one, words));
  const away = members.filter(({ absent }) => absent).map((one) => `${inOffice(one, words)} (${one.absent})`);
  return [
    part("title", filled(words.title, { region: pack.region_name, year: pack.year })),
    part("under", filled(words.number, { value: meeting.number || words.blank })),
    part("under", filled(words.date, { value: meeting.date || words.blank })),
    part("under", filled(words.place, { value: meeting.place || words.blank })),
    part("heading", words.present),
    list(there.length ? there : [words.none]),
    part("heading", words.absent),
    list(away.length ? away : [words.none]),
    part("text", filled(words.begun, { time: meeting.begun || words.blank })),
  ];
}

/** @param {Matter} matter @returns {MinutesPart[]} */
function signatures({ members, meeting, words }) {
  return [
    ...members
      .filter(({ absent }) => !absent)
      .map(({ name, position, role }) => sign(words, name, position, words.roles[role])),
    sign(words, meeting.recorder || words.blank, meeting.recorder_position, words.recorder),
  ];
}

/** @param {Matter} matter @returns {MinutesPart[]} */
function annex({ result, pack, words }) {
  const { texts } = pack;
  const { alpha, low, high, word } = result.agreement;
  const two = (/** @type {number | null} */ value) => (value === null ? words.dash : value.toFixed(2));
  const figures =
    alpha === null ? "" : filled(words.figures, { alpha: two(alpha), low: two(low), high: two(high) });
  const shown = new Map(tables(result, texts).map((table) => [table.key, table]));
  return [
    part("heading", words.annex),
    ...(result.scored
      ? [part("text", `กรรมการ${texts.agreement[word]}${figures} ${texts.agreement_note}`)]
      : []),
    ...ANNEX.flatMap((key) => {
      const table = shown.get(key);
      return table && table.rows.length > 1 ? [part("table", table.title, table.rows)] : [];
    }),
    part("heading", words.limits),
    part(
      "lines",
      "",
      texts.limits.map((line) => [line]),
    ),
  ];
}

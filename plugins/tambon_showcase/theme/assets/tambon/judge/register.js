// The secretary's register of a committee: made, issued again, and turned into invitations. The same as judging/reissue.py
// and judging/papers.py. No screen here.

import { toBase64 } from "./canon.js";
import { filled } from "./words.js";

/** @import { Committee, Invite, Member, Pack, Texts } from "./terms.js" */
/**
 * A judge as the form holds them: `leaves` the committee, or gets another secret (`renewed`).
 * @typedef {{ id: string, name: string, position: string, recused: string[], leaves: boolean, renewed: boolean }} Listed
 */

const COMMITTEE = "judge-committee/1";
const INVITE = "judge-invite/1";
export const JUDGE = /^[A-Za-z0-9_-]{1,20}$/; // as judging/papers.py
const SECRET_BYTES = 32;
const MOST = 30; // as the shape of the register

export const newSecret = () => toBase64(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

/** The next free number after those in the list: J01, J02, … @param {Pick<Listed, "id">[]} listed */
export function nextId(listed) {
  const taken = new Set(listed.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `J${String(number).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
}

/** @param {Listed[]} listed @param {Partial<Listed>} more @returns {Listed} */
export const newcomer = (listed, more = {}) => ({
  id: nextId(listed),
  name: "",
  position: "",
  recused: [],
  leaves: false,
  renewed: false,
  ...more,
});

// What the form shows of a register that was issued before.
/** @param {Committee} committee @returns {Listed[]} */
export const listedOf = ({ judges }) =>
  judges.map(({ id, name, position = "", recused }) => ({
    ...{ id, name, position, recused: [...recused] },
    leaves: false,
    renewed: false,
  }));

// What stops the invitations, a Thai sentence each. `codes` are the entries to be judged.
/** @param {Listed[]} listed @param {string[]} codes @param {(code: string) => string} nameOf @returns {string[]} */
export function slips(listed, codes, nameOf) {
  const staying = listed.filter(({ leaves }) => !leaves);
  const found = listed.flatMap((judge, row) => rowSlips(judge, row, listed));
  if (!staying.length) found.unshift("ยังไม่มีกรรมการ กด “เพิ่มกรรมการ” แล้วกรอกชื่อ");
  if (staying.length > MOST)
    found.push(`มีกรรมการ ${staying.length} คน ทะเบียนหนึ่งรับได้ ${MOST} คน แบ่งเป็นสองคณะ`);
  if (!codes.length) found.push("ยังไม่ได้เลือกผลงานที่จะให้คะแนน ทำเครื่องหมายอย่างน้อยหนึ่งผลงาน");
  for (const code of codes)
    if (staying.length && staying.every(({ recused }) => recused.includes(code)))
      found.push(`กรรมการทุกคนงดให้คะแนน ${nameOf(code)} จึงไม่มีใครให้คะแนนผลงานนี้ เพิ่มกรรมการที่ไม่มีส่วนได้เสีย`);
  return found;
}

/** @param {Listed} judge @param {number} row @param {Listed[]} listed */
function rowSlips({ id, name, leaves }, row, listed) {
  const place = `กรรมการแถวที่ ${row + 1}`;
  const found = [];
  if (!JUDGE.test(id))
    found.push(
      `${place}: เลขกรรมการ “${id}” ใช้ไม่ได้ ใช้อักษรอังกฤษ ตัวเลข ขีด (-) หรือขีดล่าง (_) ไม่เกิน 20 ตัว เช่น J01`,
    );
  const first = listed.findIndex((one) => one.id === id);
  if (first < row) found.push(`${place}: เลขกรรมการ “${id}” ซ้ำกับแถวที่ ${first + 1} ใช้เลขอื่น`);
  if (!leaves && !name.trim()) found.push(`${place} (${id}): ยังไม่มีชื่อ กรอกชื่อและนามสกุล`);
  return found;
}

// The register of those who stay; secrets stay too, but of judges who get another one.
/**
 * @param {Committee | null} old @param {Listed[]} listed @param {string[]} codes @param {Pack} pack
 * @returns {Committee}
 */
export function issued(old, listed, codes, pack, fresh = newSecret) {
  const secrets = new Map(old?.judges.map(({ id, secret }) => [id, secret]));
  /** @type {(judge: Listed) => Member} */
  const member = ({ id, name, position, recused, renewed }) => ({
    ...{ id, name: name.trim(), recused },
    secret: (!renewed && secrets.get(id)) || fresh(),
    position: position.trim(),
  });
  return {
    schema: COMMITTEE,
    year: pack.year,
    region: pack.region,
    rubric: pack.rubric,
    entries: codes,
    judges: listed.filter(({ leaves }) => !leaves).map(member),
    issue: String(Number(old?.issue ?? 0) + 1),
  };
}

// Each difference as a Thai line; nothing when nothing changed.
/** @param {Committee} old @param {Committee} now @param {Texts} texts @returns {string[]} */
export function changes(old, now, { issue: words }) {
  const [before, after] = [old, now].map(({ judges }) => new Map(judges.map((judge) => [judge.id, judge])));
  const kept = old.judges.filter(({ id }) => after.has(id));
  return [
    ...now.judges.filter(({ id }) => !before.has(id)).map((judge) => filled(words.judge_in, judge)),
    ...old.judges.filter(({ id }) => !after.has(id)).map((judge) => filled(words.judge_out, judge)),
    ...now.entries
      .filter((code) => !old.entries.includes(code))
      .map((code) => filled(words.entry_in, { code })),
    ...old.entries
      .filter((code) => !now.entries.includes(code))
      .map((code) => filled(words.entry_out, { code })),
    ...kept.flatMap((judge) => judgeChanges(judge, /** @type {Member} */ (after.get(judge.id)), words)),
  ];
}

/** @param {Member} old @param {Member} now @param {Record<string, string>} words */
function judgeChanges(old, now, words) {
  const { id } = now;
  /** @type {(kind: string, before: string, after: string) => string} */
  const said = (kind, before, after) =>
    filled(words[kind], { id, old: before || words.none, new: after || words.none });
  const isBarredElsewhere = [...old.recused].sort().join() !== [...now.recused].sort().join();
  return [
    old.secret === now.secret ? "" : filled(words.secret, { id }),
    old.name === now.name ? "" : said("name", old.name, now.name),
    (old.position ?? "") === now.position ? "" : said("position", old.position ?? "", now.position ?? ""),
    isBarredElsewhere ? said("recused", old.recused.join(" "), now.recused.join(" ")) : "",
  ].filter(Boolean);
}

// What one judge's QR holds: their own secret and no other.
/** @param {Committee} committee @param {Member} judge @returns {Invite} */
export const inviteOf = ({ year, region, rubric, entries, issue }, { id, name, recused, secret }) => ({
  schema: INVITE,
  ...{ year, region, rubric: rubric ?? "", judge: { id, name }, entries, recused, secret, issue },
});

// The address that a judge opens once on their own device; `root` is where the site is published.
/** @param {Committee} committee @param {Member} judge @param {string} root */
export function inviteLink(committee, judge, root) {
  const paper = new TextEncoder().encode(JSON.stringify(inviteOf(committee, judge)));
  return new URL(`judge/sheet.html#invite=${toBase64(paper)}`, root).href;
}

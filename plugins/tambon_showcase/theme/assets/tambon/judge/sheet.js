// A judge's sheet as plain data: every change makes a new sheet and adds a line to its log. No screen here.

import { sign } from "./canon.js";

/** @import { History } from "./lineage.js" */
/** @import { Invite, Item, Judge, Pack } from "./terms.js" */
/** @typedef {string | number | null} Given */
/** @typedef {Record<string, Given>} GivenByItem */
/**
 * What a judge says of one entry: points (null: not seen), words, comments by item and on the whole.
 * @typedef {{ code: string, recused: string, scores: Record<string, number | null>, judgements: Record<string, string>,
 *   comments: Record<string, string>, comment: string, confirmed: string }} Said
 */
/** `mark` is "undo" or "redo"; `dot` names the change as the history counts it ("opening.number"), and is missing in
 * sheets of the first format.
 * @typedef {[at: string, code: string, item: string, field: string, from: string, to: string, mark: string,
 *   dot?: string]} Line */
/**
 * @typedef {{ schema: string, year: string, region: string, rubric: string, build: string, judge: Judge,
 *   revision: string, saved: string, entries: Said[], log: Line[], history?: History, keyed?: string, mac?: string }} SheetBody
 */
/** @typedef {"recused" | "judgements" | "comments" | "confirmed"} Optional what a sheet from another program may leave out */
/** @typedef {Omit<Said, Optional> & Partial<Pick<Said, Optional>>} Sent */
/** @typedef {Omit<SheetBody, "entries"> & { entries: Sent[] }} SentSheet */
/** @typedef {"scores" | "judgements" | "comments"} ItemField */
/** @typedef {"comment" | "recused" | "confirmed"} EntryField */
/** @typedef {{ code: string, item: string, field: ItemField | EntryField }} Where */
/** `to` undefined clears. A quiet edit is kept but not logged; `from` is what was there before.
 * @typedef {Where & { to?: Given, from?: Given, quiet?: boolean }} Edit */

const SCHEMA = "judge-sheet/2";
export const CONFIRMED = "yes"; // as judging/papers.py
export const BY_REGISTER = "ตามทะเบียนของเลขานุการ";

// This opening of the page. Only memory holds the name: a copied or restored storage is opened under another.
const OPENING = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
  byte.toString(16).padStart(2, "0"),
).join("");

/** @param {string} code @param {Pick<Invite, "recused">} invite @returns {Said} */
export function blank(code, { recused }) {
  const barred = recused.includes(code) ? BY_REGISTER : "";
  return { code, recused: barred, scores: {}, judgements: {}, comments: {}, comment: "", confirmed: "" };
}

/** @param {Pack} pack @param {Invite} invite @param {string} now @returns {SheetBody} */
export function newSheet(pack, invite, now) {
  const { year, region, rubric, build } = pack;
  const entries = invite.entries.map((code) => blank(code, invite));
  return {
    schema: SCHEMA,
    year,
    region,
    rubric,
    build,
    judge: invite.judge,
    revision: "0",
    saved: now,
    entries,
    log: [],
    history: {},
  };
}

// edit: {code, item, field, to, quiet?, from?}. field: scores | judgements | comments | comment | recused.
// `to` undefined clears. A quiet edit (a comment still being typed) is kept but not logged.
/** @param {SheetBody} sheet @param {Edit} edit @param {string} now @returns {SheetBody} */
export function change(sheet, edit, now, mark = "", opening = OPENING) {
  const next = structuredClone(sheet);
  const entry = saidOf(next, edit.code);
  const from = edit.from ?? valueOf(sheet, edit);
  put(entry, edit);
  const count = counted(next, now, opening);
  if (!edit.quiet)
    next.log.push([
      now,
      edit.code,
      edit.item,
      edit.field,
      asText(from),
      asText(edit.to),
      mark,
      `${opening}.${count}`,
    ]);
  return next;
}

// Counts one more change of this opening in a sheet, so that it is newer than every copy of what it was.
/** @param {SheetBody} sheet @param {string} now @param {string} opening */
function counted(sheet, now, opening) {
  const count = String(Number(sheet.history?.[opening] ?? 0) + 1);
  sheet.revision = String(Number(sheet.revision) + 1);
  sheet.saved = now;
  sheet.schema = SCHEMA;
  sheet.history = { ...sheet.history, [opening]: count };
  return count;
}

// The sheet with other entries, or another rubric, as the secretary issued them, or as somebody keys it in from paper.
/** @param {SheetBody} sheet @param {Partial<Pick<SheetBody, "entries" | "rubric" | "build" | "keyed">>} more @param {string} now @returns {SheetBody} */
export function extended(sheet, more, now) {
  const next = { ...structuredClone(sheet), ...more };
  counted(next, now, OPENING);
  return next;
}

// What the sheet holds for an entry; it always does, for sheets are made for the entries of an invitation.
/** @param {Pick<SheetBody, "entries">} sheet @param {string} code */
export function saidOf(sheet, code) {
  const entry = sheet.entries.find((one) => one.code === code);
  if (!entry) throw new RangeError(code);
  return entry;
}

/** @type {EntryField[]} */
export const WHOLE = ["comment", "recused", "confirmed"];

/** @param {ItemField | EntryField} field @returns {field is EntryField} */
export const isWhole = (field) => WHOLE.some((one) => one === field);

/** @param {SheetBody} sheet @param {Where} where @returns {Given | undefined} */
export function valueOf(sheet, { code, item, field }) {
  const entry = saidOf(sheet, code);
  return isWhole(field) ? entry[field] : entry[field][item];
}

/** @param {Said} entry @param {Edit} edit */
function put(entry, { item, field, to }) {
  if (isWhole(field)) {
    entry[field] = String(to ?? "");
    return;
  }
  /** @type {GivenByItem} */
  const answers = entry[field];
  if (to === undefined) delete answers[item];
  else answers[item] = to;
}

// In the log: "" nothing yet, "-" not seen, otherwise the value.
/** @param {Given | undefined} value */
export function asText(value) {
  if (value === undefined) return "";
  return value === null ? "-" : String(value);
}

/** @param {string} text @param {string} field @returns {Given | undefined} */
export function fromText(text, field) {
  if (field !== "scores") return text || undefined;
  if (text === "") return undefined;
  return text === "-" ? null : Number(text);
}

// Which items this entry must have: all that apply, and with points only those that have some.
/** @param {Pick<Pack, "entries" | "items" | "scoring">} pack @param {string} code @returns {Item[]} */
export function askedItems(pack, code) {
  const states = pack.entries.find((entry) => entry.code === code)?.items ?? [];
  const applies = new Set(states.filter(({ extent }) => extent !== "not-applicable").map(({ id }) => id));
  return pack.items.filter((item) => applies.has(item.id) && (!pack.scoring || item.full !== null));
}

// The items of an entry that have no answer yet. "Not seen" is still open, so it is no answer.
/** @param {SheetBody} sheet @param {Pack} pack @param {string} code */
export function openItems(sheet, pack, code) {
  const entry = saidOf(sheet, code);
  /** @type {GivenByItem} */
  const said = pack.scoring ? entry.scores : entry.judgements;
  return askedItems(pack, code).filter(({ id }) =>
    [undefined, null, ""].includes(/** @type {string} */ (said[id])),
  );
}

/** @param {SheetBody} sheet @param {Pack} pack */
export function progress(sheet, pack) {
  return sheet.entries.map(({ code, recused, confirmed }) => {
    const asked = askedItems(pack, code).length;
    const missing = openItems(sheet, pack, code);
    return {
      code,
      done: asked - missing.length,
      asked,
      recused: recused !== "",
      confirmed: confirmed === CONFIRMED,
      missing,
    };
  });
}

/** @param {SheetBody} sheet @param {Pack} pack @param {string} code */
export function totalOf(sheet, pack, code) {
  const entry = saidOf(sheet, code);
  const given = askedItems(pack, code)
    .map(({ id }) => entry.scores[id])
    .filter((points) => typeof points === "number");
  return given.reduce((total, points) => total + Math.round(points * 100), 0) / 100;
}

// The points that an entry may get.
/** @param {Pack} pack @param {string} code */
export const fullOf = (pack, code) =>
  askedItems(pack, code).reduce((sum, { full }) => sum + (full ?? 0), 0) / 100;

// The text of the file that goes to the secretary, signed when there is an invitation.
/** @param {SheetBody} sheet @param {string} secret */
export async function exported(sheet, secret) {
  const body = { ...sheet };
  delete body.mac;
  if (secret) body.mac = await sign(body, secret);
  return JSON.stringify(body, null, 1);
}

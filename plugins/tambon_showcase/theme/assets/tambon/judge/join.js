// One sheet out of two that a judge filled in side by side: cell by cell the one that knows of the other wins.

import { contains } from "./lineage.js";
import { asText, isWhole, valueOf, WHOLE } from "./sheet.js";

/** @import { History } from "./lineage.js" */
/** @import { Given, ItemField, Line, Said, SheetBody, Where } from "./sheet.js" */
/** @typedef {Where & { mine: Given | undefined, theirs: Given | undefined }} Doubt a cell that both changed */
/** @typedef {{ sheet: SheetBody, doubts: Doubt[] }} Joined doubtful cells keep what is in `mine` */

/** @type {ItemField[]} */
const BY_ITEM = ["scores", "judgements", "comments"];

/** @param {SheetBody} mine @param {SheetBody} theirs @returns {Joined} */
export function joined(mine, theirs) {
  if (contains(mine, theirs)) return { sheet: mine, doubts: [] };
  if (contains(theirs, mine)) return { sheet: withEntriesOf(theirs, mine), doubts: [] };
  const sheet = structuredClone(withEntriesOf(mine, theirs));
  /** @type {Doubt[]} */
  const doubts = [];
  const [knownHere, knownThere] = [changes(mine), changes(theirs)];
  for (const where of cells(mine, theirs)) {
    const [here, there] = [valueAt(mine, where), valueAt(theirs, where)];
    if (asText(here) === asText(there)) continue;
    const isNewHere = !isSeen(theirs.history, knownHere.get(keyOf(where)));
    const isNewThere = !isSeen(mine.history, knownThere.get(keyOf(where)));
    if (isNewHere === isNewThere) doubts.push({ ...where, mine: here, theirs: there });
    else if (isNewThere) put(sheet, where, there);
  }
  const lines = new Set(mine.log.map((line) => JSON.stringify(line)));
  sheet.log.push(...theirs.log.filter((line) => !lines.has(JSON.stringify(line))));
  sheet.history = together(mine.history, theirs.history);
  if (mine.keyed || theirs.keyed) sheet.keyed = mine.keyed || theirs.keyed;
  sheet.revision = String(Math.max(Number(mine.revision), Number(theirs.revision)) + 1);
  return { sheet, doubts };
}

// The two copies of one device, where there is nobody to decide: nothing is lost, since both stay in the log.
/** @param {SheetBody | null | undefined} a @param {SheetBody | null | undefined} b */
export const both = (a, b) => (a && b ? joined(a, b).sheet : (a ?? b));

// A sheet of fewer entries, from an earlier invitation, takes none away.
/** @param {SheetBody} sheet @param {SheetBody} other @returns {SheetBody} */
function withEntriesOf(sheet, other) {
  const codes = new Set(sheet.entries.map(({ code }) => code));
  const more = other.entries.filter(({ code }) => !codes.has(code));
  return more.length ? { ...sheet, entries: [...sheet.entries, ...more] } : sheet;
}

// The name of the change that each cell got last.
/** @param {SheetBody} sheet */
const changes = ({ log }) =>
  new Map(log.map(([, code, item, field, , , , dot]) => [`${code} ${field} ${item}`, dot]));

/** @param {Where} where */
const keyOf = ({ code, item, field }) => `${code} ${field} ${item}`;

/** @param {History | undefined} history @param {string | undefined} dot */
function isSeen(history, dot) {
  if (!dot) return true;
  const [opening, count] = dot.split(".");
  return Number(count) <= Number(history?.[opening] ?? 0);
}

/** @param {SheetBody} mine @param {SheetBody} theirs @returns {Where[]} */
function cells(mine, theirs) {
  const codes = new Set([...mine.entries, ...theirs.entries].map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const said = [mine, theirs].flatMap((sheet) => sheet.entries.filter((entry) => entry.code === code));
    const items = BY_ITEM.flatMap((field) =>
      [...new Set(said.flatMap((entry) => Object.keys(entry[field])))].map((item) => ({ code, item, field })),
    );
    return [...items, ...WHOLE.map((field) => ({ code, item: "", field }))];
  });
}

/** @param {SheetBody} sheet @param {Where} where */
const valueAt = (sheet, where) =>
  sheet.entries.some(({ code }) => code === where.code) ? valueOf(sheet, where) : undefined;

/** @param {SheetBody} sheet @param {Where} where @param {Given | undefined} value */
function put(sheet, { code, item, field }, value) {
  const entry = /** @type {Said} */ (sheet.entries.find((one) => one.code === code));
  if (isWhole(field)) entry[field] = String(value ?? "");
  else if (value === undefined) delete entry[field][item];
  else /** @type {Record<string, Given>} */ (entry[field])[item] = value;
}

/** @param {History | undefined} a @param {History | undefined} b */
function together(a = {}, b = {}) {
  const openings = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...openings].map((one) => [one, String(Math.max(Number(a[one] ?? 0), Number(b[one] ?? 0)))]),
  );
}

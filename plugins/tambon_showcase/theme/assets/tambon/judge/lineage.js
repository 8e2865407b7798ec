// What a judge's sheet grew out of: one sheet is older than another when the other's history contains it; the same as
// judging/lineage.py, which says why. Clocks and counts of changes decide nothing.

import { canonical } from "./canon.js";

/** @import { Line, Sent } from "./sheet.js" */
/** @typedef {Record<string, string>} History openings of the page → changes of each that are in the sheet */
/** @typedef {{ entries: Sent[], log: Line[], history?: History }} Grown what a sheet's lineage is read from */

// Whether everything that was done in `other` was done in `sheet` too.
/** @param {Grown} sheet @param {Grown} other */
export function contains(sheet, other) {
  if (other.history === undefined)
    return other.log.length ? startsWith(sheet.log, other.log) : !content(other).size;
  const known = new Map(Object.entries(sheet.history ?? {}));
  return Object.entries(other.history).every(
    ([opening, count]) => Number(count) <= Number(known.get(opening) ?? 0),
  );
}

// Whether `other` went on from `sheet`.
/** @param {Grown} sheet @param {Grown} other */
export const isOlder = (sheet, other) => contains(other, sheet) && !contains(sheet, other);

/** @param {Grown} sheet */
export const knowsHistory = (sheet) => sheet.history !== undefined || sheet.log.length > 0;

// What the sheet says, by entry: two sheets that say the same are one, however they were sent or saved.
/** @param {Pick<Grown, "entries">} sheet @returns {Map<string, string>} */
export function content({ entries }) {
  const said = entries
    .map((entry) => ({ code: entry.code, text: canonical(filled(entry)) }))
    .filter(({ text }) => text !== "{}")
    .sort((a, b) => compare(a.code, b.code) || compare(a.text, b.text));
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const { code, text } of said) texts.set(code, texts.has(code) ? `${texts.get(code)} ${text}` : text);
  return texts;
}

// The whole content in one text.
/** @param {Pick<Grown, "entries">} sheet */
export const wording = (sheet) => canonical(Object.fromEntries(content(sheet)));

// How many points and words the sheet holds.
/** @param {Pick<Grown, "entries">} sheet */
export const answers = ({ entries }) =>
  entries
    .flatMap(({ scores, judgements }) => [given(scores), given(judgements)])
    .reduce((sum, said) => sum + Object.keys(said).length, 0);

/** @param {string} a @param {string} b */
export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @param {Line[]} log @param {Line[]} start */
const startsWith = (log, start) => JSON.stringify(log.slice(0, start.length)) === JSON.stringify(start);

// An entry without what is empty: "not seen" and never touched are both no answer.
/** @param {Sent} entry @returns {Record<string, unknown>} */
function filled({ scores, judgements, comments, comment, recused }) {
  const kinds = {
    scores: given(scores),
    judgements: given(judgements),
    comments: given(comments),
    comment,
    recused,
  };
  return Object.fromEntries(
    Object.entries(kinds).filter(([, value]) =>
      typeof value === "object" ? Object.keys(value).length : value,
    ),
  );
}

/** @param {Record<string, string | number | null> | undefined} answersByItem */
const given = (answersByItem) =>
  Object.fromEntries(
    Object.entries(answersByItem ?? {}).filter(([, value]) => value !== null && value !== ""),
  );

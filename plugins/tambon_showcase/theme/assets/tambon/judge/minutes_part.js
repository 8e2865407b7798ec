// The parts that minutes are made of, and what they are made from; the same as judging/minutes_part.py.

/** @import { Result } from "./merge.js" */
/** @import { PanelMeeting } from "./minutes.js" */
/** @import { Cell } from "./tables.js" */
/** @import { Committee, MinutesWords, Pack } from "./terms.js" */
/** @typedef {{ kind: string, text: string, rows: Cell[][] }} MinutesPart */
/** @typedef {{ kind: string, parts: MinutesPart[] }} MinutesSection */
/** @typedef {{ id: string, name: string, position: string, role: string, absent: string }} Participant */
/** @typedef {{ result: Result, pack: Pack, committee: Committee | null, meeting: PanelMeeting, members: Participant[], words: MinutesWords }} Matter */

/** @param {string} kind @param {string} text @param {Cell[][]} rows @returns {MinutesPart} */
export const part = (kind, text = "", rows = []) => ({ kind, text, rows });
/** @param {string[]} lines */
export const list = (lines) =>
  part(
    "list",
    "",
    lines.map((line) => [line]),
  );
/** A line to sign on; below it name, office and role, each on a line of its own.
 * @param {MinutesWords} words @param {string} name @param {string} position @param {string} role */
export const sign = (words, name, position, role) =>
  part("sign", [words.sign, `(${name})`, position, role].filter(Boolean).join("\n"));

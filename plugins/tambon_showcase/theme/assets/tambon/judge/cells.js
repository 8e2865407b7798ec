// From a sheet to ballots, with a name for every point that does not count. The same as judging/cells.py.

import { cents, isExact } from "./canon.js";
import { find } from "./finding.js";
import { numberText } from "./shape.js";
import { pointsOf } from "./terms.js";

/** @import { Sheet } from "./admission.js" */
/** @import { Finding } from "./finding.js" */
/** @import { Sent } from "./sheet.js" */
/** @import { Committee, Pack, TermEntry, Terms } from "./terms.js" */
/**
 * What one judge said of one entry, after everything that does not count was taken out; points are cents.
 * @typedef {{ recused: string, scores: Map<string, number>, judgements: Map<string, string> }} Ballot
 */
/** @typedef {{ code: string, item: string, judge: string, text: string }} Note */
/** @typedef {{ ballots: Map<string, Ballot>, notes: Note[], findings: Finding[] }} Read */

/** @type {Ballot} */
export const EMPTY = { recused: "", scores: new Map(), judgements: new Map() };

/** @param {Sheet} sheet @param {Terms} terms @param {Committee | null} committee @param {Pack} pack @returns {Read} */
export function readCells(sheet, terms, committee, pack) {
  const said = [...sheet.body.entries].sort((a, b) => Number(a.code) - Number(b.code));
  /** @type {Read} */
  const read = { ballots: new Map(), notes: [], findings: [] };
  const judge = committee?.judges.find(({ id }) => id === sheet.judge);
  for (const code of judge?.recused ?? []) read.ballots.set(code, { ...EMPTY, recused: "register" });
  for (const one of said) {
    const entry = terms.entries.find(({ code }) => code === one.code);
    const isForeign = !entry || (committee && !committee.entries.includes(one.code));
    const isRepeated = said.filter(({ code }) => code === one.code).length > 1;
    if (isRepeated || isForeign || !entry) {
      read.findings.push(
        find(pack, isRepeated ? "T796" : "T795", sheet.file, one.code, { judge: sheet.judge }),
      );
    } else {
      const { ballot, findings } = ballotOf(sheet, one, entry, terms, committee, pack);
      read.ballots.set(one.code, ballot);
      read.findings.push(...findings);
      read.notes.push(...notesOf(one, sheet.judge));
    }
  }
  return read;
}

/**
 * @template T
 * @param {Record<string, T> | undefined} record
 * @param {(value: T) => boolean} isFilled
 */
const filled = (record, isFilled) =>
  new Map(Object.entries(record ?? {}).filter(([, value]) => isFilled(value)));

/**
 * @param {Sheet} sheet @param {Sent} said @param {TermEntry} entry @param {Terms} terms @param {Committee | null} committee
 * @param {Pack} pack @returns {{ ballot: Ballot, findings: Finding[] }}
 */
function ballotOf(sheet, said, entry, terms, committee, pack) {
  const judgements = filled(said.judgements, (word) => word !== "");
  const given = filled(said.scores, (points) => points !== null);
  const judge = committee?.judges.find(({ id }) => id === sheet.judge);
  const reason = judge?.recused.includes(entry.code) ? "register" : (said.recused ?? "").trim();
  if (reason) {
    const isKnown = (said.recused ?? "").trim() !== ""; // the judge was informed, and what was given before is no slip
    const isSlip = given.size + judgements.size > 0 && !isKnown;
    const findings = isSlip ? [find(pack, "T797", sheet.file, entry.code, { judge: sheet.judge })] : [];
    return { ballot: { ...EMPTY, recused: reason }, findings };
  }
  const unasked = [...judgements.keys()].filter((item) => !entry.items.includes(item));
  const { scores, findings } = scoresOf(sheet, given, entry, terms, pack);
  const names = { judge: sheet.judge, code: entry.code };
  findings.push(...unasked.map((item) => find(pack, "T799", sheet.file, item, names)));
  unasked.forEach((item) => judgements.delete(item));
  const isWhole = terms.scored
    ? [...pointsOf(terms, entry).keys()].every((item) => scores.has(item))
    : entry.items.every((item) => judgements.has(item));
  if (isWhole && said.confirmed === "")
    findings.push(find(pack, "T767", sheet.file, entry.code, { judge: sheet.judge }));
  return { ballot: { recused: "", scores, judgements }, findings };
}

/** @param {Sheet} sheet @param {Map<string, number | null>} given @param {TermEntry} entry @param {Terms} terms @param {Pack} pack */
function scoresOf(sheet, given, entry, terms, pack) {
  const full = pointsOf(terms, entry);
  /** @type {Map<string, number>} */
  const scores = new Map();
  /** @type {Finding[]} */
  const findings = [];
  for (const [item, points] of given) {
    if (points === null) continue;
    const names = { judge: sheet.judge, code: entry.code, item };
    const isGood =
      points >= 0 &&
      cents(points) <= (full.get(item) ?? 0) &&
      isExact(points) &&
      cents(points) % terms.step === 0;
    if (!full.has(item)) findings.push(find(pack, "T799", sheet.file, item, names));
    else if (!isGood) findings.push(find(pack, "T798", sheet.file, numberText(points), names));
    else scores.set(item, cents(points));
  }
  return { scores, findings };
}

/** @param {Sent} said @param {string} judge @returns {Note[]} */
function notesOf(said, judge) {
  const comments = Object.entries({ "": said.comment, ...said.comments });
  return comments
    .filter(([, text]) => text.trim())
    .map(([item, text]) => ({ code: said.code, item, judge, text }));
}

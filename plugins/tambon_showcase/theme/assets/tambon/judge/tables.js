// A result as tables of text and numbers; the same rows as judging/tables.py, in the words the pack carries.

import { cents } from "./canon.js";

/** @import { ItemLine, Result } from "./merge.js" */
/** @import { Texts } from "./terms.js" */
/** @typedef {string | number | null} Cell */
/** @typedef {{ key: string, title: string, rows: Cell[][] }} Table */
/** @typedef {(result: Result, texts: Texts) => Cell[][]} Maker */

/** @param {number | null} value */
export const points = (value) => (value === null ? null : cents(value / 100) / 100);
/** @param {number | null} share */
const percent = (share) => (share === null ? null : cents(share * 10) / 10);

/** @type {Record<string, Maker>} */
const MAKERS = { ranking, matrix, items, discuss, rivals, gaps, notes, audit, findings };

/** @param {Result} result @param {Texts} texts @returns {Table[]} */
export function tables(result, texts) {
  return Object.entries(MAKERS).map(([key, make]) => {
    const isJudged = key === "ranking" && !result.scored;
    const head = texts.heads[isJudged ? "judged" : key];
    const judges = key === "matrix" || key === "items" ? result.judges.map((judge) => judge.id) : [];
    const rows = isJudged ? judged(result) : make(result, texts);
    return { key, title: texts.sheets[key], rows: [[...head, ...judges], ...rows] };
  });
}

/** @type {Maker} */
function ranking(result, texts) {
  return result.standings.map((row) => {
    const values = [row.full, row.value, row.trimmed, row.mean, row.median, row.adjusted].map(points);
    const counted = row.totals.filter((total) => total !== null).length;
    return [row.rank, row.code, row.name, ...values, counted, texts.tie[row.tie]];
  });
}

/** @param {Result} result @returns {Cell[][]} */
function judged(result) {
  return result.standings.map(({ code, name }) => {
    const words = result.items.filter((line) => line.code === code).flatMap((line) => line.judgements);
    /** @type {(word: string) => number} */
    const count = (word) => words.filter((said) => said === word).length;
    return [code, name, ...["met", "partly", "missing", ""].map(count)];
  });
}

/** @param {Result} result @returns {Cell[][]} */
function matrix(result) {
  return result.standings.map((row) => [row.code, row.name, ...row.totals.map(points)]);
}

/** @type {Maker} */
function items(result, texts) {
  return result.items.map((line) => {
    const said = result.scored
      ? line.points.map(points)
      : line.judgements.map((word) => texts.judgement[word]);
    return [line.code, line.item, points(line.full), percent(line.spread), ...said];
  });
}

/** @param {Result} result @returns {Cell[][]} */
function discuss(result) {
  const names = new Map(result.standings.map((row) => [row.code, row.name]));
  /** @type {(line: ItemLine) => number} */
  const width = ({ spread }) => spread ?? 0;
  const lines = result.items.filter((line) => line.discuss).sort((a, b) => width(b) - width(a));
  return lines.map((line) => {
    const given = line.points.filter((value) => value !== null);
    const figures = [Math.min(...given), Math.max(...given), line.full].map(points);
    return [line.code, names.get(line.code) ?? "", line.item, ...figures, percent(line.spread)];
  });
}

/** @type {Maker} */
function rivals(result, texts) {
  return result.rivals.map((line) => {
    const said = texts.counted[line.counted ? "True" : "False"];
    return [line.judge, line.code, line.file, points(line.total), line.answered, said];
  });
}

/** Why a judge does not score an entry, as readers see it. @param {string} reason @param {Texts} texts */
export const reasonText = (reason, texts) => (reason === "register" ? texts.register : reason);

/** @type {Maker} */
function gaps(result, texts) {
  return result.gaps.map((gap) => [
    gap.code,
    gap.judge,
    texts.gap[gap.why],
    gap.items.join(", "),
    reasonText(gap.reason, texts),
  ]);
}

/** @param {Result} result @returns {Cell[][]} */
function notes(result) {
  return result.notes.map((note) => [note.code, note.item, note.judge, note.text]);
}

/** @type {Maker} */
function audit(result, texts) {
  return result.judges.map((judge) => {
    const signed = texts.verified[judge.verified ? "yes" : "no"];
    const named = [judge.id, judge.name, judge.file, judge.sha256];
    return [...named, Number(judge.revision), judge.saved, judge.build, signed];
  });
}

/** @type {Maker} */
function findings(result, texts) {
  return result.findings.map((one) => [
    texts.severity[one.severity],
    one.code,
    one.file,
    one.message,
    one.fix,
  ]);
}

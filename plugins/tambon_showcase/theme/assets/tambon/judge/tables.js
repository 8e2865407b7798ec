// A result as tables of text and numbers; the same rows as judging/tables.py, in the words the pack carries.

import { cents } from "./canon.js";

export const points = (value) => (value === null ? null : cents(value / 100) / 100);
const percent = (share) => (share === null ? null : cents(share * 10) / 10);

const MAKERS = { ranking, matrix, items, discuss, gaps, notes, audit, findings };

// → [{key, title, rows}]
export function tables(result, texts) {
  return Object.entries(MAKERS).map(([key, make]) => {
    const isJudged = key === "ranking" && !result.scored;
    const head = texts.heads[isJudged ? "judged" : key];
    const judges = key === "matrix" || key === "items" ? result.judges.map((judge) => judge.id) : [];
    const rows = isJudged ? judged(result) : make(result, texts);
    return { key, title: texts.sheets[key], rows: [[...head, ...judges], ...rows] };
  });
}

function ranking(result, texts) {
  return result.standings.map((row) => {
    const values = [row.full, row.value, row.trimmed, row.mean, row.median, row.adjusted].map(points);
    const counted = row.totals.filter((total) => total !== null).length;
    return [row.rank, row.code, row.name, ...values, counted, texts.tie[row.tie]];
  });
}

function judged(result) {
  return result.standings.map(({ code, name }) => {
    const words = result.items.filter((line) => line.code === code).flatMap((line) => line.judgements);
    const count = (word) => words.filter((said) => said === word).length;
    return [code, name, ...["met", "partly", "missing", ""].map(count)];
  });
}

function matrix(result) {
  return result.standings.map((row) => [row.code, row.name, ...row.totals.map(points)]);
}

function items(result, texts) {
  return result.items.map((line) => {
    const said = result.scored
      ? line.points.map(points)
      : line.judgements.map((word) => texts.judgement[word]);
    return [line.code, line.item, points(line.full), percent(line.spread), ...said];
  });
}

function discuss(result) {
  const names = new Map(result.standings.map((row) => [row.code, row.name]));
  const lines = result.items.filter((line) => line.discuss).sort((a, b) => b.spread - a.spread);
  return lines.map((line) => {
    const given = line.points.filter((value) => value !== null);
    const figures = [Math.min(...given), Math.max(...given), line.full].map(points);
    return [line.code, names.get(line.code), line.item, ...figures, percent(line.spread)];
  });
}

function gaps(result, texts) {
  const reason = (text) => (text === "register" ? texts.register : text);
  return result.gaps.map((gap) => [
    gap.code,
    gap.judge,
    texts.gap[gap.why],
    gap.items.join(", "),
    reason(gap.reason),
  ]);
}

function notes(result) {
  return result.notes.map((note) => [note.code, note.item, note.judge, note.text]);
}

function audit(result, texts) {
  return result.judges.map((judge) => {
    const signed = texts.verified[judge.verified ? "yes" : "no"];
    const named = [judge.id, judge.name, judge.file, judge.sha256];
    return [...named, Number(judge.revision), judge.saved, judge.build, signed];
  });
}

function findings(result, texts) {
  return result.findings.map((one) => [
    texts.severity[one.severity],
    one.code,
    one.file,
    one.message,
    one.fix,
  ]);
}

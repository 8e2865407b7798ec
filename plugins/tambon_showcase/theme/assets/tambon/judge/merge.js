// The merge of a region's sheets; the same result, field by field, as judging/merge.py.

import { admit } from "./admission.js";
import { EMPTY, readCells } from "./cells.js";
import { rank } from "./ranking.js";
import { adjusted, agreement, mean, median, summarise, trimmed } from "./stats.js";
import { pointsOf, termsOf } from "./terms.js";

export async function merge(files, pack, committee = null, votes = []) {
  const terms = termsOf(pack);
  const { sheets, findings } = await admit(files, terms, committee, pack);
  const reads = new Map(sheets.map((sheet) => [sheet.judge, readCells(sheet, terms, committee, pack)]));
  const entries = terms.entries.filter((entry) => !committee || committee.entries.includes(entry.code));
  const ballots = new Map(entries.map(({ code }) => [code, ballotsFor(code, reads)]));
  const totals = new Map(
    entries.map((entry) => [entry.code, totalsFor(entry, ballots.get(entry.code), terms)]),
  );
  const contest = { terms, totals, ballots, votes };
  const matrix = sheets.map(({ judge }) => entries.map(({ code }) => totals.get(code).get(judge) ?? null));
  const all = [...findings, ...[...reads.values()].flatMap((read) => read.findings)];
  const { year, region, rubric, scored, method } = terms;
  return {
    year,
    region,
    rubric,
    scored,
    method,
    judges: sheets.map((sheet) => judgeLine(sheet, committee !== null)),
    standings: standings(entries, contest, matrix),
    items: entries.flatMap((entry) => itemLines(entry, contest)),
    gaps: entries.flatMap((entry) => gaps(entry, contest)),
    notes: [...reads.values()].flatMap((read) => read.notes).sort(by("code", "item", "judge")),
    agreement: agreement(matrix),
    votes,
    findings: all.sort(by("file", "code", "message")),
  };
}

// Sorts by the given text fields in code-point order, as Python does.
function by(...fields) {
  const key = (row) => fields.map((field) => row[field]);
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    const place = left.findIndex((text, n) => text !== right[n]);
    return place < 0 ? 0 : left[place] < right[place] ? -1 : 1;
  };
}

const ballotsFor = (code, reads) =>
  new Map([...reads].map(([judge, read]) => [judge, read.ballots.get(code) ?? EMPTY]));

function totalsFor(entry, ballots, terms) {
  const full = [...pointsOf(terms, entry).keys()];
  const complete = [...ballots].filter(
    ([, ballot]) => full.length && !ballot.recused && full.every((item) => ballot.scores.has(item)),
  );
  return new Map(
    complete.map(([judge, ballot]) => [judge, [...ballot.scores.values()].reduce((a, b) => a + b, 0)]),
  );
}

function judgeLine({ judge, file, sha256, body }, verified) {
  const { revision, saved, build } = body;
  return { id: judge, name: body.judge.name, file, sha256, revision, saved, build, verified };
}

function standings(entries, contest, matrix) {
  const values = new Map();
  for (const [code, totals] of contest.totals) {
    const value = summarise([...totals.values()], contest.terms.method);
    if (value !== null) values.set(code, value);
  }
  const places = rank(values, contest);
  const hasGaps = matrix.some((row) => row.includes(null));
  const levels = hasGaps ? adjusted(matrix) : [];
  const rows = entries.map((entry, u) =>
    standing(
      entry,
      contest,
      places.get(entry.code),
      levels[u] ?? null,
      matrix.map((row) => row[u]),
    ),
  );
  return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || Number(a.code) - Number(b.code));
}

function standing(entry, { terms, totals }, place, level, row) {
  const mine = [...totals.get(entry.code).values()];
  return {
    code: entry.code,
    name: entry.name,
    full: [...pointsOf(terms, entry).values()].reduce((a, b) => a + b, 0),
    totals: row,
    value: summarise(mine, terms.method),
    trimmed: mine.length ? trimmed(mine) : null,
    mean: mine.length ? mean(mine) : null,
    median: mine.length ? median(mine) : null,
    adjusted: level,
    rank: place?.rank ?? null,
    tie: place?.tie ?? "",
  };
}

function itemLines(entry, { terms, ballots }) {
  const full = pointsOf(terms, entry);
  const said = [...ballots.get(entry.code).values()];
  return entry.items.map((item) => {
    const points = said.map((ballot) => ballot.scores.get(item) ?? null);
    const judgements = said.map((ballot) => ballot.judgements.get(item) ?? "");
    const most = full.get(item) ?? null;
    const spread = spreadOf(points, most);
    const discuss = spread !== null && spread * 100 > terms.discuss;
    return { code: entry.code, item, full: most, points, judgements, spread, discuss };
  });
}

function spreadOf(points, full) {
  const given = points.filter((value) => value !== null);
  return full && given.length > 1 ? (Math.max(...given) - Math.min(...given)) / full : null;
}

function gaps(entry, { terms, ballots }) {
  const asked = terms.scored ? [...pointsOf(terms, entry).keys()] : entry.items;
  const rows = [...ballots.get(entry.code)].map(([judge, ballot]) => {
    const said = terms.scored ? ballot.scores : ballot.judgements;
    const missing = asked.filter((item) => !said.has(item));
    const row = { code: entry.code, judge, why: "", items: missing, reason: "" };
    if (ballot.recused) return { ...row, why: "recused", items: [], reason: ballot.recused };
    return missing.length ? { ...row, why: missing.length === asked.length ? "absent" : "incomplete" } : row;
  });
  return rows.filter((row) => row.why);
}
